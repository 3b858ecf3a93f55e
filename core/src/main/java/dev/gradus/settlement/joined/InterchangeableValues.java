package dev.gradus.settlement.joined;

import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A scenario in which the values of an issue that nobody tells apart are one: same part for every party, same side of every choice, same
 * entries in every table, same amounts in every constraint. Exchanging such values changes neither a worth, to the last bit, nor whether
 * an outcome is allowed, so that a hyper-rectangle over ten grid values is mostly a question of two or three classes.
 */
final class InterchangeableValues {
    private final Scenario original;
    private final Scenario merged;
    /** By issue: classes, each with its values in ascending order. */
    private final List<List<List<Integer>>> classes = new ArrayList<>();
    /** By issue: class of each value. */
    private final List<int[]> classOf = new ArrayList<>();

    InterchangeableValues(Scenario scenario) {
        original = scenario;
        for (int k = 0; k < scenario.space().issues().size(); k++) {
            split(k);
        }
        merged = merge();
    }

    /** The scenario of the classes. */
    Scenario merged() {
        return merged;
    }

    /** How many values each merged value stands for, by issue. */
    int[][] multiplicities() {
        return classes.stream()
                .map(places -> places.stream().mapToInt(List::size).toArray())
                .toArray(int[][]::new);
    }

    /** The first of the outcomes meant. */
    int[] first(int[] outcome) {
        return IntStream.range(0, outcome.length).map(k -> first(k, outcome[k])).toArray();
    }

    /** Shows the outcomes meant until the visitor says false; returns whether it never did. */
    boolean visit(int[] outcome, Predicate<int[]> visitor) {
        return visit(outcome, new int[outcome.length], 0, visitor);
    }

    private boolean visit(int[] outcome, int[] values, int issue, Predicate<int[]> visitor) {
        if (issue == outcome.length) {
            return visitor.test(values.clone());
        }
        for (int value : classes.get(issue).get(outcome[issue])) {
            values[issue] = value;
            if (!visit(outcome, values, issue + 1, visitor)) {
                return false;
            }
        }
        return true;
    }

    private void split(int issue) {
        int size = original.space().issues().get(issue).size();
        Map<List<Double>, List<Integer>> bySignature = new LinkedHashMap<>();
        int[] places = new int[size];
        Map<List<Double>, Integer> positions = new LinkedHashMap<>();
        for (int v = 0; v < size; v++) {
            List<Double> signature = signature(issue, v);
            positions.putIfAbsent(signature, positions.size());
            places[v] = positions.get(signature);
            bySignature.computeIfAbsent(signature, s -> new ArrayList<>()).add(v);
        }
        classes.add(bySignature.values().stream().map(List::copyOf).toList());
        classOf.add(places);
    }

    /** All that a value of an issue brings with it. */
    private List<Double> signature(int issue, int value) {
        List<Double> signature = new ArrayList<>();
        for (Profile profile : original.profiles()) {
            Utility utility = profile.utility();
            signature.add(utility.part(issue, value) + 0.0);
            utility.rewards().forEach(reward -> addSides(signature, reward.choices(), issue, value));
            utility.groups().forEach(group -> addSlice(signature, group, issue, value));
        }
        for (Constraint constraint : original.space().constraints()) {
            switch (constraint) {
                case Constraint.Implication(Choice condition, Choice consequence) ->
                    addSides(signature, List.of(condition, consequence), issue, value);
                case Constraint.AtMost(int most, List<Choice> choices) -> addSides(signature, choices, issue, value);
                case Constraint.Linear(List<Constraint.Linear.Term> terms, double most) ->
                    terms.stream()
                            .filter(term -> term.issue() == issue)
                            .forEach(term -> signature.add(term.amounts().get(value) + 0.0));
            }
        }
        return signature;
    }

    private static void addSides(List<Double> signature, List<Choice> choices, int issue, int value) {
        for (Choice choice : choices) {
            if (choice.issue() == issue) {
                signature.add(choice.values().contains(value) ? 1.0 : 0.0);
            }
        }
    }

    private void addSlice(List<Double> signature, Utility.Group group, int issue, int value) {
        if (!group.issues().contains(issue)) {
            return;
        }
        int[] digits = new int[group.issues().size()];
        for (double points : group.points()) {
            boolean here = true;
            for (int j = 0; j < digits.length; j++) {
                here &= group.issues().get(j) != issue || digits[j] == value;
            }
            if (here) {
                signature.add(points + 0.0);
            }
            advance(digits, group.issues(), original.space());
        }
    }

    /** To the next entry of a table, the last issue varying fastest. */
    private static void advance(int[] digits, List<Integer> issues, OutcomeSpace space) {
        for (int j = digits.length - 1; j >= 0; j--) {
            if (++digits[j] < space.issues().get(issues.get(j)).size()) {
                return;
            }
            digits[j] = 0;
        }
    }

    private Scenario merge() {
        List<Issue> issues = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            Issue issue = original.space().issues().get(k);
            issues.add(new Issue(
                    issue.id(),
                    issue.name(),
                    classes.get(k).stream()
                            .map(values -> issue.values().get(values.getFirst()))
                            .toList(),
                    List.of()));
        }
        List<Constraint> constraints =
                original.space().constraints().stream().map(this::merge).toList();
        OutcomeSpace space = new OutcomeSpace(issues, constraints);
        List<Profile> profiles = original.profiles().stream()
                .map(p -> new Profile(p.id(), p.name(), merge(p.utility(), space), p.reservation(), p.discount()))
                .toList();
        return new Scenario(original.id(), original.title(), space, profiles);
    }

    private int first(int issue, int place) {
        return classes.get(issue).get(place).getFirst();
    }

    private Utility merge(Utility utility, OutcomeSpace space) {
        double[][] parts = new double[classes.size()][];
        for (int k = 0; k < parts.length; k++) {
            int issue = k;
            parts[k] = IntStream.range(0, classes.get(k).size())
                    .mapToDouble(c -> utility.part(issue, first(issue, c)))
                    .toArray();
        }
        List<Utility.Reward> rewards = utility.rewards().stream()
                .map(r -> new Utility.Reward(r.points(), merge(r.choices())))
                .toList();
        List<Utility.Group> groups =
                utility.groups().stream().map(g -> merge(g, space)).toList();
        return new Utility(space, parts, rewards, groups, utility.divisor(), utility.cap());
    }

    private Utility.Group merge(Utility.Group group, OutcomeSpace space) {
        List<Double> points = new ArrayList<>();
        int[] digits = new int[group.issues().size()];
        int size = group.issues().stream().mapToInt(k -> classes.get(k).size()).reduce(1, Math::multiplyExact);
        for (int cell = 0; cell < size; cell++) {
            int index = 0;
            for (int j = 0; j < digits.length; j++) {
                int issue = group.issues().get(j);
                index = index * original.space().issues().get(issue).size() + first(issue, digits[j]);
            }
            points.add(group.points().get(index));
            advance(digits, group.issues(), space);
        }
        return new Utility.Group(group.issues(), points);
    }

    private List<Choice> merge(List<Choice> choices) {
        return choices.stream().map(this::merge).toList();
    }

    /** Values that the issue does not have are left out. */
    private Choice merge(Choice choice) {
        int[] places = classOf.get(choice.issue());
        Set<Integer> merged = new TreeSet<>();
        choice.values().stream().filter(v -> v >= 0 && v < places.length).forEach(v -> merged.add(places[v]));
        return new Choice(choice.issue(), merged);
    }

    private Constraint merge(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Implication(Choice condition, Choice consequence) ->
                new Constraint.Implication(merge(condition), merge(consequence));
            case Constraint.AtMost(int most, List<Choice> choices) -> new Constraint.AtMost(most, merge(choices));
            case Constraint.Linear(List<Constraint.Linear.Term> terms, double most) ->
                new Constraint.Linear(terms.stream().map(this::merge).toList(), most);
        };
    }

    private Constraint.Linear.Term merge(Constraint.Linear.Term term) {
        return new Constraint.Linear.Term(
                term.issue(),
                Arrays.stream(IntStream.range(0, classes.get(term.issue()).size())
                                .mapToDouble(c -> term.amounts().get(first(term.issue(), c)))
                                .toArray())
                        .boxed()
                        .toList());
    }
}
