package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Games of Gambit in normal form as conflicts. */
class NfgReaderTest {
    /** Rows of the first player fastest; the pure equilibrium is the last profile. */
    private static final String PRISONERS = "NFG 1 R \"Two suspects\" { \"Ann\" \"Bob\" } { 2 2 }\n\n3 3 5 0 0 5 1 1\n";

    private static ConflictResult.Read read(String text) {
        ConflictResult result = NfgReader.read("game.nfg", ConflictFiles.bytes(text));
        assertThat(result).isInstanceOf(ConflictResult.Read.class);
        return (ConflictResult.Read) result;
    }

    private static LocatedProblem problem(String text) {
        ConflictResult result = NfgReader.read("game.nfg", ConflictFiles.bytes(text));
        assertThat(result).isInstanceOf(ConflictResult.Unreadable.class);
        List<LocatedProblem> problems = ((ConflictResult.Unreadable) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static void fails(String text, String code, int line, int column) {
        LocatedProblem problem = problem(text);
        assertThat(problem.problem().code()).isEqualTo(code);
        assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
    }

    private static StateSet nash(Conflict conflict) {
        Stability stability = StabilityAnalyzer.analyze(conflict, Set.of(Concept.NASH), Workers.ONE, Watch.NONE);
        return stability.equilibria(Concept.NASH);
    }

    @Test
    void playersDecideProfilesAreStatesAndMovesChangeOnesOwnStrategy() {
        Conflict conflict = read(PRISONERS).conflict();
        assertThat(conflict.makers().stream().map(maker -> maker.name().in("en")))
                .containsExactly("Ann", "Bob");
        assertThat(conflict.title().in("en")).isEqualTo("Two suspects");
        assertThat(conflict.states()).isEqualTo(4);
        assertThat(conflict.graph().canMove(0, 0, 1)).isTrue();
        assertThat(conflict.graph().canMove(0, 0, 2)).isFalse();
        assertThat(conflict.graph().canMove(1, 0, 2)).isTrue();
        assertThat(conflict.graph().canMove(1, 0, 3)).isFalse();
        assertThat(conflict.preference(0).prefers(1, 0)).isTrue();
        assertThat(conflict.preference(1).prefers(0, 1)).isTrue();
        assertThat(nash(conflict)).isEqualTo(StateSet.of(3));
    }

    @Test
    void outcomesMayStandForPayoffsAndNoOutcomeIsWorthNothing() {
        Conflict conflict = read("""
                NFG 1 R "Out" { "A" "B" }
                { { "up" "down" } { "left" "mid \\"m\\"" "right" } }
                "a remark"
                { { "good" 1, 2 } { "bad" -1 -0.5 } }
                1 2 0 0 2 1
                """).conflict();
        assertThat(conflict.states()).isEqualTo(6);
        assertThat(conflict.graph().name(3).in("en")).isEqualTo("down, mid \"m\"");
        // 0 up,left good; 1 down,left bad; 2 and 3 nothing; 4 up,right bad; 5 down,right good
        assertThat(List.of(0, 1, 2, 3, 4, 5).stream().map(conflict.preference(1)::rank))
                .containsExactly(2, 0, 1, 1, 0, 2);
    }

    @Test
    void payoffsAreComparedExactly() {
        Preference own =
                read("NFG 1 D \"x\" { \"A\" } { { \"a\" \"b\" \"c\" \"d\" \"e\" } } 1/3 0.333333333333333333 2/6 1e2 99.99999999999999999999")
                        .conflict()
                        .preference(0);
        assertThat(List.of(own.rank(0), own.rank(1), own.rank(2), own.rank(3), own.rank(4)))
                .containsExactly(1, 0, 1, 3, 2);
    }

    @Test
    void whatNfgWriterWritesComesBackAsTheSameGame() {
        int written = 0;
        for (byte[] file : ConflictFiles.library().values()) {
            Conflict conflict = ((ConflictResult.Read) ConflictReader.read("conflict.yaml", file))
                    .conflict()
                    .asRanked();
            if (conflict.states() <= 64
                    && NfgWriter.write(conflict, "en") instanceof WriteResult.Written(String text, var _)) {
                Conflict back = read(text).conflict();
                assertThat(back.states()).isEqualTo(conflict.states());
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    assertThat(sortedRanks(back.preference(maker))).isEqualTo(sortedRanks(conflict.preference(maker)));
                }
                for (Concept concept : Set.of(Concept.NASH, Concept.SEQUENTIAL, Concept.SYMMETRIC_METARATIONAL)) {
                    assertThat(equilibria(back, concept)).isEqualTo(equilibria(conflict, concept));
                }
                written++;
            }
        }
        assertThat(written).isGreaterThan(3);
    }

    private static List<Integer> sortedRanks(Preference preference) {
        List<Integer> ranks = new ArrayList<>();
        for (int state = 0; state < preference.states(); state++) {
            ranks.add(preference.rank(state));
        }
        return ranks.stream().sorted().toList();
    }

    private static int equilibria(Conflict conflict, Concept concept) {
        return StabilityAnalyzer.analyze(conflict, Set.of(concept), Workers.ONE, Watch.NONE)
                .equilibria(concept)
                .size();
    }

    @Test
    void pureEquilibriaOfRandomGamesOfThreeAreThoseOfTheDefinition() {
        Random random = new Random(5);
        int held = 0;
        for (int game = 0; game < 60; game++) {
            int[] strategies = {1 + random.nextInt(3), 2 + random.nextInt(2), 2};
            int profiles = strategies[0] * strategies[1] * strategies[2];
            int[][] worth = new int[profiles][3];
            StringBuilder text = new StringBuilder("NFG 1 R \"g\" { \"P\" \"Q\" \"R\" } { %d %d %d }\n"
                    .formatted(strategies[0], strategies[1], strategies[2]));
            for (int[] each : worth) {
                for (int player = 0; player < 3; player++) {
                    each[player] = random.nextInt(6) - 2;
                    text.append(each[player]).append(' ');
                }
            }
            Conflict conflict = read(text.toString()).conflict();
            for (int profile = 0; profile < profiles; profile++) {
                boolean equilibrium = isEquilibrium(strategies, worth, profile);
                assertThat(nash(conflict).contains(profile)).isEqualTo(equilibrium);
                held += equilibrium ? 1 : 0;
            }
        }
        assertThat(held).isPositive();
    }

    private static boolean isEquilibrium(int[] strategies, int[][] worth, int profile) {
        int[] chosen = {
            profile % strategies[0], profile / strategies[0] % strategies[1], profile / strategies[0] / strategies[1]
        };
        for (int player = 0; player < 3; player++) {
            for (int other = 0; other < strategies[player]; other++) {
                int[] changed = chosen.clone();
                changed[player] = other;
                int at = changed[0] + strategies[0] * (changed[1] + strategies[1] * changed[2]);
                if (worth[at][player] > worth[profile][player]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        fails("NFG 2 R \"x\" { \"A\" } { 1 } 1", "nfg.expected", 1, 5);
        fails("NFG 1 X \"x\" { \"A\" } { 1 } 1", "nfg.expected", 1, 7);
        fails("NFG 1 R x { \"A\" } { 1 } 1", "nfg.expected", 1, 9);
        fails("NFG 1 R \"x\"\n{ \"A\" B } { 1 1 } 1", "nfg.expected", 2, 7);
        fails("NFG 1 R \"x\" { \"A\" } { 0 }", "nfg.expected", 1, 23);
        fails("NFG 1 R \"x\" { \"A\" } { 2 2 } 1", "nfg.expected", 1, 25);
        fails("NFG 1 R \"x\" { \"A\" \"B\" } { 2 } 1", "nfg.expected", 1, 29);
        fails("NFG 1 R \"x\" { \"A\" } { 2 }\n1 one", "nfg.expected", 2, 3);
        fails("NFG 1 R \"x\" { \"A\" } { 2 }\n1 1/0", "nfg.expected", 2, 3);
        fails("NFG 1 R \"x\" { \"A\" } { 2 }\n1", "nfg.short", 2, 2);
        fails("NFG 1 R \"x\" { \"A\" } { 2 }\n1 2\n3", "nfg.end", 3, 1);
        fails("NFG 1 R \"x\" { \"A\" } {", "nfg.cut", 1, 22);
        fails("NFG 1 R \"x\" { \"A\" } { 2 } { { \"o\" 1 } } 1 2", "nfg.expected", 1, 43);
        fails("NFG 1 R \"x\" { } { } 1", "conflict.makers", 1, 21);
        fails("NFG 1 R \"x\" { \"A\" \"B\" } { 1048576 1048576 } 1", "nfg.large", 1, 45);
        fails("NFG 1 R \"x\" { \"A\" \"B\" } { 99999999999 1 } 1", "nfg.expected", 1, 27);
    }
}
