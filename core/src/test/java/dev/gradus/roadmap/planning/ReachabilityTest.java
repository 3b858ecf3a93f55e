package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.BruteForce;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which deals can be reached, decided deal by deal, against writing down every roadmap. */
class ReachabilityTest {
    @Test
    void a01_dealByDealAsEnumerationSays() {
        int reachable = 0;
        int outOfReach = 0;
        for (long seed = 0; seed < 400; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            if (resolved.structure().measureCount() > 6) {
                continue;
            }
            BruteForce brute = new BruteForce(resolved, 2);
            Reachability reachability = new Reachability(resolved, PlanRequest.DEFAULT, Watch.NONE);
            long inForce = resolved.structure().inForce();
            long all = (1L << resolved.structure().measureCount()) - 1;
            for (long deal : deals(all & ~inForce)) {
                boolean expected = brute.answer(Rule.NASH, exactly(inForce | deal, all)) instanceof BruteForce.Chosen;
                Reachability.Answer found = reachability.reach(deal);
                assertThat(found == Reachability.Answer.YES)
                        .as("seed %s deal %s%n%s", seed, Long.toBinaryString(deal), RandomCases.print(resolved))
                        .isEqualTo(expected);
                reachable += expected ? 1 : 0;
                outOfReach += !expected && reachability.isStable(deal) ? 1 : 0;
            }
        }
        assertThat(reachable).isGreaterThan(100);
        assertThat(outOfReach).isGreaterThan(100);
    }

    private static long[] deals(long open) {
        return LongStream.rangeClosed(1, open)
                .filter(deal -> (deal & ~open) == 0)
                .toArray();
    }

    private static Target exactly(long end, long all) {
        List<Long> avoids = new ArrayList<>();
        for (long rest = all & ~end; rest != 0; rest &= rest - 1) {
            avoids.add(rest & -rest);
        }
        return new Target(end, avoids);
    }
}
