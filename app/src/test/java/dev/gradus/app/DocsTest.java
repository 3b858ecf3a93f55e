package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every block of the guide and of the READMEs, in English and in Vietnamese: commands must succeed (or exit as their line says:
 * {@code # exit 1}), a block of text after them must be in what they print, Java must compile and run, YAML must be a case, and a table becomes a
 * file that commands after it may read. Every link
 * to a file must lead to one.
 */
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** To a file of the project, not to the web; an anchor is left off. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");

    /** A block that becomes a file: {@code csv steps.csv}. */
    private static final String TABLE = "csv ";

    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\d+)$");

    private static final Map<List<String>, Run> KNOWN = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    /** A fenced block. */
    private record Block(String kind, int line, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBlockOfEveryPage() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> page(page)));
    }

    private static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("README.vi.md")));
        for (String guide : List.of("docs", "docs/vi")) {
            try (Stream<Path> docs = Files.list(ROOT.resolve(guide))) {
                docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyLinkOfEveryPageLeadsToAFile() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as(ROOT.relativize(page) + " links to it")
                        .exists();
            }
        }));
    }

    private void page(Path page) throws Exception {
        String printed = "";
        Path folder =
                Files.createDirectories(directory.resolve(ROOT.relativize(page).toString()));
        for (Block block : blocks(Files.readAllLines(page))) {
            String where = ROOT.relativize(page) + ":" + block.line();
            switch (block.kind()) {
                case "sh" -> printed = commands(where, folder, block);
                case "text" ->
                    block.lines().stream().filter(line -> !line.isBlank()).forEach(expected(where, printed));
                case "java" -> printed = java(where, block);
                case "yaml" -> {
                    Path file = folder.resolve("block.yaml");
                    Files.writeString(file, block.text());
                    assertThat(Run.in(folder, "check", file.toString()).status())
                            .as(where)
                            .isZero();
                }
                case String named
                when named.startsWith(TABLE) ->
                    Files.writeString(folder.resolve(named.substring(TABLE.length())), block.text());
                default -> {}
            }
        }
    }

    private static java.util.function.Consumer<String> expected(String where, String printed) {
        return line -> assertThat(printed).as(where).contains(line.strip());
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).startsWith("```")) {
                int begin = k + 1;
                String kind = lines.get(k).substring(3).strip();
                do {
                    k++;
                } while (!lines.get(k).startsWith("```"));
                blocks.add(new Block(kind, begin, lines.subList(begin, k)));
            }
        }
        return blocks;
    }

    private static String commands(String where, Path folder, Block block) {
        StringBuilder printed = new StringBuilder();
        for (String line : block.lines()) {
            if (!line.startsWith("./gradus ")) {
                continue;
            }
            Matcher exit = EXIT.matcher(line);
            int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(EXIT.matcher(line).replaceFirst("").substring("./gradus ".length()));
            while (word.find()) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            Run run = run(folder, words);
            assertThat(run.status())
                    .as("%s: %s%n%s%s", where, line, run.out(), run.err())
                    .isEqualTo(expected);
            printed.append(run.out()).append(run.err());
        }
        return printed.toString();
    }

    /** What begins in an empty folder depends on its words alone: what both languages show is run once. */
    private static Run run(Path folder, List<String> words) {
        String[] args = words.toArray(String[]::new);
        boolean isEmpty = Objects.requireNonNull(folder.toFile().list()).length == 0;
        return isEmpty ? KNOWN.computeIfAbsent(words, _ -> Run.in(folder, args)) : Run.in(folder, args);
    }

    /** Compiles and runs the example as a single source file, at the root of the project. */
    private String java(String where, Block block) throws IOException, InterruptedException {
        Path source = directory.resolve("Example.java");
        Files.writeString(source, block.text());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), source.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(where).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", where, printed).isZero();
        return printed;
    }
}
