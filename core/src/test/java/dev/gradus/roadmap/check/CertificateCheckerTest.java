package dev.gradus.roadmap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.ModelNumbersTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the checker accepts, and that it finds each sort of falsehood by its name. */
class CertificateCheckerTest {
    private static final ResolvedCase CASE = ModelNumbersTest.twoByTwo();
    private static final Roadmap HOLDS = Roadmap.of(0b0101);
    private static final Certificate TRUE = CertificateChecker.rederive(CASE, HOLDS);

    @Test
    void a01_aTrueCertificateHasNoDiscrepancy() {
        assertThat(CertificateChecker.check(CASE, HOLDS, TRUE)).isEmpty();
        assertThat(CertificateChecker.check(CASE, Roadmap.EMPTY, CertificateChecker.rederive(CASE, Roadmap.EMPTY)))
                .isEmpty();
    }

    @Test
    void a02_aStageWithoutItsPrerequisiteIsInadmissible() {
        Roadmap tooEarly = Roadmap.of(0b0010);

        assertThat(codes(CertificateChecker.check(CASE, tooEarly, TRUE))).containsExactly("stage.inadmissible");
    }

    @Test
    void a03_aMeasureCannotBeDoneTwice() {
        Roadmap twice = Roadmap.of(0b0001, 0b0001);

        assertThat(codes(CertificateChecker.check(CASE, twice, TRUE))).containsExactly("stage.inadmissible");
    }

    @Test
    void b01_aWrongValueIsFound() {
        Certificate wrong = withFirstParty(
                line -> new Certificate.PartyLine(line.value() + 1e-6, line.probability(), line.choices()));

        assertThat(codes(CertificateChecker.check(CASE, HOLDS, wrong))).containsExactly("value");
    }

    @Test
    void b02_aNumberThatIsNoneIsFound() {
        Certificate wrong =
                withFirstParty(line -> new Certificate.PartyLine(Double.NaN, line.probability(), line.choices()));

        assertThat(codes(CertificateChecker.check(CASE, HOLDS, wrong))).containsExactly("value");
    }

    @Test
    void b03_anAlternativeKeptBackIsFound() {
        Certificate wrong = withFirstParty(line -> new Certificate.PartyLine(
                line.value(),
                line.probability(),
                line.choices().subList(0, line.choices().size() - 1)));

        assertThat(codes(CertificateChecker.check(CASE, HOLDS, wrong))).contains("choice.missing");
    }

    @Test
    void b04_anAlternativeMadeUpIsFound() {
        Certificate wrong = withFirstParty(line -> {
            List<Certificate.Choice> more = new ArrayList<>(line.choices());
            more.add(new Certificate.Choice(new Alternative.Withhold(0b1000), -100));
            return new Certificate.PartyLine(line.value(), line.probability(), more);
        });

        assertThat(codes(CertificateChecker.check(CASE, HOLDS, wrong))).contains("choice.extra");
    }

    @Test
    void b05_aStageThatIsLeftOutIsFound() {
        Certificate wrong = new Certificate(List.of(), TRUE.end());

        assertThat(codes(CertificateChecker.check(CASE, HOLDS, wrong))).contains("stage.count");
    }

    @Test
    void c01_aRoadmapThatDoesNotHoldIsRefusedHoweverTrueItsNumbers() {
        Roadmap both = Roadmap.of(0b0101, 0b1010);

        List<CertificateChecker.Discrepancy> found =
                CertificateChecker.check(CASE, both, CertificateChecker.rederive(CASE, both));

        assertThat(codes(found)).containsOnly("margin.negative", "end.negative");
    }

    private static Certificate withFirstParty(UnaryOperator<Certificate.PartyLine> change) {
        Certificate.StageLine stage = TRUE.stages().getFirst();
        List<Certificate.PartyLine> parties = new ArrayList<>(stage.parties());
        parties.set(0, change.apply(parties.getFirst()));
        return new Certificate(List.of(new Certificate.StageLine(stage.state(), stage.stage(), parties)), TRUE.end());
    }

    private static List<String> codes(List<CertificateChecker.Discrepancy> found) {
        return found.stream().map(CertificateChecker.Discrepancy::code).toList();
    }
}
