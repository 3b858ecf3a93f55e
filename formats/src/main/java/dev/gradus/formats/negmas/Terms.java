package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A utility while its summands are gathered: each depends on no issue, on one, or on several through a table of them. */
final class Terms {
    /** Of the entries of all tables together. */
    static final int MAX_ENTRIES = 200_000;

    private final TreeFields fields;
    private final Domain domain;
    private final double[][] parts;
    private final List<Reward> rewards = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long entries;

    Terms(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
        this.parts = new double[domain.size()][];
        Arrays.setAll(parts, k -> new double[domain.issue(k).size()]);
    }

    void add(double constant) {
        for (int v = 0; v < parts[0].length; v++) {
            parts[0][v] += constant;
        }
    }

    void add(Reward reward) {
        rewards.add(reward);
    }

    /** Another utility times a weight; it has no divisor and no cap. */
    void add(double weight, Utility utility) {
        for (int k = 0; k < parts.length; k++) {
            for (int v = 0; v < parts[k].length; v++) {
                parts[k][v] += weight * utility.part(k, v);
            }
        }
        utility.rewards().forEach(reward -> rewards.add(new Reward(weight * reward.points(), reward.choices())));
        for (Group group : utility.groups()) {
            if (isHeld(group.points().size())) {
                List<Double> points =
                        group.points().stream().map(point -> weight * point).toList();
                groups.add(new Group(group.issues(), points));
            }
        }
    }

    /**
     * A function of some issues.
     *
     * @param name as messages show it
     * @param issues their positions, ascending
     * @param worth of the positions of their values; no number where it has none
     */
    void add(String name, List<Integer> issues, ToDoubleFunction<int[]> worth) {
        double combinations =
                issues.stream().mapToDouble(issue -> domain.issue(issue).size()).reduce(1, (a, b) -> a * b);
        if (issues.size() > 1 && !isHeld(combinations)) {
            return;
        }
        double[] table = new double[(int) combinations];
        int[] values = new int[issues.size()];
        for (int entry = 0; entry < table.length; entry++) {
            int rest = entry;
            for (int i = values.length - 1; i >= 0; i--) {
                int size = domain.issue(issues.get(i)).size();
                values[i] = rest % size;
                rest /= size;
            }
            table[entry] = worth.applyAsDouble(values);
            if (!Double.isFinite(table[entry])) {
                undefined(name, issues, values);
                return;
            }
        }
        if (issues.isEmpty()) {
            add(table[0]);
        } else if (issues.size() == 1) {
            double[] part = parts[issues.getFirst()];
            Arrays.setAll(part, v -> part[v] + table[v]);
        } else {
            groups.add(new Group(issues, Arrays.stream(table).boxed().toList()));
        }
    }

    /** Where a function is none because of a mistake in it, the mistake is what is named. */
    private void undefined(String name, List<Integer> issues, int[] values) {
        if (!fields.problems().isEmpty()) {
            return;
        }
        List<Integer> positions = Arrays.stream(values).boxed().toList();
        String shown = new OutcomeNames(fields, domain).shown(issues, positions);
        fields.problems().add(Code.FUNCTION_UNDEFINED, fields.path(), fields.place(), name, shown);
    }

    private boolean isHeld(double more) {
        boolean isHeld = entries + more <= MAX_ENTRIES;
        if (isHeld) {
            entries += (long) more;
        } else {
            String count = more < Long.MAX_VALUE ? "" + (entries + (long) more) : "" + more;
            fields.problems().add(Code.SCENARIO_TABLE, fields.path(), fields.place(), count, "" + MAX_ENTRIES);
        }
        return isHeld;
    }

    /** The utility; empty after noting what is wrong. */
    Optional<Utility> find() {
        boolean isFinite = Arrays.stream(parts).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && rewards.stream().mapToDouble(Reward::points).allMatch(Double::isFinite)
                && groups.stream().flatMap(group -> group.points().stream()).allMatch(Double::isFinite);
        if (!isFinite) {
            fields.problems().add(Code.NUMBER_RANGE, fields.path(), fields.place(), "∞", "-∞ < x < ∞", "1");
        }
        return Worths.find(
                fields.problems(),
                fields.path(),
                fields.place(),
                domain.space(),
                parts,
                rewards,
                groups,
                1,
                Double.POSITIVE_INFINITY);
    }
}
