package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of clause changes in what is said of a text. */
class ClauseKindsTest {
    private static final String CASE = """
            case: my-case
            as of: 2026-03-01
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            measures:
              cease-fire: {name: Stop firing, by: arden, obligation: maintain, verified by: belmar}
              pull-back: {name: Pull back, by: belmar, in parts: [3, 4], verified by: arden}
              road: {name: Open the road, by: arden, verified by: belmar}
            proposals:
              p:
                name: Draft
                stages:
                  - {do: [cease-fire], due: 2026-04-01}
                  - {do: [pull-back-1], due: 2026-05-01}
                  - {do: [pull-back-2], due: 2026-06-01}
                  - {do: [road]}
                triggers: {road: {after: [pull-back-2]}}
            """;

    private static Set<Kind> found(String clauses) {
        return TextWeaknesses.of(WholeCase.of(CaseFiles.read(CASE + clauses))).stream()
                .map(Weakness::kind)
                .collect(Collectors.toSet());
    }

    /** Without the clause the finding is there, with it, it is not; about something else, it stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_LATEST_DAY|either-or|road|cease-fire",
                "NO_REVIEW|term|cease-fire|road",
                "NO_REVIEW|review|cease-fire|road",
                "NO_REVIEW|renewal|p|road",
                "NO_EXIT_COST|either-or|p|arden",
                "NO_EXIT_COST|notice|p|arden"
            })
    void aClauseAnswersAFinding(Kind kind, String clause, String about, String other) {
        String written = "clauses: {c: {kind: %s, says: So it is, of: [%s]}}\n";

        assertThat(found("")).contains(kind);
        assertThat(found(written.formatted(clause, about))).doesNotContain(kind);
        assertThat(found(written.formatted(clause, other))).contains(kind);
        assertThat(found(written.formatted("place", about))).contains(kind);
    }

    /** A proposal that uses two words that are not read alike has both against it; that it uses one alone, one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[calm, soon]|2", "calm|1", "[soon]|1", "[]|0"})
    void severalContestedTerms(String terms, int open) {
        String file = CASE.replace("    name: Draft\n", "    name: Draft\n    term: " + terms + "\n") + """
                terms:
                  calm: {name: calm, readings: {arden: {also: no shots}, belmar: {also: no troops}}}
                  soon: {name: soon, readings: {arden: {also: a week}, belmar: {also: a year}}}
                """;
        WholeCase whole = WholeCase.of(CaseFiles.read(file));

        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
        assertThat(TextWeaknesses.of(whole))
                .filteredOn(weakness -> weakness.kind() == Kind.OPEN_MEANING)
                .hasSize(open);
        assertThat(CaseFiles.problems(file.replace("term: " + terms, "term: [calm, sun]")))
                .singleElement()
                .asString()
                .contains("reference.unknown proposals.p.term [sun");
    }

    @Test
    void severalTermsOfOneTextAndOneStepAreEachTold() {
        String clauses = """
                clauses:
                  first: {kind: term, says: Two years, of: [p], until: 2028-03-01}
                  second: {kind: term, says: The road stays open, of: [road, p], until: end of cease-fire}
                  third: {kind: term, says: Renewed once, of: [road]}
                  where: {kind: place, says: In the valley, of: [road]}
                """;
        WholeCase whole = WholeCase.of(CaseFiles.read(CASE + clauses));
        String told = new TextWords(Words.of("en", whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .find("clauses")
                .toString();

        assertThat(told)
                .contains("Two years (until 1 March 2028). It is about “Draft”.")
                .contains(
                        "The road stays open (until the end of “Stop firing”). It is about “Open the road” and “Draft”.")
                .contains("Renewed once. It is about “Open the road”.")
                .contains("Place: In the valley. It is about “Open the road”.");
    }
}
