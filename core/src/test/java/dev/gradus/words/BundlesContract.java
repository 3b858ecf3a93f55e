package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the bundles of every module: the same keys in both languages, the same places to fill, patterns that format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BundlesContract {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    /** Their names with the package. */
    protected abstract List<String> bundles();

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(Bundles.bundle(bundle, "vi").keySet())
                .isEqualTo(Bundles.bundle(bundle, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillTheSamePlaces(String bundle) {
        ResourceBundle english = Bundles.bundle(bundle, "en");
        ResourceBundle vietnamese = Bundles.bundle(bundle, "vi");
        for (String key : english.keySet()) {
            assertThat(places(vietnamese.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternFormatsAndIsComposed(String bundle) {
        for (String language : List.of("en", "vi")) {
            ResourceBundle words = Bundles.bundle(bundle, language);
            for (String key : words.keySet()) {
                String pattern = words.getString(key);
                boolean counts = pattern.contains(",choice") || pattern.contains(",number");
                Object[] args = IntStream.range(0, 10)
                        .mapToObj(k -> counts ? (Object) (70 + k) : "x" + k)
                        .toArray();
                String said = key.startsWith("format.") ? pattern : MessageFormat.format(pattern, args);
                assertThat(said).as(key).isNotEmpty().doesNotContain("''").doesNotContainPattern("\\{\\d");
                if (!counts) {
                    assertThat(places(pattern))
                            .as(key)
                            .allSatisfy(place -> assertThat(said).contains("x" + place));
                }
                assertThat(Normalizer.isNormalized(pattern, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void vietnameseIsAsTheEditorHasIt(String bundle) {
        ResourceBundle words = Bundles.bundle(bundle, "vi");
        for (String key : words.keySet()) {
            assertThat(VietnameseStyle.faults(words.getString(key))).as(key).isEmpty();
        }
    }

    @Test
    void aKeyLivesInOneBundleOnly() {
        List<String> keys = new ArrayList<>();
        bundles().forEach(bundle -> keys.addAll(Bundles.bundle(bundle, "en").keySet()));

        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Set<String> places(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }
}
