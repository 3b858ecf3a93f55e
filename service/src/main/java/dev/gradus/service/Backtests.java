package dev.gradus.service;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
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
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of a back-test. */
public final class Backtests {
    private static final String CASE = "case.yaml";
    private static final String OUTCOME = "outcome.yaml";
    private static final String AS_SIGNED = "as-signed";

    private final Finder finder;

    Backtests(Finder finder) {
        this.finder = finder;
    }

    /**
     * A case that has an outcome.
     *
     * @param name as {@link Finder#loadCase} understands it
     * @param entry in the library; empty = in a folder of one's own
     */
    record Place(String name, Optional<Library.Entry> entry) {}

    /** A case and its forecast. */
    record Forecast(Place place, Case written, StepForecast steps) {}

    /** Those named: ids, case folders, or folders of case folders; of the latter those that have an outcome. */
    List<Place> places(List<String> names) {
        List<Place> places = new ArrayList<>();
        if (names.isEmpty()) {
            finder.library().all().stream()
                    .filter(Library.Entry::hasOutcome)
                    .forEach(entry -> places.add(new Place(entry.id(), Optional.of(entry))));
        }
        for (String name : names) {
            Path folder = finder.path(name);
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(CASE))) {
                inside(folder).forEach(path -> places.add(new Place(path.toString(), Optional.empty())));
            } else {
                places.add(place(name, folder));
            }
        }
        if (places.isEmpty()) {
            throw Refusal.question("backtest.nothing");
        }
        return places;
    }

    private Place place(String name, Path folder) {
        if (Files.isDirectory(folder)) {
            if (!Files.exists(folder.resolve(OUTCOME))) {
                throw Refusal.file("backtest.no-outcome", name);
            }
            return new Place(folder.toString(), Optional.empty());
        }
        Library.Entry entry = finder.library().find(name).orElseThrow(() -> Refusal.question("backtest.unknown", name));
        if (!entry.hasOutcome()) {
            throw Refusal.file("backtest.no-outcome", name);
        }
        return new Place(name, Optional.of(entry));
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> Files.exists(path.resolve(CASE)) && Files.exists(path.resolve(OUTCOME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", folder, Reason.of(e));
        }
    }

    /** Reads only the case file. */
    Forecast forecast(Place place, int draws, long seed, Watch watch) {
        LoadedCase loaded = finder.loadCase(place.name(), Map.of());
        Proposal signed =
                signed(loaded.written()).orElseThrow(() -> Refusal.file("backtest.no-proposal", place.name()));
        WholeCase whole = loaded.complete().under(signed);
        ResolvedCase central = whole.resolved();
        StepForecast steps = StepForecaster.forecast(
                central,
                central.structure().roadmap(signed),
                Question.of(whole, signed),
                draws,
                new CaseDraws(UncertainCase.of(whole), seed),
                watch);
        return new Forecast(place, loaded.written(), steps);
    }

    /** The agreement's own roadmap: the proposal "as-signed", or the only one. */
    private static Optional<Proposal> signed(Case written) {
        Optional<Proposal> named = written.findProposal(AS_SIGNED);
        boolean only = written.proposals().size() == 1;
        return named.or(() -> only ? Optional.of(written.proposals().getFirst()) : Optional.empty())
                .filter(proposal -> !proposal.stages().isEmpty());
    }

    Backtest.Trial trial(Forecast forecast) {
        String file = forecast.place().name() + "/" + OUTCOME;
        return switch (OutcomeReader.read(file, outcome(forecast.place()), forecast.written())) {
            case OutcomeResult.Read(Outcome outcome) -> new Backtest.Trial(forecast.steps(), outcome);
            case OutcomeResult.Unreadable unreadable -> throw Refusal.problems(unreadable.problems());
        };
    }

    private static byte[] outcome(Place place) {
        Path file = Path.of(place.name()).resolve(OUTCOME);
        try {
            return place.entry().isPresent() ? place.entry().get().readOutcome() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }
}
