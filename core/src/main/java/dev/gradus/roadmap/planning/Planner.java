package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.choice.Candidate;
import dev.gradus.roadmap.choice.OnDates;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the best self-enforcing roadmap, exactly (model.md §5).
 *
 * <p>With a limit of time ({@link PlanRequest#budget}) what does not fit is answered by {@link Anytime}.
 *
 * <p>How. {@link Search} keeps for every set of measures the Pareto-optimal values of all roadmaps that lead on from it and hold. The
 * rules of least gain and of the product need one search. The robust rule and the nearest miss ask for a margin in every condition and
 * look for the greatest margin that some roadmap meets ({@link MarginSearch}); depth asks for the progress of the end likewise. A
 * stakeholder whose conditions cannot bind needs no component, and sets that no roadmap can lead through need no look
 * ({@link IdealBounds}).
 */
public final class Planner {
    /** What a set costs before it has a label: its mask, its place in the index, its front; and room for a few labels. */
    private static final int BYTES_A_SET = 200;

    private final ResolvedCase resolved;
    private final PlanRequest request;
    private final Watch watch;
    private final PlanSpace space;
    private final StageTables tables;
    private final boolean withoutLoss;
    private final boolean emptyHolds;
    private final double[] base;
    private final double[] emptyValue;
    private Plan.Effort effort = Plan.Effort.NONE;
    private Optional<Search> known = Optional.empty();
    private BitSet barren = new BitSet();
    private double knownMargin = Double.POSITIVE_INFINITY;
    private double knownProgress;

    /**
     * Under a text that is signed a roadmap can hold though a principal loses by it; such are looked at only where there is no other.
     *
     * @param withoutLoss only roadmaps by which no principal loses
     */
    private Planner(ResolvedCase asked, PlanRequest request, PlanSpace space, boolean withoutLoss, Watch watch) {
        this.resolved = OnDates.averaged(asked);
        this.request = request;
        this.watch = watch;
        this.space = space;
        this.withoutLoss = withoutLoss;
        tables = new StageTables(space, resolved.structure(), resolved.numbers(), request.maxPerParty(), withoutLoss);
        StateView start = new StateView(tables, -Tolerance.TIE);
        start.load(0);
        emptyHolds = start.endSlack(0) >= -Tolerance.TIE
                && request.target().admits(resolved.structure().inForce());
        emptyValue = start.rest.clone();
        base = start.isOpen() ? start.rest.clone() : start.breakdown.clone();
    }

    /**
     * Plans.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static Plan plan(ResolvedCase resolved, PlanRequest request, Watch watch) {
        if (request.isLimited()) {
            return Anytime.plan(resolved, request, watch);
        }
        return PreparedPlanning.of(resolved.structure(), request, watch).plan(resolved, watch);
    }

    static long mostSets(long memoryBytes) {
        return Math.min(Integer.MAX_VALUE / 2, memoryBytes / BYTES_A_SET);
    }

    static Plan plan(ResolvedCase resolved, PlanRequest request, PlanSpace.Reach reach, Watch watch) {
        return switch (reach) {
            case PlanSpace.Reach.TooMany tooMany -> new Plan.TooLarge(tooMany.sets(), Plan.Effort.NONE);
            case PlanSpace.Reach.Space(PlanSpace space) -> {
                try {
                    yield over(resolved, request, space, watch);
                } catch (Fronts.OutOfRoom tooLarge) {
                    yield new Plan.TooLarge(space.setCount(), Plan.Effort.NONE);
                }
            }
        };
    }

    /** The answer over the sets of a space. */
    static Plan over(ResolvedCase resolved, PlanRequest request, PlanSpace space, Watch watch) {
        if (OnDates.matter(resolved)) {
            return OnDates.plan(resolved, request, shortlist(resolved, request, space, true, watch));
        }
        return first(resolved, request, space, watch).plan();
    }

    /**
     * Some roadmap over the sets of a space that misses by no more than asked, the best of those that are worth most; empty where there
     * is none.
     *
     * @param margin negative, points
     */
    static Optional<Roadmap> findNear(
            ResolvedCase resolved, PlanRequest request, PlanSpace space, double margin, Watch watch) {
        Planner planner = new Planner(resolved, request, space, false, watch);
        Search search = planner.search(margin, 0);
        return search.labels() == 0
                ? Optional.empty()
                : Optional.of(new MarginSearch(planner::search, planner::weakestMargin).best(search));
    }

    /** The one that looks first: where somebody could lose by a roadmap that holds, only at those by which nobody does. */
    private static Planner first(ResolvedCase resolved, PlanRequest request, PlanSpace space, Watch watch) {
        Structure structure = resolved.structure();
        boolean canLose = structure.signed()
                && IntStream.range(0, structure.partyCount())
                        .anyMatch(i ->
                                structure.isPrincipal(i) && resolved.numbers().stopping(i) < 0);
        return new Planner(resolved, request, space, canLose, watch);
    }

    /** The one that looks next, where nobody may lose and nothing was found. */
    private Planner atALoss() {
        return new Planner(resolved, request, space, false, watch);
    }

    /**
     * The best roadmaps with mean turnover, and where none of them holds on its dates, with the rates of each spell until one does; where
     * none holds with mean turnover and misses are wanted, those that miss by least.
     *
     * @param misses where none holds
     */
    private static OnDates.Shortlist shortlist(
            ResolvedCase resolved, PlanRequest request, PlanSpace space, boolean misses, Watch watch) {
        OnDates.Shortlist all = OnDates.Shortlist.NONE;
        for (ResolvedCase steady : OnDates.steady(resolved)) {
            OnDates.Shortlist found = first(steady, request, space, watch)
                    .shortlist(misses && all.roadmaps().isEmpty());
            all = all.and(found);
            if (found.holds(resolved)) {
                break;
            }
        }
        return all;
    }

    private OnDates.Shortlist shortlist(boolean misses) {
        Search search = search(-Tolerance.TIE, 0);
        if (search.labels() == 0 && withoutLoss) {
            return atALoss().shortlist(misses);
        }
        Set<Roadmap> found = new LinkedHashSet<>();
        if (search.labels() > 0) {
            found.add(best(search));
            found.remove(Roadmap.EMPTY);
            Candidate.ranked(candidates(search), request.rule(), OnDates.WEIGHED)
                    .forEach(candidate -> found.add(candidate.roadmap()));
        } else if (misses) {
            new MarginSearch(this::search, this::weakestMargin)
                    .belowZero()
                    .ifPresent(near -> IntStream.range(0, near.labels())
                            .boxed()
                            .sorted(Comparator.comparingDouble(label -> -weakestMargin(near, label)))
                            .limit(OnDates.WEIGHED)
                            .forEach(label -> found.add(near.roadmap(label))));
        }
        return new OnDates.Shortlist(found.stream().limit(OnDates.WEIGHED).toList(), effort);
    }

    static Optional<Roadmap> best(ResolvedCase resolved, PlanRequest request, PlanSpace space, Watch watch) {
        if (OnDates.matter(resolved)) {
            return OnDates.best(resolved, request, shortlist(resolved, request, space, false, watch), true);
        }
        return first(resolved, request, space, watch).best();
    }

    private Optional<Roadmap> best() {
        Search search = search(-Tolerance.TIE, 0);
        if (search.labels() == 0 && withoutLoss) {
            return atALoss().best();
        }
        return search.labels() == 0 ? Optional.empty() : Optional.of(best(search));
    }

    /**
     * The best self-enforcing roadmap that does something, whether or not staying would be better; empty where there is none, or where
     * exact planning does not fit. Cheaper than {@link #plan} where nothing holds, because no nearest miss is looked for.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static Optional<Roadmap> find(ResolvedCase resolved, PlanRequest request, Watch watch) {
        return PreparedPlanning.of(resolved.structure(), request, watch).find(resolved, watch);
    }

    static Optional<Roadmap> find(ResolvedCase resolved, PlanRequest request, PlanSpace space, Watch watch) {
        try {
            if (OnDates.matter(resolved)) {
                return OnDates.best(resolved, request, shortlist(resolved, request, space, false, watch), false);
            }
            return first(resolved, request, space, watch).find();
        } catch (Fronts.OutOfRoom _) {
            return Optional.empty();
        }
    }

    private Optional<Roadmap> find() {
        Search search = search(-Tolerance.TIE, 0);
        if (search.labels() == 0 && withoutLoss) {
            return atALoss().find();
        }
        return search.labels() == 0 ? Optional.empty() : Optional.of(choose(search, false));
    }

    private Plan plan() {
        Search search = search(-Tolerance.TIE, 0);
        if (search.labels() == 0 && withoutLoss) {
            return atALoss().plan();
        }
        if (search.labels() == 0) {
            return nearestMiss();
        }
        return new Plan.Found(best(search), effort);
    }

    private Roadmap best(Search search) {
        return choose(
                switch (request.rule()) {
                    case NASH, EGALITARIAN -> search;
                    case DEPTH -> deepest(search);
                    case ROBUST -> new MarginSearch(this::search, this::weakestMargin).from(search);
                },
                emptyHolds);
    }

    private Search search(double margin) {
        return search(margin, 0);
    }

    private Search search(double margin, double progress) {
        Search.Ends ends = set -> admits(space.added(set), progress);
        IdealBounds prospects = new IdealBounds(tables, margin, ends, request.workers(), watch);
        Search search = new Search(
                tables, prospects, margin, -1, ends, request.memoryBytes(), new Parallel(request.workers()), watch);
        if (margin >= knownMargin && progress >= knownProgress) {
            known.ifPresent(last -> barren = last.barren());
            known = Optional.empty();
            search.passOver(barren);
        }
        search.run();
        effort = effort.plus(search.effort());
        if (search.labels() > 0) {
            known = Optional.of(search);
            knownMargin = margin;
            knownProgress = progress;
        }
        return search;
    }

    private boolean admits(long added, double progress) {
        long end = resolved.structure().inForce() | added;
        return request.target().admits(end)
                && (progress <= 0 || resolved.structure().progress(end) >= progress - Tolerance.TIE);
    }

    private double weakestMargin(Search search, int label) {
        return Evaluator.evaluate(resolved, search.roadmap(label)).weakestMargin();
    }

    private Plan nearestMiss() {
        MarginSearch margins = new MarginSearch(this::search, this::weakestMargin);
        return margins.belowZero()
                .<Plan>map(search -> new Plan.NearestMiss(margins.best(search), emptyHolds, effort))
                .orElseGet(() -> new Plan.Nowhere(emptyHolds, effort));
    }

    /** Asks for ever more progress of the end, by bisection over the progress that the ends can have. */
    private Search deepest(Search any) {
        double[] levels = IntStream.range(0, space.setCount())
                .mapToDouble(at ->
                        resolved.structure().progress(resolved.structure().inForce() | space.added(space.set(at))))
                .sorted()
                .distinct()
                .toArray();
        int lo = 0;
        int hi = levels.length - 1;
        Search best = any;
        while (lo < hi) {
            int mid = lo + hi + 1 >>> 1;
            Search deeper = search(-Tolerance.TIE, levels[mid]);
            if (deeper.labels() > 0) {
                best = deeper;
                lo = mid;
            } else {
                hi = mid - 1;
            }
        }
        return best;
    }

    private List<Candidate> candidates(Search search) {
        List<Candidate> candidates = new ArrayList<>();
        int[] principals = principals();
        boolean withMargins = request.rule() == Rule.ROBUST;
        for (int label = 0; label < search.labels(); label++) {
            double[] gains = new double[principals.length];
            for (int k = 0; k < principals.length; k++) {
                gains[k] = search.value(label, k) - base[principals[k]];
            }
            Roadmap roadmap = search.roadmap(label);
            double margin = withMargins ? Evaluator.evaluate(resolved, roadmap).weakestMargin() : 0;
            candidates.add(new Candidate(roadmap, gains, margin, progress(roadmap)));
        }
        return candidates;
    }

    private Roadmap choose(Search search, boolean mayStay) {
        List<Candidate> candidates = candidates(search);
        int[] principals = principals();
        boolean withMargins = request.rule() == Rule.ROBUST;
        if (mayStay && (!withMargins || candidates.stream().noneMatch(Candidate::isWithoutLoss))) {
            double[] gains = new double[principals.length];
            for (int k = 0; k < principals.length; k++) {
                gains[k] = emptyValue[principals[k]] - base[principals[k]];
            }
            candidates.add(new Candidate(Roadmap.EMPTY, gains, 0, progress(Roadmap.EMPTY)));
        }
        return Candidate.best(candidates, request.rule()).roadmap();
    }

    private double progress(Roadmap roadmap) {
        return resolved.structure().progress(resolved.structure().inForce() | roadmap.measures());
    }

    private int[] principals() {
        return IntStream.range(0, tables.parties)
                .filter(i -> tables.principal[i])
                .toArray();
    }
}
