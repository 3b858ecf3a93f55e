package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What {@code gradus settle} prints and writes, on a case of the library and on a folder of GENIUS files. */
class SettleCommandTest {

    @TempDir
    Path here;

    /** Wage matters to the union, holidays to the employer. */
    @BeforeEach
    void write() throws IOException {
        Path talks = Files.createDirectory(here.resolve("talks"));
        Files.writeString(
                talks.resolve("talks.xml"),
                "<negotiation_template><utility_space>" + objective("", "", "")
                        + "</utility_space></negotiation_template>");
        Files.writeString(talks.resolve("union.xml"), profile("1 30 60", "1 10 20", "0.75", "0.25"));
        Files.writeString(talks.resolve("works.xml"), profile("20 10 1", "70 40 1", "0.2", "0.8"));
    }

    private static String profile(String wage, String holidays, String first, String second) {
        return "<utility_space><reservation value=\"0.2\"/>"
                + objective(
                        wage,
                        holidays,
                        "<weight index=\"1\" value=\"" + first + "\"/><weight index=\"2\" value=\"" + second + "\"/>")
                + "</utility_space>";
    }

    private static String objective(String wage, String holidays, String weights) {
        return "<objective index=\"0\" name=\"talks\" type=\"objective\" etype=\"objective\">"
                + issue(1, "wage", List.of("none", "2%", "4%"), wage)
                + issue(2, "holidays", List.of("20 days", "25 days", "30 days"), holidays)
                + weights + "</objective>";
    }

    private static String issue(int index, String name, List<String> values, String evaluations) {
        StringBuilder text = new StringBuilder("<issue index=\"" + index + "\" name=\"" + name
                + "\" type=\"discrete\" etype=\"discrete\" vtype=\"discrete\">");
        for (int v = 0; v < values.size(); v++) {
            String evaluation =
                    evaluations.isEmpty() ? "" : " evaluation=\"" + evaluations.split(" ")[v] + "\"";
            text.append("<item index=\"" + (v + 1) + "\" value=\"" + values.get(v) + "\"" + evaluation + "/>");
        }
        return text + "</issue>";
    }

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void hanoiHasItsDealsAndTheNashDealOfTheReport() {
        Run run = Run.in(here, "settle", "hanoi-2019");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("8,064 deals are possible.")
                .contains("Nash 15.0 30.0")
                .contains("the greatest product of what each gains over no deal, 450.0. Exact.");
        assertThat(run.tooWide()).isEmpty();
        assertThat(here.resolve("hanoi-2019-settlement.html")).content().contains("Nash", "lang=\"vi\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void inBothLanguages(String language) {
        Run run = Run.in(here, "settle", "hanoi-2019", "--deal", "yongbyon", "--lang", language);

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContainPattern("settlement\\.(?!html)");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void aDealInTheMiddleIsToldWhatItLeavesAndWhatToTrade() {
        Run run = Run.in(here, "settle", "talks", "--deal", "wage = 2%; Holidays=25 days", "--solution", "nash");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("9 deals are possible.")
                .contains("It leaves something on the table")
                .contains("That other deal: wage: 4%; holidays: 20 days.")
                .contains("accepts “holidays”: “20 days” instead of “25 days”")
                .contains("In return works accepts “wage”: “4%” instead of “2%”")
                .doesNotContain("Leximin");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void theFrontierAsCommaSeparatedValues() {
        assertThat(Run.in(here, "settle", "talks", "--frontier", "f.csv").status())
                .isZero();
        assertThat(here.resolve("f.csv"))
                .content()
                .startsWith("gradus_point,outcomes,worth:union,worth:works,issue:wage,issue:holidays\n1,1,1.0,");
        assertThat(Run.in(here, "settle", "talks", "--frontier", "f.csv").status())
                .as("its own file is replaced")
                .isZero();
    }

    @Test
    void aFileOfSomebodyElseStays() throws IOException {
        Files.writeString(here.resolve("mine.csv"), "a,b\n");

        Run run = Run.in(here, "settle", "talks", "--frontier", "mine.csv");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(here.resolve("mine.csv")).hasContent("a,b\n");
    }

    @Test
    void whereNobodyWouldAgreeThatIsSaid() throws IOException {
        for (String name : List.of("union", "works")) {
            Path file = here.resolve("talks").resolve(name + ".xml");
            Files.writeString(file, Files.readString(file).replace("value=\"0.2\"/>", "value=\"0.99\"/>"));
        }
        Run run = Run.in(here, "settle", "talks");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("there is no zone of possible agreement", "Kalai–Smorodinsky and leximin: no deal");
    }

    @Test
    void aBrokenFolderIsAnsweredWithPlaces() throws IOException {
        Path file = here.resolve("talks/union.xml");
        Files.writeString(file, Files.readString(file).replace("</utility_space>", ""));

        Run run = Run.in(here, "settle", "talks");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).containsPattern("union.xml:\\d+:\\d+: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks --deal wage=2% | leaves open: holidays",
                "talks --deal wage | issue=value",
                "talks --deal wag=2% | Maybe “wage”",
                "talks --deal wage=3% | cannot take the value “3%”",
                "talks --set trust.a.b=1 | for a case only",
                "talks --epsilon -1 | from 0 on",
                "talks --solution nosh | kalai-smorodinsky",
                "talks --deal wage=2%;wage=4%;holidays=20days | names “wage” twice",
                "talks --time 120% | should be a share",
                "talks --weights-off ten | should be a share",
                "talks --weight union | party:issue",
                "talks --weight onion:wage=0..1 | Maybe “union”",
                "talks --weight union:wages=0..1 | Maybe “wage”",
                "talks --weight union:wage=0.1..0.2 | does not hold the stated weight",
                "talks --no-frontier --frontier f.csv | only one of them",
                "ranked --deal x --weights-off 10% | leave out: --deal, --weights-off",
                "talks/union.xml | name the folder",
                "hanoi-2019 --deal yongbion | Maybe “yongbyon”",
                "hanoy-2019 | Maybe hanoi-2019",
            })
    void wrongUsageIsSaid(String args, String sentence) {
        Run run = Run.in(here, ("settle " + args).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void jsonAloneIsAllThatIsPrintedAndAsAFileItIsNamed() {
        Run printed = Run.in(here, "settle", "talks", "--json");
        Run written = Run.in(here, "settle", "talks", "--json", "talks.json");

        assertThat(printed.status()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(printed.out())
                        .at("/frontier/points")
                        .size())
                .isEqualTo(5);
        assertThat(here.resolve("talks-settlement.html")).doesNotExist();
        assertThat(written.status()).isZero();
        assertThat(here.resolve("talks.json")).content().contains("\"kind\" : \"settlement\"");
    }

    @Test
    void whatWaitingCosts() throws IOException {
        Path file = here.resolve("talks/union.xml");
        Files.writeString(
                file, Files.readString(file).replace("<reservation", "<discount_factor value=\"0.25\"/><reservation"));

        assertThat(flat(Run.in(here, "settle", "talks")))
                .contains("Waiting costs: at the end of the time for the talks")
                .contains("has shrunk to 25% for union");
        assertThat(flat(Run.in(here, "settle", "talks", "--time", "50%")))
                .contains("At 50% of the time", "has shrunk to 50% for union")
                .contains("Without a deal: 0.100 for union and 0.200 for works.");
        assertThat(flat(Run.in(here, "settle", "hanoi-2019", "--time", "0.5")))
                .contains("No party states that its worths shrink");
    }

    @Test
    void whatHangsOnTheWeights() {
        Run off = Run.in(here, "settle", "talks", "--weights-off", "20%");
        Run one = Run.in(
                here, "settle", "talks", "--weight", "union:wage=0.2..0.9", "--deal", "wage=4%;holidays=20 days");

        assertThat(off.status()).isZero();
        assertThat(flat(off))
                .contains("worse for nobody, as long as every weight is off by less than")
                .contains("of 9 deals nothing beats 5 whatever the weights");
        assertThat(off.tooWide()).isEmpty();
        assertThat(flat(one)).contains("The deal asked about", "0.200 to 0.900");
    }

    @Test
    void withoutTheFrontierTheRulesChooseTheSame() {
        String with = flat(Run.in(here, "settle", "talks", "--deal", "wage=2%;holidays=25 days"));
        String without = flat(Run.in(here, "settle", "talks", "--deal", "wage=2%;holidays=25 days", "--no-frontier"));

        assertThat(without)
                .contains("The frontier was not asked for")
                .contains(with.substring(with.indexOf("What each rule gives"), with.indexOf("What to trade")));
        assertThat(here.resolve("talks-settlement.html")).content().doesNotContain("<svg");
    }

    /** Two parties of a GeniusWeb folder that only tell what is better than what. */
    @BeforeEach
    void writeRanked() throws IOException {
        Path ranked = Files.createDirectory(here.resolve("ranked"));
        Files.writeString(
                ranked.resolve("land.json"),
                "{\"name\":\"land\",\"issuesValues\":{\"land\":{\"values\":[\"north\",\"south\",\"both\"]}}}");
        Files.writeString(ranked.resolve("a.json"), order("[[2,1],[1,0]]"));
        Files.writeString(ranked.resolve("b.json"), order("[[0,1],[1,2]]"));
    }

    private static String order(String better) {
        return "{\"DefaultPartialOrdering\":{\"domain\":{\"name\":\"land\",\"issuesValues\":{\"land\":"
                + "{\"values\":[\"north\",\"south\",\"both\"]}}},\"name\":\"x\",\"bids\":["
                + "{\"issuevalues\":{\"land\":\"north\"}},{\"issuevalues\":{\"land\":\"south\"}},"
                + "{\"issuevalues\":{\"land\":\"both\"}}],\"better\":" + better + "}}";
    }

    @Test
    void partiesThatOnlyOrderDealsAreComparedAsFarAsThatGoes() {
        Run run = Run.in(here, "settle", "ranked");
        Run vietnamese = Run.in(here, "settle", "ranked", "--lang", "vi", "--out", "vi.html");
        Run json = Run.in(here, "settle", "ranked", "--json");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("3 deals are possible. Every party says something of 3 of them")
                .contains("The compromise", "land: south. Of 3 deals it has place 2 for")
                .contains("The rules that need numbers, such as Nash, cannot be applied.");
        assertThat(run.tooWide()).isEmpty();
        assertThat(here.resolve("ranked-settlement.html")).content().contains("land: south", "lang=\"vi\"");
        assertThat(vietnamese.status()).isZero();
        assertThat(vietnamese.out()).doesNotContainPattern("settlement\\.(?!html)");
        assertThat(JsonMapper.shared().readTree(json.out()).at("/kind").asString())
                .isEqualTo("orders");
    }

    @Test
    void aProfileThatIsNoTextIsNotLeftOutSilently() throws IOException {
        Path file = here.resolve("talks/union.xml");
        byte[] utf16 = Files.readString(file).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        Files.write(file, utf16);
        Run other = Run.in(here, "settle", "talks");
        Files.write(file, new byte[] {1, 0, 2, 0, 0});
        Run wrong = Run.in(here, "settle", "talks");
        Files.writeString(file, "");
        Run empty = Run.in(here, "settle", "talks");
        Files.delete(file);
        Run alone = Run.in(here, "settle", "talks");

        assertThat(wrong.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(wrong.said()).contains("is empty or is no text");
        assertThat(other.status()).isZero();
        assertThat(empty.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(flat(alone)).contains("There is one party only");
    }

    @Test
    void valuesThatDifferInTheCaseOfLettersAreToldApart() throws IOException {
        for (String name : List.of("talks", "union", "works")) {
            Path file = here.resolve("talks").resolve(name + ".xml");
            Files.writeString(file, Files.readString(file).replace("value=\"2%\"", "value=\"NONE\""));
        }
        Run exact = Run.in(here, "settle", "talks", "--deal", "wage=NONE; holidays=20 days");
        Run unclear = Run.in(here, "settle", "talks", "--deal", "wage=None; holidays=20 days");

        assertThat(flat(exact)).contains("wage: NONE; holidays: 20 days");
        assertThat(unclear.status()).isEqualTo(ExitStatus.USAGE);
    }
}
