package dev.gradus.stability.inverse;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.sequence.Answers;
import dev.gradus.stability.sequence.LegalWalk;
import dev.gradus.stability.sequence.MakerSteps;
import dev.gradus.stability.solo.Simultaneous;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fewest states that a decision maker must come to prefer to a state so that it leaves: one that it moves to, and of each answer to that
 * move one state, so that the answer no longer deters. Answers are looked at as they are found, and a move is given up as soon as answers
 * without a common state are too many.
 */
final class Spoiling {
    private final Conflict conflict;
    private final Concept concept;
    private final int maker;
    private final int state;
    private final Watch watch;
    private final Preference preference;
    private final LegalWalk walk;

    Spoiling(Conflict conflict, Concept concept, int maker, int state, Watch watch) {
        this.conflict = conflict;
        this.concept = concept;
        this.maker = maker;
        this.state = state;
        this.watch = watch;
        this.preference = conflict.preference(maker);
        this.walk = new LegalWalk(conflict.states());
    }

    /** Of all moves; impossible = no change of its preference will do. */
    SmallestUnion.Outcome smallest() {
        List<Integer> moves = new ArrayList<>();
        conflict.graph().eachMove(maker, state, moves::add);
        SmallestUnion.Outcome best = new SmallestUnion.Outcome(Optional.empty(), Integer.MAX_VALUE, true);
        for (int move : moves) {
            int most = best.impossible() ? Inverse.MOST_TURNED : best.noneUpTo();
            SmallestUnion.Outcome outcome = of(move, best.states().isPresent() ? most : Inverse.MOST_TURNED);
            if (!outcome.impossible() && isBetter(outcome, best)) {
                best = outcome;
            }
        }
        return best;
    }

    private static boolean isBetter(SmallestUnion.Outcome outcome, SmallestUnion.Outcome best) {
        return outcome.noneUpTo() < best.noneUpTo()
                || outcome.noneUpTo() == best.noneUpTo()
                        && outcome.states().isPresent()
                        && best.states().isEmpty();
    }

    /** @param most of interest are at most so many states */
    private SmallestUnion.Outcome of(int move, int most) {
        Answered answered = new Answered(most);
        if (!preference.prefers(move, state)) {
            answered.add(List.of(move));
        }
        boolean all = eachAnswer(move, answer -> isNoDeterrent(answer) || answered.add(terms(answer)));
        if (answered.unescapable) {
            return new SmallestUnion.Outcome(Optional.empty(), Integer.MAX_VALUE, true);
        }
        return all
                ? new SmallestUnion(answered.groups, Inverse.MOST_LOOKS, watch).find()
                : new SmallestUnion.Outcome(Optional.empty(), most, false);
    }

    /** True = all were shown. */
    private boolean eachAnswer(int move, java.util.function.IntPredicate more) {
        if (!concept.isAnswered()) {
            return true;
        }
        if (concept != Concept.SIMULTANEOUS) {
            return walk.visit(move, Answers.steps(conflict, concept, maker, MakerSteps.NOBODY), watch, more);
        }
        if (!(conflict.graph() instanceof OptionStates graph)) {
            throw new IllegalArgumentException(Concept.SIMULTANEOUS + " speaks of options, found listed states");
        }
        List<Integer> responses = Simultaneous.responses(conflict, graph, maker, state, MakerSteps.NOBODY, watch);
        return Simultaneous.results(graph, maker, move, responses, watch).stream()
                .allMatch(more::test);
    }

    private boolean isNoDeterrent(int answer) {
        return concept == Concept.SIMULTANEOUS
                ? preference.prefers(answer, state)
                : !Answers.deters(conflict, concept, maker, preference, state, answer);
    }

    /** The states of which one must be preferred for this answer not to deter, ascending; none = it cannot be helped. */
    private List<Integer> terms(int answer) {
        List<Integer> deterring = new ArrayList<>(List.of(answer));
        if (concept.isInescapable()) {
            conflict.graph().eachMove(maker, answer, deterring::add);
        }
        return deterring.stream().filter(s -> s != state).sorted().toList();
    }

    /** The groups of states of which one each must be preferred. */
    private final class Answered {
        private final int most;
        private final List<List<List<Integer>>> groups = new ArrayList<>();
        private final Set<List<Integer>> known = new HashSet<>();
        private final BitSet named = new BitSet();
        private int apart;
        private boolean unescapable;

        private Answered(int most) {
            this.most = most;
        }

        /** False = there is no need to look at more. */
        private boolean add(List<Integer> term) {
            if (term.isEmpty()) {
                unescapable = true;
                return false;
            }
            if (!known.add(term)) {
                return true;
            }
            groups.add(term.stream().map(List::of).toList());
            if (term.stream().noneMatch(named::get)) {
                apart++;
            }
            term.forEach(named::set);
            return apart <= most;
        }
    }
}
