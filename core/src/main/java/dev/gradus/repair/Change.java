package dev.gradus.repair;

import dev.gradus.agreement.Numbers;

/**
 * One number that an instrument changes.
 *
 * @param kind which number
 * @param party position of the party whose number it is; −1 = the number is one for all
 * @param measure position of the measure; −1 = the number is one of the party
 * @param path of the figure in the case, by which two instruments that change the same number are known
 * @param value the new number in its unit; for {@link Kind#BREAKDOWN} the points added to the party's breakdown
 */
public record Change(Kind kind, int party, int measure, String path, double value) {

    /** The numbers that an instrument may change (model.md §5). */
    public enum Kind {
        /** Share of the worth to the party that is undone, 0…1. */
        SHARE,
        /** Years that undoing takes. */
        WITHIN,
        /** Probability that not doing or secretly undoing is seen. */
        SEEN,
        /** Probability that an unreliable performer would do it. */
        SIGNAL,
        /** Escrow probability. */
        HELD_BACK,
        /** Years that it takes. */
        TAKES,
        /** Rate per year at which a successor abandons the agreement. */
        TURNOVER,
        /** Change in welfare on collapse: what is added to it, points. */
        BREAKDOWN
    }

    void apply(Numbers.Editor edit, Numbers before) {
        switch (kind) {
            case SHARE -> edit.reversible(party, measure, value);
            case WITHIN -> edit.reversalYears(measure, value);
            case SEEN -> edit.seen(measure, value);
            case SIGNAL -> edit.signal(measure, value);
            case HELD_BACK -> edit.escrow(measure, value);
            case TAKES -> edit.years(measure, value);
            case TURNOVER -> edit.turnover(party, value);
            case BREAKDOWN -> edit.breakdown(party, before.breakdown(party) + value);
        }
    }

    /** Both set the same number, and not alike. */
    boolean contradicts(Change other) {
        return kind == other.kind
                && party == other.party
                && measure == other.measure
                && path.equals(other.path)
                && value != other.value;
    }
}
