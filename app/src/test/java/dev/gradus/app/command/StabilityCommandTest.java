package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus stability} prints and writes, on conflicts of the library, files and cases. */
class StabilityCommandTest {

    @TempDir
    Path here;

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static String flatError(Run run) {
        return (run.out() + run.err()).replaceAll("\\s+", " ");
    }

    @Test
    void elmiraRestsWhereThePaperSays() {
        Run run = Run.in(here, "stability", "elmira", "--full");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("can come to rest in 5 of its 9 states")
                .contains("5. “Uniroyal delays; the local government insists on the order”. Nobody has anything better")
                .contains("From the status quo only by acting together")
                .contains("the Ministry of the Environment and Uniroyal together could move to “Uniroyal accepts the"
                        + " modified order; the local government insists on the first one”");
        assertThat(run.tooWide()).isEmpty();
        assertThat(here.resolve("elmira-stability.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void inBothLanguages(String language) {
        Run run = Run.in(here, "stability", "syria-iraq-1975", "--lang", language);

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContainPattern("(?m)(^| )stability\\.[a-z]");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void whatMattersComesFirstAndFitsOnAScreenOrTwo() {
        Run brief = Run.in(here, "stability", "hanoi-2019");

        assertThat(brief.status()).isZero();
        assertThat(brief.out().lines().count()).isLessThanOrEqualTo(60);
        assertThat(flat(brief))
                .contains("Who would like to leave: the United States and the DPRK.")
                .contains(
                        "It can be reached only if the United States, the DPRK and the Republic of Korea act together")
                .contains("The smallest change of preference that would move it")
                .contains("Told here are the first 3 of the 1,472 states")
                .doesNotContain("Everybody looks 2 moves ahead");
        Run full = Run.in(here, "stability", "hanoi-2019", "--full");
        assertThat(full.out().lines().count()).isGreaterThan(300);
    }

    @Test
    void withTiesEqualIsNoLossAndLookingAheadHangsOnTheOrder() throws IOException {
        Files.writeString(here.resolve("level.yaml"), """
                conflict: level
                title: Level
                sources: {own: {title: Own, kind: study}}
                decision makers: {p: {name: P}, q: {name: Q}}
                options: {m: {by: p, name: M}, n: {by: q, name: N}}
                preferences: {p: {ranking: [[NN, YN, NY, YY]]}, q: {ranking: [[NN, YN, NY, YY]]}}
                status quo: NN
                """);
        Run run = Run.in(here, "stability", "level.yaml", "--full");

        assertThat(flat(run))
                .contains("nobody losing by its own step, though not every step gains anything: P could choose “M”")
                .contains("what is said of looking ahead then hangs on the order")
                .doesNotContain("accepts a loss");
    }

    @Test
    void whoStopsAnsweringMovesAStateAndWhereNobodyCanMoveNothingDoes() throws IOException {
        Files.writeString(here.resolve("ring.yaml"), """
                conflict: ring
                title: Ring
                sources: {own: {title: Own, kind: study}}
                decision makers: {p: {name: P}, q: {name: Q}, r: {name: R}}
                states: [i, ii, iii, iv]
                moves: {p: ["i -> ii"], q: ["ii -> iii"], r: ["iii -> i"]}
                preferences: {p: {ranking: [ii, i, iii, iv]}, q: {ranking: [iii, ii, i, iv]}, r: {ranking: [i, iii, ii, iv]}}
                status quo: i
                """);
        Run run = Run.in(here, "stability", "ring.yaml", "--full");

        assertThat(flat(run))
                .contains("Q no longer wanting to move to", "Then P would leave.")
                .contains("No change of preference can move it: nobody has a move from here.")
                .doesNotContain("was found that would move it");
    }

    @Test
    void aGameOfGambitIsTakenAndCheckedAndOneDecisionMakerIsNoConflict() throws IOException {
        Files.writeString(here.resolve("duel.nfg"), "NFG 1 R \"Duel\" { \"P\" \"Q\" } { 2 2 }\n1 1 4 0 0 4 2 2\n");
        Run run = Run.in(here, "stability", "duel.nfg");
        assertThat(run.status()).isZero();
        assertThat(flat(run)).contains("of its 4 states");
        assertThat(Run.in(here, "check", "duel.nfg").status()).isZero();

        Files.writeString(here.resolve("alone.nfg"), "NFG 1 R \"Alone\" { \"P\" } { 2 }\n1 2\n");
        assertThat(flat(Run.in(here, "stability", "alone.nfg", "--full")))
                .contains("P is the only decision maker here", "could move to “2”")
                .doesNotContain("together", "that the others could do next");
    }

    @Test
    void oldFilesAndMistakesAreCalledWhatTheyAre() throws IOException {
        Files.write(here.resolve("old.gmcr"), new byte[] {(byte) 0x80, 3, '}', 'q', 0, '.'});
        assertThat(flatError(Run.in(here, "stability", "old.gmcr"))).contains("an early GMCR+");
        Files.writeString(here.resolve("three.gmcr"), "{\"decisionMakers\": 7, \"options\": []}");
        assertThat(flatError(Run.in(here, "stability", "three.gmcr")))
                .contains("The field \"decisionMakers\" of a .gmcr file is a list; 7 was found.")
                .doesNotContain("0 decision makers");
        Files.writeString(here.resolve("none.yaml"), "");
        assertThat(flatError(Run.in(here, "stability", "none.yaml"))).contains("a case or a conflict was expected");
        Files.writeString(here.resolve("long.yaml"), """
                conflict: long
                title: Long
                sources: {own: {title: Own, kind: study}}
                decision makers: {p: {name: P}, q: {name: Q}}
                options: {m: {by: p, name: M}, n: {by: q, name: N}}
                preferences: {p: {ranking: [NNN, YN, NY, YY]}, q: {ranking: [NN, YN, NY, YY]}}
                """);
        assertThat(flatError(Run.in(here, "stability", "long.yaml")))
                .contains("\"NNN\" says how 3 options stand, and this conflict has 2.")
                .contains("One problem.");
    }

    @Test
    void aWishIsAnsweredByWhatWouldHaveToChange() {
        Run run = Run.in(here, "stability", "chicken", "--wish", "YY");

        assertThat(run.status()).isZero();
        assertThat(flat(run)).contains("What would have to change", "would still leave");
    }

    @Test
    void theHanoiTalksRestWhereTheyAreAndItIsSaidWhatWouldMoveThem() {
        Run run = Run.in(here, "stability", "hanoi-2019", "--states", "2");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("Things can stay as they are: nothing chosen.")
                .contains("The smallest change of preference that would move it: the United States coming to like it"
                        + " better to choose “Declare the Korean War ended”.");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void asJson() {
        Run run = Run.in(here, "stability", "elmira", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"kind\" : \"stability\"", "\"equilibria\" : 5");
        assertThat(here.resolve("elmira-stability.html")).doesNotExist();
    }

    @Test
    void forOtherProgramsAndBack() {
        assertThat(Run.in(here, "stability", "syria-iraq-1975", "--write", "si.gmcr")
                        .status())
                .isZero();
        Run again = Run.in(here, "stability", "si.gmcr");

        assertThat(again.status()).isZero();
        assertThat(flat(again)).contains("can come to rest in 2 of its 6 states");
        assertThat(Run.in(here, "stability", "chicken", "--write", "chicken.nfg")
                        .status())
                .isZero();
        assertThat(here.resolve("chicken.nfg")).content().startsWith("NFG 1");
        assertThat(Run.in(here, "stability", "chicken", "--write", "chicken.nfg")
                        .status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(Run.in(here, "stability", "elmira", "--write", "elmira.nfg").status())
                .isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aBrokenFileIsAnsweredWithPlaces() throws IOException {
        Files.writeString(here.resolve("talks.gmcr"), "{\"options\": [{\"name\": 3}, ");

        Run run = Run.in(here, "stability", "talks.gmcr");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).containsPattern("talks.gmcr:1:\\d+: ");
    }

    @Test
    void aConflictIsNoCaseAndThatIsSaid() {
        Run run = Run.in(here, "assess", "elmira");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains("gradus stability elmira");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elmira --states 0 | At least one state",
                "elmira --wish nowhere | no state or option “nowhere”",
                "elmira --set trust.a.b=1 | Numbers can be set for a case only",
                "elmira --write elmira.txt | .gmcr, .nfg or .yaml",
                "hanoi-2019 --write hanoi.gmcr | as .nfg only",
                "elmirra | Maybe elmira",
            })
    void wrongUsageIsSaid(String args, String sentence) {
        Run run = Run.in(here, ("stability " + args).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }
}
