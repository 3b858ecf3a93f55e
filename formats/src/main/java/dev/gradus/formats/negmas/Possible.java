package dev.gradus.formats.negmas;

import dev.gradus.settlement.OutcomeSpace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The outcomes that the constraints of a space leave possible, where they are few enough to stand in a file. */
final class Possible {
    /** Spaces with more combinations are not looked through. */
    private static final int MOST_COMBINATIONS = 1_000_000;

    private Possible() {}

    /** All of them, a value position for each issue; none where there are no constraints or they are too many. */
    static List<List<Integer>> of(OutcomeSpace space) {
        int size = space.issues().size();
        boolean isLarge = space.combinations().compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) > 0;
        if (space.constraints().isEmpty() || isLarge || size > SpaceReader.MAX_LISTED_ISSUES) {
            return List.of();
        }
        int most = Math.min(SpaceReader.MAX_OUTCOMES, NegmasWriter.MOST_VALUES / (size + 1));
        List<List<Integer>> possible = new ArrayList<>();
        int count = space.combinations().intValueExact();
        int[] outcome = new int[size];
        for (int i = 0; i < count; i++) {
            int rest = i;
            for (int k = size - 1; k >= 0; k--) {
                outcome[k] = rest % space.issues().get(k).size();
                rest /= space.issues().get(k).size();
            }
            if (space.allows(outcome)) {
                possible.add(Arrays.stream(outcome).boxed().toList());
            }
            if (possible.size() > most) {
                return List.of();
            }
        }
        return possible;
    }
}
