package dev.gradus.roadmap.planning;

import dev.gradus.agreement.numbers.Numbers;
import java.util.stream.IntStream;

/**
 * What a cure adds to the formulas of a stage (model.md §4). Where there is none nothing here is asked.
 *
 * <p>A failure of others that is made good leads on, τ later: to the value of a stage it adds a second slope, (1−p)·ς·σ·s′, and what
 * a breakdown after that is worth. Withheld and made good, one’s own part leads on as well: what follows weighs the less against
 * withholding, by q·(s−ς·σ·s′) instead of q·s.
 */
final class Cure {
    /** ς. */
    final double chance;

    /** τ, years. */
    final double years;

    /** ς·σ_i for each party: the chance, discounted for the time that it takes. */
    final double[] late;

    /** ς·(1−σ_i): what that time costs. */
    final double[] waiting;

    /** σ_i. */
    private final double[] delta;

    Cure(Numbers numbers) {
        chance = numbers.cure();
        years = numbers.cureYears();
        delta = IntStream.range(0, numbers.partyCount())
                .mapToDouble(i -> Math.exp(-numbers.discount(i) * years))
                .toArray();
        late = IntStream.range(0, delta.length)
                .mapToDouble(i -> chance * delta[i])
                .toArray();
        waiting = IntStream.range(0, delta.length)
                .mapToDouble(i -> chance * (1 - delta[i]))
                .toArray();
    }

    boolean isThere() {
        return chance > 0;
    }

    /** Of what counts where a failure breaks the process, the share that still counts. */
    double broken(double value) {
        return (1 - chance) * value;
    }

    /** s′/s: nobody abandons the agreement while it is made good. */
    double survival(double turnover) {
        return Math.exp(-years * turnover);
    }

    /** What escrow takes from a measure that is done when another is not: all if it is not made good, else what the delay costs. */
    double held(int party, double escrow, double value, double beta) {
        return broken(escrow * (value + beta)) + waiting[party] * escrow * value;
    }

    /** What a measure of another leaves that is done when something is not. */
    double open(int party, double escrow, double value, double beta) {
        return broken((1 - escrow) * (value + beta)) + kept(party, escrow, value);
    }

    /** ς·L_i(c)·v_i(c). */
    double kept(int party, double escrow, double value) {
        return chance * value * (1 - escrow * (1 - delta[party]));
    }

    /**
     * What follows must be worth at least this, lest the party withhold some of its part.
     *
     * @param survive s, and {@code curedSurvive} s′
     * @param after B_i(S∪Δ)
     * @param heldAll of the whole stage
     * @param margin least margin asked, points
     * @return +∞ where it would withhold something whatever follows
     */
    double withhold(
            StageTables.Part mine,
            int party,
            int part,
            double p,
            double delta,
            double survive,
            double curedSurvive,
            double after,
            double heldAll,
            double margin) {
        double least = Double.NEGATIVE_INFINITY;
        double odds = (1 - p) / p;
        double asked = margin / (p * delta);
        double again = late[party] * curedSurvive;
        double weight = survive - again;
        for (int x : mine.subparts[part]) {
            double q = mine.seen[x];
            double without = after - mine.beta[x];
            double gained = mine.cured[x]
                    + (1 - survive) * mine.beta[x]
                    + again * (mine.seenBeta[x] - odds * (mine.beta[x] - mine.seenBeta[x]))
                    + q * (heldAll - mine.held[x] + waiting[party] * without)
                    + odds * mine.open[x]
                    - asked;
            if (q * weight == 0) {
                if (gained < 0) {
                    return Double.POSITIVE_INFINITY;
                }
                continue;
            }
            least = Math.max(least, without - gained / (q * weight));
        }
        return least;
    }
}
