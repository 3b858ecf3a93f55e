package dev.gradus.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.Mutation;
import dev.gradus.formats.casefile.OutcomeReader;
import dev.gradus.formats.casefile.OutcomeResult;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.WordsTableReader;
import dev.gradus.formats.casefile.WordsTableResult;
import dev.gradus.formats.draws.Draws;
import dev.gradus.formats.notes.Conversion;
import dev.gradus.formats.notes.Edition;
import dev.gradus.formats.notes.Note;
import dev.gradus.formats.notes.Wording;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The texts beside cases, scenarios and conflicts, with anything changed in them: draws, notes, outcomes, tables of words. */
@Timeout(1800)
class MutatedTextsTest {
    private static final int TIMES = Integer.getInteger("gradus.mutations", 600);

    /**
     * @param reader whether a file could be read; checks that a refusal is one
     */
    private static void run(byte[] sound, Predicate<byte[]> reader) {
        run(seed -> Mutation.of(sound, seed), reader);
    }

    private static void run(IntFunction<byte[]> mutants, Predicate<byte[]> reader) {
        int read = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            try {
                read += reader.test(mutants.apply(seed)) ? 1 : 0;
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
        assertThat(read).as("mutations are not all fatal").isPositive();
        assertThat(TIMES - read).as("nor all harmless").isPositive();
    }

    /** Some characters gone, others twice or from elsewhere: a text with YAML in it is not YAML. */
    private static byte[] scrambled(String sound, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(sound);
        for (int k = random.nextInt(4); k >= 0; k--) {
            int at = random.nextInt(text.length());
            int from = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 1 -> text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(60))));
                default -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(Path.of(path));
    }

    /** A changed line is either none, or one that planning could have written; it is true only where nothing was changed. */
    @Test
    void ofDraws() throws IOException {
        UncertainCase uncertain = UncertainCase.of(((ReadResult.Read)
                        CaseReader.read("case.yaml", file("src/test/resources/everything/case.yaml"), Map.of()))
                .whole());
        SweepRequest request = SweepRequest.of(64, 5);
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, request, Collections.emptyIterator(), Watch.NONE, rows::addAll);
        Draws draws = Draws.of(uncertain, request);
        String sound = draws.line(rows.get(7));
        run(sound.getBytes(StandardCharsets.UTF_8), bytes -> {
            String line = text(bytes);
            draws.row(line).ifPresent(row -> assertThat(row.values()).allMatch(Double::isFinite));
            assertThat(draws.isTrue(7, line)
                            && rows.get(7).equals(draws.row(line).orElse(null)))
                    .isEqualTo(line.equals(sound));
            return draws.row(line).isPresent();
        });
    }

    @Test
    void ofNotes() throws IOException {
        String sound = text(file("src/test/resources/notes/small.md"));
        run((int seed) -> scrambled(sound, seed), bytes -> {
            try {
                return Note.all(text(bytes)).stream()
                        .map(note -> Conversion.of(note, Wording.own(), Edition.FIRST))
                        .anyMatch(Conversion.Made.class::isInstance);
            } catch (YamlEngineException refused) {
                assertThat(refused.getMessage()).isNotBlank();
                return false;
            }
        });
    }

    @Test
    void ofOutcomes() throws IOException {
        Path folder = Path.of("../cases/treaties/inf-1987");
        Case written = ((ReadResult.Read) CaseReader.read("inf-1987/case.yaml", file(folder + "/case.yaml"), Map.of()))
                .written();
        run(file(folder + "/outcome.yaml"), bytes -> switch (OutcomeReader.read("outcome.yaml", bytes, written)) {
            case OutcomeResult.Unreadable(var problems) -> {
                assertThat(problems).isNotEmpty();
                yield false;
            }
            default -> true;
        });
    }

    @Test
    void ofTablesOfWords() throws IOException {
        run(
                file("src/main/resources/dev/gradus/formats/casefile/words-table.yaml"),
                bytes -> switch (WordsTableReader.read("words.yaml", bytes)) {
                    case WordsTableResult.Unreadable(var problems) -> {
                        assertThat(problems).isNotEmpty();
                        yield false;
                    }
                    case WordsTableResult.Read _ -> true;
                });
    }
}
