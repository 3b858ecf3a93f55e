package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case and the JSON of its assessment. */
record Assessed(WholeCase whole, Assessment assessment, String json) {
    public Case written() {
        return whole.written();
    }

    public ResolvedCase resolved() {
        return whole.resolved();
    }

    private static final Path LIBRARY = Path.of("../cases");
    static final String VERSION = "test";

    /** Every complete case of the library that is planned exactly in little time, and two that have what those have not. */
    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            List<Path> cases = files.filter(file -> file.endsWith("case.yaml"))
                    .filter(Assessed::isComplete)
                    .sorted()
                    .toList();
            return Stream.concat(
                    cases.stream(),
                    Stream.of(
                            Path.of("src/test/resources/promises/case.yaml"),
                            Path.of("src/test/resources/everything/case.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isComplete(Path file) {
        try {
            return CaseReader.read("case.yaml", Files.readAllBytes(file), Map.of())
                            instanceof ReadResult.Read(WholeCase whole, var _)
                    && whole.gaps().isEmpty()
                    && CaseFiles.isSoonPlanned(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessed of(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessed of(String yaml) {
        return of(yaml, Map.of());
    }

    static Assessed of(String yaml, Map<String, String> settings) {
        ReadResult result = CaseReader.read("case.yaml", yaml.getBytes(StandardCharsets.UTF_8), settings);
        if (!(result instanceof ReadResult.Read(WholeCase whole, var _))) {
            throw new IllegalArgumentException(result.toString());
        }
        Assessment assessment = Assessor.assess(whole, AssessmentRequest.DEFAULT, Watch.NONE);
        return new Assessed(whole, assessment, Results.json(assessment, VERSION));
    }

    JsonNode tree() {
        return JsonMapper.builder().build().readTree(json);
    }
}
