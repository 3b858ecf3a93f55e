package dev.gradus.service;

import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.formats.draws.Draws;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The file that a forecast keeps its draws in: whole blocks, in order, written as they are joined, to a file beside it that takes its place
 * at the end. One forecast at a time; files that are not of this kind, and links beside it, stay as they are.
 */
final class DrawsFile {
    private static final int HEAD = 64;

    private final Path file;
    private final Path part;
    private final Draws draws;
    private final boolean resume;
    private long written;

    /**
     * @param named a link stays, and the file that it leads to is replaced
     * @param resume go on from the draws of an earlier run
     */
    DrawsFile(Path named, Draws draws, boolean resume) {
        try {
            this.file = Files.isSymbolicLink(named) ? named.toRealPath() : named;
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", named, Reason.of(e));
        }
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.draws = draws;
        this.resume = resume;
    }

    /** What a sweep does with a file of draws. */
    interface Use<T> {
        T with(Iterator<Row> before, Sweep.Sink sink);
    }

    /**
     * Runs a sweep that keeps its draws here: what is kept of an earlier run first, then what is new. Where there is neither, the file is
     * left as it was.
     *
     * @param planner makes what plans a draw again, to see whether what is kept is true
     * @throws Refusal where a file is somebody else's, or there are no draws of this request to go on from
     */
    <T> T run(Supplier<LongFunction<Row>> planner, Use<T> sweep) {
        try {
            requireOwn(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (DrawsLock _ = DrawsLock.of(file)) {
                requireOwn(file);
                requireOwn(part);
                return written(resume ? Optional.of(kept(planner)) : Optional.empty(), sweep);
            }
        } catch (IOException e) {
            throw Refusal.file("file.unwritable", file, Reason.of(e));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getMessage());
            throw Refusal.file("file.unwritable", file, Reason.of(cause));
        }
    }

    private <T> T written(Optional<KeptDraws> kept, Use<T> sweep) throws IOException {
        Files.deleteIfExists(part);
        T result;
        try (BufferedWriter out =
                        Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Again again = new Again(kept, out)) {
            out.write(draws.firstLine() + "\n" + draws.columns() + "\n");
            result = sweep.with(
                    again, rows -> write(out, rows.stream().map(draws::line).toList()));
        }
        if (written > 0) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(part);
        }
        return result;
    }

    /** The longer of what is in the file and of what a run left beside it that was killed; then it stands in the file. */
    private KeptDraws kept(Supplier<LongFunction<Row>> planner) throws IOException {
        List<KeptDraws> found = new ArrayList<>();
        for (Path candidate : List.of(file, part)) {
            if (firstLine(candidate).filter(draws.firstLine()::equals).isPresent()) {
                found.add(KeptDraws.of(candidate, draws));
            }
        }
        if (found.isEmpty()) {
            throw nothing();
        }
        KeptDraws longest = found.getLast().draws() > found.getFirst().draws() ? found.getLast() : found.getFirst();
        longest.requireTrue(draws, planner.get());
        if (longest.file().equals(part)) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new KeptDraws(file, longest.draws());
    }

    private Refusal nothing() throws IOException {
        Optional<String> first = firstLine(file);
        return Refusal.file(
                first.isEmpty() ? "draws.missing" : Draws.isOlder(first.get()) ? "draws.older" : "draws.other", file);
    }

    private static void requireOwn(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean plain = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (!plain
                || Files.size(path) > 0
                        && firstLine(path).filter(Draws::isDraws).isEmpty()) {
            throw Refusal.file("draws.notOurs", path);
        }
    }

    private static Optional<String> firstLine(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            char[] head = new char[HEAD];
            int read = Math.max(0, in.read(head));
            return new String(head, 0, read).lines().findFirst();
        }
    }

    private void write(BufferedWriter out, List<String> lines) {
        try {
            for (String line : lines) {
                out.write(line + "\n");
            }
            out.flush();
            written += lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole blocks of an earlier run, which are written again as they are read. */
    private final class Again implements Iterator<Row>, AutoCloseable {
        private final Optional<KeptDraws.Lines> in;
        private final BufferedWriter out;
        private final Deque<Row> block = new ArrayDeque<>();
        private long blocks;

        Again(Optional<KeptDraws> kept, BufferedWriter out) throws IOException {
            this.in = kept.isEmpty() ? Optional.empty() : Optional.of(kept.get().lines());
            this.out = out;
            this.blocks = kept.map(KeptDraws::wholeBlocks).orElse(0L);
        }

        @Override
        public boolean hasNext() {
            if (block.isEmpty() && blocks > 0 && in.isPresent()) {
                fill(in.get());
            }
            return !block.isEmpty();
        }

        private void fill(KeptDraws.Lines lines) {
            try {
                List<String> read = lines.block();
                for (String line : read) {
                    block.add(draws.row(line).orElseThrow(() -> new IOException("the file changed while it was read")));
                }
                blocks--;
                write(out, read);
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
