package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Stability;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.RankingCount;
import dev.gradus.stability.inverse.StabilityCondition;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Share;
import dev.gradus.stability.review.ConflictReview.Wish;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What would have to change for a wished state to hold. */
final class WishFinder {
    private static final int MOST_FOR_WISH = 1 << 16;

    private final Conflict conflict;
    private final Stability stability;
    private final RestOrder order;
    private final Watch watch;

    WishFinder(Conflict conflict, Stability stability, RestOrder order, Watch watch) {
        this.conflict = conflict;
        this.stability = stability;
        this.order = order;
        this.watch = watch;
    }

    /** @param asked the state that was asked for; empty = one that everybody prefers to the status quo, if there is one */
    Optional<Wish> find(OptionalInt asked) {
        OptionalInt wished = asked.isPresent() ? asked : findPreferredByAll();
        return wished.stream()
                .mapToObj(state -> new Wish(
                        state,
                        asked.isPresent(),
                        Concept.NASH,
                        order.concepts(state),
                        needs(state),
                        shares(state),
                        Inverse.toEquilibrium(conflict, Concept.NASH, state, watch)))
                .findFirst();
    }

    private IntStream eachMaker() {
        return IntStream.range(0, conflict.makers().size());
    }

    private List<Need> needs(int state) {
        return eachMaker()
                .mapToObj(maker -> {
                    StabilityCondition condition = StabilityCondition.of(conflict, Concept.NASH, maker, state, watch);
                    return new Need(
                            maker,
                            condition.holds(conflict.preference(maker)),
                            condition.findSimplified(),
                            RankingCount.find(condition, conflict.states(), watch));
                })
                .toList();
    }

    private List<Share> shares(int state) {
        return conflict.states() > RankingCount.MOST_STATES
                ? List.of()
                : stability.concepts().stream()
                        .flatMap(concept -> eachMaker().mapToObj(maker -> share(concept, maker, state)))
                        .toList();
    }

    private Share share(Concept concept, int maker, int state) {
        StabilityCondition condition = StabilityCondition.of(conflict, concept, maker, state, watch);
        return new Share(
                concept,
                maker,
                stability.stable(concept, maker).contains(state),
                RankingCount.find(condition, conflict.states(), watch));
    }

    /**
     * Of the states that everybody prefers to the status quo and that are no Nash equilibrium, the one whose place in the worst placed
     * ranking is best; nobody's points are compared, only how far up each stands in its own ranking.
     */
    private OptionalInt findPreferredByAll() {
        if (conflict.statusQuo().isEmpty() || conflict.states() > MOST_FOR_WISH) {
            return OptionalInt.empty();
        }
        int now = conflict.statusQuo().getAsInt();
        int best = -1;
        for (int state = 0; state < conflict.states(); state++) {
            int candidate = state;
            if (!stability.equilibria(Concept.NASH).contains(state)
                    && conflict.preferences().stream().allMatch(preference -> preference.prefers(candidate, now))
                    && (best < 0 || order.leastPlace(state) > order.leastPlace(best))) {
                best = state;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
