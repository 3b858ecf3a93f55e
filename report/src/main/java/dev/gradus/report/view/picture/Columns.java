package dev.gradus.report.view.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Puts the knots of a graph into columns by how far they are from the first, and orders each column by where its neighbours stand, so that
 * few lines cross. No column holds more than {@value #MOST_IN_COLUMN}.
 */
final class Columns {
    /** Of the box that stands for a knot. */
    static final int HALF_WIDTH = 84;

    static final int HALF_HEIGHT = 34;
    private static final int MOST_IN_COLUMN = 10;
    private static final int ACROSS = 230;
    private static final int DOWN = 96;
    private static final int BESIDE = HALF_WIDTH + 12;
    private static final int ABOVE = HALF_HEIGHT + 30;
    private static final int SWEEPS = 8;

    private final Map<Integer, Set<Integer>> next = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> near = new LinkedHashMap<>();
    private final List<List<Integer>> columns = new ArrayList<>();
    private final Map<Integer, Double> height = new LinkedHashMap<>();

    Columns(List<Integer> states) {
        for (int state : states) {
            next.put(state, new LinkedHashSet<>());
            near.put(state, new LinkedHashSet<>());
        }
    }

    void join(int from, int to) {
        near(next, from).add(to);
        near(near, from).add(to);
        near(near, to).add(from);
    }

    private static Set<Integer> near(Map<Integer, Set<Integer>> sets, int state) {
        return sets.computeIfAbsent(state, _ -> new LinkedHashSet<>());
    }

    /** @param first where the columns begin; else, and for what cannot be reached from it, with the first knot that is left */
    void place(OptionalInt first) {
        Map<Integer, Integer> distance = new LinkedHashMap<>();
        first.ifPresent(state -> grow(state, distance));
        next.keySet().forEach(state -> grow(state, distance));
        distance.forEach((state, at) -> {
            while (columns.size() <= at) {
                columns.add(new ArrayList<>());
            }
            columns.get(at).add(state);
        });
        columns.forEach(this::spread);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            columns.forEach(this::sort);
        }
        divide();
    }

    private void grow(int start, Map<Integer, Integer> distance) {
        Deque<Integer> queue = new ArrayDeque<>();
        if (distance.putIfAbsent(start, 0) == null) {
            queue.add(start);
        }
        while (!queue.isEmpty()) {
            int from = queue.remove();
            for (int to : near(next, from)) {
                if (distance.putIfAbsent(to, distance.getOrDefault(from, 0) + 1) == null) {
                    queue.add(to);
                }
            }
        }
    }

    private void sort(List<Integer> states) {
        Map<Integer, Double> wanted = new LinkedHashMap<>();
        for (int state : states) {
            wanted.put(
                    state,
                    near(near, state).stream()
                            .mapToDouble(this::height)
                            .average()
                            .orElse(height(state)));
        }
        states.sort(Comparator.comparingDouble((Integer s) -> wanted.getOrDefault(s, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        spread(states);
    }

    private double height(int state) {
        return height.getOrDefault(state, 0.0);
    }

    private void spread(List<Integer> states) {
        for (int row = 0; row < states.size(); row++) {
            height.put(states.get(row), row - (states.size() - 1) / 2.0);
        }
    }

    /** A column that is too tall becomes several. */
    private void divide() {
        for (int c = 0; c < columns.size(); c++) {
            List<Integer> column = columns.get(c);
            if (column.size() > MOST_IN_COLUMN) {
                List<Integer> rest = new ArrayList<>(column.subList(MOST_IN_COLUMN, column.size()));
                columns.set(c, new ArrayList<>(column.subList(0, MOST_IN_COLUMN)));
                columns.add(c + 1, rest);
            }
            spread(columns.get(c));
        }
    }

    List<Integer> states() {
        return columns.stream().flatMap(List::stream).toList();
    }

    private int column(int state) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).contains(state)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no knot " + state);
    }

    int x(int state) {
        return BESIDE + ACROSS * column(state);
    }

    int y(int state) {
        int shift = column(state) % 2 * DOWN / 2;
        return (int) Math.round(ABOVE + DOWN * ((tallest() - 1) / 2.0 + height(state))) + shift;
    }

    private int tallest() {
        return columns.stream().mapToInt(List::size).max().orElse(1);
    }

    int width() {
        return 2 * BESIDE + ACROSS * (columns.size() - 1);
    }

    int height() {
        return 2 * ABOVE + DOWN * (tallest() - 1) + DOWN / 2;
    }
}
