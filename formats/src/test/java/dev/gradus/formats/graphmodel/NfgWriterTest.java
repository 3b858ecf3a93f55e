package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Problem;
import dev.gradus.stability.Conflict;
import org.junit.jupiter.api.Test;

/** A conflict in normal form as a game for Gambit. */
class NfgWriterTest {
    private static Conflict library(String id) {
        return ConflictFiles.yaml(new String(ConflictFiles.library().get(id), java.nio.charset.StandardCharsets.UTF_8))
                .conflict();
    }

    @Test
    void strategiesAreOwnChoicesAndPayoffsAreRanks() {
        WriteResult result = NfgWriter.write(library("prisoners-dilemma"), "en");

        // profiles with the first player's strategy fastest: NN, YN, NY, YY
        assertThat(result)
                .isInstanceOfSatisfying(
                        WriteResult.Written.class,
                        written -> assertThat(written.text()).isEqualTo("""
                        NFG 1 R "The prisoner's dilemma"
                        { "Player A" "Player B" }
                        { { "-" "a-cooperates" }
                        { "-" "b-cooperates" }
                        }
                        ""

                        1 1
                        0 3
                        3 0
                        2 2
                        """));
    }

    @Test
    void aDecisionMakersOptionsNeedNotStandTogether() {
        Conflict crossed = ConflictFiles.yaml("""
                conflict: crossed
                title: Crossed
                sources: {s: {title: S}}
                decision makers: {a: {name: A}, b: {name: B}}
                options: {x: {name: X, by: a}, y: {name: Y, by: b}, z: {name: Z, by: a}}
                preferences: {a: {points: [0, 1, 2, 3, 4, 5, 6, 7]}, b: {priorities: []}}
                """).conflict();

        String text = ((WriteResult.Written) NfgWriter.write(crossed, "en")).text();

        assertThat(text).contains("{ \"-\" \"x\" \"z\" \"x + z\" }").endsWith("""
                0 0
                1 0
                4 0
                5 0
                2 0
                3 0
                6 0
                7 0
                """);
    }

    @Test
    void whatIsNotInNormalFormIsRefusedWithAllReasons() {
        assertThat(NfgWriter.write(library("elmira"), "en"))
                .isInstanceOfSatisfying(
                        WriteResult.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Problem::code)
                                .containsExactly("nfg.listed"));
        assertThat(NfgWriter.write(library("elmira-by-options"), "en"))
                .isInstanceOfSatisfying(
                        WriteResult.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Problem::code, Problem::path)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("nfg.direction", "options.modify"),
                                        org.assertj.core.groups.Tuple.tuple("nfg.direction", "options.delay"),
                                        org.assertj.core.groups.Tuple.tuple("nfg.direction", "options.abandon"),
                                        org.assertj.core.groups.Tuple.tuple("nfg.infeasible", "infeasible")));
    }
}
