package dev.gradus.formats.draws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.CaseHash;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static UncertainCase everything() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/everything/case.yaml"));
        return UncertainCase.of(((ReadResult.Read) CaseReader.read("case.yaml", file, Map.of())).whole());
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastBit() throws IOException {
        UncertainCase uncertain = everything();
        SweepRequest request = SweepRequest.of(128, 5);
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, request, Collections.emptyIterator(), Watch.NONE, rows::addAll);
        Draws draws = Draws.of(uncertain, request);

        assertThat(rows).hasSize(128);
        assertThat(rows.stream().map(draws::line).map(line -> draws.row(line).orElseThrow()))
                .isEqualTo(rows);
        assertThat(rows.stream().map(draws::line).map(line -> line.split(",", -1).length))
                .containsOnly(draws.columns().split(",", -1).length);
    }

    @Test
    void halfALineIsNoDraw() throws IOException {
        UncertainCase uncertain = everything();
        Draws draws = Draws.of(uncertain, SweepRequest.of(64, 5));
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, SweepRequest.of(64, 5), Collections.emptyIterator(), Watch.NONE, rows::addAll);
        String line = draws.line(rows.getFirst());

        for (int cut = 0; cut < line.lastIndexOf(','); cut += 7) {
            assertThat(draws.row(line.substring(0, cut))).isEmpty();
        }
        assertThat(draws.row(line.replaceFirst("^0", "x"))).isEmpty();
    }

    @Test
    void anotherRequestHasAnotherFingerprint() throws IOException {
        UncertainCase uncertain = everything();
        String first = Draws.of(uncertain, SweepRequest.of(64, 5)).firstLine();

        assertThat(Draws.isDraws(first)).isTrue();
        assertThat(Draws.of(everything(), SweepRequest.of(64, 5)).firstLine()).isEqualTo(first);
        assertThat(Draws.of(everything(), SweepRequest.of(1000, 5)).firstLine()).isEqualTo(first);
        assertThat(Draws.of(uncertain, SweepRequest.of(64, 6)).firstLine()).isNotEqualTo(first);
    }

    /** The first line names case and sweep by their hashes; another form of the file is known as such. */
    @Test
    void theFirstLineNamesTheCaseByItsHash() throws IOException {
        UncertainCase uncertain = everything();
        String first = Draws.of(uncertain, SweepRequest.of(64, 5)).firstLine();
        String other = Draws.of(uncertain, SweepRequest.of(64, 6)).firstLine();
        String hash = CaseHash.of(uncertain.central()).substring(0, 16);

        assertThat(first).matches("# gradus draws 3 " + hash + " [0-9a-f]{16}");
        assertThat(other).startsWith("# gradus draws 3 " + hash + " ");
        assertThat(Draws.isOlder(first)).isFalse();
        assertThat(Draws.isOlder("# gradus draws 2 0123456789abcdef")).isTrue();
        assertThat(Draws.isOlder("draw,outcome")).isFalse();
    }

    @Test
    void whatTheCaseDoesNotHaveIsNoDraw() throws IOException {
        UncertainCase uncertain = everything();
        Draws draws = Draws.of(uncertain, SweepRequest.of(128, 5));
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, SweepRequest.of(128, 5), Collections.emptyIterator(), Watch.NONE, rows::addAll);
        Row agreed = rows.stream().filter(Row::agreed).findFirst().orElseThrow();
        List<String> fields = List.of(draws.line(agreed).split(",", -1));

        for (int field : new int[] {1, 4, 7, 8, 9}) {
            List<String> changed = new ArrayList<>(fields);
            changed.set(field, "nobody");
            assertThat(draws.row(String.join(",", changed)))
                    .as("field " + field)
                    .isEmpty();
        }
        assertThat(draws.row(String.join(",", fields))).contains(agreed);
    }

    /** Which measures are meant is said by id, so a structure in another order reads the same. */
    @Test
    void stagesAreNamedByTheirMeasures() throws IOException {
        UncertainCase uncertain = everything();
        Draws draws = Draws.of(uncertain, SweepRequest.of(128, 5));
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, SweepRequest.of(128, 5), Collections.emptyIterator(), Watch.NONE, rows::addAll);
        List<String> ids =
                uncertain.written().measures().stream().map(m -> m.id()).toList();

        assertThat(rows.stream()
                        .filter(Row::agreed)
                        .flatMap(row ->
                                Stream.of(draws.line(row).split(",", -1)[8].split("[;+]"))))
                .isNotEmpty()
                .isSubsetOf(ids);
    }
}
