package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.agreement.Case;
import dev.gradus.formats.source.LocatedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcome files: each mistake is named where it is, and those of the library have none. */
class OutcomeReaderTest {
    private static final Case WRITTEN = CaseFiles.read(CaseFiles.SMALL);
    private static final String SMALL = """
            case: my-case
            steps:
              fire:
                measures: [cease-fire]
                due: 2026-04-01
                needs: [inspectors]
                claims:
                  arden: {out: on_time, when: "March"}
                  belmar: {out: late}
            break at: none
            """;

    private static List<String> problems(String yaml) {
        return switch (OutcomeReader.read("outcome.yaml", CaseFiles.bytes(yaml), WRITTEN)) {
            case OutcomeResult.Read _ -> List.of();
            case OutcomeResult.Unreadable(List<LocatedProblem> found) ->
                found.stream()
                        .map(p -> p.line() + ":" + p.column() + " "
                                + p.problem().code() + " " + p.problem().path())
                        .toList();
        };
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(problems(SMALL)).isEmpty();
        OutcomeResult.Read read =
                (OutcomeResult.Read) OutcomeReader.read("outcome.yaml", CaseFiles.bytes(SMALL), WRITTEN);

        assertThat(read.outcome().steps().getFirst().claims()).hasSize(2);
        assertThat(read.outcome().steps().getFirst().due()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on_time        | in_time            | 8:20 word.unknown steps.fire.claims.arden.out
            [cease-fire]   | [seize-fire]       | 4:5 reference.unknown steps.fire.measures
            [inspectors]   | [patience]         | 6:13 word.unknown steps.fire.needs
            2026-04-01     | soon               | 5:10 date.invalid steps.fire.due
            case: my-case  | case: other        | 1:1 case.folder case
            break at       | broke at           | 10:1 key.unknown broke-at
            {out: late}    | {when: late}       | 9:7 key.missing steps.fire.claims.belmar.out
            """)
    void aMistakeIsNamedWhereItIs(String from, String to, String expected) {
        assertThat(SMALL).contains(from);
        assertThat(problems(SMALL.replace(from, to))).contains(expected);
    }

    @Test
    void someoneMustSayWhatHappened() {
        assertThat(problems("case: my-case\nsteps: {fire: {measures: [], claims: {}}}\n"))
                .containsExactly("2:30 value.empty steps.fire.claims");
    }

    /** Whatever the bytes, nothing is thrown. */
    @Test
    void noBytesBreakIt() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = CaseFiles.bytes(SMALL);
            for (int k = 0; k < 3; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(OutcomeReader.read("outcome.yaml", bytes, WRITTEN)).isNotNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> thoseOfTheLibraryHaveNoProblem() throws IOException {
        Schema schema = schema("outcome.schema.json");
        try (Stream<Path> files = Files.walk(Path.of("..", "cases"))) {
            List<Path> found =
                    files.filter(p -> p.endsWith("outcome.yaml")).sorted().toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(6);
            return found.stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        Case written = caseBeside(file);
                        assertThat(OutcomeReader.read(file.toString(), Files.readAllBytes(file), written))
                                .isInstanceOf(OutcomeResult.Read.class);
                        assertThat(schema.validate(Files.readString(file), InputFormat.YAML).stream()
                                        .map(Error::toString))
                                .isEmpty();
                    }));
        }
    }

    private static Case caseBeside(Path file) {
        Path path = file.resolveSibling("case.yaml");
        try {
            return ((ReadResult.Read) CaseReader.read(path.toString(), Files.readAllBytes(path), Map.of())).written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CaseReader.class.getResourceAsStream(name));
    }
}
