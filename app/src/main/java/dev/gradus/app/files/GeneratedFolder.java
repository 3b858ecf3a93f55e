package dev.gradus.app.files;

import dev.gradus.app.terminal.Interruption;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that Gradus fills, whole or not at all; only one that is not there yet, or is empty, so that nothing is replaced or mixed. */
public final class GeneratedFolder {
    private GeneratedFolder() {}

    /** Refuses where something is there, before any work is done. */
    public static void require(Path target) {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
                throw Refusal.file("folder.filled", target);
            }
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", target, Reason.of(e));
        }
    }

    private static boolean isEmptyFolder(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> listed = Files.list(target)) {
            return listed.findAny().isEmpty();
        }
    }

    /** @param files text by the name of the file */
    public static void write(Path target, Map<String, String> files, Interruption interruption) {
        require(target);
        Path whole = target.toAbsolutePath().normalize();
        boolean isThere = Files.isDirectory(whole);
        String name = "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path part = isThere ? whole.resolve(name) : whole.resolveSibling(name);
        try {
            Files.createDirectories(part);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(part.resolve(file.getKey()), file.getValue());
            }
            interruption.check();
            if (isThere) {
                for (String file : files.keySet()) {
                    Files.move(part.resolve(file), whole.resolve(file));
                }
            } else {
                require(target);
                Files.move(part, whole);
            }
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", target, Reason.of(e));
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        if (!Files.isDirectory(part)) {
            return;
        }
        try (Stream<Path> left = Files.list(part)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(part);
        } catch (IOException _) {
            part.toFile().deleteOnExit();
        }
    }
}
