package dev.gradus.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.formats.domain.WriteResult;
import dev.gradus.settlement.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real scenarios of all three formats, which are beside the project and not part of it. */
public final class SharedScenarios {
    private static final Path ROOT = root();

    private SharedScenarios() {}

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("../shared/scenarios"))) {
            at = at.getParent();
        }
        return at.resolve("../shared/scenarios").normalize();
    }

    /** Skips the test where they are not there. */
    public static Path file(String name) {
        assumeTrue(
                Files.exists(ROOT.resolve(name)),
                "the real scenarios are not beside the project: ../shared/scenarios/" + name);
        return ROOT.resolve(name);
    }

    /** All folders, "genius/Travel"; none where they are not there. */
    public static List<String> folders() {
        return Stream.of("genius", "geniusweb", "negmas")
                .flatMap(format -> children(ROOT.resolve(format)).map(path -> format + "/" + path.getFileName()))
                .sorted()
                .toList();
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> files(String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        children(file(folder)).forEach(path -> files.put(path.getFileName().toString(), bytes(path)));
        return files;
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario read(Map<String, byte[]> files) {
        ScenarioResult result = ScenarioFolder.read(files);
        assertThat(result).isInstanceOf(ScenarioResult.Read.class);
        return ((ScenarioResult.Read) result).scenario();
    }

    /** Files of text as bytes. */
    public static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    public static WriteResult.Written written(WriteResult result) {
        assertThat(result).isInstanceOf(WriteResult.Written.class);
        return (WriteResult.Written) result;
    }

    /** "file:line:column code [arguments]" of each problem. */
    public static List<String> problems(Map<String, String> files) {
        ScenarioResult result = ScenarioFolder.read(bytes(files));
        assertThat(result).isInstanceOf(ScenarioResult.Unreadable.class);
        return ((ScenarioResult.Unreadable) result)
                .problems().stream()
                        .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " "
                                + p.problem().code() + " " + p.problem().args())
                        .toList();
    }

    /** "code [arguments]" of each note. */
    public static List<String> notes(Map<String, String> files) {
        ScenarioResult result = ScenarioFolder.read(bytes(files));
        assertThat(result).isInstanceOf(ScenarioResult.Read.class);
        return ((ScenarioResult.Read) result)
                .notes().stream()
                        .map(p -> p.problem().code() + " " + p.problem().args())
                        .toList();
    }
}
