package dev.gradus.service;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.conduct.GivenMoves;
import dev.gradus.forecast.BlockPlanner;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.formats.draws.Draws;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;

/**
 * How likely each kind of outcome is, on what it hangs, what would turn it.
 *
 * @param draws most draws to plan, ≥ 1
 * @param precision stop as soon as every chance is known to this much on each side, 0…1; 0 = never
 * @param givenMoves only draws in which every recorded move was worth its maker’s while are planned
 * @param keep where the draws are kept; empty = nowhere
 */
public record ForecastQuestion(
        LoadedCase loaded,
        PlanSettings plan,
        long draws,
        long seed,
        double precision,
        boolean givenMoves,
        Optional<Keep> keep)
        implements Question<ForecastQuestion.Findings> {
    private static final double SWEEP = 0.7;

    public ForecastQuestion {
        if (draws < 1 || !(precision >= 0 && precision < 1)) {
            throw Refusal.question("usage.draws");
        }
    }

    /**
     * A file of draws.
     *
     * @param resume go on from what an earlier run of the same question kept there
     */
    public record Keep(Path file, boolean resume) {}

    /**
     * What was found, as far as the watch let it come: where it asked to stop, what is done of the draws.
     *
     * @param forecast empty where it was stopped before the first draw was tried; then no file is touched
     * @param assessment at the most likely numbers; empty where the forecast was stopped
     */
    public record Findings(Optional<Forecast> forecast, Optional<Assessment> assessment) {}

    @Override
    public Findings answer(Capacity capacity, Watch watch) {
        UncertainCase uncertain = UncertainCase.of(plan.whole(loaded));
        SweepRequest request = new SweepRequest(draws, seed, precision, plan.counted(loaded, capacity));
        Optional<Forecast> forecast = given(uncertain, request, watch).flatMap(of -> forecast(uncertain, of, watch));
        if (forecast.isEmpty() || forecast.get().swept().stopped()) {
            return new Findings(forecast, Optional.empty());
        }
        Assessment assessment =
                Assessor.assess(plan.whole(loaded), new AssessmentRequest(central(request)), watch.part(SWEEP, 1));
        return new Findings(forecast, Optional.of(assessment));
    }

    /** The draws that agree with the moves, where only these are asked for; empty where it was stopped. */
    private Optional<SweepRequest> given(UncertainCase uncertain, SweepRequest request, Watch watch) {
        if (!givenMoves) {
            return Optional.of(request);
        }
        try {
            GivenMoves given = GivenMoves.of(uncertain, request, watch);
            if (given.moves().isEmpty()) {
                throw Refusal.of("moves.none", loaded.written().id());
            }
            if (given.isTooFew()) {
                throw Refusal.of(
                        "moves.few",
                        given.kept().numbers().size(),
                        given.kept().drawn(),
                        GivenMoves.FEWEST,
                        given.moves().get(given.rarest()).id(),
                        given.each().get(given.rarest()));
            }
            return Optional.of(request.of(given.kept()));
        } catch (Watch.Stopped _) {
            return Optional.empty();
        }
    }

    /** Empty where it was stopped before the first draw was tried. */
    private Optional<Forecast> forecast(UncertainCase uncertain, SweepRequest request, Watch watch) {
        try {
            if (!Sweep.fits(uncertain, request, watch)) {
                throw Refusal.of("plan.large");
            }
            return Optional.of(swept(uncertain, request, watch.part(0, SWEEP)));
        } catch (Watch.Stopped _) {
            return Optional.empty();
        }
    }

    private Forecast swept(UncertainCase uncertain, SweepRequest request, Watch watch) {
        if (keep.isEmpty()) {
            return Forecaster.forecast(uncertain, request, Collections.emptyIterator(), watch, rows -> {});
        }
        DrawsFile rows = new DrawsFile(
                keep.get().file(), Draws.of(uncertain, request), keep.get().resume());
        return rows.run(
                () -> {
                    BlockPlanner planner = BlockPlanner.of(uncertain, request, watch);
                    return number -> planner.row(number, watch);
                },
                (before, sink) -> Forecaster.forecast(uncertain, request, before, watch, sink));
    }

    /** Where work is counted, one thread does it, so that the count is the same every time. */
    private static PlanRequest central(SweepRequest request) {
        return request.plan().isLimited() ? request.plan().alone() : request.plan();
    }
}
