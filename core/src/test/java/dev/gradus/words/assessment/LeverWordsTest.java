package dev.gradus.words.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Lever;
import dev.gradus.repair.Levers;
import dev.gradus.repair.RepairCase;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairer;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A and B exchange a for b; B would hold b back. The neighbour C can give B something (gift) that it takes back when all collapses, or does
 * it already; and it can do something that A and B do not care for (idle).
 */
class LeverWordsTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int GIFT = 2;
    private static final long EXCHANGE = 0b0011;

    private static Structure structure(long inForce, boolean asked) {
        List<Structure.Decider> parties = List.of(
                new Structure.Decider("A", true),
                new Structure.Decider("B", true),
                new Structure.Decider("C", false, asked));
        List<Structure.Act> acts = new ArrayList<>();
        List.of("a", "b", "gift", "idle")
                .forEach(id -> acts.add(new Structure.Act(id, Math.min(C, acts.size()), 0, 0, List.of())));
        return new Structure(parties, acts, inForce, List.of());
    }

    /** @param worth of the gift to B */
    private static ResolvedCase neighbour(long inForce, boolean asked, double worth) {
        Numbers.Editor edit = Numbers.of(3, 4);
        for (int i = 0; i < 3; i++) {
            edit.breakdown(i, -1).discount(i, 0.1);
            for (int j = 0; j < 3; j++) {
                edit.trust(i, j, 0.9);
            }
        }
        for (int c = 0; c < 4; c++) {
            edit.seen(c, 0.9).years(c, 0.1);
        }
        edit.breakdown(C, -3);
        edit.value(A, 0, -0.5).value(B, 0, 10).value(A, 1, 10).value(B, 1, -6);
        edit.value(C, GIFT, -1)
                .value(B, GIFT, worth)
                .value(C, 0, 3)
                .value(C, 1, 3)
                .value(C, 3, 0.5);
        for (int i = 0; i < 3; i++) {
            edit.reversible(i, GIFT, 1);
        }
        return new ResolvedCase(structure(inForce, asked), edit.done());
    }

    private static Repairs repairs(ResolvedCase resolved, Roadmap roadmap) {
        RepairCase repair = new RepairCase(resolved, List.of(), List.of(1, 1, 1, 1));
        return Repairer.repair(repair, "", new Goal.Sequence(roadmap), RepairRequest.DEFAULT, Watch.NONE);
    }

    private static String said(String language, ResolvedCase resolved, Roadmap roadmap) {
        Words words = Words.of(language, new WholeCase(WrittenCases.of(resolved), resolved), "");
        return new LeverWords(words)
                .text(repairs(resolved, roadmap), words.say("repair.goal.sequence"))
                .text();
    }

    @Test
    void theGiftOfANeighbourMakesItHold() {
        ResolvedCase resolved = neighbour(0, true, 12);
        Levers levers = repairs(resolved, Roadmap.of(EXCHANGE)).levers();

        assertThat(levers.tried()).isEqualTo(2);
        assertThat(levers.sufficient()).hasSize(1);
        Lever gift = levers.sufficient().getFirst();
        assertThat(gift.kind()).isEqualTo(Lever.Kind.DONE);
        assertThat(gift.measure()).isEqualTo(GIFT);
        assertThat(gift.party()).isEqualTo(C);
        assertThat(CertificateChecker.rederive(resolved, gift.roadmap()).holds())
                .isTrue();
        assertThat(CertificateChecker.rederive(resolved, Roadmap.of(EXCHANGE)).holds())
                .isFalse();
        assertThat(said("en", resolved, Roadmap.of(EXCHANGE)))
                .isEqualTo("With C doing “gift” at its only step, the roadmap would hold for everybody who is asked;"
                        + " its weakest margin would be 0.4 points. That act would cost C 0.9 points.");
        assertThat(said("vi", resolved, Roadmap.of(EXCHANGE)))
                .isEqualTo("Nếu C thực hiện “gift” ngay ở bước duy nhất thì lộ trình sẽ đứng vững với mọi bên được hỏi;"
                        + " mức chênh thấp nhất khi đó là 0,4 điểm. Việc đó khiến C mất 0,9 điểm.");
    }

    @Test
    void whatANeighbourGivesIfItIsNotAskedHasNoPrice() {
        ResolvedCase resolved = neighbour(0, false, 12);

        assertThat(said("en", resolved, Roadmap.of(EXCHANGE)))
                .endsWith(" What that act would cost C, the case does not say.");
    }

    @Test
    void aSmallerGiftComesNearest() {
        assertThat(said("en", neighbour(0, true, 1), Roadmap.of(EXCHANGE)))
                .isEqualTo(
                        "No single act of a third party, done or withheld, makes it hold. Nearest comes C doing “gift”"
                                + " at its only step; even so it would fail at its only step: B would gain 4.1 points on its own scale"
                                + " by holding back “b”. That act would cost C 0.9 points.");
    }

    @Test
    void whereNothingHelpsItIsSaid() {
        Repairs holds = repairs(neighbour(0, true, 12), Roadmap.of(EXCHANGE | 1L << GIFT));

        assertThat(said("en", neighbour(0, true, 0), Roadmap.of(EXCHANGE)))
                .isEqualTo("No single act of a third party, done or withheld, brings it nearer to holding.");
        assertThat(holds.levers()).isEqualTo(Levers.NONE);
    }

    @Test
    void theBriefHasALineOfIt() {
        Proposal proposal = WrittenCases.proposal(List.of(WrittenCases.step("a", "b")));
        List<String> said = new ArrayList<>();
        for (double worth : new double[] {12, 1}) {
            ResolvedCase resolved = neighbour(0, true, worth);
            WholeCase whole = new WholeCase(WrittenCases.of(resolved, proposal), resolved);
            Assessment assessment = Assessor.assess(whole, AssessmentRequest.DEFAULT, Watch.NONE);
            List<Sentence> doubts = new Doubts(Words.of("en", whole, "")).sentences(assessment);
            assertThat(doubts).hasSizeLessThanOrEqualTo(3);
            doubts.forEach(sentence -> said.add(sentence.text()));
        }

        assertThat(said)
                .contains("With C doing “gift” at its only step, “Draft” would hold for everybody who is asked;"
                        + " its weakest margin would be 0.4 points. That act would cost C 0.9 points.")
                .noneMatch(sentence -> sentence.startsWith("No single act"));
    }

    /** B is said to lose 12 points by a collapse: only that keeps it from holding b back, as 1 point keeps A from holding a back. */
    @Test
    void aVerdictThatHangsOnABreakdownAsksWhetherItIsSoToday() {
        ResolvedCase peace = neighbour(0, true, 12);
        ResolvedCase resolved =
                peace.with(peace.numbers().edit().breakdown(B, -12).done());
        Proposal proposal = WrittenCases.proposal(List.of(WrittenCases.step("a", "b")));
        WholeCase whole = new WholeCase(WrittenCases.of(resolved, proposal), resolved);
        Assessment assessment = Assessor.assess(whole, AssessmentRequest.DEFAULT, Watch.NONE);
        String asked =
                "This verdict hangs on what a collapse would change against today: A -1.0 points and B -12.0 points. If that"
                        + " state is what there is today already, the number is 0, and the roadmap would fail.";

        Words words = Words.of("en", whole, "");
        assertThat(new Doubts(words).sentences(assessment))
                .extracting(Sentence::text)
                .contains(asked);
        assertThat(new Verdict(words)
                        .passage(assessment)
                        .find("proposal:draft")
                        .whole()
                        .text())
                .contains(asked);
    }
}
