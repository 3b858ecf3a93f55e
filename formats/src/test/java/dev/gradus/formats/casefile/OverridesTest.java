package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code --set path=value}: a number set for one run. */
class OverridesTest {
    @Test
    void itReplacesTheNumberAndRemembersWhatTheCaseHas() {
        Case plain = CaseFiles.read(SMALL);
        Case set = CaseFiles.read(SMALL, Map.of("trust.arden.belmar", "0.6"));

        assertThat(set.trust().getFirst().prior().estimate()).isEqualTo(Estimate.of(0.6));
        assertThat(set.trust().getFirst().prior().basis()).isEqualTo(Basis.NONE);
        assertThat(set.trust().getFirst().prior().asWritten())
                .isEqualTo(plain.trust().getFirst().prior());
        assertThat(CaseFigures.set(set)).extracting(Figure::path).containsExactly("trust.arden.belmar");
        assertThat(CaseFigures.set(plain)).isEmpty();
        assertThat(set.trust().getLast()).isEqualTo(plain.trust().getLast());
    }

    @Test
    void itMayBeARangeOrAPeriod() {
        Case set = CaseFiles.read(
                SMALL,
                Map.of("measures.cease-fire.seen-if-not-done", "[0.2, 0.3,0.5]", "measures.cease-fire.takes", "P6M"));

        Measure measure = set.measures().getFirst();
        assertThat(measure.seen().estimate()).isEqualTo(new Estimate(0.2, 0.3, 0.5));
        assertThat(measure.takes().value()).isEqualTo(0.5);
    }

    @Test
    void itMaySetWhatTheFileDoesNotGive() {
        Case set = CaseFiles.read(
                SMALL,
                Map.of(
                        "stage-overhead", "P3M",
                        "parties.arden.impatience", "0.2",
                        "parties.arden.walk-away", "3",
                        "measures.cease-fire.worth.belmar", "12",
                        "measures.cease-fire.signal", "0.4",
                        "measures.cease-fire.held-back", "0.5",
                        "measures.cease-fire.can-be-undone.share", "0.7",
                        "measures.cease-fire.can-be-undone.share.belmar", "0.1",
                        "measures.cease-fire.can-be-undone.within", "P10D"));

        Measure measure = set.measures().getFirst();
        assertThat(set.stageOverhead().value()).isEqualTo(0.25);
        assertThat(set.parties().getFirst().impatience().value()).isEqualTo(0.2);
        assertThat(set.parties().getFirst().walkAway().value()).isEqualTo(3);
        assertThat(measure.worth().get("belmar").value()).isEqualTo(12);
        assertThat(measure.signal()).extracting(Figure::value).containsExactly(0.4);
        assertThat(measure.heldBack().value()).isEqualTo(0.5);
        assertThat(measure.reversible().get("").value()).isEqualTo(0.7);
        assertThat(measure.reversible().get("belmar").value()).isEqualTo(0.1);
        assertThat(measure.reversal().value()).isEqualTo(10 / 365.25);
        assertThat(measure.reversal().given()).isTrue();
    }

    @Test
    void itIsHeldToTheSameRange() {
        assertThat(problems("measures.cease-fire.seen-if-not-done", "90"))
                .containsExactly("0:0 number.range measures.cease-fire.seen-if-not-done [90, 0 … 1, 0.9]");
        assertThat(problems("measures.cease-fire.takes", "soon"))
                .containsExactly("0:0 period.invalid measures.cease-fire.takes [soon, , form.time]");
        assertThat(problems("trust.arden.belmar", "[0.1,0.2")).hasSize(1);
        assertThat(problems("trust.arden.belmar", "")).hasSize(1);
    }

    @Test
    void anUnknownPathIsNamedWithTheNearestOne() {
        assertThat(problems("measures.ceasefire.takes", "1"))
                .containsExactly("0:0 override.unknown measures.ceasefire.takes"
                        + " [measures.ceasefire.takes, , measures.cease-fire.takes]");
    }

    private static List<String> problems(String path, String value) {
        return CaseFiles.problems(CaseReader.read("case.yaml", CaseFiles.bytes(SMALL), Map.of(path, value)));
    }
}
