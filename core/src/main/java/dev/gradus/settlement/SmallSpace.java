package dev.gradus.settlement;

import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What can be said of a space by listing it, where it is small enough.
 *
 * @param deals outcomes that keep to the constraints; of a space without constraints known at any size
 * @param sample worths of some of them, spread evenly in the order of listing; empty where it was not listed
 */
public record SmallSpace(Optional<BigInteger> deals, List<List<Double>> sample) {
    /** Combinations that are listed, at most. */
    static final int LISTED = 1 << 20;

    public SmallSpace {
        sample = List.copyOf(sample);
    }

    /** @param shown outcomes in the sample, at most */
    public static SmallSpace of(Scenario scenario, int shown, Watch watch) {
        Sample sample = new Sample(shown);
        boolean isListed = visit(scenario.space(), watch, sample);
        return isListed
                ? new SmallSpace(Optional.of(BigInteger.valueOf(sample.count)), sample.worths(scenario))
                : new SmallSpace(count(scenario.space(), watch), List.of());
    }

    /** How many outcomes keep to the constraints; of a space without constraints known at any size, else where it can be listed. */
    public static Optional<BigInteger> count(OutcomeSpace space, Watch watch) {
        if (space.constraints().isEmpty()) {
            return Optional.of(space.combinations());
        }
        long[] count = {0};
        boolean isListed = visit(space, watch, _ -> ++count[0] > 0);
        return isListed ? Optional.of(BigInteger.valueOf(count[0])) : Optional.empty();
    }

    /** All outcomes that keep to the constraints, a value position for each issue; none where there are more than asked. */
    public static List<List<Integer>> outcomes(OutcomeSpace space, int most, Watch watch) {
        List<List<Integer>> outcomes = new ArrayList<>();
        boolean isWhole = visit(
                space,
                watch,
                outcome -> outcomes.add(Arrays.stream(outcome).boxed().toList()) && outcomes.size() <= most);
        return isWhole ? outcomes : List.of();
    }

    /**
     * Shows a visitor the outcomes that keep to the constraints, one after the other in the same array.
     *
     * @param visitor false = no more
     * @return whether all were shown: there are not too many combinations, and the visitor never said false
     */
    private static boolean visit(OutcomeSpace space, Watch watch, Predicate<int[]> visitor) {
        if (space.combinations().compareTo(BigInteger.valueOf(LISTED)) > 0) {
            return false;
        }
        int[] outcome = new int[space.issues().size()];
        int seen = 0;
        do {
            if ((seen++ & 0xFFF) == 0) {
                stopIfAsked(watch);
            }
            if (space.allows(outcome) && !visitor.test(outcome)) {
                return false;
            }
        } while (next(space, outcome));
        return true;
    }

    /** Outcomes spread evenly over all that are shown. */
    private static final class Sample implements Predicate<int[]> {
        private final int most;
        private int stride = 1;
        private int count;
        private List<int[]> kept = new ArrayList<>();

        Sample(int most) {
            this.most = most;
        }

        @Override
        public boolean test(int[] outcome) {
            if (count++ % stride == 0) {
                kept.add(outcome.clone());
            }
            if (kept.size() > most) {
                stride *= 2;
                kept = everySecond(kept);
            }
            return true;
        }

        List<List<Double>> worths(Scenario scenario) {
            return kept.stream()
                    .map(each -> Arrays.stream(scenario.values(each)).boxed().toList())
                    .toList();
        }
    }

    private static List<int[]> everySecond(List<int[]> kept) {
        List<int[]> half = new ArrayList<>();
        for (int k = 0; k < kept.size(); k += 2) {
            half.add(kept.get(k));
        }
        return half;
    }

    public static void stopIfAsked(Watch watch) {
        watch.check();
    }

    /** The next combination in place; false after the last. */
    private static boolean next(OutcomeSpace space, int[] outcome) {
        for (int k = outcome.length - 1; k >= 0; k--) {
            if (++outcome[k] < space.issues().get(k).size()) {
                return true;
            }
            outcome[k] = 0;
        }
        return false;
    }
}
