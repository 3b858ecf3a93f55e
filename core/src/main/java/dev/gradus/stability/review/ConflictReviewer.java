package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.Sanctioners;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.ConflictReview.Way;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.stability.solo.StabilityExplainer;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts together what is told of a conflict. */
public final class ConflictReviewer {
    private static final List<Evolution.Means> MILDEST_FIRST = List.of(
            Evolution.Means.IMPROVEMENTS,
            Evolution.Means.WITHOUT_LOSS,
            Evolution.Means.COALITION_IMPROVEMENTS,
            Evolution.Means.MOVES);

    /** Of more states than this, only those are told of that the status quo leads to. */
    private static final int MOST_IN_FULL = 60;

    private final Conflict conflict;
    private final Request request;
    private final Watch watch;
    private final Stability stability;
    private final Map<Evolution.Means, Evolution> evolutions = new EnumMap<>(Evolution.Means.class);

    /**
     * What is wanted.
     *
     * @param mostStates how many equilibria, and how many other states, are told of in full
     * @param together whether to look for what several could do together, which takes longest
     * @param wish the state of which to say what would make it hold; empty = one that all prefer to the status quo
     */
    public record Request(int mostStates, OptionalInt wish, boolean together, Workers workers) {
        /** With what several could do together, on threads of its own. */
        public Request(int mostStates, OptionalInt wish, int threads) {
            this(mostStates, wish, true, Workers.of(threads));
        }

        public Request {
            if (mostStates < 0) {
                throw new IllegalArgumentException("no fewer than 0 states, found " + mostStates);
            }
        }
    }

    private ConflictReviewer(Conflict conflict, Request request, Watch watch) {
        this.conflict = conflict;
        this.request = request;
        this.watch = watch;
        Set<Concept> concepts = EnumSet.allOf(Concept.class);
        if (!(conflict.graph() instanceof OptionStates)) {
            concepts.remove(Concept.SIMULTANEOUS);
        }
        this.stability = StabilityAnalyzer.analyze(conflict, concepts, request.workers(), watch);
        conflict.statusQuo().ifPresent(this::evolve);
    }

    /**
     * @throws IllegalArgumentException where a preference is not wholly known
     * @throws Watch.Stopped where the watch asked for it
     */
    public static ConflictReview review(Conflict conflict, Request request, Watch watch) {
        return new ConflictReviewer(conflict, request, watch).review();
    }

    private void evolve(int from) {
        for (Evolution.Means means : MILDEST_FIRST) {
            boolean wanted = switch (means) {
                case IMPROVEMENTS, MOVES -> true;
                case WITHOUT_LOSS -> conflict.hasTies();
                case COALITION_IMPROVEMENTS ->
                    request.together()
                            && conflict.makers().size() > 1
                            && conflict.makers().size() <= Evolution.MOST_IN_COALITIONS;
            };
            if (wanted) {
                evolutions.put(means, Evolution.of(conflict, from, means, watch));
            }
        }
    }

    private ConflictReview review() {
        RestOrder order = new RestOrder(conflict, stability, mildestFirst());
        StateSet all = stability.rests();
        List<Rest> rests = order.first(all, request.mostStates(), watch).stream()
                .map(state -> rest(state, order.concepts(state)))
                .toList();
        int departures = conflict.states() - all.size();
        return new ConflictReview(
                conflict,
                stability,
                rests,
                all.size(),
                departures(all),
                departures,
                find(Evolution.Means.IMPROVEMENTS),
                find(Evolution.Means.COALITION_IMPROVEMENTS),
                new WishFinder(conflict, stability, order, watch).find(request.wish()));
    }

    /** Those who prefer the status quo to this state; nobody where it is not known. */
    private List<Integer> worseOff(int state) {
        return conflict.statusQuo().isEmpty()
                ? List.of()
                : IntStream.range(0, conflict.makers().size())
                        .filter(maker -> conflict.preference(maker)
                                .prefers(conflict.statusQuo().getAsInt(), state))
                        .boxed()
                        .toList();
    }

    private List<Evolution> mildestFirst() {
        return MILDEST_FIRST.stream().flatMap(means -> find(means).stream()).toList();
    }

    private Optional<Evolution> find(Evolution.Means means) {
        return Optional.ofNullable(evolutions.get(means));
    }

    private Rest rest(int state, List<Concept> concepts) {
        Concept firmest = concepts.getFirst();
        List<Reason> reasons = IntStream.range(0, conflict.makers().size())
                .mapToObj(maker -> StabilityExplainer.explain(conflict, firmest, maker, state, watch))
                .toList();
        return new Rest(
                state,
                concepts,
                reasons,
                findWay(state),
                worseOff(state),
                Inverse.fromEquilibrium(conflict, firmest, state, watch),
                Sanctioners.fromEquilibrium(conflict, firmest, state, watch));
    }

    /** By the mildest means that lead there; empty where none do. */
    private Optional<Way> findWay(int state) {
        return mildestFirst().stream()
                .filter(evolution -> evolution.reached().contains(state))
                .findFirst()
                .map(evolution -> new Way(evolution.means(), evolution.path(state)));
    }

    private List<Departure> departures(StateSet rests) {
        IntStream near = Stream.of(Evolution.Means.IMPROVEMENTS, Evolution.Means.COALITION_IMPROVEMENTS)
                .flatMap(means -> find(means).stream())
                .flatMapToInt(evolution -> evolution.reached().stream());
        IntStream all = IntStream.range(0, conflict.states() <= MOST_IN_FULL ? conflict.states() : 0);
        return IntStream.concat(conflict.statusQuo().stream(), IntStream.concat(near, all))
                .filter(state -> !rests.contains(state))
                .distinct()
                .limit(request.mostStates())
                .mapToObj(this::departure)
                .toList();
    }

    private Departure departure(int state) {
        return new Departure(
                state,
                IntStream.range(0, conflict.makers().size())
                        .filter(maker -> !stability
                                .stable(Concept.GENERAL_METARATIONAL, maker)
                                .contains(state))
                        .mapToObj(maker ->
                                StabilityExplainer.explain(conflict, Concept.GENERAL_METARATIONAL, maker, state, watch))
                        .toList());
    }
}
