package dev.gradus.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Remedies are tried side by side; what comes out is what one thread finds, trying one after the other. */
class RepairThreadsTest {
    private static final int CASES = 150;

    private static RepairRequest request(int threads) {
        return new RepairRequest(new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 26, threads), 3, 50_000, 4_096);
    }

    @Test
    void anyNumberOfThreadsFindsTheSame() {
        Set<Repairs.Outcome> outcomes = EnumSet.noneOf(Repairs.Outcome.class);
        for (long seed = 0; seed < CASES; seed++) {
            RepairCase repair = RandomRepairs.of(seed);
            long last = 1L << repair.resolved().structure().measureCount() - 1;
            for (Goal goal : List.of(
                    new Goal.Sequence(RandomRepairs.sequence(repair, seed)),
                    new Goal.End(new Target(last, List.of())))) {
                Repairs one = Repairer.repair(repair, "", goal, request(1), Watch.NONE);
                Repairs three = Repairer.repair(repair, "", goal, request(3), Watch.NONE);

                assertThat(three).as("seed %d, %s", seed, goal).isEqualTo(one);
                outcomes.add(one.outcome());
            }
        }
        assertThat(outcomes).contains(Repairs.Outcome.MENDED, Repairs.Outcome.NOT_MENDED, Repairs.Outcome.HOLDS);
    }

    /** Everything that was looked at is accounted for, whatever was tried in vain meanwhile. */
    @Test
    void whatWasLookedAtAddsUp() {
        for (long seed = 0; seed < CASES; seed++) {
            RepairCase repair = RandomRepairs.of(seed);
            Goal goal = new Goal.Sequence(RandomRepairs.sequence(repair, seed));
            Repairs repairs = Repairer.repair(repair, "", goal, request(2), Watch.NONE);
            Repairs.Looked looked = repairs.looked();

            assertThat(looked.contradictory() + looked.passedOver() + looked.weighed())
                    .as("seed %d", seed)
                    .isEqualTo(looked.remedies());
        }
    }

    @Test
    void aStopIsHeeded() {
        AtomicInteger asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        RepairCase repair = RandomRepairs.of(3);

        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < 20; seed++) {
                        Repairer.repair(
                                repair,
                                "",
                                new Goal.Sequence(RandomRepairs.sequence(repair, seed)),
                                request(2),
                                impatient);
                    }
                })
                .isInstanceOf(Watch.Stopped.class);
    }
}
