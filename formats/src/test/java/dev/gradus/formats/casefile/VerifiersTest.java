package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several who verify one measure. */
class VerifiersTest {
    private static final String SEVERAL = CaseFiles.SMALL
                    .replace("  belmar: {name", "  centre: {name: The centre, role: outside}\n  belmar: {name")
                    .replace("takes: P1M", """
                    takes: P1M, amount: 30 posts,
                          verified by: [centre, {en: A forensic institute, vi: Viện pháp y}]""")
            + "proposals: {p: {name: P, stages: [{do: [cease-fire, pull-back]}]}}\n";

    private static List<Weakness> found(String file, Kind kind) {
        WholeCase whole = WholeCase.of(CaseFiles.read(file));
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> weakness.kind() == kind)
                .toList();
    }

    @Test
    void eachIsReadAndWrittenAndTold() {
        Case written = CaseFiles.read(SEVERAL);

        assertThat(CaseSchema.validate(CaseFiles.bytes(SEVERAL))).isEmpty();
        assertThat(written.measures().getFirst().verifiedBy())
                .containsExactly(
                        LocalText.of("en", "centre"),
                        new LocalText(Map.of("en", "A forensic institute", "vi", "Viện pháp y")));
        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", written)).text())
                .contains("verified by: [centre, {en: A forensic institute, vi: Viện pháp y}]");
        assertThat(Words.of("en", WholeCase.of(written), "")
                        .checkers(written.measures().getFirst().verifiedBy()))
                .isEqualTo("The centre; A forensic institute");
        assertThat(Words.of("vi", WholeCase.of(written), "")
                        .checkers(written.measures().getFirst().verifiedBy()))
                .isEqualTo("The centre; Viện pháp y");
    }

    /** Whoever does it counts it only where nobody else is named; one of several who did not sign is one on whom it rests. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arden|1|0",
                "[arden]|1|0",
                "[Arden, arden]|1|0",
                "[arden, belmar]|0|0",
                "[belmar, centre]|0|1",
                "[A forensic institute, belmar]|0|0"
            })
    void theReviewLooksAtAllOfThem(String verifiers, int own, int outside) {
        String file = SEVERAL.replaceFirst("verified by: \\[.*}]", "verified by: " + verifiers);

        assertThat(found(file, Kind.COUNTS_ITS_OWN)).hasSize(own);
        assertThat(found(file, Kind.RESTS_ON_OUTSIDER)).hasSize(outside);
        assertThat(found(file, Kind.NOBODY_COUNTS)).isEmpty();
    }

    /** A monitor that does nothing itself: it is told as what it is, and nothing is asked of it. */
    @Test
    void whoOnlyChecksIsNoGuarantor() {
        String monitor = SEVERAL.replace("role: outside", "role: helper");
        WholeCase whole = WholeCase.of(CaseFiles.read(monitor));
        WholeCase helping = WholeCase.of(CaseFiles.read(monitor.replace("by: belmar,", "by: centre,")));

        assertThat(who(whole, "en")).contains("The centre: checks what others do, and is no party.");
        assertThat(who(whole, "vi")).contains("The centre: kiểm chứng việc của các bên");
        assertThat(who(helping, "en")).contains("The centre: helps, and is no party (mediator, guarantor");
        assertThat(whole.gaps()).noneMatch(gap -> gap.toString().contains("centre"));
        assertThat(WholeCase.of(CaseFiles.read(SEVERAL.replace("role: outside", "role: principal")))
                        .gaps())
                .anyMatch(gap -> gap.toString().contains("centre"));
    }

    /** Each part of a measure may have verifiers of its own; one part that nobody but its performer checks is told. */
    @Test
    void eachPartMayHaveItsOwn() {
        String file = SEVERAL.replaceFirst(
                        "verified by: \\[.*}]",
                        "in parts: [10, 20], verified by: [[centre], [centre, {en: An institute, vi: Viện}]]")
                .replace("do: [cease-fire, pull-back]", "do: [cease-fire-1]}, {do: [cease-fire-2, pull-back]");
        WholeCase whole = WholeCase.of(CaseFiles.read(file));
        String told = new TextWords(Words.of("en", whole, ""))
                .steps(whole, whole.written().proposals().getFirst())
                .toString();

        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
        assertThat(whole.written().measures().stream().map(m -> m.verifiedBy().size()))
                .containsExactly(1, 2, 0);
        assertThat(told).contains("–, The centre]", "–, The centre; An institute]");
        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", whole.written())).text())
                .contains("verified by: [[centre], [centre, {en: An institute, vi: Viện}]]");
        assertThat(found(file, Kind.COUNTS_ITS_OWN)).isEmpty();
        assertThat(found(file.replace("[centre, {en: An institute, vi: Viện}]", "[arden]"), Kind.COUNTS_ITS_OWN))
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.args()).containsExactly("measures:cease-fire"));
        assertThat(CaseFiles.problems(file.replace("[centre], [", "[centre], [belmar], [")))
                .singleElement()
                .asString()
                .endsWith("verifiers.parts measures.cease-fire.verified-by [3, 2, ]");
        assertThat(CaseFiles.problems(file.replace("in parts: [10, 20], ", "")))
                .anySatisfy(problem ->
                        assertThat(problem).endsWith("verifiers.parts measures.cease-fire.verified-by [2, 1, ]"));
    }

    private static String who(WholeCase whole, String language) {
        return new TextWords(Words.of(language, whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .find("who")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|value.empty measures.cease-fire.verified-by [verified-by, , ]",
                "[centre, [belmar]]|type.text measures.cease-fire.verified-by [[…], verified-by, ]",
                "[centre, {english: x}]|language.invalid measures.cease-fire.verified-by.english [english, en, vi, ko, ]"
            })
    void whatIsNoVerifierIsNamed(String verifiers, String expected) {
        assertThat(CaseFiles.problems(SEVERAL.replaceFirst("verified by: \\[.*}]", "verified by: " + verifiers)))
                .singleElement()
                .asString()
                .endsWith(expected);
    }
}
