package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing that is to be settled, with the values that it can take. Values are known by their position, from 0. A whole-number or real
 * issue comes as the grid of its values, which the reader of the scenario states.
 *
 * @param values what people call them; at least one
 * @param amounts the values as numbers, for issues that have them, else empty
 * @param sampled whether the issue takes any number between the least and the greatest amount, of which the values are some
 */
public record Issue(String id, LocalText name, List<LocalText> values, List<Double> amounts, boolean sampled) {
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
        if (sampled && amounts.isEmpty()) {
            throw new IllegalArgumentException("issue " + id + " has numbers between its values, and no amounts");
        }
    }

    /** With no other values than these. */
    public Issue(String id, LocalText name, List<LocalText> values, List<Double> amounts) {
        this(id, name, values, amounts, false);
    }

    public int size() {
        return values.size();
    }

    /**
     * Position of a value by what it is called in any language.
     *
     * @throws IllegalArgumentException where none is called so, or several are
     */
    public int value(String name) {
        int[] found = IntStream.range(0, values.size())
                .filter(v -> values.get(v).byLanguage().containsValue(name))
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException("one value " + name + " of issue " + id + ", found " + found.length
                    + " among " + values.stream().map(value -> value.in("en")).toList());
        }
        return found[0];
    }
}
