package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.rounds.RoundReview;
import dev.gradus.assessment.rounds.Rounds;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.conduct.MoveReview;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.stability.review.ConflictReview;
import java.util.List;
import java.util.Optional;

/**
 * All findings on one case.
 *
 * @param written the case as written
 * @param resolved the case as computed
 * @param request how was planned
 * @param moves what the parties did, held against the case: recorded moves, then offers that only the proposals tell of
 * @param proposals the proposals on the table, in the order of the case
 * @param plan the planner's answer; its roadmap is weighed in {@code best}
 * @param best the best roadmap, or the nearest miss, or staying (see {@link #outcome})
 * @param outcome what {@code best} is
 * @param sufficientTrust where nothing holds: the common levels such that the nearest miss would hold were everybody's trust raised to at
 *     least that level; empty = none, or not asked
 * @param paper paper against reach
 * @param price the price of mistrust
 * @param reversibility who could take back what, over all measures of the case not in force
 * @param repairs for each proposal, in their order: what could be added so that it holds
 * @param rest where the parties could rest without a roadmap, each deciding on its own measures; empty where there are too many states
 *     or none
 */
public record Assessment(
        WholeCase whole,
        PlanRequest request,
        List<MoveReview> moves,
        List<ProposalReview> proposals,
        Plan plan,
        RoadmapReview best,
        Outcome outcome,
        List<Interval> sufficientTrust,
        PaperAndReach paper,
        PriceOfMistrust price,
        List<TermReview> terms,
        Reversibility reversibility,
        List<TrustReview> trust,
        List<Weakness> weaknesses,
        List<Repairs> repairs,
        Optional<ConflictReview> rest) {
    public Assessment {
        moves = List.copyOf(moves);
        proposals = List.copyOf(proposals);
        sufficientTrust = List.copyOf(sufficientTrust);
        terms = List.copyOf(terms);
        trust = List.copyOf(trust);
        weaknesses = List.copyOf(weaknesses);
        repairs = List.copyOf(repairs);
    }

    public Case written() {
        return whole.written();
    }

    public ResolvedCase resolved() {
        return whole.resolved();
    }

    /** The proposal that asks for just what the best roadmap does, stage by stage; empty where nobody proposed it. */
    public Optional<ProposalReview> proposalOfBest() {
        return proposals.stream()
                .filter(p -> p.review().roadmap().stages().equals(best.roadmap().stages()))
                .findFirst();
    }

    /** How far apart the sides were in each round of talks, and who moved. */
    public List<RoundReview> rounds() {
        return Rounds.of(whole);
    }

    /** Why no measure can be done next; asked where there is no roadmap although no end was asked for. */
    public NothingToDo nothingToDo() {
        return NothingToDo.of(whole);
    }

    /** What the best roadmap of an assessment is. */
    public enum Outcome {
        /** A self-enforcing roadmap with at least one stage. */
        ROADMAP_HOLDS,
        /** Roadmaps hold, but none is better than staying with what is in force. */
        STAYING_IS_BEST,
        /** No roadmap holds; {@code best} is the nearest miss. */
        NEAREST_MISS,
        /** There is no roadmap at all: no measure can be done, or the target cannot be reached; {@code best} is the empty one. */
        NOTHING_TO_DO,
        /** A self-enforcing roadmap with at least one stage, which may not be the best: {@link Plan.Bracket}. */
        BEST_SO_FAR,
        /** In the time given no roadmap was found that is better than staying; {@code best} is the empty one. */
        UNDECIDED,
        /** Too large for exact planning; proposals are weighed all the same, {@code best} is the empty roadmap. */
        TOO_LARGE;

        /** All roadmaps were weighed. */
        public boolean isExact() {
            return switch (this) {
                case ROADMAP_HOLDS, STAYING_IS_BEST, NEAREST_MISS, NOTHING_TO_DO -> true;
                case BEST_SO_FAR, UNDECIDED, TOO_LARGE -> false;
            };
        }
    }
}
