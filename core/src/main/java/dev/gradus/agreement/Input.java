package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Estimate;
import java.util.List;

/**
 * One number of a case that enters what roadmaps are worth, and what changing it does.
 *
 * @param path its name, as in {@code --set}
 * @param kind what it is
 * @param args what its label speaks of: "party:us", "measure:yongbyon"
 * @param estimate what the case states, or the default that stands in for it
 * @param given false where the case is silent
 * @param about mask of the measures that it is about: it does not matter to a roadmap with none of them in force or done; −1 = always
 * @param change gives the numbers of the case with this one set
 */
public record Input(
        String path, FigureKind kind, List<String> args, Estimate estimate, boolean given, long about, Change change) {
    public Input {
        args = List.copyOf(args);
    }

    /** Sets a number; several changes, one after the other, add up to what setting all of them gives. */
    @FunctionalInterface
    public interface Change {
        /**
         * @param numbers in which this number has its present value
         */
        Numbers to(Numbers numbers, double value);
    }

    public String label() {
        return kind.label();
    }

    /** The value that is computed with. */
    public double now() {
        return estimate.likely();
    }

    /** The numbers with this one set to a value that a case may state. */
    public Numbers set(Numbers numbers, double value) {
        return change.to(numbers, value);
    }

    /** It can matter to a roadmap after which these measures are in force. */
    public boolean matters(long end) {
        return (about & end) != 0 || about == -1;
    }
}
