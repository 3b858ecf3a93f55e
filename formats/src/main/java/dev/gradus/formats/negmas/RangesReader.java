package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a function of rectangles: points for the outcomes within ranges of some issues. Two numbers are the ends of a range, neither
 * of them included, as NegMAS compares; any other list is the values themselves.
 */
final class RangesReader {
    /** Of values in all ranges together. */
    static final int MAX_VALUES = 2_000_000;

    private final TreeFields fields;
    private final Domain domain;
    private int values;

    RangesReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        List<Node> ranges = items("outcome_ranges");
        List<Node> points = items("utilities");
        List<Node> weights = fields.list("weights");
        same("utilities", points.size(), ranges.size());
        if (!weights.isEmpty()) {
            same("weights", weights.size(), ranges.size());
        }
        List<Reward> rewards = new ArrayList<>();
        for (int i = 0; i < Math.min(ranges.size(), points.size()); i++) {
            double weight = i < weights.size() ? fields.number(weights.get(i), fields.child("weights")) : 1;
            double worth = weight * fields.number(points.get(i), fields.child("utilities"));
            List<Choice> choices = choices(ranges.get(i));
            if (Double.isFinite(worth)) {
                rewards.add(new Reward(worth, choices));
            } else {
                fields.problems()
                        .add(Code.NUMBER_RANGE, fields.path(), points.get(i).place(), "" + worth, "-∞ < x < ∞", "1");
            }
        }
        double[][] parts = new double[domain.size()][];
        Arrays.setAll(parts, k -> new double[domain.issue(k).size()]);
        Arrays.fill(parts[0], fields.number("bias", 0));
        for (String key : List.of("ignore_issues_not_in_input", "ignore_failing_range_utilities")) {
            fields.find(key);
        }
        return Worths.find(
                fields.problems(),
                fields.path(),
                fields.place(),
                domain.space(),
                parts,
                rewards,
                List.of(),
                1,
                Double.POSITIVE_INFINITY);
    }

    private List<Node> items(String key) {
        return fields.findRequired(key)
                .map(node -> fields.items(node, fields.child(key)))
                .orElse(List.of());
    }

    private void same(String key, int found, int expected) {
        if (found != expected) {
            fields.problems().add(Code.LIST_LENGTH, fields.child(key), fields.place(), "" + found, "" + expected);
        }
    }

    private List<Choice> choices(Node node) {
        List<Choice> choices = new ArrayList<>();
        if (node instanceof Node.Scalar scalar && scalar.isEmpty()) {
            return choices;
        }
        TreeFields range = new TreeFields(fields.file(), node, fields.child("outcome_ranges"));
        for (Node.Entry entry : range.entries()) {
            OptionalInt issue = issue(range, entry.key());
            issue.ifPresent(k -> choices.add(new Choice(k, within(range, entry.value(), k))));
        }
        return choices;
    }

    /** By its position from 0, else by its name. */
    private OptionalInt issue(TreeFields range, Node.Scalar key) {
        Optional<Integer> position = Numerals.findWhole(key.text()).filter(k -> k >= 0 && k < domain.size());
        return position.isPresent()
                ? OptionalInt.of(position.get())
                : range.findIssue(domain, key.text(), range.path(), key.place());
    }

    private Set<Integer> within(TreeFields range, Node node, int k) {
        Set<Integer> within = new HashSet<>();
        List<Double> amounts = domain.issue(k).amounts();
        List<Node> items = node instanceof Node.Scalar ? List.of(node) : range.items(node, range.path());
        if (items.size() == 2 && !amounts.isEmpty()) {
            double low = range.number(items.get(0), range.path());
            double high = range.number(items.get(1), range.path());
            for (int v = 0; v < amounts.size() && values <= MAX_VALUES; v++) {
                if (amounts.get(v) > low && amounts.get(v) < high) {
                    within.add(v);
                    values++;
                }
            }
        } else {
            items.forEach(item -> range.findValue(domain, k, item, range.path()).ifPresent(within::add));
        }
        if (values > MAX_VALUES) {
            range.problems().add(Code.SCENARIO_VALUES, range.path(), node.place(), "" + values, "" + MAX_VALUES);
        }
        return within;
    }
}
