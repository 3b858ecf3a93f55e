package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the tests of the reader say over and over. */
final class CaseFiles {
    private CaseFiles() {}

    static Case read(byte[] bytes) {
        ReadResult result = CaseReader.read("case.yaml", bytes, Map.of());
        assertThat(problems(result)).isEmpty();
        return ((ReadResult.Read) result).written();
    }

    static Case read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Problems as "line:column code path {arguments}", for assertions that read well. */
    static List<String> problems(ReadResult result) {
        return switch (result) {
            case ReadResult.Read _ -> List.of();
            case ReadResult.Unreadable(List<LocatedProblem> found) ->
                found.stream().map(CaseFiles::line).toList();
        };
    }

    static List<String> problems(String yaml) {
        return problems(CaseReader.read("case.yaml", yaml.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    private static String line(LocatedProblem p) {
        return p.line() + ":" + p.column() + " " + p.problem().code() + " " + p.problem().path() + " "
                + p.problem().args();
    }
}
