package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.formats.results.Results;
import dev.gradus.words.Amounts;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of which nobody says how large they are. */
class UnsaidSizesTest {
    private static String file(String parts) {
        return CaseFiles.SMALL
                        .replace("takes: P2M", "takes: P2M, worth: {arden: 12}, in parts: " + parts)
                        .replace(
                                "takes: P1M",
                                "takes: P1M, amount: [{value: 30, of: prisoners, per: pull-back}], worth: {belmar: 9}")
                + "proposals: {p: {name: P, stages: [{do: [pull-back-1]}, {do: [pull-back-2]}, {do: [pull-back-3, cease-fire]}]}}\n";
    }

    private static WholeCase whole(String parts) {
        return WholeCase.of(CaseFiles.read(file(parts)));
    }

    private static String told(String parts, String language) {
        WholeCase whole = whole(parts);
        return new TextWords(Words.of(language, whole, ""))
                .steps(whole, whole.written().proposals().getFirst())
                .toString();
    }

    /** Reckoned with is the mean of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|[1, 1, 1]|3",
                "[?, ?, ?]|[2, 2, 2]|3",
                "[ ?,?, unknown ]|[2, 2, 2]|3",
                "[3, ?, 5]|[3, 4, 5]|[3, \"?\", 5]",
                "[3, \"?\", chưa rõ]|[1, 1, 1]|[3, \"?\", \"?\"]"
            })
    void theNumbersAreThoseOfMeanSizes(String parts, String sizes, String written) {
        assertThat(whole(parts).resolved().numbers())
                .isEqualTo(whole(sizes).resolved().numbers());
        assertThat(whole(parts).resolved().structure())
                .isEqualTo(whole(sizes).resolved().structure());
        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", CaseFiles.read(file(parts)))).text())
                .contains("in parts: " + written);
        assertThat(CaseSchema.validate(CaseFiles.bytes(
                        file(parts).replaceAll("\\?(?=[,\\]])", "\"?\"").replace("\"\"?\"\"", "\"?\""))))
                .isEmpty();
    }

    @Test
    void noSizeIsToldAndNothingIsAddedUp() {
        assertThat(told("[3, ?, 5]", "en")).containsOnlyOnce("Pull back, part 2 of 3; size not said");
        assertThat(told("3", "vi")).contains("Pull back, phần 1/3; không nêu số lượng");
        assertThat(told("[3, 4, 5]", "en")).doesNotContain("not said").contains("(for 12: 360 in all)");
        WholeCase whole = whole("[3, ?, 5]");
        assertThat(new Amounts(Words.of("en", whole, ""))
                        .said(whole.written()
                                .findMeasure("cease-fire")
                                .orElseThrow()
                                .amount()))
                .isEqualTo("30 prisoners for each of “Pull back”");
        String nine = file("[3, ?, 5]").replace("in parts", "amount: 9 posts, in parts");
        assertThat(TextWeaknesses.of(WholeCase.of(CaseFiles.read(nine))))
                .noneMatch(weakness -> weakness.kind() == Kind.PARTS_DO_NOT_ADD_UP);
        assertThat(TextWeaknesses.of(WholeCase.of(CaseFiles.read(nine.replace("?", "4")))))
                .anyMatch(weakness -> weakness.kind() == Kind.PARTS_DO_NOT_ADD_UP);
    }

    /** A part whose name does not say how much of what it is says what all parts are; a key holds for each of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a list before each|4|all parts together: a list before each|tổng cộng mọi phần: a list before each|4",
                "'{en: 33 posts, vi: 33 đồn}'|[3, ?, 5, ?]|all parts together: 33 posts|tổng cộng mọi phần: 33 đồn|2",
                "'[{value: 33, of: {en: posts, vi: đồn}}]'|4|all parts together: 33 posts|tổng cộng mọi phần: 33 đồn|4",
                "'[{value: 600, of: posts}, {value: 20, of: guns}]'|[1, 1, 1, 1]|all parts together: 600 posts; 20 guns|"
                        + "tổng cộng mọi phần: 600 posts; 20 guns|4",
                "'[{value: 30, of: {en: posts, vi: đồn}, per: {en: day, vi: ngày}}]'|4|; 30 posts per day; size|; 30 đồn cho mỗi ngày; không|4",
                "9 posts|[1, 2, 3, 3]|all parts|mọi phần|0"
            })
    void theAmountIsToldWhateverTheSizes(String amount, String parts, String en, String vi, int times) {
        String file = CaseFiles.SMALL.replace("takes: P2M", "takes: P2M, amount: " + amount + ", in parts: " + parts)
                + "proposals: {p: {name: P, stages: [{do: [pull-back-1]}, {do: [pull-back-2]}, {do: [pull-back-3]}, {do: [pull-back-4]}]}}\n";
        WholeCase whole = WholeCase.of(CaseFiles.read(file));

        assertThat(steps(whole, "en").split(Pattern.quote(en), -1)).hasSize(times + 1);
        assertThat(steps(whole, "vi").split(Pattern.quote(vi), -1)).hasSize(times + 1);
        String json = Results.texts(whole, TextWeaknesses.of(whole), "0");
        assertThat(json.split(amount.startsWith("[") ? "\"amounts\"" : "\"amount\"", -1))
                .hasSize(5);
    }

    private static String steps(WholeCase whole, String language) {
        return new TextWords(Words.of(language, whole, ""))
                .steps(whole, whole.written().proposals().getFirst())
                .toString();
    }

    /** What the other parts leave of the amount; told as the rest, and written back as it. */
    @Test
    void aPartMayBeTheRest() {
        String file = file("[10, 4, rest]").replace("in parts", "amount: [{value: 33, of: posts}], in parts");
        WholeCase whole = WholeCase.of(CaseFiles.read(file));

        assertThat(whole.resolved().numbers())
                .isEqualTo(whole("[10, 4, 19]").resolved().numbers());
        assertThat(steps(whole, "en")).containsOnlyOnce("the rest").contains("part 3 of 3 (19 of 33 posts); the rest,");
        assertThat(steps(whole, "vi")).containsOnlyOnce("phần còn lại");
        assertThat(Results.texts(whole, TextWeaknesses.of(whole), "0")).containsOnlyOnce("\"isRest\" : true");
        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", whole.written())).text())
                .contains("in parts: [10, 4, rest]");
        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
        assertThat(CaseFiles.read(file.replace("[{value: 33, of: posts}]", "33 posts")
                                .replace("rest", "còn lại"))
                        .findMeasure("pull-back-3")
                        .orElseThrow()
                        .instalments()
                        .size())
                .isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "33 posts|[10, ?, rest]|parts.rest measures.pull-back.in-parts [, , ]",
                "33 posts|[30, 3, rest]|parts.rest measures.pull-back.in-parts [, , ]",
                "30 to 33 posts|[1, 2, rest]|parts.rest measures.pull-back.in-parts [, , ]",
                "33 posts|[10, rest, rest]|parts.invalid measures.pull-back.in-parts [rest, 24, [3, 4, 3]]"
            })
    void whatLeavesNoRestIsNamed(String amount, String parts, String expected) {
        String file = CaseFiles.SMALL.replace("takes: P2M", "takes: P2M, amount: " + amount + ", in parts: " + parts);

        assertThat(CaseFiles.problems(file))
                .anySatisfy(problem -> assertThat(problem).endsWith(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "25|25", "many|many", "[3, some]|some", "2.5|2.5", "[?]|1"})
    void whatIsNoNumberOfPartsIsNamed(String parts, String found) {
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("takes: P2M", "takes: P2M, in parts: " + parts)))
                .singleElement()
                .asString()
                .endsWith("parts.invalid measures.pull-back.in-parts [" + found + ", 24, [3, 4, 3]]");
    }

    /** The mark is one of the list alone; elsewhere YAML’s own stays, and a text keeps it. */
    @Test
    void theMarkIsReadInTheListOfPartsAlone() {
        String note = "takes: P2M, note: \"in parts: [3, ?]\"";
        assertThat(CaseFiles.read(CaseFiles.SMALL.replace("takes: P2M", note))
                        .measures()
                        .getLast()
                        .note()
                        .in("en"))
                .isEqualTo("in parts: [3, ?]");
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("takes: P2M", "takes: P2M, with: [?, arden]")))
                .singleElement()
                .asString()
                .contains("yaml.question-mark");
    }
}
