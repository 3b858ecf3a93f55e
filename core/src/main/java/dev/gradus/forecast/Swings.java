package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.chance.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the chance of agreement swings with each number of an uncertain case, by the rows of a sweep, and with which by more than chance.
 *
 * @param factors those that stand out first, then by swing
 * @param tested how many were held against chance
 * @param needed draws that it would take to see one more; 0 = nothing more is to be seen in the rows that are kept
 */
record Swings(List<Factor> factors, int tested, long needed) {
    private static final double FIFTH = 0.2;

    /**
     * A number, or several that move together.
     *
     * @param columns positions among the uncertain figures
     */
    @SuppressWarnings("ArrayRecordComponent") // read by Drivers alone
    record Factor(int[] columns, Driver driver) {}

    /**
     * @param values of the uncertain figures behind the rows, [row][figure]
     */
    static Swings of(UncertainCase uncertain, SweepRequest request, List<Row> rows, double[][] values) {
        boolean[] entering = entering(uncertain, rows);
        List<int[]> groups = groups(uncertain);
        List<int[]> tested = groups.stream()
                .filter(group -> IntStream.of(group).anyMatch(column -> entering[column]))
                .toList();
        boolean[] agreed = new boolean[rows.size()];
        for (int k = 0; k < agreed.length; k++) {
            agreed[k] = rows.get(k).agreed();
        }
        AgainstChance.Result found = AgainstChance.of(
                        values, tested.stream().mapToInt(group -> group[0]).toArray())
                .test(agreed, Seeds.of(request.seed(), 3));
        List<Factor> factors = new ArrayList<>();
        for (int[] group : groups) {
            int at = tested.indexOf(group);
            List<Figure> figures = IntStream.of(group)
                    .filter(column -> at < 0 || entering[column])
                    .mapToObj(uncertain.figures()::get)
                    .toList();
            factors.add(new Factor(
                    group,
                    new Driver(
                            figures,
                            fifth(values, group[0], rows, true),
                            fifth(values, group[0], rows, false),
                            at >= 0 && found.standsOut(at),
                            List.of())));
        }
        factors.sort(Comparator.comparing((Factor factor) -> !factor.driver.standsOut())
                .thenComparing(factor -> -factor.driver.swing()));
        long needed = found.needed(rows.size());
        return new Swings(List.copyOf(factors), tested.size(), needed > Tally.SAMPLE ? 0 : needed);
    }

    /**
     * For each uncertain figure, whether it enters some best roadmap of the rows. One that does not cannot have moved the outcome of any:
     * without the measures that it is about, the same roadmaps would have been the best.
     */
    private static boolean[] entering(UncertainCase uncertain, List<Row> rows) {
        Structure structure = uncertain.central().structure();
        long done = structure.inForce();
        for (Row row : rows) {
            for (List<String> stage : row.roadmap()) {
                done |= structure.mask(stage);
            }
        }
        long used = done;
        boolean[] entering = new boolean[uncertain.figures().size()];
        for (int k = 0; k < entering.length; k++) {
            entering[k] =
                    uncertain.input(k).filter(input -> input.matters(used)).isPresent();
        }
        return entering;
    }

    /** Columns that are varied together: each figure by itself, those that move together as one. */
    private static List<int[]> groups(UncertainCase uncertain) {
        List<String> paths = uncertain.figures().stream().map(Figure::path).toList();
        int[] group = IntStream.range(0, paths.size()).toArray();
        for (Uncertainty.Together together : uncertain.written().uncertainty().together()) {
            int[] members = together.figures().stream()
                    .mapToInt(paths::indexOf)
                    .filter(k -> k >= 0)
                    .toArray();
            for (int member : members) {
                int was = group[member];
                for (int k = 0; k < group.length; k++) {
                    group[k] = group[k] == was ? group[members[0]] : group[k];
                }
            }
        }
        return IntStream.of(group)
                .distinct()
                .mapToObj(g -> IntStream.range(0, group.length)
                        .filter(k -> group[k] == g)
                        .toArray())
                .toList();
    }

    /** Chance of agreement among the rows whose figure is in its lowest or highest fifth. */
    private static Chance fifth(double[][] values, int column, List<Row> rows, boolean lowest) {
        Comparator<Integer> byValue = Comparator.comparingDouble(k -> values[k][column]);
        List<Integer> sorted = IntStream.range(0, rows.size())
                .boxed()
                .sorted(lowest ? byValue : byValue.reversed())
                .limit(Math.round(FIFTH * rows.size()))
                .toList();
        long agreed = sorted.stream().filter(k -> rows.get(k).agreed()).count();
        return Chance.of(agreed, sorted.size(), SweepRequest.DEVIATE);
    }
}
