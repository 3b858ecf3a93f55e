package dev.gradus.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Trust as the history before the talks leaves it (model.md §2): a promise kept multiplies the odds of "reliable" by 1/λ, one broken by
 * ε/(1−(1−ε)λ). Each party uses its own account of what is disputed; what became known after the date of knowledge does not count.
 */
public final class TrustHistory {
    /** How often a reliable party breaks a promise all the same (ε). */
    public static final double SLIP = 0.1;

    private TrustHistory() {}

    /**
     * Trust of one party in another and how it came about.
     *
     * @param prior the number that the case gives
     * @param moves what each past act did to the odds; empty where the case gives today's trust
     * @param trust today's trust
     */
    public record Account(double prior, List<Move> moves, double trust) {
        public Account {
            moves = List.copyOf(moves);
        }
    }

    /**
     * One past act.
     *
     * @param act id in the history
     * @param kept in the truster's account
     * @param signal λ, probability that an unreliable party would have kept it
     * @param factor by which the odds of "reliable" are multiplied
     */
    public record Move(String act, boolean kept, double signal, double factor) {}

    /** Today's trust for one pair of the case. */
    public static Account today(Case written, Case.Trust pair) {
        return today(written, pair, Figure::value);
    }

    /** The same with other values of the figures. */
    static Account today(Case written, Case.Trust pair, ToDoubleFunction<Figure> value) {
        double prior = value.applyAsDouble(pair.prior());
        if (!written.trustIsBefore()) {
            return new Account(prior, List.of(), prior);
        }
        List<Move> moves = new ArrayList<>();
        double logOdds = StrictMath.log(prior / (1 - prior));
        for (CaseRecord.PastAct act : written.record().history()) {
            Boolean kept = act.kept().containsKey(pair.truster())
                    ? act.kept().get(pair.truster())
                    : act.kept().get("");
            if (kept == null
                    || act.signal().isEmpty()
                    || !act.by().equals(pair.trusted())
                    || isLater(written, act.on())) {
                continue;
            }
            double signal = value.applyAsDouble(act.signal().getFirst());
            double factor = factor(kept, signal);
            logOdds += StrictMath.log(factor);
            moves.add(new Move(act.id(), kept, signal, factor));
        }
        return new Account(prior, moves, moves.isEmpty() ? prior : 1 / (1 + StrictMath.exp(-logOdds)));
    }

    /** What a kept or broken promise multiplies the odds of "reliable" by. */
    public static double factor(boolean kept, double signal) {
        return kept ? 1 / signal : SLIP / (1 - (1 - SLIP) * signal);
    }

    private static boolean isLater(Case written, List<LocalDate> dates) {
        return dates.stream().anyMatch(date -> date.isAfter(written.asOf()));
    }
}
