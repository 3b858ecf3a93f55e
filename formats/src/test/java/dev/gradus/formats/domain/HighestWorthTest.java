package dev.gradus.formats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bound on worths is the best worth there is where rewards stand alone, and never below it. */
class HighestWorthTest {
    private static final OutcomeSpace SPACE = new OutcomeSpace(
            IntStream.range(0, 3)
                    .mapToObj(k -> new Issue(
                            "i" + k,
                            LocalText.of("en", "i" + k),
                            IntStream.range(0, 4)
                                    .mapToObj(v -> LocalText.of("en", "v" + v))
                                    .toList(),
                            List.of()))
                    .toList(),
            List.of());

    @Test
    void rewardsThatCannotHoldTogetherDoNotAddUp() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Reward> rewards = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int low = random.nextInt(4);
                Set<Integer> values = Set.of(low, (low + 1 + random.nextInt(3)) % 4);
                rewards.add(new Reward(random.nextDouble(), List.of(new Choice(random.nextInt(3), values))));
            }
            Utility utility = new Utility(SPACE, new double[3][4], rewards, List.of(), 2, Double.POSITIVE_INFINITY);

            assertThat(HighestWorth.of(SPACE, utility)).as("seed " + seed).isCloseTo(best(utility), within(1e-12));
        }
    }

    private static double best(Utility utility) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 64; i++) {
            best = Math.max(best, utility.of(new int[] {i / 16, i / 4 % 4, i % 4}));
        }
        return best;
    }
}
