package dev.gradus.elicitation.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody said of how much some things weigh for a side. Things are known by their position. */
public sealed interface Answer {
    /** The things that it is about, in order of position. */
    Set<Integer> about();

    /**
     * The order of all of them.
     *
     * @param groups the heaviest first; what weighs about the same is together
     */
    record Order(List<List<Integer>> groups) implements Answer {
        public Order {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public Set<Integer> about() {
            Set<Integer> all = new TreeSet<>();
            groups.forEach(all::addAll);
            return all;
        }
    }

    /**
     * How much one weighs by a scale on which nothing is 0 and the heaviest is 1.
     *
     * @param low the least that it may be; as {@code best} where only that was said
     */
    record Rating(int thing, double low, double best, double high) implements Answer {
        public Rating {
            if (!(low <= best && best <= high)) {
                throw new IllegalArgumentException("low ≤ best ≤ high, found " + low + ", " + best + ", " + high);
            }
        }

        /** Without a range. */
        public static Rating of(int thing, double best) {
            return new Rating(thing, best, best, best);
        }

        @Override
        public Set<Integer> about() {
            return Set.of(thing);
        }
    }

    /**
     * Which of two lots weighs more, each taken together.
     *
     * @param verdict which one
     */
    record Choice(List<Integer> first, List<Integer> second, Verdict verdict) implements Answer {
        public Choice {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        /** What can be said. */
        public enum Verdict {
            FIRST,
            SECOND,
            SAME
        }

        @Override
        public Set<Integer> about() {
            List<Integer> both = new ArrayList<>(first);
            both.addAll(second);
            return new TreeSet<>(both);
        }
    }
}
