package dev.gradus.stability.inverse;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.solo.StabilityExplainer;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The mediator's question: which change in one decision maker's preference would make a wished state an equilibrium, or end one that is
 * (inverse engineering of preferences: Kinsara, Kilgour and Hipel 2015; Wang, Hipel, Fang and Dang 2018). Conditions are in {@link
 * StabilityCondition}, counts of rankings in {@link RankingCount}.
 *
 * <p>The size of a change is the number of comparisons with the state that it turns over: of states now preferred to it that then tie with
 * it, or the other way round. Every answer is verified by the definitions in the changed conflict. All preferences must be known.
 */
public final class Inverse {
    /** The most looks at a state of a sanction in one search for a smallest set of states. */
    public static final long MOST_LOOKS = 20_000_000;

    /** The most comparisons with the state that an end of an equilibrium may turn over. */
    public static final int MOST_TURNED = 100;

    private static final Set<Concept> BY_IMPROVEMENTS = Set.of(Concept.SEQUENTIAL, Concept.SIMULTANEOUS);

    private final Conflict conflict;
    private final Concept concept;
    private final int state;
    private final Watch watch;

    private Inverse(Conflict conflict, Concept concept, int state, Watch watch) {
        this.conflict = conflict;
        this.concept = concept;
        this.state = state;
        this.watch = watch;
        if (conflict.preferences().stream().anyMatch(Preference::hasUnknown)) {
            throw new IllegalArgumentException("all preferences must be known");
        }
    }

    /**
     * The smallest change of each decision maker's preference that alone makes the state an equilibrium: states that it prefers are lowered
     * until they just tie with the state.
     *
     * <p>Under Nash, general and symmetric metarational stability this is exact: others do not look at its preference, so whoever of them
     * leaves the state goes on doing so, and the smallest set that must be lowered is searched for in ascending size. Where sanctions must
     * be improvements, a lowered state also changes what it can be trusted to do against others; so sets are tried in ascending size, each
     * verified, until one will do, or there are more than {@link LoweredSets#MOST_TRIED} of the next size to try. It is impossible for sure
     * where others leave the state even if all its moves count as improvements.
     *
     * @throws IllegalArgumentException where a preference is not wholly known, or with {@link Concept#SIMULTANEOUS} where the conflict is
     *     not in option form
     * @throws Watch.Stopped where the watch asked for it
     */
    public static List<PreferenceChange> toEquilibrium(Conflict conflict, Concept concept, int state, Watch watch) {
        Inverse inverse = new Inverse(conflict, concept, state, watch);
        List<Integer> leaving = inverse.leaving(conflict);
        return inverse.eachMaker()
                .mapToObj(maker ->
                        leaving.isEmpty() ? new PreferenceChange.NotNeeded() : inverse.lowering(maker, leaving))
                .toList();
    }

    /**
     * The smallest change of each decision maker's preference after which it leaves an equilibrium: states that it does not prefer are raised
     * until they are just better. Exact under every concept: the state that it moves to, and for each sanction of that move one state,
     * so that the sanction no longer deters; it is searched for up to {@link #MOST_TURNED} comparisons. That others may leave, because its
     * sanctions against them are no longer to be expected, is what {@link Sanctioners} looks for.
     *
     * @throws IllegalArgumentException as {@link #toEquilibrium}
     * @throws Watch.Stopped where the watch asked for it
     */
    public static List<PreferenceChange> fromEquilibrium(Conflict conflict, Concept concept, int state, Watch watch) {
        Inverse inverse = new Inverse(conflict, concept, state, watch);
        boolean equilibrium = inverse.leaving(conflict).isEmpty();
        return inverse.eachMaker()
                .mapToObj(maker -> equilibrium ? inverse.raising(maker) : new PreferenceChange.NotNeeded())
                .toList();
    }

    /** The change that turns over the fewest comparisons with the state, of equally small ones the first; empty = none found. */
    public static Optional<PreferenceChange.Found> findSmallest(List<PreferenceChange> changes) {
        return changes.stream()
                .filter(PreferenceChange.Found.class::isInstance)
                .map(PreferenceChange.Found.class::cast)
                .min(Comparator.comparingInt(change -> change.turned().size()));
    }

    private IntStream eachMaker() {
        return IntStream.range(0, conflict.makers().size());
    }

    /** The decision makers for whom the state is not stable in this conflict. */
    private List<Integer> leaving(Conflict in) {
        return eachMaker()
                .filter(maker -> !StabilityExplainer.isStable(in, concept, maker, state, watch))
                .boxed()
                .toList();
    }

    private PreferenceChange lowering(int maker, List<Integer> leaving) {
        List<Integer> lost = leaving.stream()
                .filter(other -> other != maker && leavesAnyway(other, maker))
                .toList();
        if (!lost.isEmpty()) {
            return new PreferenceChange.Impossible(maker, lost);
        }
        SmallestUnion.Outcome needed = needed(maker);
        if (!BY_IMPROVEMENTS.contains(concept)) {
            return needed.states()
                    .<PreferenceChange>map(turned -> found(maker, turned, false))
                    .orElseGet(() -> new PreferenceChange.NoneFound(maker, needed.noneUpTo(), false));
        }
        StateSet preferred = preferred(maker);
        LoweredSets sets = new LoweredSets(preferred, conflict.states());
        Optional<StateSet> turned = sets.findFirst(needed, candidate -> isEquilibrium(maker, candidate));
        return turned.<PreferenceChange>map(states -> found(maker, states, false))
                .orElseGet(() ->
                        new PreferenceChange.NoneFound(maker, sets.noneUpTo(), sets.noneUpTo() >= preferred.size()));
    }

    private boolean leavesAnyway(int other, int maker) {
        return !StabilityCondition.of(conflict, concept, other, state, maker, watch)
                .holds(conflict.preference(other));
    }

    private StateSet preferred(int maker) {
        Preference preference = conflict.preference(maker);
        return StateSet.of(IntStream.range(0, conflict.states())
                .filter(s -> preference.prefers(s, state))
                .toArray());
    }

    /** The fewest states that must be lowered for the decision maker itself to stay. */
    private SmallestUnion.Outcome needed(int maker) {
        StabilityCondition condition = StabilityCondition.of(conflict, concept, maker, state, watch);
        Preference preference = conflict.preference(maker);
        List<List<List<Integer>>> groups = new ArrayList<>();
        for (int move : condition.openMoves(preference)) {
            groups.add(condition.terms(move).stream()
                    .map(term -> term.stream()
                            .filter(s -> preference.prefers(s, state))
                            .toList())
                    .toList());
        }
        return new SmallestUnion(groups, MOST_LOOKS, watch).find();
    }

    private boolean isEquilibrium(int maker, StateSet lowered) {
        watch.check();
        return leaving(conflict.with(maker, conflict.preference(maker).moved(lowered, state, false)))
                .isEmpty();
    }

    private PreferenceChange raising(int maker) {
        SmallestUnion.Outcome best = new Spoiling(conflict, concept, maker, state, watch).smallest();
        if (best.impossible()) {
            return new PreferenceChange.Impossible(maker, List.of());
        }
        return best.states()
                .<PreferenceChange>map(turned -> found(maker, turned, true))
                .orElseGet(() -> new PreferenceChange.NoneFound(maker, best.noneUpTo(), false));
    }

    private PreferenceChange.Found found(int maker, StateSet turned, boolean above) {
        Preference changed = conflict.preference(maker).moved(turned, state, above);
        Conflict after = conflict.with(maker, changed);
        if (above == StabilityExplainer.isStable(after, concept, maker, state, watch)
                || !above && !leaving(after).isEmpty()) {
            throw new IllegalStateException("the change of " + maker + " for state " + state + " does not do");
        }
        return new PreferenceChange.Found(maker, turned, changed);
    }
}
