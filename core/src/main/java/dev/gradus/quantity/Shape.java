package dev.gradus.quantity;

import java.util.List;

/** How the values between lowest and highest are spread: what an analyst means by a range. */
public sealed interface Shape {
    /** Smooth, rounded about the most likely value: a beta distribution with weight 4 on the mode (Malcolm and others 1959). */
    Shape PERT = new Pert();

    /** Rising in a straight line to the most likely value and falling after it. */
    Shape TRIANGULAR = new Triangular();

    /** Every value between lowest and highest alike. */
    Shape UNIFORM = new Uniform();

    record Pert() implements Shape {}

    record Triangular() implements Shape {}

    record Uniform() implements Shape {}

    /**
     * Normal about the most likely value, cut to the valid range. Lowest and highest are its 5th and 95th percentile: the standard
     * deviation is (high − low)/(2·1.6449).
     *
     * @param least least valid value
     * @param most greatest valid value
     */
    record Normal(double least, double most) implements Shape {
        public Normal {
            if (!(least < most)) {
                throw new IllegalArgumentException("a valid range is not empty, found " + least + " … " + most);
            }
        }
    }

    /**
     * One of the three values, nothing between.
     *
     * @param chances of the lowest, the most likely and the highest; each 0…1, together 1
     */
    record Discrete(List<Double> chances) implements Shape {
        public Discrete {
            chances = List.copyOf(chances);
            double sum = chances.stream().mapToDouble(p -> p).sum();
            if (chances.size() != 3
                    || chances.stream().anyMatch(p -> !(p >= 0 && p <= 1))
                    || Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException("three chances from 0 to 1 that add up to 1, found " + chances);
            }
        }
    }
}
