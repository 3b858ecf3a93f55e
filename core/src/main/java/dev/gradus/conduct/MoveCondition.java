package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.evaluation.SwitchingNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What would have to be true of the numbers for a move to have been worth the while of who made it, at its own numbers and beliefs
 * (model.md §5, moves as evidence). Immutable; safe to ask from several threads.
 *
 * <p>While an agreement is talked about, nothing is signed. The chance of being accepted is 1 where the case says nothing; a counter-offer
 * costs the time that preparing one stage takes; both are taken at their likely values.
 */
public final class MoveCondition {
    private final Subject subject;

    private MoveCondition(Subject subject) {
        this.subject = subject;
    }

    /** A condition, or why there is none. */
    public sealed interface Result {
        record Made(MoveCondition condition) implements Result {}

        record None(Unweighable reason) implements Result {}
    }

    /**
     * @param moves all moves of the case, in its order: what stands open follows from them
     */
    public static Result of(WholeCase whole, List<Move> moves, Move move) {
        Structure structure = whole.structure();
        OptionalInt party = structure.findParty(move.by());
        if (party.isEmpty()) {
            return new Result.None(Unweighable.NO_PART);
        }
        Subject subject = rivals(whole, Subject.of(whole, moves, move, party.getAsInt()));
        if (!isThere(structure, subject)) {
            return new Result.None(Unweighable.NO_STEP);
        }
        if (!subject.roadmaps().stream().allMatch(structure::isAdmissible)) {
            return new Result.None(Unweighable.IMPOSSIBLE);
        }
        return subject.roadmaps().stream().allMatch(each -> SwitchingNumbers.canBeSought(whole.resolved(), each))
                ? new Result.Made(new MoveCondition(subject))
                : new Result.None(Unweighable.TOO_MUCH);
    }

    /** An open offer that cannot be carried out, or is too large to be weighed, is no rival to what was accepted. */
    private static Subject rivals(WholeCase whole, Subject subject) {
        return switch (subject.move().kind()) {
            case ACCEPTS, SIGNS -> {
                Map<String, Roadmap> kept = new LinkedHashMap<>(subject.others());
                kept.values()
                        .removeIf(open -> !whole.structure().isAdmissible(open)
                                || !SwitchingNumbers.canBeSought(whole.resolved(), open));
                yield subject.only(kept);
            }
            default -> subject;
        };
    }

    /** What it is about has a step, and the measures that it names are where they must be. */
    private static boolean isThere(Structure structure, Subject subject) {
        long named = subject.named(structure);
        long offered = subject.roadmap().measures();
        return switch (subject.move().kind()) {
            case OFFERS, ACCEPTS, SIGNS, REFUSES, COUNTERS ->
                subject.roadmaps().stream().noneMatch(each -> each.stages().isEmpty());
            case ADDS -> (named & ~offered & ~structure.inForce()) != 0;
            case DROPS -> (named & offered) != 0;
            case PERFORMS, STOPS, BREACHES -> Afterwards.stages(structure, subject).length > 0;
        };
    }

    public Move move() {
        return subject.move();
    }

    /** The condition at other numbers of the same structure. */
    public Weighing at(ResolvedCase resolved) {
        return move().kind().isAfterwards() ? Afterwards.weigh(subject, resolved) : Talks.weigh(subject, resolved);
    }

    /** Mask of the measures on whose numbers it may hang. */
    public long measures(Structure structure) {
        return subject.roadmaps().stream().mapToLong(Roadmap::measures).reduce(structure.inForce(), (a, b) -> a | b);
    }
}
