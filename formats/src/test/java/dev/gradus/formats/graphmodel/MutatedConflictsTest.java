package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.casefile.Mutation;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Files with anything changed in them are conflicts or lists of located problems, never an exception. */
class MutatedConflictsTest {
    private static final int TIMES = Integer.getInteger("gradus.mutations", 1_500);

    private static void run(byte[] sound, Function<byte[], ConflictResult> reader) {
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            byte[] bytes = Mutation.of(sound, seed);
            try {
                switch (reader.apply(bytes)) {
                    case ConflictResult.Read conflict -> {
                        assertThat(conflict.conflict().states()).isPositive();
                        read++;
                    }
                    case ConflictResult.Unreadable(var problems) -> {
                        assertThat(problems).isNotEmpty().allMatch(problem -> problem.line() >= 0);
                        refused++;
                    }
                }
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
        assertThat(read).as("mutations are not all fatal").isGreaterThan(TIMES / 50);
        assertThat(refused).as("nor all harmless").isGreaterThan(TIMES / 4);
    }

    @Test
    void byOptions() {
        String full = ConflictFiles.BY_OPTIONS
                + "states: {quiet: NNN}\nstatus quo: quiet\ncoalitions: [[arden, belmar]]\n"
                + "sees: {belmar: {infeasible: [-Y-], preferences: {arden: {priorities: [fire iff not march]}}}}\n"
                + "published: {nash: [quiet]}\n";
        run(ConflictFiles.bytes(full), bytes -> ConflictReader.read("conflict.yaml", bytes));
    }

    @Test
    void listed() {
        String full = ConflictFiles.LISTED + "sees: {belmar: {infeasible: [war]}}\n";
        run(ConflictFiles.bytes(full), bytes -> ConflictReader.read("conflict.yaml", bytes));
    }

    @Test
    void ofGmcrPlus() {
        String full = ConflictFiles.GMCR.replace(
                "\"options\": [1],",
                "\"options\": [1], \"misperceptions\": [[[0, \"Y\"]]], \"payoffs\": [1, 2, 3, 4], \"preferenceRanking\": [1, [2, 3], 4],");
        run(ConflictFiles.bytes(full), bytes -> GmcrReader.read("towns.gmcr", bytes));
    }

    @Test
    void ofGambit() {
        String payoffs =
                "NFG 1 R \"Game\" { \"A\" \"B\" }\n{ { \"u\" \"d\" } { \"l\" \"r\" } }\n\"\"\n\n1 2 3/4 4 0.5 6 -7 8\n";
        run(ConflictFiles.bytes(payoffs), bytes -> NfgReader.read("game.nfg", bytes));
        String outcomes =
                "NFG 1 D \"Game\" { \"A\" \"B\" }\n{ { \"u\" \"d\" } { \"l\" \"r\" } }\n\"\"\n{ { \"w\" 1, 2 } { \"v\" 3, 4 } }\n1 2 0 1\n";
        run(ConflictFiles.bytes(outcomes), bytes -> NfgReader.read("game.nfg", bytes));
    }
}
