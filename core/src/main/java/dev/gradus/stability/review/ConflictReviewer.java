package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.RankingCount;
import dev.gradus.stability.inverse.StabilityCondition;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.ConflictReview.Way;
import dev.gradus.stability.review.ConflictReview.Wish;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.stability.solo.StabilityExplainer;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** From the firmest to the one that trusts in most: no improvement; sanctions that are wanted; lasting ones; any; chance. */
    private static final List<Concept> FIRMEST_FIRST = List.of(
            Concept.NASH,
            Concept.SEQUENTIAL,
            Concept.SYMMETRIC_METARATIONAL,
            Concept.GENERAL_METARATIONAL,
            Concept.SIMULTANEOUS);

    private static final List<Evolution.Means> MILDEST_FIRST =
            List.of(Evolution.Means.IMPROVEMENTS, Evolution.Means.COALITION_IMPROVEMENTS, Evolution.Means.MOVES);

    /** Of more states than this, only those are told of that the status quo leads to. */
    private static final int MOST_IN_FULL = 60;

    private static final int MOST_FOR_WISH = 1 << 16;

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
    public record Request(int mostStates, OptionalInt wish, boolean together, int threads) {
        /** With what several could do together. */
        public Request(int mostStates, OptionalInt wish, int threads) {
            this(mostStates, wish, true, threads);
        }

        public Request {
            if (mostStates < 0 || threads < 1) {
                throw new IllegalArgumentException(
                        "no fewer than 0 states and 1 thread, found " + mostStates + " and " + threads);
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
        this.stability = StabilityAnalyzer.analyze(conflict, concepts, request.threads(), watch);
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
        for (Evolution.Means means : Evolution.Means.values()) {
            if (means != Evolution.Means.COALITION_IMPROVEMENTS
                    || request.together() && conflict.makers().size() <= Evolution.MOST_IN_COALITIONS) {
                evolutions.put(means, Evolution.of(conflict, from, means, watch));
            }
        }
    }

    private ConflictReview review() {
        StateSet all = stability.concepts().stream().map(stability::equilibria).reduce(StateSet.EMPTY, StateSet::or);
        List<Rest> rests = all.stream()
                .boxed()
                .sorted(Comparator.comparingInt(this::remoteness)
                        .thenComparingInt(this::weakness)
                        .thenComparing(
                                Comparator.comparingDouble(this::leastPlace).reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(request.mostStates())
                .map(this::rest)
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
                findWish());
    }

    private List<Concept> concepts(int state) {
        return FIRMEST_FIRST.stream()
                .filter(concept -> stability.concepts().contains(concept))
                .filter(concept -> stability.equilibria(concept).contains(state))
                .toList();
    }

    private int weakness(int state) {
        return FIRMEST_FIRST.indexOf(concepts(state).getFirst());
    }

    /**
     * What is told of first: the status quo, what improvements lead to, then where nobody is worse off than now, what joint improvements
     * lead to, what any moves do, the rest.
     */
    private int remoteness(int state) {
        if (conflict.statusQuo().isEmpty()) {
            return 0;
        }
        if (conflict.statusQuo().getAsInt() == state) {
            return -2;
        }
        int means = findMildest(state)
                .map(evolution -> MILDEST_FIRST.indexOf(evolution.means()))
                .orElse(MILDEST_FIRST.size());
        return means == 0 ? -1 : worseOff(state).isEmpty() && means < MILDEST_FIRST.size() ? 0 : means;
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

    /** By the mildest means that lead there; empty where none do. */
    private Optional<Evolution> findMildest(int state) {
        return MILDEST_FIRST.stream()
                .flatMap(means -> find(means).stream())
                .filter(evolution -> evolution.reached().contains(state))
                .findFirst();
    }

    private Optional<Evolution> find(Evolution.Means means) {
        return Optional.ofNullable(evolutions.get(means));
    }

    private Rest rest(int state) {
        List<Concept> concepts = concepts(state);
        List<Reason> reasons = IntStream.range(0, conflict.makers().size())
                .mapToObj(maker -> StabilityExplainer.explain(conflict, concepts.getFirst(), maker, state))
                .toList();
        Optional<Way> way = findMildest(state).map(evolution -> new Way(evolution.means(), evolution.path(state)));
        return new Rest(
                state,
                concepts,
                reasons,
                way,
                worseOff(state),
                Inverse.fromEquilibrium(conflict, concepts.getFirst(), state, watch));
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
                                StabilityExplainer.explain(conflict, Concept.GENERAL_METARATIONAL, maker, state))
                        .toList());
    }

    private List<Need> needs(int state) {
        return IntStream.range(0, conflict.makers().size())
                .mapToObj(maker -> {
                    StabilityCondition condition = StabilityCondition.of(conflict, Concept.NASH, maker, state);
                    return new Need(
                            maker,
                            condition.holds(conflict.preference(maker)),
                            condition.findSimplified(),
                            RankingCount.find(condition, conflict.states()));
                })
                .toList();
    }

    private Optional<Wish> findWish() {
        OptionalInt wished = request.wish().isPresent() ? request.wish() : findPreferredByAll();
        return wished.stream()
                .mapToObj(state -> new Wish(
                        state,
                        request.wish().isPresent(),
                        Concept.NASH,
                        concepts(state),
                        needs(state),
                        Inverse.toEquilibrium(conflict, Concept.NASH, state, watch)))
                .findFirst();
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
        List<Integer> better = new ArrayList<>();
        for (int state = 0; state < conflict.states(); state++) {
            int candidate = state;
            if (conflict.preferences().stream().allMatch(preference -> preference.prefers(candidate, now))
                    && !stability.equilibria(Concept.NASH).contains(state)) {
                better.add(state);
            }
        }
        return better.stream()
                .max(Comparator.comparingDouble(this::leastPlace).thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double leastPlace(int state) {
        return conflict.preferences().stream()
                .mapToDouble(preference -> (double) preference.rank(state) / Math.max(1, preference.levels() - 1))
                .min()
                .orElse(0);
    }
}
