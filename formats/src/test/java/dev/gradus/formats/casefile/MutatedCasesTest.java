package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.Standing;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What a mutated file still says is evaluated and planned: always a valid result, and no hang. 600 files in the build, more
 * with {@code -Dgradus.fuzz=10000}.
 */
class MutatedCasesTest {
    private static final int TIMES = Integer.getInteger("gradus.fuzz", 300);
    private static final Duration MOST = Duration.ofSeconds(60);

    /** As a machine with little memory would plan. */
    private static final PlanRequest SMALL = new PlanRequest(Rule.NASH, 2, Target.ANY, 256L << 20, 2);

    private long slowest;
    private int planned;

    @Test
    void whateverReadsIsEvaluatedAndPlanned() {
        CaseFileFuzz.run(TIMES, this::compute);

        assertThat(planned).isGreaterThan(TIMES / 50);
        assertThat(Duration.ofNanos(slowest)).as("slowest of %s", planned).isLessThan(MOST);
        System.out.printf("planned %d mutated cases, slowest %d ms%n", planned, slowest / 1_000_000);
    }

    private void compute(Case written) {
        long begin = System.nanoTime();
        WholeCase whole = WholeCase.of(written);
        if (!whole.gaps().isEmpty()) {
            assertThat(TextWeaknesses.of(whole)).isNotNull();
            return;
        }
        ResolvedCase resolved = whole.resolved();
        for (Proposal proposal : written.proposals()) {
            Roadmap roadmap = resolved.structure().roadmap(proposal);
            Standing standing = Assessor.review(whole, roadmap).standing();
            assertThat(standing).isNotNull();
        }
        if (!CaseFiles.isSoonPlanned(whole)) {
            return;
        }
        Plan plan = Planner.plan(resolved, SMALL, Watch.NONE);
        if (plan instanceof Plan.Found found) {
            assertThat(CertificateChecker.check(
                            resolved, found.roadmap(), Evaluator.evaluate(resolved, found.roadmap())))
                    .isEmpty();
        }
        slowest = Math.max(slowest, System.nanoTime() - begin);
        planned++;
    }
}
