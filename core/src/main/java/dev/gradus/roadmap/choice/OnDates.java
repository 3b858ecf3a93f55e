package dev.gradus.roadmap.choice;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Model;
import dev.gradus.roadmap.evaluation.Turnover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans where turnover changes at named days (model.md §5, "Dates"). What a roadmap is worth then depends on when its stages come, which
 * the search over sets does not know. So roadmaps are looked for with the time-weighted mean rates up to the last day named, and the ten
 * best are weighed again on their dates; the best of those that hold then is the answer. The mean hides what comes after the last day; so
 * where none of them holds, ten are looked for with the rates of each spell in turn, the last ones first, until one holds. Where none does,
 * the answer is the nearest miss.
 *
 * <p>Where a rate is named but nothing changes after the start, the mean is that rate and the answer is exact.
 */
public final class OnDates {
    /** How many roadmaps are weighed again. */
    public static final int WEIGHED = 10;

    private final ResolvedCase resolved;
    private final PlanRequest request;
    private final Evaluator evaluator;
    private final int[] principals;
    private final double[] base;
    private final boolean emptyHolds;

    private OnDates(ResolvedCase resolved, PlanRequest request) {
        this.resolved = resolved;
        this.request = request;
        evaluator = new Evaluator(resolved);
        Model model = evaluator.model();
        long start = resolved.structure().inForce();
        principals = resolved.structure().principals().toArray();
        base = Arrays.stream(principals).mapToDouble(model::staying).toArray();
        emptyHolds =
                evaluator.endSlack(start) >= -Tolerance.TIE && request.target().admits(start);
    }

    /** Planning has to weigh roadmaps again, since some turnover changes after the start. */
    public static boolean matter(ResolvedCase resolved) {
        return !resolved.numbers().days().isEmpty() && new Turnover(resolved.numbers()).changes();
    }

    /** The case with each turnover at its mean up to the last day named; itself where no day is named. */
    public static ResolvedCase averaged(ResolvedCase resolved) {
        if (resolved.numbers().days().isEmpty()) {
            return resolved;
        }
        Turnover turnover = new Turnover(resolved.numbers());
        double[] rates = IntStream.range(0, resolved.structure().partyCount())
                .mapToDouble(j -> mean(turnover, j))
                .toArray();
        return resolved.with(resolved.numbers().steady(rates));
    }

    /** The case with each turnover steady: at its mean, then as it is in each spell, the last first. What one roadmap is found with, others are not. */
    public static List<ResolvedCase> steady(ResolvedCase resolved) {
        Turnover turnover = new Turnover(resolved.numbers());
        List<ResolvedCase> steady = new ArrayList<>(List.of(averaged(resolved)));
        for (int spell = turnover.spells() - 1; spell >= 0; spell--) {
            steady.add(resolved.with(resolved.numbers().steady(turnover.rates(spell))));
        }
        return steady.stream().distinct().toList();
    }

    /** One that does not change stays as it is, to the last bit. */
    private static double mean(Turnover turnover, int party) {
        double first = turnover.first(party);
        double last = turnover.lastDay();
        return turnover.changes(party) ? turnover.during(j -> j == party, 0, last) / last : first;
    }

    /** The best by steady rates, best first; none of them does nothing. */
    public record Shortlist(List<Roadmap> roadmaps, Plan.Effort effort) {
        public static final Shortlist NONE = new Shortlist(List.of(), Plan.Effort.NONE);

        public Shortlist {
            roadmaps = List.copyOf(roadmaps);
        }

        public Shortlist and(Shortlist more) {
            return new Shortlist(
                    Stream.concat(roadmaps.stream(), more.roadmaps.stream())
                            .distinct()
                            .toList(),
                    effort.plus(more.effort));
        }

        /** One of them holds on its dates. */
        public boolean holds(ResolvedCase resolved) {
            Evaluator evaluator = new Evaluator(resolved);
            return roadmaps.stream().anyMatch(roadmap -> isHeld(evaluator.weakestMargin(roadmap)));
        }
    }

    /** The answer among roadmaps that were found with mean rates. */
    public static Plan plan(ResolvedCase resolved, PlanRequest request, Shortlist found) {
        OnDates dates = new OnDates(resolved, request);
        List<Candidate> all = dates.candidates(found);
        if (all.isEmpty()) {
            return new Plan.Nowhere(dates.emptyHolds, found.effort());
        }
        return dates.choose(all, dates.emptyHolds)
                .<Plan>map(roadmap -> new Plan.Found(roadmap, found.effort()))
                .orElseGet(() -> new Plan.NearestMiss(nearest(all), dates.emptyHolds, found.effort()));
    }

    /** The best that holds on its dates and does something; with staying, if that may be and is better, the empty one. */
    public static Optional<Roadmap> best(ResolvedCase resolved, PlanRequest request, Shortlist found, boolean mayStay) {
        OnDates dates = new OnDates(resolved, request);
        return dates.choose(dates.candidates(found), mayStay && dates.emptyHolds);
    }

    private List<Candidate> candidates(Shortlist found) {
        return found.roadmaps().stream().map(this::candidate).toList();
    }

    private Optional<Roadmap> choose(List<Candidate> all, boolean mayStay) {
        List<Candidate> holding = new ArrayList<>(
                all.stream().filter(each -> isHeld(each.weakestMargin())).toList());
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        boolean instead = switch (request.rule()) {
            case ROBUST -> holding.stream().noneMatch(Candidate::isWithoutLoss);
            case NASH, EGALITARIAN, DEPTH -> true;
        };
        if (mayStay && instead) {
            Candidate staying = candidate(Roadmap.EMPTY);
            holding.add(new Candidate(Roadmap.EMPTY, staying.gains(), 0, staying.progress()));
        }
        return Optional.of(Candidate.best(holding, request.rule()).roadmap());
    }

    private static boolean isHeld(double weakestMargin) {
        return weakestMargin >= -Tolerance.TIE;
    }

    /** That of the greatest weakest margin, the first of several. */
    private static Roadmap nearest(List<Candidate> all) {
        Candidate nearest = all.getFirst();
        for (Candidate each : all) {
            nearest = each.weakestMargin() > nearest.weakestMargin() + Tolerance.TIE ? each : nearest;
        }
        return nearest.roadmap();
    }

    private Candidate candidate(Roadmap roadmap) {
        return Candidate.of(evaluator, roadmap);
    }

    // ------------------------------------------------------------------------------------------------ limited time

    /** What was found with mean rates where there was no time to look at all: what was proven with them is not proven on dates. */
    public static Plan limited(ResolvedCase resolved, PlanRequest request, Plan found) {
        OnDates dates = new OnDates(resolved, request);
        return switch (found) {
            case Plan.Bracket bracket ->
                dates.limited(bracket.roadmap(), bracket.width(), bracket.steps(), bracket.effort());
            case Plan.Undecided undecided ->
                dates.limited(Roadmap.EMPTY, undecided.width(), undecided.steps(), undecided.effort());
            case Plan.Found(Roadmap roadmap, Plan.Effort effort) -> dates.limited(roadmap, 0, 0, effort);
            case Plan.NearestMiss(Roadmap roadmap, boolean _, Plan.Effort effort) ->
                plan(resolved, request, new Shortlist(List.of(roadmap), effort));
            case Plan.Nowhere _, Plan.TooLarge _ -> found;
        };
    }

    private Plan limited(Roadmap roadmap, int width, int steps, Plan.Effort effort) {
        double[] most = mostGains();
        boolean[] counted = new boolean[most.length];
        for (int k = 0; k < most.length; k++) {
            counted[k] = most[k] > Tolerance.TIE;
        }
        List<Double> gains = Arrays.stream(most).boxed().toList();
        double progress = resolved.structure().progress(resolved.structure().orderable());
        double margin = IntStream.range(0, most.length)
                .mapToDouble(k -> most[k] - resolved.numbers().stopping(principals[k]))
                .min()
                .orElse(0);
        double above = new Candidate(Roadmap.EMPTY, most, margin, progress).worth(request.rule(), counted);
        Candidate candidate = candidate(roadmap);
        boolean stays = roadmap.stages().isEmpty();
        if (stays ? !emptyHolds : !isHeld(candidate.weakestMargin())) {
            return new Plan.Undecided(emptyHolds, false, above, gains, width, steps, effort);
        }
        double below = candidate.worth(request.rule(), counted);
        return new Plan.Bracket(roadmap, below, Math.max(below, above), gains, width, steps, effort);
    }

    /**
     * Bounds that hold at any rates: no party gains more than all that is left to do and it likes, with all that it would win back by undoing
     * what is in force.
     */
    private double[] mostGains() {
        double[] most = new double[principals.length];
        for (int k = 0; k < most.length; k++) {
            for (int c = 0; c < resolved.structure().measureCount(); c++) {
                boolean inForce = (resolved.structure().inForce() >>> c & 1) != 0;
                double worth = resolved.numbers().value(principals[k], c);
                most[k] += Math.max(0, inForce ? -worth : worth);
            }
            most[k] -= base[k];
        }
        return most;
    }
}
