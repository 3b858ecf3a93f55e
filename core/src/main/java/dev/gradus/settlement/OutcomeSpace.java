package dev.gradus.settlement;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All that could be agreed: a value for each issue, within the constraints. */
public record OutcomeSpace(List<Issue> issues, List<Constraint> constraints) {
    public OutcomeSpace {
        issues = List.copyOf(issues);
        constraints = List.copyOf(constraints);
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be settled: no issue");
        }
    }

    /** The number of combinations of values, before constraints. */
    public BigInteger combinations() {
        return issues.stream()
                .map(issue -> BigInteger.valueOf(issue.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    public boolean allows(int[] outcome) {
        return constraints.stream().allMatch(constraint -> constraint.allows(outcome));
    }

    /**
     * Position of an issue by its id, or by what it is called in any language.
     *
     * @throws IllegalArgumentException where none is called so, or several are
     */
    public int issue(String name) {
        int[] found = IntStream.range(0, issues.size())
                .filter(k -> issues.get(k).id().equals(name)
                        || issues.get(k).name().byLanguage().containsValue(name))
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException("one issue " + name + ", found " + found.length + " among "
                    + issues.stream().map(Issue::id).toList());
        }
        return found[0];
    }

    /**
     * An outcome, a value position for each issue, from the names of issues and values.
     *
     * @throws IllegalArgumentException where an issue is missing or a name is unknown
     */
    public List<Integer> outcome(Map<String, String> values) {
        Integer[] outcome = new Integer[issues.size()];
        values.forEach((issue, value) -> {
            int k = issue(issue);
            outcome[k] = issues.get(k).value(value);
        });
        List<String> missing = IntStream.range(0, outcome.length)
                .filter(k -> outcome[k] == null)
                .mapToObj(k -> issues.get(k).id())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a value for each issue, found none for " + missing);
        }
        return List.of(outcome);
    }

    /** The values of an outcome by the ids of their issues, in the order of the issues and in the asked language. */
    public Map<String, String> names(List<Integer> outcome, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int k = 0; k < issues.size(); k++) {
            names.put(
                    issues.get(k).id(),
                    issues.get(k).values().get(outcome.get(k)).in(language));
        }
        return names;
    }
}
