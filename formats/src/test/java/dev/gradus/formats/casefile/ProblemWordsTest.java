package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.Code;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem has its sentence in both languages, and each sentence says what may help. */
class ProblemWordsTest {
    private static final Properties ENGLISH = load("problems.properties");
    private static final Properties VIETNAMESE = load("problems_vi.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-2]}");

    @ParameterizedTest
    @EnumSource
    void aCodeHasItsSentence(Code code) {
        assertThat(ENGLISH).containsKey(code.code());
        assertThat(VIETNAMESE).containsKey(code.code());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.stringPropertyNames()).allSatisfy(code -> {
            Set<String> english = arguments(ENGLISH.getProperty(code));
            assertThat(arguments(VIETNAMESE.getProperty(code))).as(code).isEqualTo(english);
        });
    }

    @Test
    void everySentenceEndsWithWhatMayHelp() {
        List<String> whole = ENGLISH.stringPropertyNames().stream()
                .filter(code -> !code.endsWith(".of") && !code.endsWith(".plain"))
                .toList();
        assertThat(whole).allSatisfy(code -> {
            assertThat(say(ENGLISH, code)).as(code).contains(" Maybe ").doesNotContain("{0}", "{1}", "{2}");
            assertThat(say(VIETNAMESE, code))
                    .as(code)
                    .containsPattern(" Có (thể|lẽ) ")
                    .doesNotContain("{0}", "{1}", "{2}");
            assertThat(Normalizer.isNormalized(VIETNAMESE.getProperty(code), Normalizer.Form.NFC))
                    .isTrue();
        });
    }

    @Test
    void bracesInASentenceSurviveTheirFormat() {
        assertThat(say(ENGLISH, "history.signal")).contains("signal: {value: …, judged: …}");
    }

    private static String say(Properties words, String code) {
        return MessageFormat.format(words.getProperty(code), "found", "expected", "suggestion");
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().forEach(match -> arguments.add(match.group()));
        return arguments;
    }

    private static Properties load(String name) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                CaseReader.class.getResourceAsStream("/dev/gradus/words/" + name), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
