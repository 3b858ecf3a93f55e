package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.text.Obstacle;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.quantity.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are whole, with words for every code that the core makes. */
class BundlesTest extends BundlesContract {
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:sum|product|given|constant|Explained\\.of|labelled|decay|moved)\\(\\s*|, )\"([a-z]\\w*(?:\\.\\w+)*)\"");

    @Override
    protected List<String> bundles() {
        return Bundles.NAMES;
    }

    @Test
    void everyCodeHasWords() {
        for (String language : List.of("en", "vi")) {
            Words words = SmallCase.words(language);
            for (Weakness.Kind kind : Weakness.Kind.values()) {
                for (String suffix : List.of("", ".name", ".maybe")) {
                    assertThat(words.has("weakness." + kind + suffix))
                            .as(kind + suffix)
                            .isTrue();
                }
            }
            for (Explained.How how : Explained.How.values()) {
                assertThat(words.has("how." + how)).as(how.name()).isTrue();
            }
            for (Obstacle.Reason reason : Obstacle.Reason.values()) {
                String key =
                        "impossible." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(words.has(key)).as(key).isTrue();
            }
        }
    }

    @Test
    void everyLabelInTheSourcesHasWords() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("roadmap", "assessment", "quantity")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/gradus", folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    codes.addAll(labels(Files.readString(file)));
                }
            }
        }
        Arrays.stream(FigureKind.values()).map(FigureKind::label).forEach(codes::add);
        Words english = SmallCase.words("en");
        Words vietnamese = SmallCase.words("vi");

        assertThat(codes).contains("value", "given.worth", "discount.exponent", "paper.value", "breakdown.with");
        assertThat(codes)
                .allSatisfy(code -> assertThat(english.has("label." + code)).isTrue());
        assertThat(codes)
                .allSatisfy(code -> assertThat(vietnamese.has("label." + code)).isTrue());
    }

    /** The codes that a source file gives to explained numbers. */
    private static Set<String> labels(String source) {
        Set<String> codes = new HashSet<>();
        if (!source.contains("Explained")) {
            return codes;
        }
        for (MatchResult match : LABEL.matcher(source).results().toList()) {
            codes.add(match.group(1));
            if (match.group().startsWith("decay")) {
                codes.addAll(Arrays.asList(match.group(1) + ".exponent", match.group(1) + ".time"));
            }
        }
        codes.removeAll(Set.of("roadmap"));
        return codes;
    }
}
