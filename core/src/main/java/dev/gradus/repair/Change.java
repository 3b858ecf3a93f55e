package dev.gradus.repair;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;

/**
 * One number that an instrument changes.
 *
 * @param kind which number; that of a sum where a term of it changes
 * @param party position of the party whose number it is; −1 = the number is one for all
 * @param measure position of the measure; −1 = the number is one of the party, or with no party either, one of the text
 * @param path of the figure in the case, by which two instruments that change the same number are known
 * @param value the new number in its unit; what is added to a sum
 */
public record Change(FigureKind kind, int party, int measure, String path, double value) {

    /** A turnover that an instrument sets lasts: it takes the place of every rate that the case has for that party. */
    void apply(Numbers.Editor edit, Numbers before) {
        double now = kind.form() == FigureKind.Form.SUM ? kind.get(before, party, measure) : 0;
        kind.set(edit, party, measure, now + value);
        for (int day = 0; kind == FigureKind.TURNOVER && day < before.days().size(); day++) {
            if (!Double.isNaN(before.turnoverAfter(party, day))) {
                edit.turnoverAfter(party, day, value);
            }
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
