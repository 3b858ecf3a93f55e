package dev.gradus.assessment;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.Assessment.Outcome;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.repair.Goal;
import dev.gradus.repair.RepairCase;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairer;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a case: weighs every proposal, plans the best roadmap, holds paper against reach, and gathers the weaknesses.
 *
 * <p>Pure: the same case and request give the same assessment, on any number of threads.
 */
public final class Assessor {
    /** Shares of the whole, roughly, when the best roadmap is found and when reach is decided. */
    private static final double PLANNED = 0.45;

    private static final double DECIDED = 0.8;

    /** Remedies that an assessment looks at for one proposal; the analysis of repair alone looks at more. */
    private static final int REMEDIES = 1_024;

    /** Equilibria of which an assessment tells, and the most states of a case for which it does. */
    private static final int RESTS = 3;

    private static final int MOST_STATES = 4_096;

    private final WholeCase whole;
    private final AssessmentRequest request;
    private final Watch watch;
    private final RoadmapReviewer reviewer;

    private Assessor(WholeCase whole, AssessmentRequest request, Watch watch) {
        this.whole = whole;
        this.request = request;
        this.watch = watch;
        this.reviewer = new RoadmapReviewer(whole, watch);
    }

    /**
     * Assesses a case.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static Assessment assess(WholeCase whole, AssessmentRequest request, Watch watch) {
        return new Assessor(whole, request, watch).assess();
    }

    /** Its two halves, which know nothing of each other, side by side. */
    private Assessment assess() {
        AtomicReference<Optional<ConflictReview>> rest = new AtomicReference<>(Optional.empty());
        AtomicReference<@Nullable Function<Optional<ConflictReview>, Assessment>> found = new AtomicReference<>();
        Parallel.ofLarge(request.plan().workers()).each(0, 2, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int half) {
                if (half == 0) {
                    found.set(weigh());
                } else {
                    rest.set(rest());
                }
            }

            @Override
            public void done() {}
        });
        return Objects.requireNonNull(found.get()).apply(rest.get());
    }

    /** Weighs one roadmap. */
    public static RoadmapReview review(WholeCase whole, Roadmap roadmap) {
        return new RoadmapReviewer(whole, Watch.NONE).review(roadmap);
    }

    /** Everything but where the parties could rest without a roadmap. */
    private Function<Optional<ConflictReview>, Assessment> weigh() {
        List<ProposalReview> proposals = proposals();
        Plan plan = Planner.plan(whole.resolved(), request.plan(), watch.part(0, PLANNED));
        Outcome outcome = outcome(plan);
        Roadmap roadmap = roadmap(plan);
        RoadmapReview best = reviewer.review(roadmap);
        List<Interval> sufficientTrust =
                outcome == Outcome.NEAREST_MISS ? SufficientTrust.of(whole.resolved(), roadmap) : List.of();
        PaperAndReach paper =
                new PaperReview(whole, request.plan(), watch.part(PLANNED, DECIDED)).review(proposals, best);
        PriceOfMistrust price =
                PriceReview.review(whole.resolved(), request.plan(), outcome, best, paper, watch.part(DECIDED, 1));
        List<TermReview> terms = new TermReviewer(whole).review(proposals, best);
        List<Weakness> weaknesses = new ArrayList<>(TextWeaknesses.of(whole));
        weaknesses.addAll(RoadmapWeaknesses.of(whole, proposals, best));
        weaknesses.sort((a, b) -> a.kind().compareTo(b.kind()));
        long open = whole.structure().all() & ~whole.structure().inForce();
        List<Repairs> repairs = repairs();
        return rest -> new Assessment(
                whole,
                request.plan(),
                proposals,
                plan,
                best,
                outcome,
                sufficientTrust,
                paper,
                price,
                terms,
                ReversibilityReview.of(whole.resolved(), open),
                TrustReviews.of(whole),
                weaknesses,
                repairs,
                rest);
    }

    /** The case as a conflict; left out where it has too many states for a part of an assessment. */
    private Optional<ConflictReview> rest() {
        Watch silently = new Watch() {
            @Override
            public boolean cancelled() {
                return watch.cancelled();
            }
        };
        return CaseConflict.of(whole) instanceof CaseConflict.Result.Made(Conflict conflict)
                        && conflict.states() <= MOST_STATES
                ? Optional.of(ConflictReviewer.review(
                        conflict,
                        new ConflictReviewer.Request(RESTS, OptionalInt.empty(), false, Workers.ONE),
                        silently))
                : Optional.empty();
    }

    private List<Repairs> repairs() {
        RepairRequest few = new RepairRequest(request.plan(), RepairRequest.DEFAULT.mostTranches(), REMEDIES, 1);
        return whole.written().proposals().stream()
                .map(proposal -> Repairer.repair(
                        RepairCase.of(whole.under(proposal)),
                        proposal.id(),
                        new Goal.Sequence(Dating.roadmap(whole, proposal)),
                        few,
                        watch))
                .toList();
    }

    private List<ProposalReview> proposals() {
        List<ProposalReview> reviews = new ArrayList<>();
        for (Proposal proposal : whole.written().proposals()) {
            watch.check();
            Roadmap roadmap = Dating.roadmap(whole, proposal);
            WholeCase under = whole.under(proposal);
            ResolvedCase trusting = under.resolved().with(SufficientTrust.atLeast(under.resolved(), 1));
            RoadmapReview review = new RoadmapReviewer(under, watch).review(roadmap);
            Standing atFullTrust = review.standing().isWeighed()
                    ? Standings.of(Evaluator.evaluate(trusting, roadmap))
                    : review.standing();
            reviews.add(new ProposalReview(
                    proposal, review, atFullTrust, ReversibilityReview.of(whole.resolved(), roadmap.measures())));
        }
        return reviews;
    }

    private static Roadmap roadmap(Plan plan) {
        return switch (plan) {
            case Plan.Found found -> found.roadmap();
            case Plan.NearestMiss miss -> miss.roadmap();
            case Plan.Bracket bracket -> bracket.roadmap();
            case Plan.Nowhere _, Plan.TooLarge _, Plan.Undecided _ -> Roadmap.EMPTY;
        };
    }

    private static Outcome outcome(Plan plan) {
        return switch (plan) {
            case Plan.Found found ->
                found.roadmap().stages().isEmpty() ? Outcome.STAYING_IS_BEST : Outcome.ROADMAP_HOLDS;
            case Plan.NearestMiss miss -> Outcome.NEAREST_MISS;
            case Plan.Nowhere nowhere -> Outcome.NOTHING_TO_DO;
            case Plan.TooLarge tooLarge -> Outcome.TOO_LARGE;
            case Plan.Bracket bracket -> bracket.roadmap().stages().isEmpty() ? Outcome.UNDECIDED : Outcome.BEST_SO_FAR;
            case Plan.Undecided undecided -> Outcome.UNDECIDED;
        };
    }
}
