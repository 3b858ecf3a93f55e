package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import java.util.List;

/**
 * A change of two numbers that turns a verdict.
 *
 * @param changes two
 * @param size how far each goes, in what is a large change for it ({@link dev.gradus.agreement.numbers.Input#change}): 1 is the end of its range
 */
public record SwitchingValue(List<Change> changes, double size) {
    public SwitchingValue {
        changes = List.copyOf(changes);
    }

    /**
     * @param value at which the verdict has turned; the value just before has not
     */
    public record Change(Figure figure, double value) {}
}
