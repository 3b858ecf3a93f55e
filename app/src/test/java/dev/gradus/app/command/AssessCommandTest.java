package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.Console;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Faults;
import dev.gradus.app.terminal.Interruption;
import dev.gradus.app.terminal.Messages;
import dev.gradus.app.terminal.Output;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus assess} prints and writes. */
class AssessCommandTest {

    @TempDir
    Path here;

    @Test
    void theSummarySaysWhatHoldsAndWhatFails() {
        Run run = Run.in(here, "assess", "two-by-two");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Two by two\nAs known on 1 April 2002.\n\nOf 2 proposals only “The first pair” holds.")
                .contains("“The first pair”: Party A keeps to it; Party B only just keeps to it\n")
                .contains("Party B would hold back\n  “Second measure of B” at step 2\n")
                .contains("What would turn this\n")
                .contains("Report: ");
    }

    @Test
    void everythingIsToldWhereItIsAskedFor() {
        Run run = Run.in(here, "assess", "two-by-two", "--full");

        assertThat(run.out())
                .contains("- The exchange: “First measure of A” for “First measure of B”.")
                .contains("  1. 1 July 2002 to 1 October 2002\n     Party A: First measure of A\n")
                .contains("They are not a forecast")
                .contains("Report: ");
    }

    @Test
    void theSummarySaysWhoBreaksWhatAndWhy() {
        String out = Run.in(here, "assess", "hanoi-2019", "--full").out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains(
                        "the case’s own doubt about this number is enough to overturn the verdict.",
                        "It would then be another roadmap: “",
                        "Every reading of “Sanctions relief that the DPRK asked for” requires the same measures")
                .containsPattern(
                        "Its weakest point is step [123], where [A-Za-z ]+ is only [0-9.]+ points better off, on its own"
                                + " scale, than if it ")
                .containsPattern(
                        "would rather stop than carry out “Dismantle the Yongbyon complex”, “Stop making weapon material"
                                + " beyond Yongbyon and open the second enrichment site” and “Return of remains: joint searches go"
                                + " on” \\([0-9.]+ points short on its own scale\\); the United States would gain [0-9.]+ points")
                .containsPattern(
                        "For the DPRK, [0-9.]+ points speak against going ahead, most of all “Hand over or destroy all"
                                + " weapons and bomb material” in step 4 \\([0-9.]+ points\\)");
    }

    /** A screenful as wide as a terminal: forty lines for six proposals. */
    @ParameterizedTest
    @CsvSource({"hanoi-2019, en", "hanoi-2019, vi", "two-by-two, vi", "gradualism, en", "gradualism, vi"})
    void theSummaryIsAScreenful(String id, String language) {
        Run run = Run.in(here, "assess", id, "--lang", language, "--out", "r.html");

        assertThat(run.status()).isZero();
        assertThat(run.tooWide()).isEmpty();
        assertThat(run.out().lines().count()).isBetween(10L, 40L);
        assertThat(run.out()).doesNotContain("null", "NaN", "Infinity", "{0}").contains("r.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reports", "reports/", "deep/er", "named.html", "deep/named.HTML"})
    void theReportGoesWhereItIsSent(String out) {
        Run run = out.isEmpty()
                ? Run.in(here, "assess", "two-by-two")
                : Run.in(here, "assess", "two-by-two", "--out", out);

        String file =
                out.endsWith("l") || out.endsWith("L") ? out : (out.isEmpty() ? "" : out + "/") + "two-by-two.html";
        assertThat(run.status()).isZero();
        assertThat(here.resolve(file)).content().contains("<meta name=\"generator\" content=\"Gradus ");
    }

    @Test
    void anOwnReportIsReplacedAndNothingElse() throws IOException {
        Path report = here.resolve("two-by-two.html");
        assertThat(Run.in(here, "assess", "two-by-two").status()).isZero();
        assertThat(Run.in(here, "assess", "two-by-two").status()).isZero();
        Files.writeString(report, "<!doctype html><title>mine</title>");

        Run run = Run.in(here, "assess", "two-by-two");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.said()).contains("was not written by Gradus").contains("Maybe");
        assertThat(run.out()).isEmpty();
        assertThat(report).hasContent("<!doctype html><title>mine</title>");
        assertThat(files()).containsExactly("two-by-two.html");
    }

    /** Not by a tag that many programs write: only what begins with the mark of Gradus is its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html>\n<html><head><meta name=\"generator\" content=\"Gradus 0.1.0\"><title>mine</title>",
                "<html><!-- gradus-report 6f1d2c0e-93b7-4a51-8c5e-d7a40b6e21f8: Gradus may replace this file -->",
                "notes on {\"generator\" : \"Gradus 1\", \"kind\" : \"roadmap\"}",
                "{\"generator\" : \"Gradus 1\", \"mine\" : 1}",
                ""
            })
    void whatOnlySpeaksOfGradusIsLeftAlone(String mine) throws IOException {
        Files.writeString(here.resolve("mine.html"), mine);
        Files.writeString(here.resolve("mine.json"), mine);

        assertThat(Run.in(here, "assess", "two-by-two", "--out", "mine.html").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(Run.in(here, "assess", "two-by-two", "--json", "mine.json").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(here.resolve("mine.html")).hasContent(mine);
        assertThat(here.resolve("mine.json")).hasContent(mine);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Run.in(here, "assess", "two-by-two", "--out", "deep/real.html");
        Path link = Files.createSymbolicLink(here.resolve("link.html"), Path.of("deep/real.html"));
        Path away = Files.createSymbolicLink(here.resolve("away.html"), Path.of("nowhere.html"));

        Run run = Run.in(here, "assess", "two-by-two", "--out", "link.html", "--lang", "vi");

        assertThat(run.status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(here.resolve("deep/real.html")).content().contains("<html lang=\"vi\"");
        assertThat(Run.in(here, "assess", "two-by-two", "--out", "away.html").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(away).isSymbolicLink();
    }

    @Test
    void aReportThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(here.resolve("file"), "");

        Run run = Run.in(here, "assess", "two-by-two", "--out", "file/inside");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.said()).contains("cannot be written");
    }

    @Test
    void openShowsTheReport() {
        Run run = Run.in(here, "assess", "two-by-two", "--open");

        assertThat(run.opened()).containsExactly(here.resolve("two-by-two.html"));
    }

    @Test
    void aNumberSetForThisRunCanTurnTheVerdict() {
        Run held = Run.in(here, "assess", "two-by-two", "--set", "measures.b1.worth.b=-5");
        Run failed = Run.in(here, "assess", "two-by-two", "--set", "measures.b1.worth.b=[-7, -6.5, -6]");

        assertThat(held.out()).contains("only “The first pair” holds");
        assertThat(failed.out()).contains("Both proposals fail.");
    }

    @Test
    void aNumberSetForThisRunIsNotTakenForTheCases() throws IOException {
        assertThat(Run.in(here, "assess", "two-by-two").status()).isZero();
        String plain = Files.readString(here.resolve("two-by-two.html"));

        Run run = Run.in(here, "assess", "two-by-two", "--full", "--set", "measures.b1.worth.b=-5");
        Run vietnamese =
                Run.in(here, "roadmap", "plan", "two-by-two", "--set", "measures.b1.worth.b=-5", "--lang", "vi");
        String page = Files.readString(here.resolve("two-by-two-with-settings.html"));

        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith(
                        "Two by two As known on 1 April 2002. This is not the case as it stands: one number is set for"
                                + " this run with --set. - Worth of “First measure of B” to Party B: -5.0 points; the case says"
                                + " -4.0 points (source: ")
                .contains("it no longer holds; this run sets -5.0 points; the case says -4.0 points (source:");
        assertThat(vietnamese.out()).contains("Đây không phải hồ sơ nguyên gốc", "-5,0 điểm; hồ sơ ghi -4,0");
        assertThat(page)
                .contains("This is not the case as it stands", "Đây không phải hồ sơ nguyên gốc")
                .containsPattern(
                        "(?s)id=\"figure-measures-b1-worth-b\".{1,300}Set for this run with --set</span> The case"
                                + " says -4.0 points");
        assertThat(plain).doesNotContain("This is not the case", "Set for this run");
        assertThat(here.resolve("two-by-two.html")).hasContent(plain);
        assertThat(run.tooWide()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "trust.a, 2, is not of the form path=value",
        "trust.a.c=0.5, 1, --set: ",
        "trust.a.b=1.5, 1, --set: ",
        "measures.a1.takes=P3X, 1, --set: "
    })
    void aWrongSettingIsSaid(String setting, int status, String sentence) {
        Run run = Run.in(here, "assess", "two-by-two", "--set", setting);

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.said()).contains(sentence);
        assertThat(files()).isEmpty();
    }

    @Test
    void aTargetAndARuleBindThePlanner() {
        Run nowhere = Run.in(here, "assess", "two-by-two", "--target", "a2,b2");
        Run without = Run.in(here, "assess", "two-by-two", "--target", "!a1", "--rule", "robust");
        Run unknown = Run.in(here, "assess", "two-by-two", "--target", "a3");
        Run few = Run.in(here, "assess", "two-by-two", "--max-per-party", "0");

        assertThat(nowhere.out()).contains("The nearest roadmap, which does not hold:");
        assertThat(without.status()).isZero();
        assertThat(without.out()).doesNotContain("The exchange: “First measure of A”");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.said()).contains("The case has no measure “a3”. Maybe a");
        assertThat(few.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aTargetMayNameARedLineButNotContradictItself() throws IOException {
        Run.in(here, "new", "talks");
        Path file = here.resolve("talks/case.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        + "red lines:\n  no-swap: {by: arden, says: No, never: [cease-fire, pull-back-guns], judged: x}\n"
                        + "  pride: {by: arden, says: No, judged: x}\n");

        Run within = Run.in(here, "roadmap", "plan", "talks", "--target", "!no-swap", "--json");

        assertThat(within.status()).as(within.err()).isZero();
        assertThat(within.out().replaceAll("\\s", "")).contains("\"avoids\":[[\"cease-fire\",\"pull-back-guns\"]]");
        for (String[] wrong : new String[][] {
            {"cease-fire,!cease-fire", "The target asks for cease-fire and rules out “cease-fire”"},
            {"pull-back-guns,cease-fire,!no-swap", "rules out “no-swap”, which cannot both be"},
            {"!pride", "The red line “pride” names no measures"},
            {"!no-swop", "The case has no measure or red line “no-swop”. Maybe no-swap."},
        }) {
            Run run = Run.in(here, "roadmap", "plan", "talks", "--target", wrong[0]);
            assertThat(run.status()).as(wrong[0]).isEqualTo(ExitStatus.USAGE);
            assertThat(run.said()).contains(wrong[1]).contains("Maybe");
        }
    }

    @Test
    void anAudienceThatTheCaseDoesNotKnowIsRefused() {
        Run unknown = Run.in(here, "assess", "hanoi-2019", "--audience", "oversees");
        Run none = Run.in(here, "assess", "two-by-two", "--audience", "overseas", "--lang", "vi");

        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.said()).contains("“oversees”; it has").contains("Maybe overseas.");
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.said()).contains("không có cách gọi tên riêng");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatChangedIsSaid() {
        Run run = Run.in(here, "assess", "two-by-two", "--set", "measures.b1.worth.b=-6.5", "--against", "two-by-two");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("-4.0 points → -6.5 points")
                .contains("a roadmap holds → no roadmap holds")
                .contains("holds (1.5) → fails at step 1")
                .contains("Gain by the best roadmap");
        assertThat(run.tooWide()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void againstANumberIsAgainstTheSameCaseWithThatNumber() {
        Run run = Run.in(here, "assess", "two-by-two", "--against", "measures.b1.worth.b=-6.5", "--lang", "vi");
        Run same = Run.in(here, "assess", "two-by-two", "--against", "two-by-two");
        Run two = Run.in(here, "assess", "two-by-two", "--against", "two-by-two", "--against", "gradualism");

        assertThat(run.out()).contains("-6,5 điểm → -4,0 điểm");
        assertThat(same.out()).contains("Nothing differs.");
        assertThat(two.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void otherCasesCanBeHeldAgainstEachOther() {
        Run run = Run.in(here, "assess", "two-by-two", "--against", "gradualism");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("What changes from gradualism to two-by-two.");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void twoDraftsAreComparedOnAPageToo() throws IOException {
        String file = Files.readString(Path.of("../cases/textbooks/two-by-two/case.yaml"));
        Files.writeString(here.resolve("one.yaml"), file);
        Files.writeString(
                here.resolve("two.yaml"),
                file.replace("      - {do: [a2, b2]}", "      - {do: [a2], due: 2027-03-01}\n      - {do: [b2]}"));

        Run run = Run.in(here, "assess", "two.yaml", "--against", "one.yaml", "--out", "drafts.html");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Moved: “Second measure of B” now comes after “Second measure of A”")
                .contains("“Second measure of A” has another day: no date → 1 March 2027")
                .contains("“The first pair, then the second” is worse for Party A")
                .contains("Page: ", "drafts.html");
        assertThat(run.tooWide()).isEmpty();
        assertThat(Files.readString(here.resolve("drafts.html")))
                .contains("<h2>The texts, step by step</h2>")
                .contains("for your own side only", "chỉ lưu hành nội bộ phía mình")
                .contains("<h2>Các văn bản, từng bước một</h2>")
                .contains("Chuyển chỗ:");
    }

    /** Where nothing can be weighed yet, the texts are compared. */
    @Test
    void draftsWithoutPointsAreCompared() throws IOException {
        String text = """
                case: accord
                as of: 2026-01-10
                parties: {a: {name: Arden}, b: {name: Belmar}}
                measures:
                  guns: {name: Hand over the guns, by: a}
                  road: {name: Open the road, by: b}
                proposals:
                  draft: {name: Draft, stages: [{do: [guns]}, {do: [road]}]}
                """;
        Files.writeString(here.resolve("one.yaml"), text);
        Files.writeString(here.resolve("two.yaml"), text.replace("[{do: [guns]}, {do: [road]}]", "[{do: [road]}]"));

        Run run = Run.in(here, "assess", "two.yaml", "--against", "one.yaml", "--out", ".", "--lang", "vi");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Bỏ: “Hand over the guns”, Arden thực hiện");
        assertThat(files()).contains("accord-against.html");
    }

    @Test
    void jsonStandsAloneOnStandardOutput() {
        Run run = Run.in(here, "assess", "two-by-two", "--json");
        Run before = Run.in(here, "assess", "--json", "two-by-two");

        assertThat(run.out()).startsWith("{\n").endsWith("}\n").contains("\"kind\" : \"assessment\"");
        assertThat(before.out()).isEqualTo(run.out());
        assertThat(run.err()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void jsonGoesToItsFileUnlessThatIsSomebodyElses() throws IOException {
        Files.writeString(here.resolve("mine.json"), "{}");

        assertThat(Run.in(here, "assess", "two-by-two", "--json", "a.json").status())
                .isZero();
        assertThat(Run.in(here, "assess", "two-by-two", "--json=b", "--against", "gradualism")
                        .status())
                .isZero();
        assertThat(Run.in(here, "assess", "two-by-two", "--json", "a.json").status())
                .isZero();
        assertThat(Run.in(here, "assess", "two-by-two", "--json", "mine.json").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(here.resolve("mine.json")).hasContent("{}");
        assertThat(files()).containsExactly("a.json", "b", "mine.json");
    }

    @Test
    void anInterruptedRunWritesNothing() {
        Interruption interruption = new Interruption();
        interruption.stop();

        Run run = Run.with(here, Map.of(), interruption, "assess", "two-by-two");

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(run.said()).contains("Interrupted. Nothing was left half-written.");
        assertThat(files()).isEmpty();
    }

    @Test
    void textOfACaseCannotSteerTheTerminal() throws IOException {
        Run.in(here, "new", "hostile");
        Path file = here.resolve("hostile/case.yaml");
        String escape = "\\e[2J\\e]0;owned\\a\\x9b31m\\u202Eevil\\u2028\\r\\b";
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("(?m)^title: .*$", "title: \"" + escape.replace("\\", "\\\\") + "\"")
                        .replaceAll("name: \\{en: Arden[^}]*}", "name: \"A" + escape.replace("\\", "\\\\") + "\""));

        for (List<String> command : List.of(
                List.of("check", "hostile"),
                List.of("assess", "hostile"),
                List.of("assess", "hostile", "--json"),
                List.of("roadmap", "plan", "hostile"))) {
            Run run = Run.in(here, command.toArray(String[]::new));
            assertThat((run.out() + run.err()).codePoints())
                    .as(command.toString())
                    .noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7F && c <= 0x9F || c == 0x202E || c == 0x2028);
            assertThat(run.out() + run.err()).doesNotContain("Exception");
        }
    }

    @Test
    void aFaultOfGradusIsASentence() {
        Context context = new Context(
                new Console(
                        new Output(new java.io.StringWriter()),
                        new Output(new java.io.StringWriter()),
                        here,
                        Map.of(),
                        new Interruption(),
                        () -> false,
                        file -> false),
                Messages.in("en"),
                new Finder(here, new Library()),
                false);

        assertThat(new Faults(context).fault(new IllegalStateException("broken")))
                .isEqualTo(ExitStatus.FAULT);
    }

    private List<String> files() {
        try (var files = Files.list(here)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
