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
 */
public record Figure(
        String path, Estimate estimate, Basis basis, List<Figure> alsoClaimed, boolean given, List<Figure> replaces) {
    public Figure {
        alsoClaimed = List.copyOf(alsoClaimed);
        replaces = List.copyOf(replaces);
    }

    /** A number as the case has it. */
    public Figure(String path, Estimate estimate, Basis basis, List<Figure> alsoClaimed, boolean given) {
        this(path, estimate, basis, alsoClaimed, given, List.of());
    }

    /** A default of the model where the case is silent. */
    public static Figure byDefault(String path, double value) {
        return new Figure(path, Estimate.of(value), Basis.NONE, List.of(), false);
    }

    /** The same figure with a number set for one run: nobody claimed or judged that number, so the case's basis does not vouch for it. */
    public Figure set(Estimate number) {
        return new Figure(path, number, Basis.NONE, List.of(), true, List.of(asWritten()));
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
