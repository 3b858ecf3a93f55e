package dev.gradus.app.files;

import dev.gradus.app.terminal.Interruption;
import dev.gradus.documents.CaseExport;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A file that Gradus writes, whole or not at all: to a temporary file beside it, then moved. What is there already is replaced only
 * where Gradus wrote it, which its first bytes say; a link stays, and the file that it leads to is replaced.
 */
public final class GeneratedFile {
    private static final int HEAD = 256;
    private static final String DOCTYPE = "<!doctype html>";
    /** Right after the document type, where nobody has it by accident. */
    private static final String MARK =
            "<!-- gradus-report 6f1d2c0e-93b7-4a51-8c5e-d7a40b6e21f8: Gradus may replace this file -->";

    /** A PDF bears the mark behind its end, where readers skip it. */
    private static final String PDF = "%PDF-";

    private static final String PDF_MARK = "\n% gradus-report 6f1d2c0e-93b7-4a51-8c5e-d7a40b6e21f8\n";

    /** A workbook or a Word document bears it in the comment of its package, which a program that saves it anew drops. */
    private static final String PACKED = "PK";

    /** What from-notes, import and fit-record write: the first line says so, or the one after that of the schema. */
    private static final Pattern NOTES = Pattern.compile(
            "(?:# yaml-language-server: [^\\n]*\\n)?# \"generator\": \"gradus (?:from-notes|import|fit-record)\"\\n");

    private static final Pattern RESULTS =
            Pattern.compile("\\{\\s{0,4}\"generator\" : \"Gradus [^\"\\n]{1,80}\",\\s{0,4}\"kind\" : \"[a-z]{1,40}\"");

    /** What settle --frontier writes: no other program calls its first column so. */
    private static final Pattern FRONTIER = Pattern.compile("gradus_point,outcomes,");

    private GeneratedFile() {}

    /** A page that Gradus will know again as its own. */
    static String marked(String page) {
        if (!page.startsWith(DOCTYPE)) {
            throw new IllegalArgumentException("a page begins with its document type");
        }
        return DOCTYPE + MARK + page.substring(DOCTYPE.length());
    }

    /** Refuses where a file is there that Gradus did not write, before any work is done. */
    public static void require(Path target) {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOwn(target)) {
                throw Refusal.file("file.not.ours", target);
            }
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", target, Reason.of(e));
        }
    }

    /** A PDF that Gradus will know again as its own. */
    static byte[] markedPdf(byte[] pdf) {
        byte[] mark = PDF_MARK.getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = Arrays.copyOf(pdf, pdf.length + mark.length);
        System.arraycopy(mark, 0, marked, pdf.length, mark.length);
        return marked;
    }

    /** Writes a file that carries the mark; makes its folder. */
    public static void write(Path named, String content, Interruption interruption) {
        write(named, content.getBytes(StandardCharsets.UTF_8), interruption);
    }

    /** As {@link #write(Path, String, Interruption)}. */
    public static void write(Path named, byte[] content, Interruption interruption) {
        require(named);
        put(resolved(named), content, interruption, GeneratedFile::require);
    }

    /**
     * Writes a file in the place of one that is there, whoever wrote that: it is kept beside it first, as {@code NAME.before-1} or the next
     * number that is free.
     *
     * @return where it is kept
     */
    public static Path exchange(Path named, String content, Interruption interruption) {
        Path target = resolved(named);
        int number = 1;
        while (Files.exists(before(named, number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        Path kept = before(named, number);
        try {
            create(kept, Files.readAllBytes(target));
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", target, Reason.of(e));
        }
        put(target, content.getBytes(StandardCharsets.UTF_8), interruption, _ -> {});
        return kept;
    }

    /**
     * Edits a file in place, whoever wrote it; what somebody else wrote into it meanwhile is not lost.
     *
     * @param before what it must hold
     */
    public static void replace(Path named, String before, String after, Interruption interruption) {
        put(resolved(named), after.getBytes(StandardCharsets.UTF_8), interruption, target -> {
            try {
                if (!Arrays.equals(Files.readAllBytes(target), before.getBytes(StandardCharsets.UTF_8))) {
                    throw Refusal.file("ask.changed", target);
                }
            } catch (IOException e) {
                throw Refusal.file("file.unwritable", target, Reason.of(e));
            }
        });
    }

    private static Path before(Path named, int number) {
        return named.resolveSibling(named.getFileName() + ".before-" + number);
    }

    /** @param last what has to hold when the new file is moved to its place */
    private static void put(Path target, byte[] content, Interruption interruption, Consumer<Path> last) {
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            temporary.toFile().deleteOnExit();
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            interruption.check();
            last.accept(target);
            move(temporary, target);
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", target, Reason.of(e));
        } finally {
            remove(temporary);
        }
    }

    /** Writes a file that must not be there yet; whoever comes second loses. */
    public static void create(Path target, String content) {
        create(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #create(Path, String)}. */
    public static void create(Path target, byte[] content) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            throw Refusal.file("file.exists", target);
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", target, Reason.of(e));
        }
    }

    /** As {@link #create}; a file that is there stays as it is. */
    public static void createIfMissing(Path target, String content) {
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

    /** The file that a link leads to; any other path as it is. */
    private static Path resolved(Path target) {
        try {
            return Files.isSymbolicLink(target) ? target.toRealPath() : target;
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", target, Reason.of(e));
        }
    }

    private static boolean isOwn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.startsWith(DOCTYPE + MARK)
                    || RESULTS.matcher(head).lookingAt()
                    || NOTES.matcher(head).lookingAt()
                    || FRONTIER.matcher(head).lookingAt()
                    || head.startsWith(PDF) && endsWith(file, PDF_MARK)
                    || head.startsWith(PACKED) && endsWith(file, CaseExport.MARK);
        }
    }

    private static boolean endsWith(Path file, String mark) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(mark.length());
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - end.capacity()));
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // reads on
            }
        }
        return new String(end.array(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
