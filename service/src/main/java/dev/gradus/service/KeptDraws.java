package dev.gradus.service;

import dev.gradus.forecast.Row;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.formats.draws.Draws;
import dev.gradus.service.refusal.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The draws that an earlier run of a request left in a file: whole blocks from the first draw on. Every line has to hold the numbers that the
 * request draws there, and a few lines, planned again, have to come out the same to the last sign; anything else is somebody else's work.
 *
 * @param draws how many whole lines there are
 */
record KeptDraws(Path file, long draws) {
    /** How many draws are planned again. */
    private static final int SAMPLE = 8;

    /** Lines before the first draw. */
    private static final int HEAD = 2;

    /**
     * Reads a file whose first line is that of the request. A last line that was not written to its end is left out.
     *
     * @throws Refusal where a line is not of this request
     */
    static KeptDraws of(Path file, Draws draws) throws IOException {
        try (BufferedReader in = open(file)) {
            in.readLine();
            String columns = in.readLine();
            if (columns != null && !columns.equals(draws.columns()) && in.ready()) {
                throw foreign(file, -1);
            }
            long number = 0;
            String line = in.readLine();
            while (line != null) {
                String following = in.readLine();
                if (draws.isTrue(number, line)) {
                    number++;
                } else if (following != null) {
                    throw foreign(file, number);
                }
                line = following;
            }
            return new KeptDraws(file, number);
        }
    }

    /**
     * Plans a few of the draws again.
     *
     * @param planned plans a draw
     * @throws Refusal where one comes out otherwise
     */
    void requireTrue(Draws form, LongFunction<Row> planned) throws IOException {
        TreeSet<Long> chosen = new TreeSet<>(LongStream.range(0, Math.min(SAMPLE, draws))
                .map(k -> draws <= SAMPLE ? k : k * (draws - 1) / (SAMPLE - 1))
                .boxed()
                .toList());
        try (Lines lines = new Lines(file)) {
            for (long number = 0; !chosen.isEmpty(); number++) {
                String line = lines.next();
                if (chosen.remove(number) && !form.line(planned.apply(number)).equals(line)) {
                    throw foreign(file, number);
                }
            }
        }
    }

    /** Its whole blocks, line by line. */
    Lines lines() throws IOException {
        return new Lines(file);
    }

    long wholeBlocks() {
        return draws / SweepRequest.BLOCK;
    }

    private static BufferedReader open(Path file) throws IOException {
        return Files.newBufferedReader(file);
    }

    private static Refusal foreign(Path file, long number) {
        return Refusal.file("draws.foreign", file, "" + (number + HEAD + 1));
    }

    /** The lines of the draws. */
    static final class Lines implements AutoCloseable {
        private final BufferedReader in;

        private Lines(Path file) throws IOException {
            in = open(file);
            for (int k = 0; k < HEAD; k++) {
                in.readLine();
            }
        }

        String next() throws IOException {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the file became shorter while it was read");
            }
            return line;
        }

        List<String> block() throws IOException {
            List<String> lines = new ArrayList<>();
            while (lines.size() < SweepRequest.BLOCK) {
                lines.add(next());
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
