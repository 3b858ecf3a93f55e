package dev.gradus.agreement;

import java.util.List;

/**
 * What a case says for its forecast.
 *
 * @param outcomes the kinds of end that are told apart, the first that fits counts; an end that fits none is of kind "other"
 * @param together numbers that move together
 * @param beliefs the analyst's own probability that a party is reliable, for some parties
 */
public record Uncertainty(List<OutcomeClass> outcomes, List<Together> together, List<Belief> beliefs) {
    public static final Uncertainty NONE = new Uncertainty(List.of(), List.of(), List.of());

    public Uncertainty {
        outcomes = List.copyOf(outcomes);
        together = List.copyOf(together);
        beliefs = List.copyOf(beliefs);
    }

    /**
     * A kind of end, by what it contains.
     *
     * @param contains measures that are all part of it
     * @param anyOf of these at least {@code atLeast} are part of it
     */
    public record OutcomeClass(
            String id, LocalText name, List<String> contains, List<String> anyOf, int atLeast, Basis basis) {
        public OutcomeClass {
            contains = List.copyOf(contains);
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * Numbers that move together.
     *
     * @param figures paths of figures
     * @param correlation rank correlation (Spearman) of each two of them, −1…1
     */
    public record Together(String id, List<String> figures, Figure correlation, Basis basis) {
        public Together {
            figures = List.copyOf(figures);
        }
    }

    /** Paths of the figures that move with others, in the order of the case, each once. */
    public List<String> moving() {
        return together.stream()
                .flatMap(group -> group.figures().stream())
                .distinct()
                .toList();
    }

    /**
     * Correlation of the normal scores behind the figures that move together, [n][n] in the order of {@link #moving}: 2·sin(π·ρ/6) for a
     * rank correlation ρ (Pearson 1907).
     */
    public double[][] correlations() {
        List<String> figures = moving();
        double[][] matrix = new double[figures.size()][figures.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (Together group : together) {
            double normal = 2 * Math.sin(Math.PI * group.correlation().value() / 6);
            for (String one : group.figures()) {
                for (String other : group.figures()) {
                    if (!one.equals(other)) {
                        matrix[figures.indexOf(one)][figures.indexOf(other)] = normal;
                    }
                }
            }
        }
        return matrix;
    }

    /** The analyst's probability that a party is reliable. */
    public record Belief(String party, Figure reliable) {}
}
