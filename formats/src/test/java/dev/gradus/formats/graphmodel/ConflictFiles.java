package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.LocatedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of this package say over and over. */
final class ConflictFiles {
    /** As little as a conflict by options can say. */
    static final String BY_OPTIONS = """
            conflict: truce
            title: A truce
            sources: {envoy: {title: Report of the envoy}}
            decision makers:
              arden: {name: Arden}
              belmar: {name: Belmar}
            options:
              fire: {name: Arden fires, by: arden}
              retreat: {name: Arden retreats, by: arden, direction: take only}
              march: {name: Belmar marches, by: belmar, direction: give up only}
            infeasible: [YY-]
            preferences:
              arden: {ranking: [NNN, [YNN, NYN], much, NNY, [YNY, NYY]]}
              belmar: {priorities: [not fire, march if retreat]}
            """;

    /** As little as one with listed states can say. */
    static final String LISTED = """
            conflict: border
            title: The border
            sources: {envoy: {title: Report of the envoy}}
            decision makers:
              arden: {name: Arden}
              belmar: {name: Belmar}
            states: [calm, tense, war]
            moves:
              arden: [calm <-> tense, tense -> war]
              belmar: [tense -> calm]
            preferences:
              arden: {points: [2, 3, 1]}
              belmar: {ranking: [calm, tense, war]}
            """;

    /** Two options of two decision makers, as GMCR+ writes it. */
    static final String GMCR = """
            {"options": [{"name": "Open the gates", "permittedDirection": "both"},
                         {"name": "Close the road", "permittedDirection": "fwd"}],
             "decisionMakers": [{"name": "Upper town", "options": [0], "preferences": [[[1, "N"]], [[0, "N"]]]},
                                {"name": "Lower town", "options": [1], "preferences": [
                                    {"compound": true, "members": [[[0, "Y"], [1, "N"]], [[0, "N"], [1, "Y"]]]}]}],
             "infeasibles": [],
             "useManualPreferenceRanking": false, "coalitions": [0, 1], "program": "gmcr-py", "version": "0.4.1"}
            """;

    private ConflictFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ConflictResult.Read yaml(String text) {
        return read(ConflictReader.read("conflict.yaml", bytes(text)));
    }

    static ConflictResult.Read gmcr(String text) {
        return read(GmcrReader.read("towns.gmcr", bytes(text)));
    }

    private static ConflictResult.Read read(ConflictResult result) {
        assertThat(problems(result)).isEmpty();
        return (ConflictResult.Read) result;
    }

    /** Problems as "line:column code path [arguments]", for assertions that read well. */
    static List<String> problems(ConflictResult result) {
        return switch (result) {
            case ConflictResult.Read _ -> List.of();
            case ConflictResult.Unreadable(var found) -> lines(found);
        };
    }

    static List<String> lines(List<LocatedProblem> found) {
        return found.stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.problem().code() + " "
                        + p.problem().path() + " " + p.problem().args())
                .toList();
    }

    /** Every conflict of the library, by folder. */
    static Map<String, byte[]> library() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("..", "cases"))) {
            for (Path path : paths.filter(p -> p.endsWith("conflict.yaml")).toList()) {
                files.put(path.getParent().getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
