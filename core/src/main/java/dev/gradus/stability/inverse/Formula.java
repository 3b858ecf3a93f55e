package dev.gradus.stability.inverse;

import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stability condition as a monotone formula over the statements "the state u is not preferred": all clauses must hold; a clause holds
 * where one of its terms does, a term where each of its states is not preferred.
 *
 * @param clauses a clause is a list of terms, a term an ascending list of states; none is empty
 */
record Formula(List<List<List<Integer>>> clauses) {
    static final int MOST_LITERALS = 200_000;
    private static final int MOST_COMPARED = 2_000;

    /** The terms of a condition; empty = more than {@value #MOST_LITERALS} places. */
    static Optional<Formula> of(StabilityCondition condition) {
        List<List<List<Integer>>> clauses = new ArrayList<>();
        int literals = 0;
        for (StabilityCondition.Demand demand : condition.demands()) {
            List<List<Integer>> terms = new ArrayList<>();
            terms.add(List.of(demand.move()));
            for (int sanction : demand.sanctions().stream().toArray()) {
                StateSet all = condition.escapes(sanction).or(StateSet.of(sanction));
                terms.add(all.without(StateSet.of(condition.state())).stream()
                        .boxed()
                        .toList());
                literals += terms.getLast().size() + 1;
                if (literals > MOST_LITERALS) {
                    return Optional.empty();
                }
            }
            if (terms.stream().noneMatch(List::isEmpty)) {
                clauses.add(minimal(terms));
            }
        }
        return Optional.of(new Formula(clauses).withoutForced());
    }

    /** What is forced is put first, as clauses of one state each, and left out of the rest. */
    private Formula withoutForced() {
        BitSet forced = new BitSet();
        List<List<List<Integer>>> rest = clauses;
        while (true) {
            int before = forced.cardinality();
            rest.stream()
                    .filter(clause -> clause.size() == 1)
                    .forEach(clause -> clause.getFirst().forEach(forced::set));
            if (forced.cardinality() == before) {
                break;
            }
            rest = dropped(rest, forced);
        }
        List<List<List<Integer>>> all = new ArrayList<>();
        forced.stream().forEach(state -> all.add(List.of(List.of(state))));
        all.addAll(withoutImplied(rest));
        return new Formula(all);
    }

    private static List<List<List<Integer>>> dropped(List<List<List<Integer>>> clauses, BitSet forced) {
        List<List<List<Integer>>> left = new ArrayList<>();
        for (List<List<Integer>> clause : clauses) {
            List<List<Integer>> terms = clause.stream()
                    .map(term ->
                            term.stream().filter(state -> !forced.get(state)).toList())
                    .toList();
            if (terms.stream().noneMatch(List::isEmpty)) {
                left.add(minimal(terms));
            }
        }
        return left;
    }

    /** Without terms that contain another, and without repetitions; shorter terms first. */
    static List<List<Integer>> minimal(List<List<Integer>> terms) {
        List<List<Integer>> sorted = terms.stream()
                .distinct()
                .sorted(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Formula::compare))
                .toList();
        BitSet single = new BitSet();
        List<List<Integer>> kept = new ArrayList<>();
        for (List<Integer> term : sorted) {
            if (term.size() == 1) {
                single.set(term.getFirst());
                kept.add(term);
            } else if (term.stream().noneMatch(single::get)
                    && (sorted.size() > MOST_COMPARED || kept.stream().noneMatch(term::containsAll))) {
                kept.add(term);
            }
        }
        return kept;
    }

    static int compare(List<Integer> left, List<Integer> right) {
        for (int k = 0; k < Math.min(left.size(), right.size()); k++) {
            if (!left.get(k).equals(right.get(k))) {
                return Integer.compare(left.get(k), right.get(k));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Without clauses that hold whenever another one does. */
    private static List<List<List<Integer>>> withoutImplied(List<List<List<Integer>>> clauses) {
        int terms = clauses.stream().mapToInt(List::size).sum();
        if (terms > MOST_COMPARED) {
            return clauses;
        }
        List<List<List<Integer>>> kept = new ArrayList<>(clauses);
        for (int k = kept.size() - 1; k >= 0; k--) {
            List<List<Integer>> clause = kept.remove(k);
            if (kept.stream().noneMatch(other -> implies(other, clause))) {
                kept.add(k, clause);
            }
        }
        return kept;
    }

    private static boolean implies(List<List<Integer>> clause, List<List<Integer>> other) {
        return clause.stream().allMatch(term -> other.stream().anyMatch(term::containsAll));
    }

    Requirement requirement() {
        List<Integer> never = clauses.stream()
                .filter(Formula::isForced)
                .map(clause -> clause.getFirst().getFirst())
                .toList();
        List<Requirement.Choice> choices = clauses.stream()
                .filter(clause -> !isForced(clause))
                .map(Requirement.Choice::new)
                .toList();
        return new Requirement(never, choices);
    }

    private static boolean isForced(List<List<Integer>> clause) {
        return clause.size() == 1 && clause.getFirst().size() == 1;
    }

    /** The states that it names, ascending. */
    IntStream named() {
        return clauses.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToInt(state -> state)
                .distinct()
                .sorted();
    }
}
