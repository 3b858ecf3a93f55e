package dev.gradus.agreement;

import dev.gradus.quantity.Estimate;
import java.util.List;

/**
 * A number of the case with its basis.
 *
 * @param path its name in the case, as in {@code --set}: "measures.yongbyon.worth.us", "trust.us.dprk"
 * @param estimate the number; periods are in years
 * @param basis where it comes from
 * @param alsoClaimed rival claims, each with its claimant; shown, never computed with
 * @param given false where the case is silent and the model's default stands
 * @param replaces what the case has in its place, where the number was set for one run; else empty
 * @param wording the words that the number was given in; {@link Wording#NONE} = it was given as a number
 */
public record Figure(
        String path,
        Estimate estimate,
        Basis basis,
        List<Figure> alsoClaimed,
        boolean given,
        List<Figure> replaces,
        Wording wording) {
    /**
     * The words in which a number was given: a table made the number of them.
     *
     * @param value "large gain"; {@link Said#NOTHING} = a number
     * @param sure how sure its author is: "fairly"; {@link Said#NOTHING} = it is not said
     */
    public record Wording(Said value, Said sure, Table table) {
        public static final Wording NONE =
                new Wording(Said.NOTHING, Said.NOTHING, new Table(LocalText.NONE, List.of()));

        public boolean isNone() {
            return value.isNothing() && sure.isNothing();
        }
    }

    /**
     * @param written as it stands in the case
     * @param names what the table calls it in each of its languages
     */
    public record Said(String written, LocalText names) {
        public static final Said NOTHING = new Said("", LocalText.NONE);

        public boolean isNothing() {
            return written.isEmpty();
        }
    }

    /** A table from words to numbers, by what it is called and what it cites. */
    public record Table(LocalText title, List<Source> sources) {
        public Table {
            sources = List.copyOf(sources);
        }
    }

    public Figure {
        alsoClaimed = List.copyOf(alsoClaimed);
        replaces = List.copyOf(replaces);
    }

    /** A number as the case has it, given as a number. */
    public Figure(String path, Estimate estimate, Basis basis, List<Figure> alsoClaimed, boolean given) {
        this(path, estimate, basis, alsoClaimed, given, List.of(), Wording.NONE);
    }

    /** A default of the model where the case is silent. */
    public static Figure byDefault(String path, double value) {
        return new Figure(path, Estimate.of(value), Basis.NONE, List.of(), false);
    }

    /** The same figure with a number set for one run: nobody claimed or judged that number, so the case's basis does not vouch for it. */
    public Figure set(Estimate number) {
        return set(number, Wording.NONE);
    }

    /** The same, where the number was given in words. */
    public Figure set(Estimate number, Wording words) {
        return new Figure(path, number, Basis.NONE, List.of(), true, List.of(asWritten()), words);
    }

    /** The same figure under another path. */
    public Figure at(String other) {
        return new Figure(other, estimate, basis, alsoClaimed, given, replaces, wording);
    }

    /** The number was set for one run; the case says something else, or nothing. */
    public boolean isSet() {
        return !replaces.isEmpty();
    }

    /** What the case itself has here. */
    public Figure asWritten() {
        return isSet() ? replaces.getFirst() : this;
    }

    /** The value that an assessment computes with: the most likely one. */
    public double value() {
        return estimate.likely();
    }
}
