package dev.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times the whole command {@code gradus stability FILE --out PAGE}, start of the machine, reading, words and page in two languages included,
 * and writes a table. Arguments: output file, the program's jar, then instances such as {@code 20:4:30} (options, decision makers, random
 * statements of each; none = all states are equally good); without instances those that are promised.
 */
public final class StabilityCommandResults {
    private static final List<String> PROMISED = List.of("16:2:0", "16:2:30", "18:6:0", "20:4:30");
    private static final long LONGEST_SECONDS = 600;

    private StabilityCommandResults() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> instances = args.length > 2 ? List.of(args).subList(2, args.length) : PROMISED;
        List<String> lines = new ArrayList<>(List.of(
                "Machine: " + PlanningResults.machine(),
                "",
                "| options | decision makers | statements of each | seconds |",
                "|---|---|---|---|"));
        for (String instance : instances) {
            String[] parts = instance.split(":", -1);
            int options = Integer.parseInt(parts[0]);
            int makers = Integer.parseInt(parts[1]);
            int statements = Integer.parseInt(parts[2]);
            double seconds = seconds(Path.of(args[1]), conflict(options, makers, statements));
            lines.add(String.format(Locale.ROOT, "| %d | %d | %d | %.1f |", options, makers, statements, seconds));
            Files.write(Path.of(args[0]), lines);
        }
    }

    private static double seconds(Path jar, String conflict) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gradus-bench");
        Path file = Files.writeString(folder.resolve("random.yaml"), conflict);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "stability",
                        file.toString(),
                        "--out",
                        folder.resolve("page.html").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long start = System.nanoTime();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Double.POSITIVE_INFINITY;
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the command ended with " + process.exitValue() + " on " + file);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The number of options is the seed. */
    private static String conflict(int options, int makers, int statements) {
        Random random = new Random(options);
        StringBuilder text = new StringBuilder("conflict: random\ntitle: Random\n"
                + "sources: {own: {title: Drawn, kind: study}}\ndecision makers:\n");
        IntStream.range(0, makers).forEach(maker -> text.append("  m%d: {name: M%d}\n".formatted(maker, maker)));
        text.append("options:\n");
        IntStream.range(0, options)
                .forEach(k -> text.append("  o%d: {name: O%d, by: m%d}\n".formatted(k, k, k * makers / options)));
        text.append("preferences:\n");
        IntStream.range(0, makers)
                .forEach(maker -> text.append("  m%d: {priorities: [%s]}\n"
                        .formatted(
                                maker,
                                IntStream.range(0, statements)
                                        .mapToObj(_ -> statement(options, random))
                                        .collect(Collectors.joining(", ")))));
        return text.append("status quo: ")
                .append("N".repeat(options))
                .append('\n')
                .toString();
    }

    /** About one to three options. */
    private static String statement(int options, Random random) {
        String parts = random.ints(0, options)
                .distinct()
                .limit(1 + random.nextInt(3))
                .mapToObj(k -> (random.nextBoolean() ? "not o" : "o") + k)
                .collect(Collectors.joining(" and "));
        return random.nextBoolean() ? "not (" + parts + ")" : parts;
    }
}
