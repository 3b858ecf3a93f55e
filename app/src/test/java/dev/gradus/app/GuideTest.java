package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the guide run, one after the other in one folder, and print what the guide shows. */
class GuideTest {
    private static final Path ROOT = Path.of("..");
    private static final String COMMAND = "./gradus ";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path here;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(ROOT.resolve("README.md"));
            pages.add(ROOT.resolve("README.vi.md"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandRunsAndPrintsWhatIsShown(Path page) {
        Optional<String> printed = Optional.empty();
        Matcher blocks = BLOCK.matcher(read(page));
        while (blocks.find()) {
            if (blocks.group(1).equals("text")) {
                printed.ifPresent(text -> assertThat(text)
                        .as(page + ": what is shown")
                        .contains(blocks.group(2).lines().toList()));
            } else {
                printed =
                        blocks.group(2).contains(COMMAND) ? Optional.of(run(page, blocks.group(2))) : Optional.empty();
            }
        }
    }

    private String run(Path page, String block) {
        StringBuilder printed = new StringBuilder();
        block.lines().filter(line -> line.startsWith(COMMAND)).forEach(line -> {
            Run run = Run.in(here, words(line.substring(COMMAND.length())));
            assertThat(run.status()).as(page + ": " + line + "\n" + run.err()).isZero();
            printed.append(run.out());
        });
        return printed.toString();
    }

    /** As a shell splits a line that has only double quotes. */
    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
