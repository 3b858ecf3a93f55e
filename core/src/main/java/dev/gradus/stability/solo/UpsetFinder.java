package dev.gradus.stability.solo;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Unanswered;
import dev.gradus.stability.Reason.Upset;
import dev.gradus.stability.sequence.Reach;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Choices of the others, taken at the same time as one improvement of a decision maker, that upset it. Tries all combinations of one of
 * them moving, then of two, and so on; within a number takes the one that leads to the lowest state.
 */
final class UpsetFinder {
    private final Conflict conflict;
    private final OptionStates states;
    private final int maker;
    private final int state;
    private final int improvement;
    private final Watch watch;
    private final List<int[]> improvements = new ArrayList<>();
    private final List<Step> tried = new ArrayList<>();
    private int lowest = Integer.MAX_VALUE;
    private List<Step> choices = List.of();

    UpsetFinder(Conflict conflict, OptionStates states, int maker, int state, int improvement, Watch watch) {
        this.conflict = conflict;
        this.states = states;
        this.maker = maker;
        this.state = state;
        this.improvement = improvement;
        this.watch = watch;
        for (int other = 0; other < conflict.makers().size(); other++) {
            improvements.add(
                    other == maker
                            ? new int[0]
                            : Reach.improvementsOf(conflict, other, state).stream()
                                    .toArray());
        }
    }

    Answer answer() {
        for (int movers = 1; movers < improvements.size(); movers++) {
            choose(0, movers, states.choices(improvement));
            if (!choices.isEmpty()) {
                return new Upset(improvement, choices, lowest);
            }
        }
        return new Unanswered(improvement);
    }

    private void choose(int other, int movers, int combined) {
        if (movers == 0) {
            judge(combined);
            return;
        }
        if (other == improvements.size()) {
            return;
        }
        watch.check();
        choose(other + 1, movers, combined);
        int rest = combined & ~states.own(other);
        for (int to : improvements.get(other)) {
            tried.add(new Step(other, state, to));
            choose(other + 1, movers - 1, rest | states.choices(to) & states.own(other));
            tried.removeLast();
        }
    }

    private void judge(int combined) {
        int result = states.stateOr(combined);
        if (result >= 0 && result < lowest && !conflict.preference(maker).prefers(result, state)) {
            lowest = result;
            choices = List.copyOf(tried);
        }
    }
}
