package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import java.util.List;

/**
 * How much one assumption, or several that move together, decide.
 *
 * @param figures one, or of a group that moves together those that enter some best roadmap
 * @param low chance of agreement where the number lies in the lowest fifth of its draws
 * @param high the same in the highest fifth
 * @param standsOut it moves the chance by more than chance would, for as many numbers as there are
 * @param indices for each output of {@link Drivers#outputs}: how much of its variance it explains; empty where it was not looked at closer
 */
public record Driver(
        List<Figure> figures, Chance low, Chance high, boolean standsOut, List<SobolIndices.Indices> indices) {
    public Driver {
        figures = List.copyOf(figures);
        indices = List.copyOf(indices);
    }

    /** How far the chance of agreement swings between low and high. */
    public double swing() {
        return Math.abs(high.share() - low.share());
    }

    Driver with(List<SobolIndices.Indices> lookedAtCloser) {
        return new Driver(figures, low, high, standsOut, lookedAtCloser);
    }
}
