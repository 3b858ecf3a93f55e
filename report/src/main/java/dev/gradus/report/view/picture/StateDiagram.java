package dev.gradus.report.view.picture;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.Evolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states of a conflict and the moves between them as a drawing, columns from left to right by how many steps they are away from the
 * status quo. Of at most {@value #MOST_STATES} states all are drawn with every move; of more, those that the page tells of, the steps that
 * lead there, and what is one improvement away from the status quo.
 *
 * @param width of the drawing, pixels
 * @param height likewise
 * @param complete all states are drawn
 * @param onlyImprovements moves that do not improve on things for their mover are left out, because there are too many
 */
public record StateDiagram(
        List<Mark> marks, List<Line> lines, int width, int height, boolean complete, boolean onlyImprovements) {
    public static final int BOX_WIDTH = 2 * Columns.HALF_WIDTH;
    public static final int BOX_HEIGHT = 2 * Columns.HALF_HEIGHT;
    public static final int MOST_STATES = 24;
    /** In place of a decision maker: several act together. */
    public static final int TOGETHER = -1;

    private static final int MOST_LINES = 150;

    public StateDiagram {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /**
     * A state.
     *
     * @param look "rest" where it can last, else "other"; with " now" for the status quo
     */
    public record Mark(int state, int x, int y, String look) {
        public boolean rests() {
            return look.startsWith("rest");
        }

        public boolean isNow() {
            return look.endsWith("now");
        }

        public int left() {
            return x - Columns.HALF_WIDTH;
        }

        public int top() {
            return y - Columns.HALF_HEIGHT;
        }
    }

    /**
     * A move.
     *
     * @param maker who makes it, or {@link #TOGETHER}
     * @param better it improves on things for who makes it
     * @param path of the curve
     */
    public record Line(int maker, boolean better, int from, int to, String path) {}

    /** A move before it is drawn. */
    private record Arc(int maker, boolean better, int from, int to) {}

    public static StateDiagram of(ConflictReview review) {
        Conflict conflict = review.conflict();
        boolean complete = conflict.states() <= MOST_STATES;
        Set<Arc> arcs = complete ? moves(conflict) : ways(review);
        boolean crowded = arcs.size() > MOST_LINES;
        if (crowded) {
            arcs.removeIf(arc -> !arc.better());
        }
        Columns columns = new Columns(states(review, complete, arcs));
        arcs.forEach(arc -> columns.join(arc.from(), arc.to()));
        columns.place(conflict.statusQuo());
        List<Mark> marks = columns.states().stream()
                .map(state -> mark(review, columns, state))
                .toList();
        List<Line> lines = arcs.stream()
                .limit(4L * MOST_LINES)
                .map(arc -> new Line(arc.maker(), arc.better(), arc.from(), arc.to(), curve(columns, arc)))
                .toList();
        return new StateDiagram(marks, lines, columns.width(), columns.height(), complete, crowded);
    }

    private static List<Integer> states(ConflictReview review, boolean complete, Set<Arc> arcs) {
        if (complete) {
            return IntStream.range(0, review.conflict().states()).boxed().toList();
        }
        Set<Integer> told = new LinkedHashSet<>();
        review.conflict().statusQuo().ifPresent(told::add);
        review.rests().forEach(rest -> told.add(rest.state()));
        arcs.forEach(arc -> told.addAll(List.of(arc.from(), arc.to())));
        return List.copyOf(told);
    }

    private static Set<Arc> moves(Conflict conflict) {
        Set<Arc> arcs = new LinkedHashSet<>();
        for (int from = 0; from < conflict.states(); from++) {
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                int mover = maker;
                int origin = from;
                conflict.graph()
                        .eachMove(
                                maker,
                                from,
                                to -> arcs.add(new Arc(
                                        mover, conflict.preference(mover).prefers(to, origin), origin, to)));
            }
        }
        return arcs;
    }

    /** The steps by which the equilibria told of can be reached, and what would improve on the status quo. */
    private static Set<Arc> ways(ConflictReview review) {
        Set<Arc> arcs = new LinkedHashSet<>();
        review.rests().stream()
                .flatMap(rest -> rest.way().stream())
                .flatMap(way -> way.steps().stream())
                .forEach(step -> arcs.add(new Arc(
                        step.movers().size() > 1 ? TOGETHER : step.movers().getFirst(),
                        isBetter(review.conflict(), step),
                        step.from(),
                        step.to())));
        review.conflict().statusQuo().ifPresent(now -> arcs.addAll(improvements(review.conflict(), now)));
        return arcs;
    }

    private static List<Arc> improvements(Conflict conflict, int from) {
        List<Arc> arcs = new ArrayList<>();
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            int mover = maker;
            conflict.graph().eachMove(mover, from, to -> {
                if (conflict.preference(mover).prefers(to, from)) {
                    arcs.add(new Arc(mover, true, from, to));
                }
            });
        }
        return arcs;
    }

    private static boolean isBetter(Conflict conflict, Evolution.Step step) {
        return step.movers().stream()
                .allMatch(maker -> conflict.preference(maker).prefers(step.to(), step.from()));
    }

    private static Mark mark(ConflictReview review, Columns columns, int state) {
        boolean rests = review.stability().concepts().stream()
                .anyMatch(concept -> review.stability().equilibria(concept).contains(state));
        String look = (rests ? "rest" : "other") + (review.isStatusQuo(state) ? " now" : "");
        return new Mark(state, columns.x(state), columns.y(state), look);
    }

    /** From rim to rim, bent to the right of its direction, so that there and back are two curves; each mover bends its own way. */
    private static String curve(Columns columns, Arc arc) {
        double[] from = {columns.x(arc.from()), columns.y(arc.from())};
        double[] to = {columns.x(arc.to()), columns.y(arc.to())};
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.max(1, Math.hypot(dx, dy));
        double bend = Math.min(34, 0.14 * length) + 6 * ((arc.maker() + 1) % 4);
        double[] middle = {(from[0] + to[0]) / 2 - dy / length * bend, (from[1] + to[1]) / 2 + dx / length * bend};
        double[] a = rim(from, middle, 0);
        double[] b = rim(to, middle, 5);
        return "M%s %s Q%s %s %s %s"
                .formatted(Arrays.stream(new double[] {a[0], a[1], middle[0], middle[1], b[0], b[1]})
                        .mapToObj(v -> Long.toString(Math.round(v)))
                        .toArray());
    }

    /** Where the line from the middle of a box leaves the box, so much outside it. */
    private static double[] rim(double[] centre, double[] towards, double outside) {
        double dx = towards[0] - centre[0];
        double dy = towards[1] - centre[1];
        double share = Math.min(
                (Columns.HALF_WIDTH + outside) / Math.max(1e-9, Math.abs(dx)),
                (Columns.HALF_HEIGHT + outside) / Math.max(1e-9, Math.abs(dy)));
        return new double[] {centre[0] + share * dx, centre[1] + share * dy};
    }
}
