package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** States given one by one, with the moves between them. */
public final class ListedStates implements StateGraph {
    private final List<LocalText> names;
    private final int makers;
    private final int[][][] out;
    private final int[][][] in;
    private final boolean[] transitive;

    /** One step that one decision maker can take. */
    public record Move(int maker, int from, int to) {}

    /**
     * @throws IllegalArgumentException where a move is out of range or leads from a state to itself, or there are too many states
     */
    public ListedStates(int makers, List<LocalText> names, List<Move> moves) {
        this.names = List.copyOf(names);
        this.makers = makers;
        if (names.size() > MAX_STATES || makers > MAX_MAKERS) {
            throw new IllegalArgumentException("at most " + MAX_STATES + " states and " + MAX_MAKERS
                    + " decision makers, found " + names.size() + " and " + makers);
        }
        for (Move move : moves) {
            if (move.from() == move.to()) {
                throw new IllegalArgumentException("a move from a state to itself: " + move);
            }
        }
        this.out = new int[makers][][];
        this.in = new int[makers][][];
        this.transitive = new boolean[makers];
        for (int maker = 0; maker < makers; maker++) {
            int mine = maker;
            List<Move> own = moves.stream().filter(move -> move.maker() == mine).toList();
            out[maker] = lists(own, false);
            in[maker] = lists(own, true);
            transitive[maker] = isClosed(out[maker]);
        }
    }

    private int[][] lists(List<Move> moves, boolean backwards) {
        List<List<Integer>> lists = new ArrayList<>();
        names.forEach(_ -> lists.add(new ArrayList<>()));
        for (Move move : moves) {
            lists.get(backwards ? move.to() : move.from()).add(backwards ? move.from() : move.to());
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(k -> k).sorted().distinct().toArray())
                .toArray(int[][]::new);
    }

    private static boolean isClosed(int[][] lists) {
        for (int from = 0; from < lists.length; from++) {
            for (int via : lists[from]) {
                for (int to : lists[via]) {
                    if (to != from && Arrays.binarySearch(lists[from], to) < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Override
    public int states() {
        return names.size();
    }

    @Override
    public int makers() {
        return makers;
    }

    @Override
    public LocalText name(int state) {
        return names.get(state);
    }

    @Override
    public boolean canMove(int maker, int from, int to) {
        return Arrays.binarySearch(out[maker][from], to) >= 0;
    }

    @Override
    public void eachMove(int maker, int from, IntConsumer to) {
        IntStream.of(out[maker][from]).forEach(to);
    }

    @Override
    public void eachMoveInto(int maker, int to, IntConsumer from) {
        IntStream.of(in[maker][to]).forEach(from);
    }

    @Override
    public boolean isTransitive(int maker) {
        return transitive[maker];
    }
}
