package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import dev.gradus.agreement.Case;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.forecast.score.ForecastScores.Reason;
import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.forecast.score.VerbalScale.Expression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table from words to probabilities that comes with Gradus, and what it makes of the expectations before Hanoi. */
class WordsTableTest {
    private static VerbalScale own() {
        return ((WordsTableResult.Read) WordsTableReader.own()).scale();
    }

    @Test
    void everyNumberHasASourceOrIsCalledJudgement() {
        assertThat(own().expressions())
                .hasSizeGreaterThan(10)
                .allSatisfy(e -> assertThat(e.chance().basis().isMissing()).isFalse())
                .allSatisfy(e -> assertThat(e.words()).containsKeys("en", "vi"));
    }

    /** "Will" is no word of likelihood, "most expected" and "expected" are no grades: the others go from sure to impossible. */
    @Test
    void theTableGoesDownFromCertain() {
        List<Double> chances = own().expressions().stream()
                .filter(e -> !List.of("will", "expected", "most-expected").contains(e.id()))
                .map(e -> e.chance().value())
                .toList();

        assertThat(chances).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "en, likely, likely",
        "en, almost certain, almost-certain",
        "en, unlikely, unlikely",
        "en, probably, likely",
        "vi, có lẽ, perhaps",
        "vi, có thể, possible",
        "vi, nhiều khả năng, likely",
        "vi, được kỳ vọng nhất, most-expected",
        "vi, sẽ không ngăn cản, will",
        "vi, rất nhiều khả năng, very-likely"
    })
    void knowsTheWords(String language, String words, String expected) {
        assertThat(own().find(language, words).map(m -> m.expression()).map(Expression::id))
                .hasValue(expected);
    }

    @Test
    void isWhatItsSchemaDescribes() throws IOException {
        String table = new String(CaseFiles.resource("words-table.yaml"), StandardCharsets.UTF_8);

        assertThat(OutcomeReaderTest.schema("words-table.schema.json").validate(table, InputFormat.YAML).stream()
                        .map(Error::toString))
                .isEmpty();
    }

    @Test
    void aTableOfOnesOwnIsHeldToTheSameRules() {
        String table = "expressions:\n  sure: {words: {en: [sure]}, chance: 95}\n  x: {wrods: {}}\n";

        assertThat(((WordsTableResult.Unreadable) WordsTableReader.read("t.yaml", CaseFiles.bytes(table)))
                        .problems().stream()
                                .map(p -> p.line() + ":" + p.problem().code()))
                .contains("2:number.range", "3:key.unknown", "3:key.missing");
    }

    /** Worked by hand: 0.9, 0.65, 0.65, 0.4, 0.9, 0.9 were said, and nothing of it happened. */
    @Test
    void theExpectationsBeforeHanoiAreScored() throws IOException {
        Path file = Path.of("../cases/treaties/hanoi-2019/case.yaml");
        Case hanoi = ((ReadResult.Read) CaseReader.read(file.toString(), Files.readAllBytes(file), Map.of())).written();
        ForecastScores scores = ForecastScores.of(hanoi, own());

        assertThat(scores.scored())
                .hasSize(6)
                .allSatisfy(s -> assertThat(s.happened()).isFalse());
        assertThat(scores.recorded().brier())
                .isCloseTo((3 * 0.81 + 2 * 0.4225 + 0.16) / 6, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(scores.half().brier()).isEqualTo(0.25);
        assertThat(scores.rate().brier()).isZero();
        assertThat(scores.unscored())
                .extracting(u -> u.forecast().id() + " " + u.reason())
                .containsExactly(
                        "some-progress " + Reason.PARTLY,
                        "drills-in-the-deal " + Reason.NOT_IN_TABLE,
                        "economic-path " + Reason.OPEN,
                        "next-meeting " + Reason.NOT_IN_TABLE);
    }
}
