package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.HighestWorth;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What outcomes would be worth above a cap, as rewards of one outcome each that take it away. */
final class Excess {
    /** Spaces with more outcomes are not listed. */
    static final int MOST_OUTCOMES = 4_000;

    /** Above this, taking away would round away what is left. */
    private static final double MOST_ABOVE = 1_000;

    private Excess() {}

    static boolean isListed(OutcomeSpace space, Utility utility) {
        boolean isNear = HighestWorth.of(space, utility) <= MOST_ABOVE * Math.max(1, utility.cap());
        return isNear && space.combinations().compareTo(BigInteger.valueOf(MOST_OUTCOMES)) <= 0;
    }

    /** The points are before the divisor. */
    static List<Reward> of(OutcomeSpace space, Utility utility) {
        double[][] parts = new double[space.issues().size()][];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new double[space.issues().get(k).size()];
            for (int v = 0; v < parts[k].length; v++) {
                parts[k][v] = utility.part(k, v);
            }
        }
        Utility free = new Utility(
                space, parts, utility.rewards(), utility.groups(), utility.divisor(), Double.POSITIVE_INFINITY);
        List<Reward> rewards = new ArrayList<>();
        int count = space.combinations().intValueExact();
        for (int i = 0; i < count; i++) {
            int[] outcome = outcome(space, i);
            double above = free.of(outcome) - utility.cap();
            if (above > 0) {
                List<Choice> choices = new ArrayList<>();
                for (int k = 0; k < outcome.length; k++) {
                    choices.add(new Choice(k, Set.of(outcome[k])));
                }
                rewards.add(new Reward(-above * utility.divisor(), choices));
            }
        }
        return rewards;
    }

    private static int[] outcome(OutcomeSpace space, int index) {
        int[] outcome = new int[space.issues().size()];
        int rest = index;
        for (int k = outcome.length - 1; k >= 0; k--) {
            outcome[k] = rest % space.issues().get(k).size();
            rest /= space.issues().get(k).size();
        }
        return outcome;
    }
}
