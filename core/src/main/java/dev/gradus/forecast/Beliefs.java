package dev.gradus.forecast;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.Map;

/**
 * Whether a roadmap that everybody would keep to is carried out, as an onlooker believes: each performer is reliable with a probability
 * and does everything, or is not and does each measure with the probability of its signal (model.md §1, §2).
 */
final class Beliefs {
    private Beliefs() {}

    /**
     * One probability for each deciding party: the analyst's own; where the case gives none, the mean of the other parties' trust in it.
     *
     * @param given by party id
     */
    static double[] of(ResolvedCase resolved, Map<String, Double> given) {
        Structure structure = resolved.structure();
        double[] beliefs = new double[structure.partyCount()];
        for (int j = 0; j < beliefs.length; j++) {
            Double own = given.get(structure.parties().get(j).id());
            beliefs[j] = own == null ? trusted(resolved.numbers(), j) : own;
        }
        return beliefs;
    }

    private static double trusted(Numbers numbers, int party) {
        double sum = 0;
        int others = 0;
        for (int i = 0; i < numbers.partyCount(); i++) {
            double trust = numbers.trust(i, party);
            if (i != party && trust > 0) {
                sum += trust;
                others++;
            }
        }
        return others == 0 ? 1 : sum / others;
    }

    /**
     * Probability that every measure of a set is done: for each party reliable, or not and yet as its signals say.
     *
     * @param beliefs by party
     * @param measures mask in the structure's numbers
     */
    static double allDone(ResolvedCase resolved, double[] beliefs, long measures) {
        double all = 1;
        for (int j = 0; j < beliefs.length; j++) {
            double unreliable = 1;
            boolean acts = false;
            for (long rest = measures & resolved.structure().performedBy(j); rest != 0; rest &= rest - 1) {
                unreliable *= resolved.numbers().signal(j, Long.numberOfTrailingZeros(rest));
                acts = true;
            }
            all *= acts ? beliefs[j] + (1 - beliefs[j]) * unreliable : 1;
        }
        return all;
    }

    /**
     * Where a roadmap would most likely break first.
     *
     * @param stage its position, −1 for an empty roadmap
     * @param measure the one of that stage most likely not done, −1 for an empty roadmap
     */
    record Break(int stage, int measure) {}

    static Break likeliestBreak(ResolvedCase resolved, double[] beliefs, Roadmap roadmap) {
        long done = 0;
        double before = 1;
        double most = -1;
        int at = -1;
        for (int k = 0; k < roadmap.stages().size(); k++) {
            done |= roadmap.stages().get(k).measures();
            double after = allDone(resolved, beliefs, done);
            if (before - after > most) {
                most = before - after;
                at = k;
            }
            before = after;
        }
        return new Break(
                at, at < 0 ? -1 : weakest(resolved, beliefs, roadmap.stages().get(at)));
    }

    private static int weakest(ResolvedCase resolved, double[] beliefs, Stage stage) {
        int weakest = -1;
        double most = -1;
        for (long rest = stage.measures(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            int j = resolved.structure().measures().get(c).performer();
            double fails = (1 - beliefs[j]) * (1 - resolved.numbers().signal(j, c));
            if (fails > most) {
                most = fails;
                weakest = c;
            }
        }
        return weakest;
    }
}
