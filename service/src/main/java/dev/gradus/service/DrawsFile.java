package dev.gradus.service;

import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.formats.draws.Draws;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The file that a forecast keeps its draws in: whole blocks, in order, written as they are joined. */
public final class DrawsFile {
    private final Path file;
    private final Draws draws;
    private final boolean resume;
    private long written;

    /**
     * @throws Refusal where the file is somebody else's, or holds draws of another request that are to be resumed
     */
    public DrawsFile(Path file, Draws draws, boolean resume) {
        this.file = file;
        this.draws = draws;
        this.resume = resume;
        try {
            Path part = part(file);
            if (resume && !Files.exists(file) && Files.isRegularFile(part)) {
                Files.move(part, file); // an earlier run was killed
            }
            if (Files.exists(file)) {
                requireOwn();
            } else if (resume) {
                throw Refusal.file("draws.missing", file);
            }
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private void requireOwn() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.file("file.not.ours", file);
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String first = firstLine(in);
            if (!Draws.isDraws(first)) {
                throw Refusal.file("file.not.ours", file);
            }
            if (resume && Draws.isOlder(first)) {
                throw Refusal.file("draws.older", file);
            }
            if (resume && !first.equals(draws.firstLine())) {
                throw Refusal.file("draws.other", file);
            }
        }
    }

    private static String firstLine(BufferedReader in) throws IOException {
        char[] head = new char[64];
        int read = Math.max(0, in.read(head));
        String text = new String(head, 0, read);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    /** What a sweep does with a file of draws. */
    public interface Use<T> {
        T with(Iterator<Row> before, Sweep.Sink sink);
    }

    /**
     * Runs a sweep that keeps its draws here: what is kept of an earlier run first, then what is new. Where there is neither, the file is
     * left as it was.
     */
    public <T> T run(Use<T> sweep) {
        try {
            Path part = part(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            T result;
            try (BufferedWriter out = Files.newBufferedWriter(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    Kept kept = resume ? new Kept(out) : new Kept()) {
                out.write(draws.firstLine() + "\n" + draws.columns() + "\n");
                result = sweep.with(kept, rows -> write(out, rows));
            }
            if (written > 0) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(part);
            }
            return result;
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", file, Reason.of(e));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getMessage());
            throw Refusal.file("file.unwritable", file, Reason.of(cause));
        }
    }

    private void write(BufferedWriter out, List<Row> rows) {
        try {
            for (Row row : rows) {
                out.write(draws.line(row) + "\n");
            }
            out.flush();
            written += rows.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole blocks of an earlier run, which are written again as they are read. */
    private final class Kept implements Iterator<Row>, AutoCloseable {
        private final Optional<BufferedReader> in;
        private final Optional<BufferedWriter> out;
        private final List<Row> block = new ArrayList<>();
        private long next;

        Kept() {
            in = Optional.empty();
            out = Optional.empty();
        }

        Kept(BufferedWriter out) throws IOException {
            this.in = Optional.of(Files.newBufferedReader(file));
            this.out = Optional.of(out);
            in.get().readLine();
            in.get().readLine();
        }

        @Override
        public boolean hasNext() {
            if (block.isEmpty() && in.isPresent()) {
                fill(in.get());
            }
            return !block.isEmpty();
        }

        private void fill(BufferedReader lines) {
            try {
                List<Row> read = new ArrayList<>();
                while (read.size() < SweepRequest.BLOCK) {
                    String line = lines.readLine();
                    Optional<Row> row = line == null ? Optional.empty() : draws.row(line);
                    if (row.isEmpty() || row.get().number() != next + read.size()) {
                        return;
                    }
                    read.add(row.get());
                }
                next += read.size();
                block.addAll(read);
                out.ifPresent(writer -> write(writer, read));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Row next() {
            return block.removeFirst();
        }

        @Override
        public void close() throws IOException {
            if (in.isPresent()) {
                in.get().close();
            }
        }
    }
}
