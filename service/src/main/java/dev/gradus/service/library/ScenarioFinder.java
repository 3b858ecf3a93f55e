package dev.gradus.service.library;

import dev.gradus.formats.scenario.FileChoice;
import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds and reads what is to be settled: a folder of GENIUS, GeniusWeb or NegMAS files, or a case. */
final class ScenarioFinder {
    private static final int MOST_FILES = 200;

    private final Path directory;
    private final CaseFinder cases;

    ScenarioFinder(Path directory, CaseFinder cases) {
        this.directory = directory;
        this.cases = cases;
    }

    Settleable load(String name, Map<String, String> settings, FileChoice choice) {
        Path path = Paths.in(directory, name);
        if (!name.isBlank() && Files.isDirectory(path) && !Files.exists(path.resolve("case.yaml"))) {
            if (!settings.isEmpty()) {
                throw Refusal.question("settle.set");
            }
            return load(path, ScenarioFolder.read(files(path), choice, ScenarioFolder.POINTS));
        }
        if (Files.isRegularFile(path) && name.matches("(?i).*\\.(xml|json)")) {
            throw Refusal.question("settle.file", name);
        }
        if (!choice.isAll()) {
            throw Refusal.question("settle.choice");
        }
        return LoadedScenario.of(cases.load(name, settings));
    }

    private static Settleable load(Path folder, ScenarioResult result) {
        return switch (result) {
            case ScenarioResult.Read read -> LoadedScenario.of(read);
            case ScenarioResult.Ordered ordered -> LoadedOrders.of(title(folder), ordered);
            case ScenarioResult.Unreadable(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }

    private static String title(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "orders" : name.toString();
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
                throw Refusal.file("settle.files", folder, MOST_FILES);
            }
            for (Path file : regular) {
                files.put(file.normalize().toString(), Paths.bytes(file));
            }
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", folder, Reason.of(e));
        }
        return files;
    }
}
