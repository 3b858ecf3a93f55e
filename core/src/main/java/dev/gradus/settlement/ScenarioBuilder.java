package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a scenario from names; nobody has to count positions. What is said of worth and of no deal is said of the party named last. All
 * that is wrong is said at once, by {@link #build}. For one thread.
 */
public final class ScenarioBuilder {
    private final String title;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Map<String, String>> never = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private static final class Party {
        private final String name;
        private final Map<String, Double> weights = new LinkedHashMap<>();
        private final Map<String, Map<String, Double>> worths = new LinkedHashMap<>();
        private double reservation = Double.NEGATIVE_INFINITY;
        private double discount = 1;

        Party(String name) {
            this.name = name;
        }
    }

    ScenarioBuilder(String title) {
        this.title = title;
    }

    /** One thing that is to be settled, with all values that it can take. */
    public ScenarioBuilder issue(String name, String... values) {
        require(issues.stream().noneMatch(issue -> issue.id().equals(name)), "issue " + name + " is there twice");
        require(values.length > 0, "issue " + name + " has no value");
        require(Stream.of(values).distinct().count() == values.length, "issue " + name + " has a value twice");
        if (values.length > 0) {
            List<LocalText> texts = Stream.of(values).map(ScenarioBuilder::text).toList();
            issues.add(new Issue(name, text(name), texts, List.of()));
        }
        return this;
    }

    /** These values, by their issues, cannot all be part of one deal. */
    public ScenarioBuilder never(Map<String, String> values) {
        never.add(Map.copyOf(values));
        return this;
    }

    public ScenarioBuilder party(String name) {
        require(parties.stream().noneMatch(party -> party.name.equals(name)), "party " + name + " is there twice");
        parties.add(new Party(name));
        return this;
    }

    /** By what the points of an issue are multiplied for the party named last; 1 where it is not said. */
    public ScenarioBuilder weighs(String issue, double weight) {
        last().weights.put(issue, weight);
        return this;
    }

    /** What a value is worth to the party named last, before its weight. */
    public ScenarioBuilder worth(String issue, String value, double points) {
        last().worths.computeIfAbsent(issue, _ -> new LinkedHashMap<>()).put(value, points);
        return this;
    }

    /** What no deal is worth to the party named last; where it is not said, it states no such value. */
    public ScenarioBuilder reservation(double points) {
        last().reservation = points;
        return this;
    }

    /** By what worth shrinks for the party named last over the whole time of the talks, above 0 and at most 1. */
    public ScenarioBuilder discount(double factor) {
        last().discount = factor;
        return this;
    }

    private Party last() {
        if (parties.isEmpty()) {
            throw new IllegalStateException("name a party first");
        }
        return parties.getLast();
    }

    /**
     * @throws IllegalArgumentException where a name is unknown, a worth is missing, or a number is none; all of it at once
     */
    public Scenario build() {
        require(!issues.isEmpty(), "no issue");
        require(!parties.isEmpty(), "no party");
        never.forEach(values -> values.forEach(this::check));
        parties.forEach(this::check);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        OutcomeSpace free = new OutcomeSpace(issues, List.of());
        List<Constraint> constraints =
                never.stream().map(values -> together(free, values)).toList();
        OutcomeSpace space = new OutcomeSpace(issues, constraints);
        List<Profile> profiles = parties.stream()
                .map(party -> new Profile(
                        party.name,
                        text(party.name),
                        Utility.additive(space, parts(party)),
                        party.reservation,
                        party.discount))
                .toList();
        return new Scenario(title, text(title), space, profiles);
    }

    private static Constraint together(OutcomeSpace space, Map<String, String> values) {
        List<Choice> choices = values.entrySet().stream()
                .map(entry -> {
                    int issue = space.issue(entry.getKey());
                    return new Choice(issue, Set.of(space.issues().get(issue).value(entry.getValue())));
                })
                .toList();
        return new Constraint.AtMost(choices.size() - 1, choices);
    }

    private double[][] parts(Party party) {
        return issues.stream()
                .map(issue -> {
                    double weight = party.weights.getOrDefault(issue.id(), 1.0);
                    Map<String, Double> worths = party.worths.getOrDefault(issue.id(), Map.of());
                    return names(issue).stream()
                            .mapToDouble(name -> weight * Objects.requireNonNull(worths.get(name))) // checked before
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private void check(Party party) {
        String who = "party " + party.name + ": ";
        Set<String> named = new HashSet<>(party.weights.keySet());
        named.addAll(party.worths.keySet());
        named.stream()
                .filter(name -> issues.stream().noneMatch(issue -> issue.id().equals(name)))
                .sorted()
                .forEach(name -> problems.add(who + "no issue " + name + " among " + ids()));
        for (Issue issue : issues) {
            Map<String, Double> worths = party.worths.getOrDefault(issue.id(), Map.of());
            List<String> names = names(issue);
            List<String> strange = worths.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .toList();
            List<String> missing =
                    names.stream().filter(name -> !worths.containsKey(name)).toList();
            require(strange.isEmpty(), who + "issue " + issue.id() + " has the values " + names + ", found " + strange);
            require(missing.isEmpty(), who + "the worth of " + issue.id() + " is missing for " + missing);
            double weight = party.weights.getOrDefault(issue.id(), 1.0);
            worths.forEach((name, points) -> require(
                    Double.isFinite(weight * points),
                    who + "a finite worth of " + issue.id() + " " + name + ", found " + weight + " · " + points));
        }
        require(party.reservation < Double.POSITIVE_INFINITY, who + "a reservation value, found " + party.reservation);
        require(
                party.discount > 0 && party.discount <= 1,
                who + "a discount factor above 0 and at most 1, found " + party.discount);
    }

    private void check(String issue, String value) {
        issues.stream()
                .filter(each -> each.id().equals(issue))
                .findFirst()
                .ifPresentOrElse(
                        found -> require(
                                names(found).contains(value),
                                "issue " + issue + " has the values " + names(found) + ", found " + value),
                        () -> problems.add("no issue " + issue + " among " + ids()));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private List<String> ids() {
        return issues.stream().map(Issue::id).toList();
    }

    private static List<String> names(Issue issue) {
        return issue.values().stream().map(value -> value.in("en")).toList();
    }

    private static LocalText text(String text) {
        return LocalText.of("en", text);
    }
}
