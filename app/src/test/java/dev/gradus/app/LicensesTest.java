package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the jar contains lies in it with its license. */
class LicensesTest {
    private static final String FOLDER = "/META-INF/licenses/";
    private static final Pattern JAR = Pattern.compile("(.+?)-[0-9][^/]*\\.jar");

    /** What only the tests use, or what runs them, by the beginning of its name. */
    private static final Set<String> OF_TESTS = Set.of(
            "apiguardian-api",
            "archunit",
            "assertj-core",
            "byte-buddy",
            "console",
            "itu",
            "jackson-dataformat-yaml",
            "json-schema-validator",
            "junit-",
            "opentest4j",
            "slf4j-",
            "surefire");

    /** Of an artifact: its license, and the names of the texts. */
    private static Map<String, String[]> index() {
        return text("index.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(fields -> fields[0], Function.identity()));
    }

    private static String text(String name) {
        try (InputStream in = Gradus.class.getResourceAsStream(FOLDER + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyDependencyHasItsLine() {
        Set<String> used = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .filter(name -> OF_TESTS.stream().noneMatch(name::startsWith))
                .collect(Collectors.toSet());

        assertThat(used).isNotEmpty();
        assertThat(index().keySet()).containsAll(used);
    }

    @Test
    void everyLineHasItsTexts() {
        assertThat(index()).hasSizeGreaterThan(10);
        index().values().forEach(fields -> {
            assertThat(fields).hasSize(3);
            for (String name : fields[2].split(" ")) {
                assertThat(text(name)).containsIgnoringCase("copyright").hasSizeGreaterThan(500);
            }
        });
        assertThat(text("Apache-2.0.txt")).isEqualToNormalizingNewlines(read("../LICENSE"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
