package dev.gradus.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the definitions say, by listing every outcome of a small scenario. Shares nothing with the engines. */
public final class Listing {
    public final List<int[]> outcomes = new ArrayList<>();
    public final List<double[]> values = new ArrayList<>();

    public Listing(Scenario scenario) {
        list(scenario, new int[scenario.space().issues().size()], 0);
    }

    private void list(Scenario scenario, int[] outcome, int issue) {
        if (issue == outcome.length) {
            if (scenario.space().allows(outcome)) {
                outcomes.add(outcome.clone());
                values.add(scenario.values(outcome));
            }
            return;
        }
        for (int v = 0; v < scenario.space().issues().get(issue).size(); v++) {
            outcome[issue] = v;
            list(scenario, outcome, issue + 1);
        }
    }

    /** Points of the frontier, best for the first party first, each with its outcomes in the order of listing. */
    Map<List<Double>, List<List<Integer>>> frontier() {
        Comparator<List<Double>> order = Comparator.comparingDouble(p -> -p.get(0));
        for (int k = 1; k < 12; k++) {
            int at = k;
            order = order.thenComparingDouble(p -> at < p.size() ? -p.get(at) : 0);
        }
        Map<List<Double>, List<List<Integer>>> frontier = new TreeMap<>(order);
        for (int o = 0; o < outcomes.size(); o++) {
            double[] worth = values.get(o);
            if (values.stream().noneMatch(other -> dominates(other, worth))) {
                // -0.0 and 0.0 are one number
                List<Double> point = Arrays.stream(worth).mapToObj(v -> v + 0.0).toList();
                frontier.computeIfAbsent(point, p -> new ArrayList<>())
                        .add(Arrays.stream(outcomes.get(o)).boxed().toList());
            }
        }
        return frontier;
    }

    public static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int k = 0; k < a.length; k++) {
            if (a[k] < b[k]) {
                return false;
            }
            better |= a[k] > b[k];
        }
        return better;
    }
}
