package dev.gradus.stability.inverse;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.Answers;
import dev.gradus.stability.sequence.LegalWalk;
import dev.gradus.stability.sequence.MakerSteps;
import dev.gradus.stability.solo.Simultaneous;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the preference of one decision maker i must be for a state s to be stable for it, the others' preferences being as they are (the
 * inverse problem: Kinsara, Kilgour and Hipel 2015; Wang, Hipel, Fang and Dang 2018): for each state that i can move to, either i does not
 * prefer it to s, or one of its sanctions holds. Under {@link Concept#NASH} there are no sanctions. Otherwise a sanction is a state that the
 * others can bring about after the move and that i does not prefer to s; under {@link Concept#SYMMETRIC_METARATIONAL} i must not prefer to s
 * anything to which it could escape from there either.
 *
 * <p>So all that counts of i's preference is which states it prefers to s, and the fewer they are, the better for s: with fewer of them s
 * stays stable. The conditions do not depend on i's own preference, since it is not among those who sanction.
 *
 * <p>Unknown preferences: what is not known to be preferred counts as not preferred, as in {@link Preference#prefers}. Immutable.
 */
public final class StabilityCondition {
    private final Conflict conflict;
    private final Concept concept;
    private final int maker;
    private final int state;
    private final List<Demand> demands;

    /**
     * What must hold of one move.
     *
     * @param move the state moved to; not to be preferred, unless there is a sanction that holds
     * @param sanctions states that the others can bring about after the move
     */
    public record Demand(int move, StateSet sanctions) {}

    private StabilityCondition(Conflict conflict, Concept concept, int maker, int state, List<Demand> demands) {
        this.conflict = conflict;
        this.concept = concept;
        this.maker = maker;
        this.state = state;
        this.demands = List.copyOf(demands);
    }

    /**
     * The condition for this state to be stable for this decision maker. One search of the others' legal sequences for each of its moves.
     *
     * @throws IllegalArgumentException with {@link Concept#SIMULTANEOUS} where the conflict is not in option form
     * @throws Watch.Stopped where the watch asked for it
     */
    public static StabilityCondition of(Conflict conflict, Concept concept, int maker, int state, Watch watch) {
        return of(conflict, concept, maker, state, MakerSteps.NOBODY, watch);
    }

    /** A condition that is weaker in so far as one of the others sanctions by moves of any kind, even where the concept wants improvements. */
    static StabilityCondition of(Conflict conflict, Concept concept, int maker, int state, int free, Watch watch) {
        List<Integer> moves = new ArrayList<>();
        conflict.graph().eachMove(maker, state, moves::add);
        List<StateSet> sanctions = switch (concept) {
            case NASH -> moves.stream().map(_ -> StateSet.EMPTY).toList();
            case GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL ->
                sequences(Answers.steps(conflict, concept, maker, free), moves, watch);
            case SIMULTANEOUS -> together(conflict, maker, state, moves, free, watch);
        };
        List<Demand> demands = IntStream.range(0, moves.size())
                .mapToObj(k -> new Demand(moves.get(k), sanctions.get(k)))
                .toList();
        return new StabilityCondition(conflict, concept, maker, state, demands);
    }

    private static List<StateSet> sequences(MakerSteps steps, List<Integer> moves, Watch watch) {
        LegalWalk walk = new LegalWalk(steps.conflict().states());
        List<StateSet> reached = new ArrayList<>();
        for (int move : moves) {
            walk.from(move, steps, () -> LegalWalk.stopped(watch));
            reached.add(StateSet.of(walk.reached()).without(StateSet.of(move)));
        }
        return reached;
    }

    private static List<StateSet> together(
            Conflict conflict, int maker, int state, List<Integer> moves, int free, Watch watch) {
        if (!(conflict.graph() instanceof OptionStates graph)) {
            throw new IllegalArgumentException(Concept.SIMULTANEOUS + " speaks of options, found listed states");
        }
        List<Integer> responses = Simultaneous.responses(conflict, graph, maker, state, free, watch);
        return moves.stream()
                .map(move -> Simultaneous.results(graph, maker, move, responses, watch))
                .toList();
    }

    public Concept concept() {
        return concept;
    }

    /** Position of the decision maker for whom the state is to be stable. */
    public int maker() {
        return maker;
    }

    /** The state that is to be stable. */
    public int state() {
        return state;
    }

    /** One a move, in the order of the states moved to; every one must hold. */
    public List<Demand> demands() {
        return demands;
    }

    /** Where the decision maker can escape to from a sanction, as far as the concept lets it; none of it may be preferred to the state. */
    public StateSet escapes(int sanction) {
        if (!concept.isInescapable()) {
            return StateSet.EMPTY;
        }
        BitSet escapes = new BitSet();
        conflict.graph().eachMove(maker, sanction, escapes::set);
        return StateSet.of(escapes);
    }

    /** The state is stable for a decision maker with this preference. */
    public boolean holds(Preference preference) {
        return demands.stream().allMatch(demand -> holds(demand, preference));
    }

    /** The state is stable if exactly these states are preferred to it. */
    public boolean holds(StateSet preferred) {
        int[] ranks = IntStream.range(0, conflict.states())
                .map(s -> s != state && preferred.contains(s) ? 1 : 0)
                .toArray();
        return holds(Preference.ofRanks(ranks));
    }

    /** The moves that a decision maker with this preference would make from the state: improvements without a sanction that holds. */
    public List<Integer> openMoves(Preference preference) {
        return demands.stream()
                .filter(demand -> !holds(demand, preference))
                .map(Demand::move)
                .toList();
    }

    private boolean holds(Demand demand, Preference preference) {
        return !preference.prefers(demand.move(), state)
                || demand.sanctions().stream()
                        .anyMatch(sanction -> Answers.deters(conflict, concept, maker, preference, state, sanction));
    }

    /** The ways to meet the demand on this move: sets of states of which none may be preferred to the state. The first is the move itself. */
    List<List<Integer>> terms(int move) {
        StateSet itself = StateSet.of(state);
        List<List<Integer>> terms = new ArrayList<>();
        terms.add(List.of(move));
        demands.stream()
                .filter(demand -> demand.move() == move)
                .flatMapToInt(demand -> demand.sanctions().stream())
                .mapToObj(
                        sanction -> escapes(sanction).or(StateSet.of(sanction)).without(itself))
                .forEach(term -> terms.add(term.stream().boxed().toList()));
        return terms;
    }

    /**
     * The same condition, simplified; empty where it has more than {@value Formula#MOST_LITERALS} places in which a state is named.
     */
    public Optional<Requirement> findSimplified() {
        return Formula.of(this).map(Formula::requirement);
    }
}
