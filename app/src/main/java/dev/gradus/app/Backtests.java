package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessor;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.CaseDraws;
import dev.gradus.forecast.backtest.Outcome;
import dev.gradus.forecast.backtest.Question;
import dev.gradus.forecast.backtest.StepForecast;
import dev.gradus.forecast.backtest.StepForecaster;
import dev.gradus.formats.casefile.OutcomeReader;
import dev.gradus.formats.casefile.OutcomeResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of a back-test. All forecasts are made before the first outcome file is opened. */
final class Backtests {
    private static final String CASE = "case.yaml";
    private static final String OUTCOME = "outcome.yaml";
    private static final String AS_SIGNED = "as-signed";

    private final Context context;

    Backtests(Context context) {
        this.context = context;
    }

    /**
     * A case that has an outcome.
     *
     * @param name as {@link Cases#read} understands it
     * @param shelf where it lies in the library; "" = in a folder of one's own
     */
    record Place(String name, String shelf) {}

    /** A case and its forecast. */
    record Forecast(Place place, Case written, StepForecast steps) {}

    /** Those named: ids, case folders, or folders of case folders; of the latter those that have an outcome. */
    List<Place> places(List<String> names) {
        List<Place> places = new ArrayList<>();
        if (names.isEmpty()) {
            context.cases().library().all().stream()
                    .filter(entry -> Library.class.getResource(resource(entry)) != null)
                    .forEach(entry -> places.add(new Place(entry.id(), entry.shelf())));
        }
        for (String name : names) {
            Path folder = Paths.of(context, name);
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(CASE))) {
                inside(folder).forEach(path -> places.add(new Place(path.toString(), "")));
            } else {
                places.add(place(name, folder));
            }
        }
        if (places.isEmpty()) {
            throw Failure.usage("backtest.nothing");
        }
        return places;
    }

    private Place place(String name, Path folder) {
        if (Files.isDirectory(folder)) {
            if (!Files.exists(folder.resolve(OUTCOME))) {
                throw Failure.file("backtest.no-outcome", name);
            }
            return new Place(folder.toString(), "");
        }
        Library.Entry entry =
                context.cases().library().find(name).orElseThrow(() -> Failure.usage("backtest.unknown", name));
        if (Library.class.getResource(resource(entry)) == null) {
            throw Failure.file("backtest.no-outcome", name);
        }
        return new Place(name, entry.shelf());
    }

    private static String resource(Library.Entry entry) {
        return "/cases/" + entry.shelf() + "/" + entry.id() + "/" + OUTCOME;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> Files.exists(path.resolve(CASE)) && Files.exists(path.resolve(OUTCOME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failure.file("file.unreadable", folder, Reason.of(e));
        }
    }

    /** Reads only the case file. */
    Forecast forecast(Place place, int draws, long seed) {
        Loaded loaded = Loaded.of(context, place.name(), Map.of());
        Proposal signed =
                signed(loaded.written()).orElseThrow(() -> Failure.file("backtest.no-proposal", place.name()));
        ResolvedCase central = loaded.resolved();
        Roadmap roadmap = Assessor.roadmap(central.structure(), signed);
        List<Question> questions = Question.of(loaded.written(), central.structure(), signed);
        StepForecast steps = StepForecaster.forecast(
                central,
                roadmap,
                questions,
                draws,
                new CaseDraws(UncertainCase.of(loaded.whole()), seed),
                context.console().interruption());
        return new Forecast(place, loaded.written(), steps);
    }

    /** The agreement's own roadmap: the proposal "as-signed", or the only one. */
    private static Optional<Proposal> signed(Case written) {
        Optional<Proposal> named = written.proposals().stream()
                .filter(proposal -> proposal.id().equals(AS_SIGNED))
                .findFirst();
        boolean only = written.proposals().size() == 1;
        return named.or(() -> only ? Optional.of(written.proposals().getFirst()) : Optional.empty())
                .filter(proposal -> !proposal.stages().isEmpty());
    }

    Backtest.Trial trial(Forecast forecast) {
        String file = forecast.place().name() + "/" + OUTCOME;
        return switch (OutcomeReader.read(file, outcome(forecast), forecast.written())) {
            case OutcomeResult.Read(Outcome outcome) -> new Backtest.Trial(forecast.steps(), outcome);
            case OutcomeResult.Unreadable unreadable -> {
                ProblemLines.of(context.language(), unreadable.problems())
                        .forEach(context.console().err()::line);
                throw new Failure(
                        ExitStatus.PROBLEMS,
                        "check.problems",
                        unreadable.problems().size());
            }
        };
    }

    private static byte[] outcome(Forecast forecast) {
        Place place = forecast.place();
        String name = "/cases/" + place.shelf() + "/" + place.name() + "/" + OUTCOME;
        Path file = Path.of(place.name()).resolve(OUTCOME);
        try (InputStream in =
                place.shelf().isEmpty() ? Files.newInputStream(file) : Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw Failure.file("file.unreadable", name, new Reason("reason.missing", ""));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw Failure.file("file.unreadable", file, Reason.of(e));
        }
    }
}
