package dev.gradus.settlement;

import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a space by listing it, where it is small enough.
 *
 * @param deals outcomes that keep to the constraints; of a space without constraints known at any size
 * @param sample worths of some of them, spread evenly in the order of listing; empty where it was not listed
 */
record SmallSpace(Optional<BigInteger> deals, List<List<Double>> sample) {
    /** Combinations that are listed, at most. */
    static final int LISTED = 1 << 20;

    SmallSpace {
        sample = List.copyOf(sample);
    }

    /**
     * @param shown outcomes in the sample, at most
     */
    static SmallSpace of(Scenario scenario, int shown, Watch watch) {
        OutcomeSpace space = scenario.space();
        BigInteger combinations = space.combinations();
        if (combinations.compareTo(BigInteger.valueOf(LISTED)) > 0) {
            return new SmallSpace(
                    space.constraints().isEmpty() ? Optional.of(combinations) : Optional.empty(), List.of());
        }
        int stride = 1;
        int count = 0;
        List<int[]> kept = new ArrayList<>();
        int[] outcome = new int[space.issues().size()];
        do {
            if ((count & 0xFFF) == 0) {
                stopIfAsked(watch);
            }
            if (!space.allows(outcome)) {
                continue;
            }
            if (count++ % stride == 0) {
                kept.add(outcome.clone());
            }
            if (kept.size() > shown) {
                stride *= 2;
                kept = everySecond(kept);
            }
        } while (next(space, outcome));
        List<List<Double>> sample = kept.stream()
                .map(each -> Arrays.stream(scenario.values(each)).boxed().toList())
                .toList();
        return new SmallSpace(Optional.of(BigInteger.valueOf(count)), sample);
    }

    /** All outcomes that keep to the constraints, a value position for each issue; none where there are more than asked. */
    static List<List<Integer>> outcomes(OutcomeSpace space, int most, Watch watch) {
        if (space.combinations().compareTo(BigInteger.valueOf(LISTED)) > 0) {
            return List.of();
        }
        List<List<Integer>> outcomes = new ArrayList<>();
        int[] outcome = new int[space.issues().size()];
        int count = 0;
        do {
            if ((++count & 0xFFF) == 0) {
                stopIfAsked(watch);
            }
            if (space.allows(outcome)) {
                outcomes.add(Arrays.stream(outcome).boxed().toList());
            }
            if (outcomes.size() > most) {
                return List.of();
            }
        } while (next(space, outcome));
        return outcomes;
    }

    private static List<int[]> everySecond(List<int[]> kept) {
        List<int[]> half = new ArrayList<>();
        for (int k = 0; k < kept.size(); k += 2) {
            half.add(kept.get(k));
        }
        return half;
    }

    static void stopIfAsked(Watch watch) {
        if (watch.cancelled()) {
            throw new Watch.Stopped();
        }
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
