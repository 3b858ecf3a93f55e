package dev.gradus.stability.inverse;

import dev.gradus.work.Watch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * How many rankings of all states make a state stable for a decision maker.
 *
 * @param strict rankings without ties that do
 * @param allStrict all rankings without ties: n! for n states
 * @param weak rankings with or without ties that do
 * @param allWeak all of these: the ordered Bell number of n
 */
public record RankingCount(BigInteger strict, BigInteger allStrict, BigInteger weak, BigInteger allWeak) {
    /** The most states for which rankings are counted. */
    public static final int MOST_STATES = 512;

    /** The most cases that the counting tells apart before it gives up. */
    public static final int MOST_CASES = 100_000;

    /**
     * Counts without listing: the condition depends only on which states are preferred, so the sets of preferred states that satisfy it are
     * counted by their size ({@link SetCounter}) and each is worth the number of ways to order what is above the state and what is not.
     * Empty with more than {@value #MOST_STATES} states, or where the condition is so entangled that more than {@value #MOST_CASES} cases
     * would have to be told apart.
     */
    public static Optional<RankingCount> find(StabilityCondition condition, int states, Watch watch) {
        return states > MOST_STATES
                ? Optional.empty()
                : Formula.of(condition)
                        .flatMap(formula -> new SetCounter(MOST_CASES, watch).find(formula))
                        .map(sets -> new Orders(states).count(sets));
    }

    /** Share of the rankings without ties, 0…1. */
    public double strictShare() {
        return share(strict, allStrict);
    }

    /** Share of the rankings with or without ties, 0…1. */
    public double weakShare() {
        return share(weak, allWeak);
    }

    private static double share(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                .doubleValue();
    }
}
