package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.chance.Seeds;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Which assumptions drive the outcome. All are compared by the swing of the chance of agreement between their lowest and highest fifth,
 * from the rows of a sweep. Those that move it by more than chance would ({@link AgainstChance}) stand out; the foremost of them are then
 * varied by themselves ({@link SobolIndices}), which takes (factors + 2)·n more plans.
 *
 * <p>A number that enters no best roadmap of any row, be it by what it is about, cannot have moved any of them: without its measure the same
 * roadmaps would have been the best. It is not tested and never stands out.
 *
 * @param factors all, those that stand out first, then by swing
 * @param outputs what the indices are about: "outcome.ID" for each kind of outcome, "value.PARTY" for each principal
 * @param base draws behind each index
 * @param tested how many were held against chance
 * @param needed how many draws would tell the strongest of those that do not stand out from chance, were it as strong as it looks; 0 = it
 *     looks no stronger than chance makes one of so many, or no more rows would be kept than were
 */
public record Drivers(List<Driver> factors, List<String> outputs, int base, int tested, long needed) {
    public Drivers {
        factors = List.copyOf(factors);
        outputs = List.copyOf(outputs);
    }

    /** Those that move the outcome by more than chance would, the greatest swing first. */
    public List<Driver> standingOut() {
        return factors.stream().filter(Driver::standsOut).toList();
    }

    /**
     * @param swept the sweep of the same request
     * @param closer how many of the foremost to look at closer
     * @param base draws for each index; at least 2 where any is looked at closer
     */
    public static Drivers of(
            UncertainCase uncertain, SweepRequest request, SweepResult swept, int closer, int base, Watch watch) {
        double[][] values = values(uncertain, request, swept.sample());
        Swings swings = Swings.of(uncertain, request, swept.sample(), values);
        List<int[]> foremost = swings.factors().stream()
                .filter(factor -> factor.driver().standsOut())
                .limit(closer)
                .map(Swings.Factor::columns)
                .toList();
        List<String> outputs = outputs(uncertain);
        List<List<SobolIndices.Indices>> indices = foremost.isEmpty()
                ? List.of()
                : new Closer(uncertain, request, base, watch).indices(foremost, outputs.size());
        List<Driver> factors = new ArrayList<>();
        for (int k = 0; k < swings.factors().size(); k++) {
            Driver driver = swings.factors().get(k).driver();
            factors.add(k < indices.size() ? driver.with(indices.get(k)) : driver);
        }
        return new Drivers(factors, outputs, base, swings.tested(), swings.needed());
    }

    private static List<String> outputs(UncertainCase uncertain) {
        List<String> outputs = new ArrayList<>();
        uncertain.outcomes().ids().forEach(id -> outputs.add("outcome." + id));
        uncertain.central().structure().parties().stream()
                .filter(party -> party.principal())
                .forEach(party -> outputs.add("value." + party.id()));
        return outputs;
    }

    /** Values of the uncertain figures behind rows, [row][figure]. */
    static double[][] values(UncertainCase uncertain, SweepRequest request, List<Row> rows) {
        SamplingPlan plan = Sweep.plan(uncertain, request);
        double[][] values = new double[rows.size()][];
        double[][] block = new double[0][];
        long loaded = -1;
        for (int k = 0; k < values.length; k++) {
            long number = rows.get(k).number();
            if (number / SweepRequest.BLOCK != loaded) {
                loaded = number / SweepRequest.BLOCK;
                block = plan.block(loaded);
            }
            double[] point = block[(int) (number % SweepRequest.BLOCK)];
            values[k] = uncertain.draw(number, Sweep.point(uncertain, point)).values();
        }
        return values;
    }

    /** Plans the pick-freeze samples. */
    private static final class Closer {
        private final UncertainCase uncertain;
        private final SweepRequest request;
        private final int base;
        private final Watch watch;
        private final PreparedPlanning ground;
        private final double[][] a;
        private final double[][] b;

        Closer(UncertainCase uncertain, SweepRequest request, int base, Watch watch) {
            this.uncertain = uncertain;
            this.request = request;
            this.base = base;
            this.watch = watch;
            PlanRequest asked = request.plan();
            ground = PreparedPlanning.of(uncertain.central().structure(), asked.alone(), watch);
            int d = uncertain.figures().size();
            SamplingPlan both = SamplingPlan.of(2 * d, SweepRequest.BLOCK, Seeds.of(request.seed(), 1));
            a = new double[base][d];
            b = new double[base][d];
            for (int k = 0; k < base; k += SweepRequest.BLOCK) {
                double[][] block = both.block(k / SweepRequest.BLOCK);
                for (int r = k; r < Math.min(base, k + SweepRequest.BLOCK); r++) {
                    System.arraycopy(block[r - k], 0, a[r], 0, d);
                    System.arraycopy(block[r - k], d, b[r], 0, d);
                }
            }
        }

        /** For each group of columns, the indices for each output. */
        List<List<SobolIndices.Indices>> indices(List<int[]> groups, int outputs) {
            List<double[][]> points = new ArrayList<>(List.of(a, b));
            groups.forEach(group -> points.add(swapped(group)));
            List<double[][]> results = plan(points, outputs);
            List<List<SobolIndices.Indices>> byGroup = new ArrayList<>();
            groups.forEach(_ -> byGroup.add(new ArrayList<>()));
            for (int o = 0; o < outputs; o++) {
                int output = o;
                List<double[]> columns =
                        results.stream().map(result -> result[output]).toList();
                List<SobolIndices.Indices> indices = SobolIndices.of(
                        columns.get(0),
                        columns.get(1),
                        columns.subList(2, columns.size()),
                        groups.size() * outputs,
                        Seeds.of(request.seed(), 2));
                for (int g = 0; g < indices.size(); g++) {
                    byGroup.get(g).add(indices.get(g));
                }
            }
            return byGroup;
        }

        private double[][] swapped(int[] group) {
            double[][] mixed = new double[base][];
            for (int k = 0; k < base; k++) {
                mixed[k] = a[k].clone();
                for (int column : group) {
                    mixed[k][column] = b[k][column];
                }
            }
            return mixed;
        }

        /** For each sample the outputs, [output][row]. */
        private List<double[][]> plan(List<double[][]> samples, int outputs) {
            List<double[][]> results = new ArrayList<>();
            samples.forEach(_ -> results.add(new double[outputs][base]));
            Parallel.ofLarge(request.plan().workers())
                    .each(0, samples.size() * base, watch, () -> new Parallel.Worker() {
                        @Override
                        public void work(int item) {
                            int row = item % base;
                            double[][] result = results.get(item / base);
                            double[] point = samples.get(item / base)[row];
                            Row planned = Row.of(uncertain.draw(row, point), uncertain.outcomes(), ground, watch);
                            fill(planned, result, row);
                        }

                        @Override
                        public void done() {}
                    });
            return results;
        }

        private void fill(Row planned, double[][] result, int row) {
            int kinds = uncertain.outcomes().count();
            int outcome = uncertain.outcomes().position(planned.outcome());
            if (outcome < kinds) {
                result[outcome][row] = 1;
            }
            int output = kinds;
            for (int i = 0; output < result.length; i++) {
                if (uncertain.central().structure().isPrincipal(i)) {
                    result[output++][row] = planned.values().get(i);
                }
            }
        }
    }
}
