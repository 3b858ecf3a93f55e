package dev.gradus.agreement;

import dev.gradus.quantity.Estimate;
import java.util.List;

/**
 * One number of a case that enters what roadmaps are worth, and what changing it does.
 *
 * @param path its name, as in {@code --set}
 * @param label code of what it is: "given.worth", …
 * @param args what the label speaks of: "party:us", "measure:yongbyon"
 * @param kind what it counts, and so which values a case may state
 * @param estimate what the case states, or the default that stands in for it
 * @param given false where the case is silent
 * @param about mask of the measures that it is about: it does not matter to a roadmap with none of them in force or done; −1 = always
 * @param change gives the numbers of the case with this one set
 */
public record Input(
        String path,
        String label,
        List<String> args,
        Kind kind,
        Estimate estimate,
        boolean given,
        long about,
        Change change) {
    public Input {
        args = List.copyOf(args);
    }

    /** What a number counts and the values that a case may state for it. */
    public enum Kind {
        SHARE(0, 1),
        /** Never certain. */
        TRUST(1e-6, 0.999999),
        SIGNAL(1e-6, 1),
        POINTS(-1000, 1000),
        LOSS(-1000, 0),
        /** Years. */
        TIME(0, 200),
        /** Per year. */
        RATE(0, 10),
        /** Per year, never 0. */
        DISCOUNT(1e-6, 10);

        private final double least;
        private final double most;

        Kind(double least, double most) {
            this.least = least;
            this.most = most;
        }

        public double least() {
            return least;
        }

        public double most() {
            return most;
        }
    }

    /** Sets a number; several changes, one after the other, add up to what setting all of them gives. */
    @FunctionalInterface
    public interface Change {
        /**
         * @param numbers in which this number has its present value
         */
        Numbers to(Numbers numbers, double value);
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
