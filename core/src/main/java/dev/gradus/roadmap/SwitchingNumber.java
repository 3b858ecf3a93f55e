package dev.gradus.roadmap;

import java.util.List;

/**
 * A single number on which a verdict hangs.
 *
 * @param path of the figure in the case
 * @param label as in {@link dev.gradus.quantity.Explained}: "given.worth", …
 * @param args what the label speaks of
 * @param now its value as the case states it
 * @param turnsAt the nearest value at which the verdict is another
 * @param turnsBack beyond that, the value at which it stands again as it does now; NaN = none up to the end of what was searched
 * @param change how far that is, in what is a large change for this number ({@link dev.gradus.agreement.numbers.Input#change})
 */
public record SwitchingNumber(
        String path, String label, List<String> args, double now, double turnsAt, double turnsBack, double change) {
    public SwitchingNumber {
        args = List.copyOf(args);
    }

    /** No large change: within the range that the case gives, or what is ordinary for such a number. */
    public boolean near() {
        return change <= 1;
    }
}
