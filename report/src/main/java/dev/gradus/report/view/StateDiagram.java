package dev.gradus.report.view;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.ConflictReview;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states of a conflict and the moves between them as a drawing: columns by how many moves they are away from the status quo, every
 * move a curve in the colour of its mover. At most {@value #MOST_STATES} states: of a larger conflict those nearest to the status quo.
 *
 * @param width of the drawing, pixels
 * @param height likewise
 * @param complete all states are drawn
 * @param onlyImprovements moves that do not improve on things for their mover are left out, because there are too many
 */
public record StateDiagram(
        List<Mark> marks, List<Line> lines, int width, int height, boolean complete, boolean onlyImprovements) {
    public static final int MOST_STATES = 60;
    private static final int MOST_LINES = 150;
    private static final int COLUMN = 120;
    private static final int ROW = 64;
    private static final int EDGE = 40;
    private static final int RADIUS = 16;
    private static final int SWEEPS = 8;

    public StateDiagram {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /**
     * A state.
     *
     * @param look "rest" where somebody would have to be moved to leave it, "other" else; with " now" for the status quo
     */
    public record Mark(int state, String label, int x, int y, String look) {}

    /**
     * A move.
     *
     * @param maker who makes it
     * @param better it improves on things for who makes it
     * @param path of the curve
     */
    public record Line(int maker, boolean better, String path) {}

    public static StateDiagram of(ConflictReview review) {
        return new Layout(review).diagram();
    }

    /** Puts states into columns and orders each column by where its neighbours stand. */
    private static final class Layout {
        private final ConflictReview review;
        private final Conflict conflict;
        private final List<List<Integer>> columns = new ArrayList<>();
        private final int[] column;
        private final double[] height;
        private boolean complete;

        Layout(ConflictReview review) {
            this.review = review;
            this.conflict = review.conflict();
            this.column = new int[conflict.states()];
            this.height = new double[conflict.states()];
        }

        StateDiagram diagram() {
            place();
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                columns.forEach(this::sort);
            }
            int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
            List<Mark> marks = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                for (int r = 0; r < columns.get(c).size(); r++) {
                    marks.add(mark(columns.get(c).get(r), c, r, tallest));
                }
            }
            List<Line> lines = lines(marks, false);
            boolean crowded = lines.size() > MOST_LINES;
            return new StateDiagram(
                    marks,
                    crowded ? lines(marks, true) : lines,
                    2 * EDGE + COLUMN * (columns.size() - 1),
                    2 * EDGE + ROW * (tallest - 1) + ROW / 2,
                    complete,
                    crowded);
        }

        private void place() {
            Set<Integer> seen = new HashSet<>();
            Deque<Integer> queue = new ArrayDeque<>();
            IntStream starts = conflict.statusQuo().isPresent()
                    ? conflict.statusQuo().stream()
                    : IntStream.range(0, Math.min(MOST_STATES, conflict.states()));
            if (conflict.states() <= MOST_STATES) {
                starts = IntStream.concat(conflict.statusQuo().stream(), IntStream.range(0, conflict.states()));
            }
            starts.forEach(start -> grow(start, seen, queue));
            complete = seen.size() == conflict.states();
        }

        private void grow(int start, Set<Integer> seen, Deque<Integer> queue) {
            if (!seen.add(start)) {
                return;
            }
            into(0, start);
            queue.add(start);
            while (!queue.isEmpty() && seen.size() < MOST_STATES) {
                int from = queue.remove();
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    conflict.graph().eachMove(maker, from, to -> {
                        if (seen.size() < MOST_STATES && seen.add(to)) {
                            into(column[from] + 1, to);
                            queue.add(to);
                        }
                    });
                }
            }
            queue.clear();
        }

        private void into(int at, int state) {
            while (columns.size() <= at) {
                columns.add(new ArrayList<>());
            }
            column[state] = at;
            height[state] = columns.get(at).size();
            columns.get(at).add(state);
        }

        /** By the mean height of those to which moves lead or from which they come. */
        private void sort(List<Integer> states) {
            double[] wanted = new double[conflict.states()];
            for (int state : states) {
                wanted[state] = neighbours(state).stream()
                        .mapToDouble(n -> height[n])
                        .average()
                        .orElse(height[state]);
            }
            states.sort(Comparator.comparingDouble((Integer s) -> wanted[s]).thenComparing(Comparator.naturalOrder()));
            for (int r = 0; r < states.size(); r++) {
                height[states.get(r)] = r - (states.size() - 1) / 2.0;
            }
        }

        private List<Integer> neighbours(int state) {
            List<Integer> near = new ArrayList<>();
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                conflict.graph().eachMove(maker, state, near::add);
                conflict.graph().eachMoveInto(maker, state, near::add);
            }
            near.removeIf(n -> columns.stream().noneMatch(c -> c.contains(n)));
            return near;
        }

        private Mark mark(int state, int c, int r, int tallest) {
            int rows = columns.get(c).size();
            int y = EDGE + ROW * r + ROW * (tallest - rows) / 2 + (c % 2) * ROW / 2;
            boolean rests = review.stability().concepts().stream()
                    .anyMatch(concept -> review.stability().equilibria(concept).contains(state));
            String look = (rests ? "rest" : "other") + (review.isStatusQuo(state) ? " now" : "");
            return new Mark(state, Integer.toString(state + 1), EDGE + COLUMN * c, y, look);
        }

        private List<Line> lines(List<Mark> marks, boolean onlyBetter) {
            Mark[] at = new Mark[conflict.states()];
            marks.forEach(mark -> at[mark.state()] = mark);
            List<Line> lines = new ArrayList<>();
            for (Mark mark : marks) {
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    int of = maker;
                    conflict.graph().eachMove(maker, mark.state(), to -> {
                        boolean better = conflict.preference(of).prefers(to, mark.state());
                        if (at[to] != null && (better || !onlyBetter) && lines.size() <= 4 * MOST_LINES) {
                            lines.add(new Line(of, better, curve(mark, at[to], of)));
                        }
                    });
                }
            }
            return lines;
        }

        /** From rim to rim, bent to the right of its direction, so that there and back are two curves; each mover bends its own way. */
        private String curve(Mark from, Mark to, int maker) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double length = Math.max(1, Math.hypot(dx, dy));
            double bend = Math.min(26, 0.14 * length) + 5 * (maker % 4);
            double mx = (from.x() + to.x()) / 2.0 - dy / length * bend;
            double my = (from.y() + to.y()) / 2.0 + dx / length * bend;
            double[] a = rim(from, mx, my, RADIUS);
            double[] b = rim(to, mx, my, RADIUS + 5);
            return "M%s %s Q%s %s %s %s"
                    .formatted(Arrays.stream(new double[] {a[0], a[1], mx, my, b[0], b[1]})
                            .mapToObj(v -> Long.toString(Math.round(v)))
                            .toArray());
        }

        private static double[] rim(Mark mark, double x, double y, double radius) {
            double length = Math.max(1, Math.hypot(x - mark.x(), y - mark.y()));
            return new double[] {
                mark.x() + radius * (x - mark.x()) / length, mark.y() + radius * (y - mark.y()) / length
            };
        }
    }
}
