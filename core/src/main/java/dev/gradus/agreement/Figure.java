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
 */
public record Figure(String path, Estimate estimate, Basis basis, List<Figure> alsoClaimed, boolean given) {
    public Figure {
        alsoClaimed = List.copyOf(alsoClaimed);
    }

    /** A default of the model where the case is silent. */
    public static Figure byDefault(String path, double value) {
        return new Figure(path, Estimate.of(value), Basis.NONE, List.of(), false);
    }

    /** The value that an assessment computes with: the most likely one. */
    public double value() {
        return estimate.likely();
    }
}
