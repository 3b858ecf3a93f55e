package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.report.view.Heading;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.words.Problems;
import dev.gradus.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is to be settled and what it is worth to whom, from a folder of another program's files or from a case.
 *
 * @param packages each issue is a measure of a case, done or left out
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
record LoadedScenario(
        Scenario scenario, boolean packages, Function<String, Words> words, Function<String, Heading> heading)
        implements Settleable {
    private static final int MOST_BYTES = (2 << 20) + 1;
    private static final int MOST_FILES = 200;

    /** Reads it, or says on standard error all that is wrong with it. */
    static Settleable of(Context context, String name, Map<String, String> settings) {
        Path path = Paths.of(context, name);
        if (!name.isBlank() && Files.isDirectory(path) && !Files.exists(path.resolve("case.yaml"))) {
            if (!settings.isEmpty()) {
                throw Failure.usage("settle.set");
            }
            return ofFolder(context, ScenarioFolder.read(files(path)));
        }
        if (Files.isRegularFile(path) && name.matches("(?i).*\\.(xml|json)")) {
            throw Failure.usage("settle.file", name);
        }
        return ofCase(Loaded.of(context, name, settings), context);
    }

    /** Content of the files of a folder by their names. */
    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> regular = listed.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (regular.size() > MOST_FILES) {
                throw Failure.file("settle.files", folder, MOST_FILES);
            }
            for (Path file : regular) {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(file.normalize().toString(), in.readNBytes(MOST_BYTES));
                }
            }
        } catch (IOException e) {
            throw Failure.file("file.unreadable", folder, Reason.of(e));
        }
        return files;
    }

    private static Settleable ofFolder(Context context, ScenarioResult result) {
        return switch (result) {
            case ScenarioResult.Read read -> {
                say(context, read.notes());
                yield ofScenario(read.scenario());
            }
            case ScenarioResult.Ordered ordered -> {
                say(context, ordered.notes());
                yield new LoadedOrders(ordered.space(), ordered.profiles(), ordered.orders());
            }
            case ScenarioResult.Unreadable(List<LocatedProblem> problems) -> {
                say(context, problems);
                throw new Failure(ExitStatus.PROBLEMS, "check.problems", problems.size());
            }
        };
    }

    private static LoadedScenario ofScenario(Scenario scenario) {
        return new LoadedScenario(scenario, false, Words::of, language -> {
            String title = scenario.title().in(language);
            return new Heading(title.isEmpty() ? scenario.id() : title, "", List.of());
        });
    }

    private static void say(Context context, List<LocatedProblem> problems) {
        ProblemLines.of(context.language(), problems).forEach(context.console().err()::line);
    }

    private static LoadedScenario ofCase(Loaded loaded, Context context) {
        Case written = loaded.written();
        return switch (CaseScenario.of(loaded.whole())) {
            case CaseScenario.Result.Made(Scenario scenario) ->
                new LoadedScenario(
                        scenario,
                        true,
                        language -> Words.of(language, loaded.whole(), ""),
                        language -> new Heading(
                                written.title().in(language), written.summary().in(language), List.of()));
            case CaseScenario.Result.Unfit(Problem problem) -> {
                context.warn(Columns.wrap(Problems.of(context.language()).sentence(problem)));
                throw new Failure(ExitStatus.PROBLEMS, "settle.unfit");
            }
        };
    }
}
