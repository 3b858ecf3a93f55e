package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure.Amount;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.formats.results.Results;
import dev.gradus.words.Amounts;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of what, number by number, and so many for each of something else. */
class AmountTest {
    private static final String RATIO = CaseFiles.SMALL.replace("takes: P1M", """
            takes: P1M, amount: [{value: 30, of: {en: prisoners, vi: tù nhân}, per: {en: civilian, vi: thường dân}},
              {value: 2.5, of: {en: posts, vi: đồn}, per: pull-back}, {value: 4, of: {en: guns, vi: khẩu súng}, per: belmar}]""");

    private static String told(String file, String language) {
        ReadResult.Read read = (ReadResult.Read) CaseReader.read("case.yaml", CaseFiles.bytes(file), Map.of());
        return new Amounts(Words.of(language, read.whole(), ""))
                .said(read.whole().written().measures().getFirst().amount());
    }

    @Test
    void aRatioIsReadAndShownAndComputedOnlyWhereTheOtherSideIsCounted() {
        assertThat(CaseSchema.validate(CaseFiles.bytes(RATIO))).isEmpty();
        assertThat(CaseFiles.read(RATIO).measures().getFirst().amount().items().getFirst())
                .isEqualTo(new Amount.Item(
                        30,
                        new LocalText(Map.of("en", "prisoners", "vi", "tù nhân")),
                        new LocalText(Map.of("en", "civilian", "vi", "thường dân"))));
        assertThat(told(RATIO, "en"))
                .isEqualTo("30 prisoners per civilian; 2.5 posts for each of “Pull back”; 4 guns for Belmar");
        String counted = RATIO.replace("name: Pull back,", "name: Pull back, amount: [{value: 12, of: brigades}],");
        assertThat(told(counted, "en")).contains("2.5 posts for each of “Pull back” (for 12: 30 in all)");
        assertThat(told(counted, "vi")).contains("2,5 đồn cho mỗi đơn vị của “Pull back” (với 12: tổng cộng 30)");
        assertThat(told(RATIO.replace("name: Pull back,", "name: Pull back, in parts: [3, 5],"), "en"))
                .contains("(for 8: 20 in all)");
    }

    /** Of a number that nobody states no total follows, and it is written back as it is. */
    @Test
    void aNumberMayBeUnknown() {
        String open = RATIO.replace("value: 2.5", "value: ?")
                .replace("name: Pull back,", "name: Pull back, amount: [{value: 12, of: brigades}],");

        assertThat(told(open, "en"))
                .isEqualTo(
                        "30 prisoners per civilian; posts (number not said) for each of “Pull back”; 4 guns for Belmar");
        assertThat(told(open, "vi")).contains("đồn (không nêu số lượng) cho mỗi đơn vị của “Pull back”;");
        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", CaseFiles.read(open))).text())
                .contains("{value: \"?\", of: ");
        assertThat(CaseSchema.validate(CaseFiles.bytes(open.replace("?", "\"?\""))))
                .isEmpty();
        ReadResult.Read read = (ReadResult.Read) CaseReader.read("case.yaml", CaseFiles.bytes(open), Map.of());
        assertThat(Results.texts(read.whole(), List.of(), "0")).contains("\"value\" : null");
        assertThat(CaseFiles.read(open.replace("value: 12", "value: unknown"))
                        .measures()
                        .getLast()
                        .count())
                .isEmpty();
    }

    @Test
    void ofSeveralKeysForOneThingNoTotalIsTold() {
        String keys = CaseFiles.SMALL.replace("takes: P1M", """
                takes: P1M, amount: [{value: 30, of: prisoners, per: pull-back}, {value: 50, of: prisoners, per: pull-back}]""");
        String counted = "name: Pull back, amount: [{value: 33, of: hostages}],";

        assertThat(told(keys.replace("name: Pull back,", counted), "en"))
                .isEqualTo("30 prisoners for each of “Pull back”; 50 prisoners for each of “Pull back”");
        assertThat(told(keys.replace("name: Pull back,", counted).replaceFirst(", \\{value: 50[^}]*}", ""), "en"))
                .isEqualTo("30 prisoners for each of “Pull back” (for 33: 990 in all)");
    }

    @Test
    void differentThingsAreNotAddedUp() {
        String two = "name: Pull back, in parts: [3, 5], amount: [{value: 6, of: posts}, {value: 2, of: guns}],";
        String file = RATIO.replace("name: Pull back,", two);

        assertThat(told(file, "en")).contains("2.5 posts for each of “Pull back”;");
        assertThat(told(file.replace("of: guns", "of: posts"), "en")).contains("(for 8: 20 in all)");
        assertThat(weaknesses(file.replace("value: 6", "value: 9")))
                .noneMatch(weakness -> weakness.kind() == Weakness.Kind.PARTS_DO_NOT_ADD_UP);
    }

    private static List<Weakness> weaknesses(String file) {
        ReadResult.Read read = (ReadResult.Read) CaseReader.read("case.yaml", CaseFiles.bytes(file), Map.of());
        return TextWeaknesses.of(read.whole());
    }

    @Test
    void inPartsThatDoNotAddUpToItIsAsked() {
        String file = CaseFiles.SMALL.replace(
                "name: Pull back,", "name: Pull back, in parts: [3, 5], amount: [{value: 9, of: posts}],");

        assertThat(weaknesses(file))
                .filteredOn(weakness -> weakness.kind() == Weakness.Kind.PARTS_DO_NOT_ADD_UP)
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.args()).contains("number:8", "number:9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{value: many, of: posts}]|number.form measures.cease-fire.amount.0.value [many, , form.amount]",
                "[{value: -1, of: posts}]|number.form measures.cease-fire.amount.0.value [-1, , form.amount]",
                "[{value: 3}]|key.missing measures.cease-fire.amount.0.of [, of, ]",
                "[30 prisoners]|type.mapping measures.cease-fire.amount.0 [30 prisoners, 0, ]"
            })
    void whatIsNoAmountIsNamed(String amount, String expected) {
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("takes: P1M", "takes: P1M, amount: " + amount)))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guarantor|parties|helper",
                "bên trung gian|parties|helper",
                "observer|parties|helper",
                "bên kiểm chứng|parties|helper",
                "committee|parties|body",
                "endeavour|obligation|influence",
                "waiver|clauses|either-or",
                "extension|clauses|renewal"
            })
    void aWordOfThePeopleIsAnsweredWithTheWordOfTheFile(String word, String where, String meant) {
        String file = switch (where) {
            case "parties" -> CaseFiles.SMALL.replace("name: Arden,", "name: Arden, role: " + word + ",");
            case "obligation" -> CaseFiles.SMALL.replace("takes: P1M", "takes: P1M, obligation: " + word);
            default -> CaseFiles.SMALL + "clauses: {c: {kind: " + word + ", says: so}}\n";
        };

        assertThat(CaseFiles.problems(file))
                .anySatisfy(problem -> assertThat(problem).contains("word.unknown", "[" + word, ", " + meant + "]"));
    }

    @Test
    void whatAKeySaysIsNoKindOfClause() {
        assertThat(CaseFiles.problems(CaseFiles.SMALL + "clauses: {c: {kind: order, says: south first}}\n"))
                .singleElement()
                .asString()
                .contains("word.elsewhere clauses.c.kind [order, , triggers: {…: {after: […]}}]");
    }
}
