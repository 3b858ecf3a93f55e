package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Passage;
import dev.gradus.words.Problems;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of a text: which day is the first and which the last, each note once, where each row comes from. */
class TextTableTest {
    private static final String CASE = """
            case: my-case
            as of: 2025-01-01
            sources: {act: {title: The act, published: 2025-01-01}, radio: {title: {en: Radio, vi: Đài}, address: "https://radio.example/a"}}
            parties:
              arden: {name: Arden, source: radio}
              belmar: {name: {en: Belmar, vi: Ben-ma}}
              faction: {name: Faction, role: outside, source: radio}
            measures:
              truce: {name: Truce, by: [arden, belmar], obligation: maintain, source: act ¶2}
              guns: {name: Guns, by: arden, note: counted twice, in parts: [1, 2], source: [radio, act]}
              road: {name: Road, by: belmar, requires: [truce]}
              bridge: {name: Bridge, by: belmar}
            terms:
              calm: {name: Calm, source: act, readings: {arden: {requires: [truce], source: radio}, belmar: {requires: [road]}}}
            clauses:
              place: {kind: place, says: In the valley, of: [road], source: act ¶3}
            proposals:
              deal:
                name: The deal
                source: act
                stages:
                  - {do: [truce], not before: 2025-02-01, due: 2025-02-01}
                  - {do: [guns-1, road], not before: day 5 of truce, due: 2025-02-20, note: in the presence of all}
                  - {do: [guns-2], due: 2025-03-01, not before: 2025-03-01}
                  - {do: [bridge], not before: 2025-04-01}
                triggers: {guns-2: {on verification of: [road]}, road: {in parallel with: [guns-1], meaning: as one}}
            """;

    private static WholeCase whole(String yaml) {
        return WholeCase.of(CaseFiles.read(yaml));
    }

    private static Passage told(WholeCase whole, String language) {
        return new TextWords(Words.of(language, whole, "")).passage(whole, TextWeaknesses.of(whole));
    }

    private static ResultTable table(Passage told) {
        return told.find("steps:deal").blocks().stream()
                .filter(Passage.Table.class::isInstance)
                .map(block -> ((Passage.Table) block).table())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(ResultTable table, int column) {
        return table.rows().stream().map(row -> row.get(column)).toList();
    }

    @Test
    void theFirstDayAndTheLastAreToldApart() {
        assertThat(column(table(told(whole(CASE), "en")), 3))
                .containsExactly(
                        "from 1 February 2025 on",
                        "not before day 5 of “Truce” (5 February 2025); no later than 20 February 2025",
                        "not before day 5 of “Truce” (5 February 2025); no later than 20 February 2025",
                        "neither before nor after 1 March 2025",
                        "not before 1 April 2025; no latest day");
        assertThat(column(table(told(whole(CASE), "vi")), 3))
                .containsExactly(
                        "bắt đầu 1/2/2025",
                        "không sớm hơn ngày thứ 5 tính từ “Truce” (5/2/2025); chậm nhất 20/2/2025",
                        "không sớm hơn ngày thứ 5 tính từ “Truce” (5/2/2025); chậm nhất 20/2/2025",
                        "đúng 1/3/2025",
                        "không sớm hơn 1/4/2025; không có ngày muộn nhất");
    }

    /** The note of a step stands with its first act, that of a measure with its first part. */
    @Test
    void eachNoteIsToldOnce() {
        List<String> what = column(table(told(whole(CASE), "en")), 2);

        assertThat(what.get(1)).contains("in the presence of all; counted twice");
        assertThat(String.join("\n", what))
                .containsOnlyOnce("in the presence of all")
                .containsOnlyOnce("counted twice");
    }

    @Test
    void onWhichConditionIsSaidWithoutASecondColon() {
        ResultTable table = table(told(whole(CASE), "en"));

        assertThat(table.head().get(4)).isEqualTo("Condition");
        assertThat(column(table, 4))
                .containsExactly(
                        "–",
                        "–",
                        "together with “Guns, part 1 of 2”, as one; only once there is “Truce”",
                        "after verification of “Road”",
                        "–");
        assertThat(column(table(told(whole(CASE), "vi")), 4)).noneMatch(cell -> cell.contains(":"));
    }

    /** Every source that a fact names stands behind it as its number, which leads to the list at the end. */
    @Test
    void everyFactHasItsSources() {
        Passage told = told(whole(CASE), "en");
        ResultTable table = table(told);

        assertThat(column(table, table.head().size() - 1)).containsExactly("1 ¶2", "1, 2", "–", "1, 2", "–");
        assertThat(table.last().get(1).numbers())
                .extracting(Sentence.Mention::ref)
                .containsExactly("sources.act", "sources.radio");
        assertThat(told.find("steps:deal").sentences())
                .extracting(Sentence::text)
                .containsExactly("Source: 1.");
        assertThat(told.find("clauses").sentences()).singleElement().asString().endsWith("[1 ¶3]");
        assertThat(told.find("who").sentences())
                .extracting(Sentence::text)
                .containsExactly("Faction: did not sign. [2]");
        assertThat(told.find("terms").sentences().getFirst().text()).endsWith("[1, 2]");
        assertThat(told.find("sources").sentences())
                .extracting(Sentence::text)
                .containsExactly("1. The act. 2025-01-01", "2. Radio. https://radio.example/a");
        String none =
                CASE.replaceAll(",? *source: (\\[[^]]*]|[a-z]+( ¶[0-9])?)", "").replaceFirst("(?m)^sources: .*\n", "");
        assertThat(told(whole(none), "en").find("sources").isEmpty()).isTrue();
        assertThat(table(told(whole(none), "en")).head()).doesNotContain("Source");
    }

    /** All of one kind are one thing to mend: headline and section count alike. */
    @ParameterizedTest
    @MethodSource("agreements")
    void thereIsOneCount(Path file) throws IOException {
        WholeCase whole = whole(Files.readString(file));
        List<Weakness> found = TextWeaknesses.of(whole);
        int count = TextReview.count(found);

        assertThat(TextReview.of(whole, found).findings()).hasSize(count);
        assertThat(told(whole, "en").find("verdict").whole().text()).contains(count + " things to mend");
        assertThat(told(whole, "en").find("weaknesses").title()).startsWith(count + " things to mend");
        assertThat(told(whole, "vi").find("verdict").whole().text()).contains(count + " điều cần sửa");
        assertThat(told(whole, "vi").find("weaknesses").title()).startsWith(count + " điều cần sửa");
    }

    static Stream<Path> agreements() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "cases", "agreements"))) {
            return files
                    .map(folder -> folder.resolve("case.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | to “Arden”, of “Belmar”", "vi | “Arden” đối với “Ben-ma”"})
    void questionsOfTrustNameTheParties(String language, String pair) {
        Problems problems = Problems.of(language);

        assertThat(whole(CASE).gaps().stream().map(problems::sentence))
                .filteredOn(question -> question.contains("trust today"))
                .singleElement()
                .asString()
                .contains(pair, "\"arden in belmar: {");
    }
}
