package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static dev.gradus.formats.casefile.CaseFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseHash;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code turnover} that changes at deadlines. */
class TurnoverReaderTest {
    private static final String PATH = "parties.arden.turnover.after";
    private static final String AFTER = PATH + ".";
    private static final String CHANGING =
            written("{value: 0.05, judged: One party rules, after: {vote: [0.2, 0.4, 0.5], past: 0.1}}");

    private static String written(String turnover) {
        return SMALL.replace("name: Arden,", "name: Arden, turnover: " + turnover + ",") + """
            deadlines:
              vote: {name: The vote, date: 2027-03-01, kind: election, judged: Set by law}
              past: {name: A day gone by, date: 2026-01-01, judged: Set by law}
              later: {name: Another vote, date: 2029-03-01, judged: Set by law}
              same: {name: The same day, date: 2027-03-01, judged: Set by law}
            """;
    }

    private static Party arden(Case written) {
        return written.parties().getFirst();
    }

    @Test
    void eachRateIsAFigureWithTheBasisAroundIt() {
        Map<String, Figure> after = arden(CaseFiles.read(CHANGING)).turnoverAfter();

        assertThat(after.keySet()).containsExactlyInAnyOrder("vote", "past");
        assertThat(after.get("vote").path()).isEqualTo(AFTER + "vote");
        assertThat(after.get("vote").estimate()).isEqualTo(new Estimate(0.2, 0.4, 0.5));
        assertThat(after.values())
                .allMatch(rate -> rate.basis().judged().in("en").equals("One party rules"));
    }

    @Test
    void theNumbersKnowTheDaysInTime() {
        Numbers numbers = WholeCase.of(CaseFiles.read(CHANGING)).resolved().numbers();

        assertThat(numbers.days()).extracting(NamedDay::deadline).containsExactly("past", "vote");
        assertThat(numbers.days().getLast().years()).isCloseTo(365 / 365.25, within(1e-12));
        assertThat(numbers.turnover(0)).isEqualTo(0.05);
        assertThat(numbers.turnoverAfter(0, 0)).isEqualTo(0.1);
        assertThat(numbers.turnoverAfter(0, 1)).isEqualTo(0.4);
        assertThat(numbers.turnoverAfter(1, 1)).isNaN();
    }

    @Test
    void eachRateIsANumberLikeAnyOther() {
        Case written = CaseFiles.read(CHANGING);
        WholeCase whole = WholeCase.of(written);
        Input vote = CaseInputs.of(whole).stream()
                .filter(input -> input.path().equals(AFTER + "vote"))
                .findFirst()
                .orElseThrow();
        Numbers changed = vote.set(whole.resolved().numbers(), 0.3);

        assertThat(changed.turnoverAfter(0, 1)).isEqualTo(0.3);
        assertThat(changed.turnover(0)).isEqualTo(0.05);
        assertThat(whole.numbers(figure -> figure.estimate().high()).turnoverAfter(0, 1))
                .isEqualTo(0.5);
        assertThat(CaseHash.of(whole.resolved().with(changed))).isNotEqualTo(CaseHash.of(whole.resolved()));
    }

    @Test
    void oneCanBeSetForOneRunThoughTheFileHasNone() {
        Case set = CaseFiles.read(CHANGING, Map.of(AFTER + "vote", "0.7", AFTER + "later", "0"));
        Case plain = CaseFiles.read(written("0.05"), Map.of(AFTER + "vote", "0.7"));

        assertThat(arden(set).turnoverAfter().get("vote").isSet()).isTrue();
        assertThat(WholeCase.of(set).resolved().numbers().days()).hasSize(3);
        assertThat(WholeCase.of(plain).resolved().numbers().turnoverAfter(0, 0)).isEqualTo(0.7);
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        assertThat(problems("{value: 0.05, after: {vot: 0.4}}"))
                .singleElement(STRING)
                .endsWith("reference.unknown " + PATH + " [vot, " + PATH + ", vote]");
        assertThat(problems("{value: 0.05, after: {vote: 0.4, same: 0.3}}"))
                .singleElement(STRING)
                .endsWith("turnover.twice " + PATH + " [arden, vote, same]");
        assertThat(problems("{value: 0.05, from: {vote: 0.4}, after: {vote: 11}}"))
                .hasSize(2);
    }

    private static List<String> problems(String turnover) {
        return CaseFiles.problems(CaseReader.read("case.yaml", bytes(written(turnover)), Map.of()));
    }

    @Test
    void daysThatNoStepCanFeelAreFound() {
        String proposed = CHANGING + """
            proposals:
              truce: {name: A truce, stages: [{do: [cease-fire]}], judged: Common ground of both}
            """;

        assertThat(TextWeaknesses.of(WholeCase.of(CaseFiles.read(proposed))))
                .filteredOn(found -> found.kind().name().startsWith("TURNOVER"))
                .extracting(Weakness::kind, Weakness::path)
                .containsExactly(
                        tuple(Weakness.Kind.TURNOVER_PASSED, AFTER + "past"),
                        tuple(Weakness.Kind.TURNOVER_LATE, AFTER + "vote"));
        assertThat(TextWeaknesses.of(WholeCase.of(CaseFiles.read(proposed.replace("2027-03-01", "2026-03-02")))))
                .noneMatch(found -> found.kind() == Weakness.Kind.TURNOVER_LATE);
    }
}
