package dev.gradus.stability.inverse;

import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts, by size, the sets of preferred states that satisfy a formula, among the states that it names. Clauses that share no state are
 * counted apart and multiplied; otherwise one state, the one named most often, is taken as not preferred and as preferred; what has been
 * counted once is looked up.
 */
final class SetCounter {
    private static final Sets ONE = new Sets(0, List.of(BigInteger.ONE));

    private final int most;
    private final Watch watch;
    private final Map<List<List<List<Integer>>>, Sets> known = new HashMap<>();
    private int cases;

    SetCounter(int most, Watch watch) {
        this.most = most;
        this.watch = watch;
    }

    /**
     * Numbers of sets.
     *
     * @param named how many states they are chosen from
     * @param bySize the number of sets of each size, from 0
     */
    record Sets(int named, List<BigInteger> bySize) {
        Sets {
            bySize = List.copyOf(bySize);
        }

        private static Sets none(int named) {
            return new Sets(named, Collections.nCopies(named + 1, BigInteger.ZERO));
        }

        /** Any sets of so many states. */
        static Sets all(int named) {
            List<BigInteger> choose = new ArrayList<>(List.of(BigInteger.ONE));
            for (int k = 1; k <= named; k++) {
                choose.add(choose.getLast()
                        .multiply(BigInteger.valueOf(named - k + 1))
                        .divide(BigInteger.valueOf(k)));
            }
            return new Sets(named, choose);
        }

        /** With so many other states, each of which may be in the set or not. */
        Sets amongMore(int more) {
            return times(all(more));
        }

        Sets times(Sets other) {
            BigInteger[] product = new BigInteger[named + other.named + 1];
            Arrays.fill(product, BigInteger.ZERO);
            for (int j = 0; j <= named; j++) {
                for (int k = 0; k <= other.named && bySize.get(j).signum() != 0; k++) {
                    product[j + k] = product[j + k].add(bySize.get(j).multiply(other.bySize.get(k)));
                }
            }
            return new Sets(named + other.named, List.of(product));
        }

        /** These sets, and those of the other with one state more that is in all of them. */
        Sets orWith(Sets other) {
            List<BigInteger> sum = new ArrayList<>();
            for (int size = 0; size <= named + 1; size++) {
                BigInteger without = size <= named ? bySize.get(size) : BigInteger.ZERO;
                sum.add(size == 0 ? without : without.add(other.bySize.get(size - 1)));
            }
            return new Sets(named + 1, sum);
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("", null, false, false);
        }
    }

    /** Empty = more cases than allowed. */
    Optional<Sets> find(Formula formula) {
        try {
            return Optional.of(count(formula.clauses()));
        } catch (TooMany e) {
            return Optional.empty();
        }
    }

    private Sets count(List<List<List<Integer>>> clauses) {
        Sets product = ONE;
        for (List<List<List<Integer>>> part : parts(clauses)) {
            product = product.times(connected(part));
        }
        return product;
    }

    private Sets connected(List<List<List<Integer>>> clauses) {
        Sets before = known.get(clauses);
        if (before != null) {
            return before;
        }
        watch.check();
        if (++cases > most) {
            throw new TooMany();
        }
        Sets counted = clauses.size() == 1 && clauses.getFirst().stream().allMatch(term -> term.size() == 1)
                ? notAll(clauses.getFirst().size())
                : split(clauses);
        known.put(clauses, counted);
        return counted;
    }

    /** A clause of single states: any set but that of all of them. */
    private static Sets notAll(int named) {
        List<BigInteger> bySize = new ArrayList<>(Sets.all(named).bySize());
        bySize.set(named, BigInteger.ZERO);
        return new Sets(named, bySize);
    }

    private Sets split(List<List<List<Integer>>> clauses) {
        int rest = states(clauses).size() - 1;
        int state = mostNamed(clauses);
        return among(rest, notPreferred(clauses, state)).orWith(among(rest, preferred(clauses, state)));
    }

    private Sets among(int named, List<List<List<Integer>>> clauses) {
        if (clauses.stream().anyMatch(List::isEmpty)) {
            return Sets.none(named);
        }
        Sets sets = count(clauses);
        return sets.amongMore(named - sets.named());
    }

    private static List<List<List<Integer>>> notPreferred(List<List<List<Integer>>> clauses, int state) {
        List<List<List<Integer>>> left = new ArrayList<>();
        for (List<List<Integer>> clause : clauses) {
            List<List<Integer>> terms =
                    clause.stream().map(term -> without(term, state)).toList();
            if (terms.stream().noneMatch(List::isEmpty)) {
                left.add(terms.equals(clause) ? clause : Formula.minimal(terms));
            }
        }
        return left;
    }

    private static List<Integer> without(List<Integer> term, int state) {
        return term.contains(state) ? term.stream().filter(s -> s != state).toList() : term;
    }

    private static List<List<List<Integer>>> preferred(List<List<List<Integer>>> clauses, int state) {
        return clauses.stream()
                .map(clause ->
                        clause.stream().filter(term -> !term.contains(state)).toList())
                .toList();
    }

    /** Named most often; of these in the shortest term, so that terms are settled one after the other; of these the lowest. */
    private static int mostNamed(List<List<List<Integer>>> clauses) {
        Map<Integer, Integer> times = new HashMap<>();
        Map<Integer, Integer> shortest = new HashMap<>();
        terms(clauses)
                .forEach(term -> term.forEach(state -> {
                    times.merge(state, 1, Integer::sum);
                    shortest.merge(state, term.size(), Math::min);
                }));
        return times.keySet().stream()
                .min((a, b) -> {
                    int byTimes = Integer.compare(times.getOrDefault(b, 0), times.getOrDefault(a, 0));
                    int byLength = Integer.compare(shortest.getOrDefault(a, 0), shortest.getOrDefault(b, 0));
                    return byTimes != 0 ? byTimes : byLength != 0 ? byLength : Integer.compare(a, b);
                })
                .orElseThrow();
    }

    private static Stream<List<Integer>> terms(List<List<List<Integer>>> clauses) {
        return clauses.stream().flatMap(List::stream);
    }

    private static Set<Integer> states(List<List<List<Integer>>> clauses) {
        Set<Integer> states = new HashSet<>();
        terms(clauses).forEach(states::addAll);
        return states;
    }

    /** The clauses in groups that share no state, in the order of their first clauses. */
    private static List<List<List<List<Integer>>>> parts(List<List<List<Integer>>> clauses) {
        Map<Integer, Integer> root = new HashMap<>();
        for (List<List<Integer>> clause : clauses) {
            int first = clause.getFirst().getFirst();
            clause.forEach(term -> term.forEach(state -> root.put(find(root, state), find(root, first))));
        }
        Map<Integer, List<List<List<Integer>>>> parts = new LinkedHashMap<>();
        for (List<List<Integer>> clause : clauses) {
            parts.computeIfAbsent(find(root, clause.getFirst().getFirst()), _ -> new ArrayList<>())
                    .add(clause);
        }
        return List.copyOf(parts.values());
    }

    private static int find(Map<Integer, Integer> root, int state) {
        int at = state;
        for (int up = root.getOrDefault(at, at); up != at; up = root.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }
}
