package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.List;

/**
 * One thing that is to be settled, with the values that it can take. Values are known by their position, from 0. A whole-number or real
 * issue comes as the grid of its values, which the reader of the scenario states.
 *
 * @param values what people call them; at least one
 * @param amounts the values as numbers, for issues that have them, else empty
 */
public record Issue(String id, LocalText name, List<LocalText> values, List<Double> amounts) {
    public Issue {
        values = List.copyOf(values);
        amounts = List.copyOf(amounts);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("issue " + id + " has no value");
        }
        if (!amounts.isEmpty() && amounts.size() != values.size()) {
            throw new IllegalArgumentException(
                    "issue " + id + " has " + values.size() + " values and " + amounts.size() + " amounts");
        }
    }

    public int size() {
        return values.size();
    }
}
