package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Resolver;
import dev.gradus.agreement.Resolver.Resolution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mutated files: 800 in the build, more with {@code -Dgradus.fuzz=10000}. */
class CaseFileFuzzTest {
    private static final int TIMES = Integer.getInteger("gradus.fuzz", 800);

    @Test
    void everyFileIsACaseOrAListOfProblems() {
        CaseFileFuzz.Tally tally = CaseFileFuzz.run(
                TIMES, written -> assertThat(Resolver.resolve(written)).isInstanceOf(Resolution.Resolved.class));

        assertThat(tally.cases()).as("mutations are not all fatal").isGreaterThan(TIMES / 50);
        assertThat(tally.refused()).as("nor all harmless").isGreaterThan(TIMES / 4);
    }

    /** The schema refuses nothing that the reader takes: an editor that underlines a line is right. */
    @Test
    void whatTheReaderTakesTheSchemaTakes() {
        byte[] sound = CaseFiles.resource("template.yaml");
        for (int seed = 0; seed < Math.min(TIMES, 400); seed++) {
            byte[] bytes = Mutation.of(sound, seed);
            if (CaseReader.read("case.yaml", bytes, Map.of()) instanceof ReadResult.Read) {
                assertThat(CaseSchema.validate(bytes)).as("seed " + seed).isEmpty();
            }
        }
    }
}
