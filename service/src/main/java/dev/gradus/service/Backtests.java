package dev.gradus.service;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.CaseDraws;
import dev.gradus.forecast.backtest.Outcome;
import dev.gradus.forecast.backtest.Question;
import dev.gradus.forecast.backtest.StepForecast;
import dev.gradus.forecast.backtest.StepForecaster;
import dev.gradus.formats.casefile.OutcomeReader;
import dev.gradus.formats.casefile.OutcomeResult;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forecasts past agreements and sets what became of them beside that. */
final class Backtests {
    private static final String AS_SIGNED = "as-signed";

    private final Finder finder;

    Backtests(Finder finder) {
        this.finder = finder;
    }

    /** A case and its forecast. */
    record Forecast(PastAgreement past, Case written, StepForecast steps) {}

    /** Reads only the cases. */
    List<Forecast> forecasts(List<PastAgreement> agreements, int draws, long seed, Watch watch) {
        List<Forecast> forecasts = new ArrayList<>();
        for (PastAgreement past : agreements) {
            forecasts.add(forecast(past, draws, seed, watch));
            watch.progress((double) forecasts.size() / agreements.size());
        }
        return forecasts;
    }

    Forecast forecast(PastAgreement past, int draws, long seed, Watch watch) {
        LoadedCase loaded = past.load(finder);
        Proposal signed = signed(loaded.written()).orElseThrow(() -> Refusal.file("backtest.no-proposal", past.name()));
        WholeCase whole = loaded.complete().under(signed);
        ResolvedCase central = whole.resolved();
        Roadmap roadmap = central.structure().roadmap(signed);
        if (roadmap.stages().stream()
                .anyMatch(stage -> central.structure().widest(stage.measures()) > Evaluator.MAX_PART)) {
            throw Refusal.of("backtest.wide", past.name(), Evaluator.MAX_PART);
        }
        StepForecast steps = StepForecaster.forecast(
                central,
                roadmap,
                Question.of(whole, signed),
                draws,
                new CaseDraws(UncertainCase.of(whole), seed),
                watch);
        return new Forecast(past, loaded.written(), steps);
    }

    /** The agreement's own roadmap: the proposal "as-signed", or the only one. */
    private static Optional<Proposal> signed(Case written) {
        Optional<Proposal> named = written.findProposal(AS_SIGNED);
        boolean only = written.proposals().size() == 1;
        return named.or(() -> only ? Optional.of(written.proposals().getFirst()) : Optional.empty())
                .filter(proposal -> !proposal.stages().isEmpty());
    }

    Backtest.Trial trial(Forecast forecast) {
        PastAgreement past = forecast.past();
        return switch (OutcomeReader.read(past.outcomeFile(), past.outcome(), forecast.written())) {
            case OutcomeResult.Read(Outcome outcome) -> new Backtest.Trial(forecast.steps(), outcome);
            case OutcomeResult.Unreadable unreadable -> throw Refusal.problems(unreadable.problems());
        };
    }
}
