package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import dev.gradus.words.assessment.Weaknesses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings say of a step, of parts, of duties that go on and of texts without times. */
class FindingWordsTest {
    private static final String CASE = """
            case: my-case
            as of: 2025-01-15
            parties: {arden: {name: Arden}, belmar: {name: {en: Belmar, vi: Ben-ma}}}
            measures:
              lists: {name: {en: Name them, vi: Nêu tên}, by: arden, in parts: 2, can be undone: hardly, verified by: belmar}
              road: {name: {en: Open the road, vi: Mở đường}, by: belmar, amount: 3 roads}
              guns: {name: {en: Hand over the guns, vi: Giao súng}, by: belmar}
              watch: {name: {en: Keep watch, vi: Canh gác}, by: belmar, obligation: maintain}
            proposals:
              deal:
                name: The deal
                stages:
                  - {do: [lists-1], due: 2025-01-20}
                  - {do: [lists-2], due: 2025-02-01}
                  - {do: [road], due: 2025-02-10}
                  - {do: [guns]}
                  - {do: [watch], not before: day 42 of road}
            """;

    private static WholeCase whole(String yaml) {
        return WholeCase.of(CaseFiles.read(yaml));
    }

    private static List<String> found(String yaml, String language) {
        WholeCase whole = whole(yaml);
        Weaknesses words = new Weaknesses(Words.of(language, whole, ""));
        return TextWeaknesses.of(whole).stream().map(words::sentence).toList();
    }

    private static String told(String yaml) {
        WholeCase whole = whole(yaml);
        return new TextWords(Words.of("en", whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gives no date for step 4 (“Hand over the guns”).|không nêu mốc thời gian cho bước 4 (“Giao súng”).",
                "Maybe do the first part at the same time as something of|Có thể làm phần đầu cùng lúc với một việc",
                "Nobody is named to verify “Open the road”, “Hand over the guns” and “Keep watch”.|Chưa nêu ai kiểm chứng “Mở đường”, “Giao súng” và “Canh gác”."
            })
    void whatIsFoundIsNamed(String en, String vi) {
        assertThat(found(CASE, "en")).anySatisfy(said -> assertThat(said).contains(en));
        assertThat(found(CASE, "vi")).anySatisfy(said -> assertThat(said).contains(vi));
        assertThat(found(CASE, "en")).noneMatch(said -> said.contains("Maybe do it in parts"));
        assertThat(found(
                        CASE.replace("in parts: 2, ", "")
                                .replace("do: [lists-1]", "do: [lists]")
                                .replaceFirst(".*lists-2.*\n", ""),
                        "en"))
                .anyMatch(said -> said.contains("Maybe do it in parts"));
    }

    /** A duty that goes on from a day on has no latest day to set; an act has one. */
    @Test
    void aDutyFromADayOnIsNotLate() {
        assertThat(found(CASE, "en")).noneMatch(said -> said.contains("latest"));
        assertThat(told(CASE)).contains("begins not before day 42 of “Open the road” (23 March 2025),");
        assertThat(told(CASE.replace("{do: [guns]}", "{do: [guns], due: 2025-02-20}")))
                .contains("[5, not before 23 March 2025,");
        assertThat(found(CASE.replace(", obligation: maintain", ""), "en"))
                .anyMatch(said ->
                        said.contains("step 5 (“Keep watch”) may be begun or done late, or never: no day bounds it."));
    }

    /** Of times that nobody stated nothing is said. */
    @Test
    void whatCannotBeginInTimeIsToldByTheTextAlone() {
        String late = CASE.replace("{do: [guns]}", "{do: [guns], due: 2025-01-25}")
                + "    triggers: {guns: {after: [lists-2]}}\n";

        assertThat(found(late, "en"))
                .anyMatch(said -> said.contains(
                        "for step 4 (“Hand over the guns”); by what the text itself says it cannot begin before"))
                .noneMatch(said -> said.contains("the times of the case"));
    }

    @Test
    void aPerformerThatIsNoPartyIsNamedOnce() {
        assertThat(CaseFiles.problems(CASE.replace("by: belmar, amount", "by: all, amount")))
                .singleElement()
                .asString()
                .contains("measures.road.by");
    }
}
