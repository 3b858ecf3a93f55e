package dev.gradus.formats.domain;

import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The constraints under which exactly the listed outcomes are possible. Issue by issue, values after which the same can follow go
 * together; what cannot follow on some values of the issues before is excluded together with them.
 */
public final class Listing {
    private final List<Issue> issues;
    private final List<Constraint> constraints = new ArrayList<>();

    private Listing(List<Issue> issues) {
        this.issues = issues;
    }

    /** @param outcomes a value position for each issue; at least one */
    public static List<Constraint> constraints(List<Issue> issues, List<List<Integer>> outcomes) {
        Listing listing = new Listing(issues);
        listing.exclude(List.of(), new LinkedHashSet<>(outcomes));
        return listing.constraints;
    }

    /** @param rest what can follow on the choices, of the issues after them */
    private void exclude(List<Choice> chosen, Set<List<Integer>> rest) {
        int issue = chosen.size();
        if (issue == issues.size()) {
            return;
        }
        Set<Integer> never = new TreeSet<>();
        Map<Set<List<Integer>>, Set<Integer>> alike = new LinkedHashMap<>();
        Map<Integer, Set<List<Integer>>> after = after(rest);
        for (int v = 0; v < issues.get(issue).size(); v++) {
            if (after.containsKey(v)) {
                alike.computeIfAbsent(after.get(v), _ -> new TreeSet<>()).add(v);
            } else {
                never.add(v);
            }
        }
        if (!never.isEmpty()) {
            constraints.add(new Constraint.AtMost(issue, with(chosen, issue, never)));
        }
        alike.forEach((follow, values) -> exclude(with(chosen, issue, values), follow));
    }

    private static Map<Integer, Set<List<Integer>>> after(Set<List<Integer>> rest) {
        Map<Integer, Set<List<Integer>>> after = new LinkedHashMap<>();
        for (List<Integer> outcome : rest) {
            after.computeIfAbsent(outcome.getFirst(), _ -> new LinkedHashSet<>())
                    .add(outcome.subList(1, outcome.size()));
        }
        return after;
    }

    private static List<Choice> with(List<Choice> chosen, int issue, Set<Integer> values) {
        List<Choice> more = new ArrayList<>(chosen);
        more.add(new Choice(issue, values));
        return more;
    }
}
