package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.quantity.Estimate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus ask} asks, writes and says. */
class AskCommandTest {
    /** The verdict hangs on what the cease-fire costs Arden, and on nothing else that is open. */
    private static final String CASE = """
            # A comment that stays.
            case: block
            as of: 2026-03-01
            parties:
              arden: {name: Arden, breakdown: {war: {value: -3, judged: the lull would end}}}
              belmar: {name: Belmar, breakdown: {war: {value: -4, judged: the lull would end}}}
            trust today:
              arden in belmar: {value: 0.8, judged: one truce kept}
              belmar in arden: {value: 0.8, judged: one truce kept}
            measures:
              cease-fire:
                name: Stop firing
                by: arden
                worth:
                  arden: {value: [-30, -16, -1], judged: as they say}   # the open one
                  belmar: 20
                takes: 1 month
                can be undone: {share: 0.9, within: 1 month}
                seen if not done: 0.9
                judged: how both spoke of it in the talks
              pull-back:
                name: Pull back
                by: belmar
                worth: {arden: 18, belmar: [-3.2, -3, -2.8]}
                takes: 1 month
                can be undone: {share: 0.5, within: 6 months}
                seen if not done: 0.9
                judged: how both spoke of it in the talks
            proposals:
              exchange: {name: Truce for withdrawal, stages: [{do: [cease-fire, pull-back]}]}
            """;

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("block"));
        Files.writeString(here.resolve("block/case.yaml"), CASE);
    }

    private Run ask(String... answers) {
        Stream<String> all = Stream.of("ask", "block", "--by", "Ann");
        for (String answer : answers) {
            all = Stream.concat(all, Stream.of("--answer", answer));
        }
        return Run.in(here, all.toArray(String[]::new));
    }

    private String file() throws IOException {
        return Files.readString(here.resolve("block/case.yaml"));
    }

    @Test
    void whatTheVerdictHangsOnIsAskedFirst() {
        Run run = ask("-4 to -2");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("The worth of “Stop firing” to Arden: how low");
        assertThat(run.out()).contains("The verdict on “Truce for withdrawal” hangs on it most.");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void anAnswerIsWrittenInPlaceWithWhoWhenAndItsWords() throws IOException {
        Run run = ask("-4 to -2");
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertThat(file())
                .contains(
                        "value: [-4, -3, -2]",
                        "was: \"[-30, -16, -1]\"",
                        "on: " + today,
                        "Asked of Ann on",
                        "“-4 to -2”")
                .contains("judged: as they say", "# the open one");
        List<String> before =
                CASE.lines().filter(line -> !line.contains("# the open one")).toList();
        assertThat(file().lines().toList()).containsSubsequence(before);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("was -30.0 to -1.0 points, most likely -16.0 points; now -4.0 to -2.0 points")
                .contains("“Truce for withdrawal”: Arden would stop first before; now it holds.");
        assertThat(Run.in(here, "check", "block").status()).isEqualTo(ExitStatus.FINE);
    }

    @Test
    void nothingMoreIsAskedOnceNothingMoreWouldChange() {
        assertThat(ask("-3").out()).contains("No answer would move the chance of a verdict");
    }

    @Test
    void aWordOfTheTableIsWrittenAsAWord() throws IOException {
        Run run = ask("small loss");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(file()).contains("value: small loss");
    }

    @Test
    void whatIsNotUnderstoodChangesNothingAndIsAskedAgain() throws IOException {
        Run run = ask("banana");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said()).contains("“banana” was not understood", "Maybe: Points such as 12 or -3");
        assertThat(run.said().replaceAll("\\s+", " "))
                .contains("Words that are known here:", "small loss,", "large gain");
        assertThat(file()).isEqualTo(CASE);
        assertThat(ask("banana", "-3").status()).isEqualTo(ExitStatus.FINE);
        assertThat(file()).contains("value: -3");
    }

    @Test
    void whoDoesNotKnowChangesNothing() throws IOException {
        assertThat(ask("don't know").out()).contains("No number changes.");
        assertThat(file()).isEqualTo(CASE);
    }

    @Test
    void anAnswerThatHasNothingInCommonWithTheCaseIsShown() {
        assertThat(ask("5 to 9").out().replaceAll("\\s+", " ")).contains("the two have nothing in common");
    }

    @Test
    void withoutWorthsMeasuresArePutInOrderFirst() throws IOException {
        writeWithoutWorths();
        Run run = ask("2 1", "1", "30", "70");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("What weighs most for Arden?", "1 Stop firing 2 Pull back")
                .contains("Which of these cost Arden something")
                .contains("How large is the gain from “Pull back” by itself?")
                .contains("how large is the cost of “Stop firing” to Arden?");
        assertThat(file()).contains("worth:", "arden:", "claimed by: Ann", "“2 1”");
        assertThat(worth("cease-fire").high()).isLessThan(0);
        assertThat(worth("pull-back").low()).isGreaterThan(0);
    }

    private void writeWithoutWorths() throws IOException {
        String bare =
                CASE.replaceAll("    worth: \\{arden: 18.*\n", "").replaceAll("(?s)    worth:\n.*?belmar: 20\n", "");
        Files.writeString(here.resolve("block/case.yaml"), bare);
    }

    /** What the file now says a measure is worth to Arden. */
    private Estimate worth(String measure) throws IOException {
        ReadResult read = CaseReader.read("case.yaml", file().getBytes(StandardCharsets.UTF_8), Map.of());
        return CaseFigures.of(((ReadResult.Read) read).whole().written()).stream()
                .filter(figure -> figure.path().equals("measures." + measure + ".worth.arden") && figure.given())
                .findFirst()
                .orElseThrow()
                .estimate();
    }

    /** An order says how much, not whether it is wanted. */
    @Test
    void anOrderAloneSaysNoSign() throws IOException {
        writeWithoutWorths();
        ask("1 2");
        for (String measure : List.of("cease-fire", "pull-back")) {
            assertThat(worth(measure).low()).isLessThan(0);
            assertThat(worth(measure).high()).isGreaterThan(0);
        }
    }

    /** What Arden does itself, and wants, is no cost. */
    @Test
    void anOwnActThatIsWantedIsAGain() throws IOException {
        writeWithoutWorths();
        Run run = ask("1 2", "none", "50");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("How large is the gain from “Stop firing” by itself?");
        assertThat(worth("cease-fire")).isEqualTo(Estimate.of(50));
    }

    @Test
    void aSignThatIsSaidCounts() throws IOException {
        writeWithoutWorths();
        ask("1 2", "none", "-50");
        assertThat(worth("cease-fire")).isEqualTo(Estimate.of(-50));
        writeWithoutWorths();
        ask("1 2", "1", "a gain of 50");
        assertThat(worth("cease-fire")).isEqualTo(Estimate.of(50));
    }

    /** Whether it is a gain or a cost was not said: a bare number could be either. */
    @Test
    void aBareNumberWithoutADirectionIsAskedAgain() throws IOException {
        writeWithoutWorths();
        Run run = ask("1 2", "?1", "50");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Is “Stop firing” by itself a gain or a cost to Arden");
        assertThat(run.said()).contains("A number without a sign could be either");
        assertThat(worth("cease-fire").low()).isLessThan(0);
        assertThat(worth("cease-fire").high()).isGreaterThan(0);
        writeWithoutWorths();
        ask("1 2", "?1", "50", "mất 50");
        assertThat(worth("cease-fire")).isEqualTo(Estimate.of(-50));
    }

    /** 100 is the best whole agreement: gains that come to more are shown as what does not go together. */
    @Test
    void gainsThatComeToMoreThanTheBestWholeAgreementAreShown() throws IOException {
        writeWithoutWorths();
        assertThat(ask("1=2", "none", "90").out().replaceAll("\\s+", " "))
                .contains("all that Arden wants comes to 1", "100 is the best whole agreement");
        writeWithoutWorths();
        assertThat(ask("1=2", "none", "40").out()).doesNotContain("all that Arden wants");
    }

    /** Where an answer would stand in the file says nothing to who answers. */
    @Test
    void whatIsNotUnderstoodNamesNoPlaceOfTheFile() {
        assertThat(ask("20 months").said()).contains("was not understood").doesNotContain("case.yaml");
    }

    @Test
    void aCaseOfTheLibraryIsNotChanged() {
        Run run = Run.in(here, "ask", "two-by-two", "--by", "Ann");
        assertThat(run.status()).isNotEqualTo(ExitStatus.FINE);
        assertThat(run.said()).contains("is a case of the library");
    }

    /** Without a breakdown no verdict stands, whatever the draws say. */
    @Test
    void whatIsMissingIsAskedAndNoVerdictIsGivenWithoutIt() throws IOException {
        String gap = CASE.replace(", breakdown: {war: {value: -4, judged: the lull would end}}", "")
                .replace("[-30, -16, -1]", "-50");
        Files.writeString(here.resolve("block/case.yaml"), gap);
        Run unknown = ask("don't know", "don't know", "don't know");
        assertThat(unknown.out().replaceAll("\\s+", " "))
                .contains(
                        "If this agreement is signed and then falls apart: is Belmar better off than today, worse off")
                .contains("without it no verdict can be given", "“a little worse”")
                .contains("No verdict on any proposal can be given before this is answered:")
                .contains("What would “Belmar” lose if the process collapsed?")
                .doesNotContain("response:", "of all draws", "No answer would move");
        Run known = ask("40");
        assertThat(known.out().replaceAll("\\s+", " "))
                .contains("could not be said before; now Arden would stop first", "No answer would move");
        assertThat(file()).contains("value: -40");
    }

    /** What a collapse would change is said in plain words, which are written as those of the table. */
    @Test
    void whatACollapseChangesIsSaidInPlainWords() throws IOException {
        for (List<String> said : List.of(
                List.of("much worse", "value: large loss"),
                List.of("a little worse off", "value: small loss"),
                List.of("tệ hơn", "value: thiệt vừa"),
                List.of("as today", "value: 0"),
                List.of("khá hơn", "value: 0"),
                List.of("20 to 40", "value: [-40, -30, -20]"))) {
            String gap = CASE.replace(", breakdown: {war: {value: -4, judged: the lull would end}}", "")
                    .replace("[-30, -16, -1]", "-50");
            Files.writeString(here.resolve("block/case.yaml"), gap);
            Run run = ask(said.getFirst());
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
            assertThat(file())
                    .contains(said.getLast(), "“" + said.getFirst() + "”")
                    .contains("collapse:");
        }
    }

    /** The war that goes on today may have been written down as what a collapse changes: it is asked once, and who said it stands beside it. */
    @Test
    void aBreakdownThatMayBeWhatThereIsTodayIsAsked() throws IOException {
        String war = CASE.replace("arden: {value: [-30, -16, -1], judged", "arden: {value: -12, judged")
                .replace("belmar: [-3.2, -3, -2.8]", "belmar: -3")
                .replace("value: -3, judged: the lull would end", "value: -40, judged: the war goes on");
        Files.writeString(here.resolve("block/case.yaml"), war);
        Run run = ask("as today");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("If this agreement is signed and then falls apart: is Arden better off")
                .contains("Until now: -40.0 points.", "The verdict on “Truce for withdrawal” hangs on it most.")
                .contains("“Truce for withdrawal”: it holds before; now Arden would stop first.");
        assertThat(file()).contains("value: 0", "was: \"-40\"", "judged: the war goes on", "“as today”");
        assertThat(ask("as today").out()).contains("No answer would move");
    }

    /** As the two stand side by side Belmar stops; were the firing to stop a step before, it would not. */
    private void writeWithAnOrderThatMatters() throws IOException {
        String order = CASE.replace("{war: {value: -4,", "{war: {value: -12,")
                .replace("arden in belmar: {value: 0.8", "arden in belmar: {value: 0.7")
                .replace("belmar in arden: {value: 0.8", "belmar in arden: {value: 0.2")
                .replace("value: [-30, -16, -1]", "value: -14")
                .replace("belmar: 20", "belmar: 23")
                .replace("{share: 0.9, within: 1 month}", "{share: 0.5, within: 1 month}")
                .replaceFirst("seen if not done: 0.9", "seen if not done: 0.97")
                .replace("{arden: 18, belmar: [-3.2, -3, -2.8]}", "{arden: 23, belmar: -10}");
        Files.writeString(here.resolve("block/case.yaml"), order);
    }

    @Test
    void whetherOneMakesSenseWithoutTheOtherIsAskedWhereTheVerdictHangsOnIt() throws IOException {
        writeWithAnOrderThatMatters();
        Run run = ask("no");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("In “Truce for withdrawal” two steps go side by side")
                .contains("go ahead with “Stop firing” while “Pull back” has not been done?")
                .contains("“Stop firing” now goes only with “Pull back”");
        assertThat(file())
                .contains("only with: [pull-back]", "cease-fire-without-pull-back:", "about: cease-fire", "by: Ann")
                .contains("on: " + LocalDate.now(ZoneId.systemDefault()), "“no”");
        assertThat(Run.in(here, "check", "block").status()).isEqualTo(ExitStatus.FINE);
        assertThat(ask("no").out()).contains("No answer would move").doesNotContain("side by side");
    }

    @Test
    void thatOneMayGoAloneIsRememberedToo() throws IOException {
        writeWithAnOrderThatMatters();
        Run run = Run.in(here, "ask", "block", "--by", "An", "--lang", "vi", "--answer", "được");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Tiến hành “Stop firing” khi “Pull back” chưa được thực hiện thì có hợp lý không?")
                .contains("Nếu “Stop firing” đi trước một bước thì “Truce for withdrawal” đứng vững");
        assertThat(file()).contains("cease-fire-without-pull-back:", "“được”").doesNotContain("only with");
        assertThat(Run.in(here, "check", "block").status()).isEqualTo(ExitStatus.FINE);
        assertThat(ask("yes").out()).contains("No answer would move").doesNotContain("side by side");
    }

    @Test
    void whoDoesNotKnowTheOrderChangesNothing() throws IOException {
        writeWithAnOrderThatMatters();
        String before = file();
        assertThat(ask("don't know").out()).contains("No number changes.", "No answer would move");
        assertThat(file()).isEqualTo(before);
    }

    /** A table names everybody who does something: who decides is asked first, once. */
    @Test
    void whoDecidesIsAskedWhereManyAreNamed() throws IOException {
        writeWithoutWorths();
        String many = file().replace("    worth: {arden: 18, belmar: [-3.2, -3, -2.8]}\n", "")
                .replace("measures:\n", """
                        measures:
                          centre: {name: Open a centre, by: cara, takes: 1 month, seen if not done: 0.9, judged: the draft}
                        """)
                .replace("trust today:", "  cara: {name: Cara}\n  dorn: {name: Dorn}\ntrust today:");
        Files.writeString(here.resolve("block/case.yaml"), many);
        Run one = ask("2 3 4");
        assertThat(one.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(one.said()).contains("At least two have to decide.");
        Run run = ask("3, outside Dorn");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("What Cara and Dorn does is taken as done", "Arden and Belmar decide")
                .contains("What weighs most for Arden?");
        assertThat(file())
                .contains("cara: {name: Cara, role: helper}", "dorn: {name: Dorn, role: outside}", "who-decides:")
                .contains("“3, outside Dorn”");
        assertThat(Run.in(here, "check", "block").said()).doesNotContain("unknown");
        assertThat(ask().out()).doesNotContain("decides for itself");
        Files.writeString(here.resolve("block/case.yaml"), many);
        ask("none");
        assertThat(file()).contains("who-decides:").doesNotContain("role:");
        assertThat(ask().out()).doesNotContain("decides for itself");
    }

    /** What nobody knows, or hardly anything hangs on, can be left open at once: then there is a verdict. */
    @Test
    void whatIsMissingCanBeLeftOpenTogether() throws IOException {
        Files.writeString(here.resolve("block/case.yaml"), CASE.replace("    takes: 1 month\n", ""));
        Run run = ask("yes");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("These numbers are missing still", "1 Time to carry out “")
                .contains("could not be said before; now");
        assertThat(file()).contains("value: [0.02, 0.25, 2]", "claimed by: Ann", "left open, all that is thought");
        assertThat(Run.in(here, "check", "block").status()).isEqualTo(ExitStatus.FINE);
        Files.writeString(
                here.resolve("block/case.yaml"),
                CASE.replace("  arden in belmar: {value: 0.8, judged: one truce kept}\n", ""));
        Run unknown = ask("nobody knows", "don't know", "yes");
        assertThat(unknown.said()).contains("“nobody knows” was not understood");
        assertThat(unknown.out().replaceAll("\\s+", " "))
                .contains("1 Trust of Arden in Belmar", "could not be said before; now");
    }

    @Test
    void theExamplesOfItsHelpCanBeCopied() {
        for (String language : List.of("en", "vi")) {
            String help = Run.in(here, "ask", "--help", "--lang", language).out();
            assertThat(help).contains("25%\"").doesNotContain("%n", "%%");
        }
    }

    /** Two sides each stop firing: which is which is said. */
    @Test
    void twoActsOfOneNameAreToldApart() throws IOException {
        Files.writeString(here.resolve("block/case.yaml"), CASE.replace("name: Pull back", "name: Stop firing"));
        assertThat(ask("?").out().replaceAll("\\s+", " ")).contains("“Stop firing (Arden)”");
    }

    @Test
    void wordsThatAreKnownAreNamedInVietnamese() {
        Run run = Run.in(here, "ask", "block", "--by", "An", "--lang", "vi", "--answer", "khó");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said().replaceAll("\\s+", " ")).contains("Những từ dùng được ở đây:", "thiệt nhỏ", "lợi lớn");
    }

    @Test
    void inVietnamese() {
        Run run = Run.in(here, "ask", "block", "--by", "An", "--lang", "vi", "--answer", "khoảng -3");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("thấp nhất là bao nhiêu", "nay là");
        assertThat(run.tooWide()).isEmpty();
    }
}
