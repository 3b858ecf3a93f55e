package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Reason.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A shortest legal sequence of one decision maker's opponents, by breadth-first search over pairs (state, who moved last). Among the
 * shortest the one with the lowest last state, then the lowest last mover, and so back to the start as the search first found it: movers
 * and states ascending.
 */
public final class ShortestSequence {
    private final Conflict conflict;
    private final int[] movers;
    private final boolean improving;
    private final Map<Node, Found> found = new HashMap<>();

    /** A state and who moved last. */
    private record Node(int state, int last) {}

    /** The step that led to a node, and the node from which. */
    private record Found(Step step, Node before) {}

    public ShortestSequence(Conflict conflict, int maker, boolean improving) {
        this.conflict = conflict;
        this.movers = IntStream.range(0, conflict.makers().size())
                .filter(other -> other != maker)
                .toArray();
        this.improving = improving;
    }

    /** From the state by at least one step to one that is wanted. */
    public Optional<List<Step>> findTo(int from, IntPredicate wanted) {
        List<Node> level = List.of(new Node(from, -1));
        while (!level.isEmpty()) {
            level = next(level);
            Optional<Node> end = level.stream()
                    .filter(node -> wanted.test(node.state()))
                    .min(Comparator.comparingInt(Node::state).thenComparingInt(Node::last));
            if (end.isPresent()) {
                return Optional.of(steps(end.get()));
            }
        }
        return Optional.empty();
    }

    private List<Node> next(List<Node> level) {
        List<Node> next = new ArrayList<>();
        for (Node node : level) {
            for (int mover : movers) {
                if (mover != node.last()) {
                    leave(node, mover, next);
                }
            }
        }
        return next;
    }

    private void leave(Node node, int mover, List<Node> next) {
        conflict.graph().eachMove(mover, node.state(), to -> {
            Node reached = new Node(to, mover);
            if ((!improving || conflict.preference(mover).prefers(to, node.state())) && !found.containsKey(reached)) {
                found.put(reached, new Found(new Step(mover, node.state(), to), node));
                next.add(reached);
            }
        });
    }

    private List<Step> steps(Node end) {
        List<Step> steps = new ArrayList<>();
        for (Found at = found.get(end); at != null; at = found.get(at.before())) {
            steps.addFirst(at.step());
        }
        return steps;
    }
}
