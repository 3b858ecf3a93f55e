package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;

/**
 * What is known of a party's wishes where nobody has asked it for numbers: of some outcomes, which is at least as good as which. Of all
 * others nothing is known. What follows from two known pairs is known too.
 *
 * @param outcomes those that the pairs speak of, each a value position for each issue; different from each other
 * @param better pairs of positions in {@code outcomes}
 * @param reservation the outcome below which the party does not agree, a value position for each issue; empty = any agreement is
 *     better than none
 */
public record PartialOrder(
        String id, LocalText name, List<List<Integer>> outcomes, List<Better> better, List<Integer> reservation) {
    /**
     * The first outcome is at least as good as the second.
     *
     * @param better position among the outcomes
     * @param worse position among the outcomes
     */
    public record Better(int better, int worse) {}

    public PartialOrder {
        outcomes = outcomes.stream().map(List::copyOf).toList();
        better = List.copyOf(better);
        reservation = List.copyOf(reservation);
        if (new HashSet<>(outcomes).size() < outcomes.size()) {
            throw new IllegalArgumentException("order " + id + " names an outcome twice");
        }
        for (Better pair : better) {
            if (Math.min(pair.better, pair.worse) < 0 || Math.max(pair.better, pair.worse) >= outcomes.size()) {
                throw new IllegalArgumentException("order " + id + " has " + outcomes.size() + " outcomes: " + pair);
            }
        }
    }

    /**
     * Whether the one outcome is known to be at least as good as the other. False says only that it is not known.
     *
     * @param one a value position for each issue
     * @param other a value position for each issue
     */
    public boolean isKnownAtLeastAsGood(List<Integer> one, List<Integer> other) {
        if (one.equals(other)) {
            return true;
        }
        int from = outcomes.indexOf(one);
        int to = outcomes.indexOf(other);
        return from >= 0 && to >= 0 && isReached(from, to);
    }

    private boolean isReached(int from, int to) {
        return above()[to].get(from);
    }

    /** By outcome, the outcomes known to be at least as good, itself among them. */
    public BitSet[] above() {
        List<List<Integer>> directly = new ArrayList<>();
        outcomes.forEach(_ -> directly.add(new ArrayList<>()));
        better.forEach(pair -> directly.get(pair.worse).add(pair.better));
        BitSet[] above = new BitSet[outcomes.size()];
        for (int worse = 0; worse < above.length; worse++) {
            above[worse] = new BitSet();
            above[worse].set(worse);
            Deque<Integer> open = new ArrayDeque<>(List.of(worse));
            while (!open.isEmpty()) {
                for (int next : directly.get(open.pop())) {
                    if (!above[worse].get(next)) {
                        above[worse].set(next);
                        open.push(next);
                    }
                }
            }
        }
        return above;
    }
}
