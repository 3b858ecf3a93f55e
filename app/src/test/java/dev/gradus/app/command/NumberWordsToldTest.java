package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.app.Run;
import dev.gradus.formats.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case whose numbers are given in words: what every surface says of them. */
class NumberWordsToldTest {
    private static final String CASE = """
            case: truce
            as of: 2026-03-01
            parties:
              arden: {name: Arden, breakdown: {war: {value: small loss, judged: the lull would end}}}
              belmar: {name: Belmar, breakdown: {war: {value: -4, judged: the lull would end}}}
            trust today:
              arden in belmar: {value: little, judged: one truce kept}
              belmar in arden: {value: 0.4, how sure: not very, judged: one truce broken}
            measures:
              cease-fire:
                name: Stop firing
                by: arden
                worth: {arden: tiny loss, belmar: large gain}
                takes: 1 month
                can be undone: easily
                seen if not done: joint monitors
                judged: our reading of the talks
              pull-back:
                name: Pull back
                by: belmar
                worth: {arden: lợi vừa, belmar: -3}
                takes: 2 months
                can be undone: hardly
                seen if not done: 90%
                judged: our reading of the talks
            proposals:
              exchange: {name: Truce for withdrawal, stages: [{do: [cease-fire]}, {do: [pull-back]}]}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("truce"));
        Files.writeString(here.resolve("truce/case.yaml"), CASE);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void theTerminalSaysTheWordsTheRangeAndTheTable() {
        for (String[] command : new String[][] {{"assess", "truce", "--full"}, {"check", "truce"}}) {
            Run run = Run.in(here, command);
            assertThat(run.status()).isZero();
            assertThat(flat(run.out()))
                    .contains("Worth of “Stop firing” to Belmar: large gain (25 to 60 points by the table).")
                    .contains("Worth of “Stop firing” to Arden: tiny loss (-2 to -0.5 points by the table).")
                    .contains("Worth of “Pull back” to Arden: medium gain (10 to 25 points by the table).")
                    .contains("Share of “Pull back” that can be undone: hardly (5% to 25% by the table).")
                    .contains("Trust of Arden in Belmar: little (5% to 30% by the table).")
                    .contains("Trust of Belmar in Arden: 40%; how sure: not very (20% to 60% by the table).")
                    .containsOnlyOnce("by the table “Words for numbers, English and Vietnamese”")
                    .containsOnlyOnce("IAEA Safeguards Glossary")
                    .doesNotContain("Worth of “Pull back” to Belmar:");
        }
    }

    @Test
    void soDoesItInVietnamese() {
        Run run = Run.in(here, "assess", "truce", "--full", "--lang", "vi");
        assertThat(run.tooWide()).isEmpty();
        assertThat(flat(run.out()))
                .contains("Giá trị của “Stop firing” với Belmar: lợi lớn (25 đến 60 điểm theo bảng).")
                .contains("Lòng tin của Belmar vào Arden: 40%; mức chắc chắn: không chắc lắm (20% đến 60% theo bảng).")
                .containsOnlyOnce("theo bảng “Từ ngữ thay cho con số, tiếng Anh và tiếng Việt”");
    }

    @Test
    void thePageSaysThemInItsNumbersAndAmongTheAssumptions() throws IOException {
        Run.in(here, "assess", "truce", "--out", "page.html");
        String page = Files.readString(here.resolve("page.html"));

        assertThat(page)
                .contains("<span class=\"facts block\">large gain (25 to 60 points by the table)</span>")
                .contains("<span class=\"facts block\">lợi lớn (25 đến 60 điểm theo bảng)</span>")
                .contains("40.0 points: large gain (25 to 60 points by the table)")
                .contains("by the table “Words for numbers, English and Vietnamese”");
        Files.writeString(
                here.resolve("truce/case.yaml"),
                CASE.replaceAll("how sure: [a-z ]+, ", "")
                        .replace("small loss", "-5")
                        .replace("little", "0.15")
                        .replace("tiny loss", "-1")
                        .replace("large gain", "40")
                        .replace("easily", "0.9")
                        .replace("joint monitors", "0.7")
                        .replace("lợi vừa", "17")
                        .replace("hardly", "0.1"));
        Run.in(here, "assess", "truce", "--out", "plain.html");
        assertThat(Files.readString(here.resolve("plain.html"))).doesNotContain("by the table");
    }

    /** The same verdict as with the likely numbers of the table written out. */
    @Test
    void jsonSaysThemAndIsOtherwiseThatOfTheNumbers() throws IOException {
        String words = Run.in(here, "assess", "truce", "--json").out();

        assertThat(words).contains("\"words\" : \"large gain\"", "\"howSure\" : \"not very\"", "\"numberWords\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Results.class.getResourceAsStream("results.schema.json"))
                        .validate(words, InputFormat.JSON)
                        .stream()
                        .map(Error::toString))
                .isEmpty();
        String ranges = CASE.replace("not very", "fairly")
                .replace("small loss", "[-10, -5, -2]")
                .replace("tiny loss", "[-2, -1, -0.5]")
                .replace("large gain", "[25, 40, 60]")
                .replace("lợi vừa", "[10, 17, 25]")
                .replace("value: little", "value: [0.05, 0.15, 0.3]")
                .replace("easily", "[0.8, 0.9, 1]")
                .replace("hardly", "[0.05, 0.1, 0.25]")
                .replace("joint monitors", "[0.5, 0.7, 0.85]")
                .replace("value: 0.4, how sure: fairly", "value: [0.2, 0.4, 0.6]");
        Files.writeString(here.resolve("truce/case.yaml"), ranges);
        String numbers = Run.in(here, "assess", "truce", "--json").out();
        assertThat(numbers).doesNotContain("numberWords", "\"words\"");
        ObjectNode tree = (ObjectNode) JSON.readTree(words);
        ((ObjectNode) tree.get("case")).remove("numberWords");
        tree.get("figures").values().forEach(figure -> ((ObjectNode) figure).remove(List.of("words", "howSure")));
        assertThat(tree).isEqualTo(JSON.readTree(numbers));
    }

    @Test
    void aTableOfOnesOwnChangesTheNumbersAndIsNamed() throws IOException {
        String own = Run.in(here, "assess", "truce", "--full").out();
        Files.writeString(here.resolve("mine.yaml"), """
                title: My table
                words:
                  small: {of: [worth, breakdown], words: {en: [small loss, tiny loss]}, value: [-9, -8, -7], judged: mine}
                  large: {of: [worth], words: {en: [large gain], vi: [lợi vừa]}, value: [11, 12, 13], judged: mine}
                  trust: {of: [trust], words: {en: [little]}, value: 0.2, judged: mine}
                  undone: {of: [can be undone], words: {en: [easily, hardly]}, value: 0.5, judged: mine}
                  seen: {of: [seen if not done], words: {en: [joint monitors]}, value: 0.6, judged: mine}
                how sure:
                  not: {words: {en: [not very]}, range: 2, number: 0.25, judged: mine}
                """);
        Run run = Run.in(here, "assess", "truce", "--full", "--number-words", "mine.yaml");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(flat(run.out()))
                .contains("Worth of “Stop firing” to Belmar: large gain (11 to 13 points by the table).")
                .contains("40%; how sure: not very (30% to 50% by the table)")
                .contains("by the table “My table”")
                .isNotEqualTo(flat(own));
        Files.writeString(here.resolve("mine.yaml"), "words: {a: {of: [worth], words: {en: [x]}, value: much}}\n");
        assertThat(Run.in(here, "assess", "truce", "--number-words=mine.yaml").err())
                .contains("mine.yaml:1:");
        assertThat(Run.in(here, "check", "truce", "--number-words", "none.yaml").err())
                .contains("none.yaml");
    }

    @Test
    void whatIsSetInWordsIsSaidSo() {
        assertThat(flat(Run.in(here, "assess", "truce", "--set", "measures.pull-back.worth.belmar=Large  LOSS")
                        .out()))
                .contains("Worth of “Pull back” to Belmar: -40.0 points: large loss (-60 to -25 points by the table);"
                        + " the case says -3.0 points");
    }
}
