package dev.gradus.stability.inverse;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.Sanction;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Upset;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.solo.StabilityExplainer;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which change in what a decision maker prefers ends an equilibrium that rests on its answers: it no longer wants to give one of them, so
 * that somebody else leaves. Only where answers must be improvements ({@link Concept#isImproving}); elsewhere they are feared whatever who
 * gives them prefers.
 *
 * <p>Whether any change will do is certain: without its improvements it answers nothing, and more of them only deter more. Of the changes
 * those are tried that put one state in another place of its ranking, fewest turned comparisons first. To end the equilibrium such a change
 * must break the answer that now deters somebody: of one step a→b in it, b must no longer be preferred to a. So b ties with a or with
 * what is worse, or a ties with b or with what is better; to stop short of or go beyond a tie turns more steps into improvements. Each
 * is verified by the definitions.
 */
public final class Sanctioners {
    /** The most changes tried for one decision maker in a conflict of at most {@value #SMALL} states; in larger ones fewer, in proportion. */
    static final int MOST_TRIED = 2_000;

    private static final int SMALL = 1_024;
    private static final int FEWEST_TRIED = 4;

    private final Conflict conflict;
    private final Concept concept;
    private final int state;
    private final Watch watch;
    private final int most;
    private final Preference nothing;

    private Sanctioners(Conflict conflict, Concept concept, int state, Watch watch) {
        this.conflict = conflict;
        this.concept = concept;
        this.state = state;
        this.watch = watch;
        this.nothing = Preference.indifferent(conflict.states());
        this.most =
                (int) Math.max(FEWEST_TRIED, (long) MOST_TRIED * SMALL / Math.max(SMALL, (long) conflict.states() * 8));
    }

    /**
     * For each decision maker the smallest such change: {@link PreferenceChange.Refused}, {@link PreferenceChange.Impossible} where whatever
     * it prefers nobody else leaves, {@link PreferenceChange.NoneFound} where no move of one state does it.
     *
     * @param state an equilibrium by this concept
     * @throws Watch.Stopped where the watch asked for it
     */
    public static List<PreferenceChange> fromEquilibrium(Conflict conflict, Concept concept, int state, Watch watch) {
        Sanctioners search = new Sanctioners(conflict, concept, state, watch);
        return IntStream.range(0, conflict.makers().size())
                .mapToObj(search::refusing)
                .toList();
    }

    /** One state to be tied with those of some rank, so that the step is no improvement any more. */
    private record Change(int moved, int rank, Step step, long turned) {}

    private PreferenceChange refusing(int maker) {
        List<Integer> kept = concept.isImproving() ? keptBy(maker) : List.of();
        if (kept.isEmpty()) {
            return new PreferenceChange.Impossible(maker, List.of());
        }
        int[] tied = tied(conflict.preference(maker));
        List<Change> changes = kept.stream()
                .flatMap(other -> steps(other, maker))
                .distinct()
                .flatMap(step -> changes(conflict.preference(maker), tied, step))
                .sorted(Comparator.comparingLong(Change::turned))
                .toList();
        return changes.stream()
                .limit(most)
                .flatMap(change -> tried(maker, kept, change))
                .findFirst()
                .orElseGet(() -> new PreferenceChange.NoneFound(maker, 1, changes.size() <= most));
    }

    /** Those who leave when it answers nothing. */
    private List<Integer> keptBy(int maker) {
        Conflict without = conflict.with(maker, nothing);
        return IntStream.range(0, conflict.makers().size())
                .filter(other -> other != maker && !StabilityExplainer.isStable(without, concept, other, state, watch))
                .boxed()
                .toList();
    }

    /** Its steps in the answers to what the other one would like to do. */
    private Stream<Step> steps(int other, int maker) {
        Reason reason = StabilityExplainer.explain(conflict, concept, other, state, watch);
        return reason.improvements().stream()
                .flatMap(answer -> steps(answer).stream())
                .filter(step -> step.maker() == maker);
    }

    private static List<Step> steps(Answer answer) {
        return switch (answer) {
            case Sanction sanction -> sanction.steps();
            case Upset upset -> upset.choices();
            case Reason.LastingSanction lasting -> lasting.steps();
            case Reason.Unanswered _ -> List.of();
        };
    }

    /** How many states have each rank. */
    private static int[] tied(Preference preference) {
        int[] tied = new int[preference.levels()];
        for (int s = 0; s < preference.states(); s++) {
            tied[preference.rank(s)]++;
        }
        return tied;
    }

    private Stream<Change> changes(Preference preference, int[] tied, Step step) {
        int low = preference.rank(step.from());
        int high = preference.rank(step.to());
        List<Change> changes = new ArrayList<>();
        long turned =
                IntStream.range(low + 1, high).mapToLong(rank -> tied[rank]).sum() - 1;
        long down = turned + tied[high];
        for (int rank = low; rank >= 0 && low - rank <= most; rank--) {
            down += tied[rank];
            changes.add(new Change(step.to(), rank, step, down));
        }
        long up = turned + tied[low];
        for (int rank = high; rank < tied.length && rank - high <= most; rank++) {
            up += tied[rank];
            changes.add(new Change(step.from(), rank, step, up));
        }
        return changes.stream();
    }

    private Stream<PreferenceChange> tried(int maker, List<Integer> kept, Change change) {
        Preference before = conflict.preference(maker);
        int place = IntStream.range(0, conflict.states())
                .filter(s -> before.rank(s) == change.rank())
                .findFirst()
                .orElseThrow();
        Preference changed = before.moved(StateSet.of(change.moved()), place, false);
        Conflict after = conflict.with(maker, changed);
        return kept.stream()
                .filter(other -> !StabilityExplainer.isStable(after, concept, other, state, watch))
                .limit(1)
                .map(other -> new PreferenceChange.Refused(
                        maker, change.step().from(), change.step().to(), changed, other));
    }
}
