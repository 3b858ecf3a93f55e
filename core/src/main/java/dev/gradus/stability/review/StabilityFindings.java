package dev.gradus.stability.review;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that is found of a conflict, for whoever tells of it.
 *
 * @param names of states that have one of their own
 * @param review of the rankings as they are written, what is not known left aside
 * @param course what happens from the status quo where some see another game; empty where nobody does, or where preferences or the status
 *     quo are not known
 * @param notKnown the pairs of states that a decision maker cannot be said to order; nothing of those of whom all is known
 */
public record StabilityFindings(
        Map<Integer, LocalText> names,
        ConflictReview review,
        FurtherReview further,
        Optional<HypergameCourse> course,
        List<NotKnown> notKnown) {
    public StabilityFindings {
        names = Map.copyOf(names);
        notKnown = List.copyOf(notKnown);
    }

    /**
     * Of which pairs of states it is not known which one a decision maker prefers.
     *
     * @param pairs the lower number first, ascending
     */
    public record NotKnown(int maker, List<Pair> pairs) {
        public NotKnown {
            pairs = List.copyOf(pairs);
        }
    }

    public record Pair(int state, int other) {}

    /**
     * Looks at everything that the conflict gives reason for.
     *
     * @throws Watch.Stopped where the watch asked for it
     */
    public static StabilityFindings of(StatedConflict stated, ConflictReviewer.Request request, Watch watch) {
        Conflict conflict = stated.conflict();
        Optional<Hypergame> hypergame = stated.hypergame().filter(_ -> !conflict.hasUnknown());
        ConflictReview review = ConflictReviewer.review(conflict.asRanked(), request, watch);
        FurtherReview further = FurtherReview.of(conflict, stated.coalitions(), hypergame, request.workers(), watch);
        return new StabilityFindings(
                stated.names(),
                review,
                further,
                hypergame.flatMap(game -> findCourse(game, watch)),
                notKnown(conflict));
    }

    /** Of a review alone, where all preferences are known and nobody sees another game. */
    public static StabilityFindings of(ConflictReview review) {
        return new StabilityFindings(Map.of(), review, new FurtherReview(List.of()), Optional.empty(), List.of());
    }

    private static Optional<HypergameCourse> findCourse(Hypergame hypergame, Watch watch) {
        return hypergame.truth().statusQuo().stream()
                .mapToObj(start -> HypergameCourse.of(hypergame, Concept.NASH, start, watch))
                .findFirst();
    }

    private static List<NotKnown> notKnown(Conflict conflict) {
        return IntStream.range(0, conflict.makers().size())
                .filter(maker -> conflict.preference(maker).hasUnknown())
                .mapToObj(maker -> new NotKnown(maker, pairs(conflict.preference(maker))))
                .toList();
    }

    private static List<Pair> pairs(Preference preference) {
        return IntStream.range(0, preference.states())
                .boxed()
                .flatMap(state -> preference.unknown(state).stream()
                        .filter(other -> other > state)
                        .mapToObj(other -> new Pair(state, other)))
                .toList();
    }
}
