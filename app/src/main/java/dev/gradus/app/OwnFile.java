package dev.gradus.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file that Gradus writes, whole or not at all: to a temporary file beside it, then moved. What is there already is replaced only
 * where Gradus wrote it, which its first two KiB say.
 */
final class OwnFile {
    private static final int HEAD = 2048;
    private static final Pattern MARK =
            Pattern.compile("generator\"\\s*(?:content\\s*=|:)\\s*\"gradus", Pattern.CASE_INSENSITIVE);

    private OwnFile() {}

    /** Refuses where a file is there that Gradus did not write, before any work is done. */
    static void require(Path target) {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOwn(target)) {
                throw Failure.file("file.not.ours", target);
            }
        } catch (IOException e) {
            throw Failure.file("file.unreadable", target, Reason.of(e));
        }
    }

    /** Writes a file that carries the mark; makes its folder. */
    static void write(Path target, String content, Interruption interruption) {
        require(target);
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            temporary.toFile().deleteOnExit();
            Files.writeString(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            interruption.check();
            require(target);
            move(temporary, target);
        } catch (IOException e) {
            throw Failure.file("file.unwritable", target, Reason.of(e));
        } finally {
            remove(temporary);
        }
    }

    /** Writes a file that must not be there yet; whoever comes second loses. */
    static void create(Path target, String content) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            throw Failure.file("file.exists", target);
        } catch (IOException e) {
            throw Failure.file("file.unwritable", target, Reason.of(e));
        }
    }

    /** As {@link #create}; a file that is there stays as it is. */
    static void createIfMissing(Path target, String content) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            create(target, content);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            temporary.toFile().deleteOnExit();
        }
    }

    private static boolean isOwn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return MARK.matcher(head).find();
        }
    }
}
