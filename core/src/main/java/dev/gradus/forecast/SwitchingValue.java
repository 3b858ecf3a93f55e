package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import java.util.List;

/**
 * A change of one number, or of two, that turns a verdict.
 *
 * @param changes one or two
 * @param size how far it goes: of the way from the most likely value to the end of the range, the mean over the changes; 0…1
 */
public record SwitchingValue(List<Change> changes, double size) {
    public SwitchingValue {
        changes = List.copyOf(changes);
    }

    /**
     * @param value at which the verdict has turned; the value just before has not
     */
    public record Change(Figure figure, double value) {
        public boolean up() {
            return value > figure.value();
        }
    }
}
