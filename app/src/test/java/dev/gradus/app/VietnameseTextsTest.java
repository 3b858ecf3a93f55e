package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.words.VietnameseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the Vietnamese of the bundles holds of the guide, of the cases and of the texts that become cases. */
class VietnameseTextsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FILES = List.of(
            "README.vi.md",
            "GLOSSARY.md",
            "formats/src/main/resources/dev/gradus/formats/casefile/template.vi.yaml",
            "formats/src/main/resources/dev/gradus/formats/notes/wording.yaml");

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/vi"));
                Stream<Path> cases = Files.walk(ROOT.resolve("cases"))) {
            List<Path> found = Stream.concat(
                            pages, cases.filter(file -> file.toString().endsWith(".yaml")))
                    .sorted()
                    .toList();
            return Stream.concat(FILES.stream().map(ROOT::resolve), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void vietnameseIsAsTheEditorHasIt(Path text) throws IOException {
        assertThat(VietnameseStyle.faults(Files.readString(text))).isEmpty();
    }
}
