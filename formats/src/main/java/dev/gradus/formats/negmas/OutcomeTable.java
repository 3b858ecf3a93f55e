package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Utility.Reward;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A table of what combinations of values of some issues are worth.
 *
 * @param issues positions, in the order of the values in the keys; different from each other
 * @param worths by the positions of the values
 */
record OutcomeTable(TreeFields fields, Domain domain, List<Integer> issues, Map<List<Integer>, Double> worths) {
    /** Up to so many combinations there is an entry for each; of more, those that are listed are rewards. */
    private static final int MOST_ENTRIES = 20_000;

    OutcomeTable {
        issues = List.copyOf(issues);
        worths = Collections.unmodifiableMap(new LinkedHashMap<>(worths));
    }

    /** @param mapping keys are lists of values, or for one issue the values themselves */
    static OutcomeTable of(TreeFields mapping, Domain domain, List<Integer> issues) {
        OutcomeNames names = new OutcomeNames(mapping, domain);
        Map<List<Integer>, Double> worths = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String at = mapping.child(entry.key().text());
            double worth = mapping.number(entry.value(), at);
            names.find(issues, OutcomeNames.values(entry), entry.key().place(), at)
                    .ifPresent(outcome -> worths.put(outcome, worth));
        }
        return new OutcomeTable(mapping, domain, issues, worths);
    }

    /**
     * What it says, of the positions of values.
     *
     * @param ascending the same issues in their order
     * @param otherwise what a combination is worth that the table does not name; empty where it has to name all that are possible
     */
    Optional<ToDoubleFunction<int[]>> find(List<Integer> ascending, Optional<Double> otherwise) {
        if (otherwise.isEmpty() && !isWhole()) {
            return Optional.empty();
        }
        double rest = otherwise.orElse(0.0);
        int[] from = issues.stream().mapToInt(ascending::indexOf).toArray();
        return Optional.of(values -> {
            List<Integer> key = IntStream.of(from).mapToObj(i -> values[i]).toList();
            return worths.getOrDefault(key, rest);
        });
    }

    /** Adds what it says of all issues to a utility; as {@link #find}. */
    void addTo(Terms terms, Optional<Double> otherwise) {
        Optional<ToDoubleFunction<int[]>> worth = find(issues, otherwise);
        if (worth.isEmpty()) {
            return;
        }
        if (combinations().compareTo(BigInteger.valueOf(MOST_ENTRIES)) <= 0 || issues.size() == 1) {
            terms.add("", issues, worth.get());
            return;
        }
        double rest = otherwise.orElse(0.0);
        terms.add(rest);
        worths.forEach((values, points) -> {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < issues.size(); i++) {
                choices.add(new Choice(issues.get(i), Set.of(values.get(i))));
            }
            terms.add(new Reward(points - rest, choices));
        });
    }

    private BigInteger combinations() {
        return issues.stream()
                .map(issue -> BigInteger.valueOf(domain.issue(issue).size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Whether it names every combination that is possible; noted where it does not. */
    private boolean isWhole() {
        BigInteger all = domain.listed().isEmpty()
                ? combinations()
                : BigInteger.valueOf(possible().size());
        long named = domain.listed().isEmpty()
                ? worths.size()
                : possible().stream().filter(worths::containsKey).count();
        BigInteger missing = all.subtract(BigInteger.valueOf(named));
        if (missing.signum() > 0 && fields.problems().isEmpty()) {
            String first = new OutcomeNames(fields, domain).shown(issues, first());
            fields.problems().add(Code.OUTCOME_MISSING, fields.path(), fields.place(), "" + missing, "" + all, first);
        }
        return missing.signum() == 0;
    }

    private Set<List<Integer>> possible() {
        Set<List<Integer>> possible = new LinkedHashSet<>();
        domain.listed()
                .forEach(outcome ->
                        possible.add(issues.stream().map(outcome::get).toList()));
        return possible;
    }

    /** The first combination that it does not name. */
    private List<Integer> first() {
        if (!domain.listed().isEmpty()) {
            return possible().stream()
                    .filter(outcome -> !worths.containsKey(outcome))
                    .findFirst()
                    .orElseThrow();
        }
        int[] values = new int[issues.size()];
        while (worths.containsKey(IntStream.of(values).boxed().toList())) {
            int i = values.length - 1;
            while (++values[i] == domain.issue(issues.get(i)).size()) {
                values[i--] = 0;
            }
        }
        return IntStream.of(values).boxed().toList();
    }
}
