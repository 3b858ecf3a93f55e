package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.choice.OnDates;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which deals everybody would rest in, and which of them a self-enforcing roadmap reaches. Decided deal by deal: the labels that survive
 * a planning search do not answer it, because a deal that is worse for everybody may be the only one that can be reached.
 *
 * <p>Each deal is a search with that one end. While the space of all sets is small, the searches share it and its tables; otherwise each
 * has a space of the subsets of its deal.
 */
public final class Reachability {
    private static final int SHARED = 1 << 16;

    private final ResolvedCase resolved;
    private final boolean dates;
    private final PlanRequest request;
    private final Watch watch;
    private final Anytime.Deadline deadline;
    private final Evaluator evaluator;
    private final List<Field> shared;

    /** A space of sets with its tables, in which searches can be run. */
    private record Field(PlanSpace space, StageTables tables, IdealBounds prospects) {}

    /**
     * @param request most measures per party and stage, memory, threads, budget for all deals together; its rule and target are not used
     */
    public Reachability(ResolvedCase resolved, PlanRequest request, Watch watch) {
        this.resolved = OnDates.averaged(resolved);
        this.dates = OnDates.matter(resolved);
        this.request = request;
        this.watch = watch;
        this.evaluator = new Evaluator(resolved);
        this.deadline = new Anytime.Deadline(watch, request.budget().start(), 1);
        this.shared = field(-1, SHARED, watch);
    }

    /** The space of the subsets of these measures; empty where it has more sets than the limit. */
    private List<Field> field(long measures, long limit, Watch until) {
        return switch (PlanSpace.reachable(
                resolved.structure(), Target.ANY, measures, request.maxPerParty(), limit, until)) {
            case PlanSpace.Reach.TooMany tooMany -> List.of();
            case PlanSpace.Reach.Space(PlanSpace space) -> {
                StageTables tables =
                        new StageTables(space, resolved.structure(), resolved.numbers(), request.maxPerParty());
                yield List.of(new Field(
                        space, tables, new IdealBounds(tables, -Tolerance.TIE, set -> true, request.workers(), until)));
            }
        };
    }

    /**
     * Least slack at the end with this deal done, points; not negative = stable.
     *
     * @param deal mask of what is added to what is in force
     */
    public double endSlack(long deal) {
        return evaluator.endSlack(resolved.structure().inForce() | deal);
    }

    public boolean isStable(long deal) {
        return endSlack(deal) >= -Tolerance.TIE;
    }

    /**
     * Some self-enforcing roadmap ends in exactly this deal.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public Answer reach(long deal) {
        return reach(List.of(deal)).getFirst();
    }

    /** The same for many deals, shared out among threads; answers in their order. */
    public List<Answer> reach(List<Long> deals) {
        Answer[] answers = new Answer[deals.size()];
        Parallel.ofLarge(request.workers()).each(0, answers.length, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int item) {
                answers[item] = decide(deals.get(item));
            }

            @Override
            public void done() {}
        });
        return List.of(answers);
    }

    private Answer decide(long deal) {
        if (!isStable(deal)) {
            return Answer.NO;
        }
        if (deal == 0) {
            return Answer.YES;
        }
        if (!isClosed(deal)) {
            return Answer.NO;
        }
        try {
            List<Field> field = shared.isEmpty() ? field(deal, request.memoryBytes() / 200, deadline) : shared;
            return field.isEmpty() ? Answer.UNDECIDED : decide(field.getFirst(), deal);
        } catch (Watch.Stopped stopped) {
            deadline.passOn(stopped);
            return Answer.UNDECIDED;
        }
    }

    /** Nothing excluded, and everything that a measure needs in force or part of the deal. */
    private boolean isClosed(long deal) {
        Structure structure = resolved.structure();
        return structure.withNeeds(deal) == (deal & ~structure.inForce())
                && structure.isCompatible(structure.inForce() | deal);
    }

    private Answer decide(Field field, long deal) {
        long end = field.space().local(deal);
        Search search = new Search(
                field.tables(),
                field.prospects(),
                -Tolerance.TIE,
                end,
                set -> set == end,
                request.memoryBytes(),
                new Parallel(Workers.ONE),
                deadline);
        try {
            search.run();
        } catch (Fronts.OutOfRoom tooLarge) {
            return Answer.UNDECIDED;
        }
        if (dates) {
            return holdsOnDates(search) ? Answer.YES : Answer.UNDECIDED;
        }
        return search.labels() > 0 ? Answer.YES : Answer.NO;
    }

    /** Some of the first roadmaps with mean turnover holds on its dates. */
    private boolean holdsOnDates(Search search) {
        return IntStream.range(0, Math.min(search.labels(), OnDates.WEIGHED))
                .anyMatch(label -> evaluator.weakestMargin(search.roadmap(label)) >= -Tolerance.TIE);
    }

    /** Whether a deal can be reached; where turnover changes at named days only what holds, or can never hold, is known. */
    public enum Answer {
        YES,
        NO,
        /** Too large to decide in the memory or the time given. */
        UNDECIDED
    }
}
