package dev.gradus.forecast;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Runs the analyses of a forecast one after the other. */
public final class Forecaster {
    /** How many of the foremost assumptions are varied by themselves, with how many draws each. */
    public static final int CLOSER = 6;

    public static final int BASE = 128;

    /** Rows of the sweep for each draw of the closer look: a short sweep gets a short look. */
    private static final int ROWS_A_DRAW = 8;

    private static final int STEPS_PLANS = 2;
    private static final int STEPS_EVALUATIONS = 8;

    /** How many of the foremost assumptions are tried in pairs: where a try is a plan, and where it is one evaluation. */
    private static final int PAIRED_PLANS = 8;

    private static final int PAIRED_EVALUATIONS = 40;

    private final UncertainCase uncertain;
    private final SweepRequest request;
    private final Watch watch;

    private Forecaster(UncertainCase uncertain, SweepRequest request, Watch watch) {
        this.uncertain = uncertain;
        this.request = request;
        this.watch = watch;
    }

    /**
     * Forecasts. When the watch asks to stop, be it before the first draw, what is done of the sweep is kept and the other analyses are left
     * out; nothing is thrown.
     *
     * @param before rows of an earlier, stopped run of the same request
     * @param sink sees the rows of each new block
     */
    public static Forecast forecast(
            UncertainCase uncertain, SweepRequest request, Iterator<Row> before, Watch watch, Sweep.Sink sink) {
        SweepResult swept = Sweep.run(uncertain, request, before, watch, sink);
        return new Forecaster(uncertain, request, watch).analyse(swept);
    }

    private Forecast analyse(SweepResult swept) {
        if (swept.stopped()) {
            return plain(swept);
        }
        try {
            return whole(swept);
        } catch (Watch.Stopped stopped) {
            return plain(swept.asStopped());
        }
    }

    /** With what needs no more planning. */
    private Forecast plain(SweepResult swept) {
        Drivers none = Drivers.of(uncertain, request, swept, 0, 0, Watch.NONE);
        return new Forecast(request, swept, none, List.of(), List.of());
    }

    /** Where only some draws count, there are no more of them to vary one assumption by itself with. */
    private Forecast whole(SweepResult swept) {
        int base = (int) Math.clamp(swept.draws() / ROWS_A_DRAW, 2, BASE);
        int closer = request.kept().isPresent() ? 0 : CLOSER;
        Drivers drivers = Drivers.of(uncertain, request, swept, closer, closer == 0 ? 0 : base, watch);
        List<Region> regions = new ArrayList<>();
        for (boolean agreement : new boolean[] {true, false}) {
            Region region = Region.of(uncertain, request, swept, drivers, agreement);
            if (!region.limits().isEmpty()
                    && region.density().low() > region.everywhere().share()) {
                regions.add(region);
            }
        }
        List<Forecast.Verdict> verdicts = new ArrayList<>();
        if (swept.limits().isExact()) {
            verdicts.add(new Forecast.Verdict("", anyAgreement(drivers)));
        }
        verdicts.addAll(proposals(drivers));
        return new Forecast(request, swept, drivers, regions, verdicts);
    }

    /** What would turn whether there is any agreement; asked only where every draw was planned to the end. */
    private SwitchingValues anyAgreement(Drivers drivers) {
        PlanRequest asked = request.plan();
        PreparedPlanning ground = PreparedPlanning.of(uncertain.central().structure(), asked.alone(), watch);
        Roadmap likely = ground.planned(uncertain.central(), watch).roadmap();
        return SwitchingValues.of(
                uncertain,
                resolved -> ground.isAgreed(resolved, likely, watch),
                STEPS_PLANS,
                foremost(drivers, PAIRED_PLANS),
                asked.workers(),
                watch);
    }

    private List<Forecast.Verdict> proposals(Drivers drivers) {
        List<Forecast.Verdict> verdicts = new ArrayList<>();
        for (Proposal proposal : uncertain.written().proposals()) {
            Roadmap roadmap = roadmap(proposal);
            if (canBeEvaluated(roadmap)) {
                verdicts.add(new Forecast.Verdict(
                        proposal.id(),
                        SwitchingValues.of(
                                UncertainCase.of(uncertain.whole().under(proposal)),
                                roadmap,
                                STEPS_EVALUATIONS,
                                foremost(drivers, PAIRED_EVALUATIONS),
                                request.plan().workers(),
                                watch)));
            }
        }
        return verdicts;
    }

    private int[] foremost(Drivers drivers, int most) {
        return drivers.factors().stream()
                .flatMap(driver -> driver.figures().stream())
                .limit(most)
                .mapToInt(uncertain.figures()::indexOf)
                .toArray();
    }

    private Roadmap roadmap(Proposal proposal) {
        Dating dating = Dating.of(uncertain.whole(), proposal);
        if (dating.isDated()) {
            return dating.roadmap();
        }
        Structure structure = uncertain.central().structure();
        return new Roadmap(proposal.stages().stream()
                .map(step -> new Stage(structure.mask(step.measures())))
                .toList());
    }

    private boolean canBeEvaluated(Roadmap roadmap) {
        Structure structure = uncertain.central().structure();
        long state = structure.inForce();
        for (Stage stage : roadmap.stages()) {
            if (!structure.isAdmissible(state, stage.measures()) || !isSmall(stage.measures())) {
                return false;
            }
            state |= stage.measures();
        }
        return !roadmap.stages().isEmpty();
    }

    private boolean isSmall(long stage) {
        Structure structure = uncertain.central().structure();
        return IntStream.range(0, structure.partyCount())
                .allMatch(i -> Long.bitCount(stage & structure.performedBy(i)) <= Evaluator.MAX_PART);
    }
}
