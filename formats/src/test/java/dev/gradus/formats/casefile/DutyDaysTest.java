package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.formats.results.Results;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duty stands within its days; the day on which it, or a clause, ends is told where it can be reckoned. */
class DutyDaysTest {
    private static final int TEXTS = 400;

    private static final String CASE = """
            case: my-case
            as of: 2025-01-15
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            measures:
              truce: {name: Truce, by: arden, obligation: maintain, until: phase}
              terms: {name: Agree the terms, by: belmar}
              road: {name: Open the road, by: belmar}
              talk: {name: Go on talking, by: arden, obligation: influence, until: end of terms}
            clauses:
              phase: {kind: term, says: Phase one., of: [road], until: day 42 of truce}
              next: {kind: term, says: Phase two., until: 42 days after phase}
              open: {kind: term, says: So long., until: as needed}
            proposals:
              deal:
                name: The deal
                stages:
                  - {do: [truce], due: 2025-01-19}
                  - {do: [terms], due: 2025-02-22}
                  - {do: [road], due: 2025-03-01}
                  - {do: [talk]}
            """;

    private static WholeCase whole(String yaml) {
        return WholeCase.of(CaseFiles.read(yaml));
    }

    private static String told(WholeCase whole, String language) {
        return new TextWords(Words.of(language, whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .toString();
    }

    private static List<String> ends(WholeCase whole) {
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> weakness.kind() == Weakness.Kind.ENDS_BEFORE_IT_BEGINS)
                .map(weakness -> String.join(" ", weakness.args()))
                .toList();
    }

    /** In the text it stands after the road, which comes a week after it ends. */
    @Test
    void anEffortWithoutADayComesBeforeWhatEndsIt() {
        WholeCase whole = whole(CASE);
        Dating dating = Dating.of(whole, whole.written().proposals().getFirst());
        List<List<String>> order = dating.roadmap().stages().stream()
                .map(stage -> whole.structure().ids(stage.measures()))
                .toList();

        assertThat(dating.day(3)).isEqualTo(LocalDate.of(2025, 2, 22));
        assertThat(order).containsExactly(List.of("truce"), List.of("talk"), List.of("terms"), List.of("road"));
        assertThat(ends(whole)).isEmpty();
    }

    /** What has to wait until after its own end is told, with both days. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{do: [talk]}|{do: [talk]}\\n    triggers: {talk: {after: [road]}}|stage:4 measure:talk date:2025-02-22 date:2025-03-01",
                "{do: [talk]}|{do: [talk], not before: 1 day after terms}|stage:4 measure:talk date:2025-02-22 date:2025-02-23",
                "until: day 42 of truce|until: day 41 of truce|clause:phase date:2025-02-28 measure:road date:2025-03-01",
                "until: phase}|until: 5 days before phase}\\n  x: {name: X, by: arden}|",
                "as of|as of|"
            })
    void aContradictionIsNeverSilent(String was, String is, String expected) {
        assertThat(CASE).contains(was);
        List<String> found = ends(whole(CASE.replace(was, is.replace("\\n", "\n"))));

        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().endsWith(expected);
        }
    }

    @Test
    void theDayOfAnEndIsTold() {
        assertThat(told(whole(CASE), "en"))
                .contains("as long as this holds: “Phase one” (until 1 March 2025)")
                .contains("until this is done: “Agree the terms” (22 February 2025)")
                .contains("Phase one (until day 42 of “Truce” (1 March 2025)).")
                .contains("Phase two (until 42 days after the end of “Phase one” (12 April 2025)).")
                .contains("So long (until as needed).");
        assertThat(told(whole(CASE), "vi"))
                .contains("chừng nào điều này còn hiệu lực: “Phase one” (đến 1/3/2025)")
                .contains("Phase two (đến 42 ngày sau lúc kết thúc “Phase one” (12/4/2025)).");
    }

    /** A window is told, and reckoned with its later day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{within: [3 years, 5 years], of: end of phase}'",
                "between 3 and 5 years after phase",
                "3 to 5 years after phase",
                "từ 3 đến 5 năm sau phase",
                "3 years to 5 years after phase"
            })
    void aWindowHasTheLaterDay(String until) {
        String file = CASE.replace("until: end of terms", "until: " + until);
        WholeCase whole = whole(file);
        Measure talk = whole.written().findMeasure("talk").orElseThrow();

        assertThat(talk.until())
                .containsExactly(new When.Window(Period.ofYears(3), Period.ofYears(5), "end of phase", ""));
        assertThat(Dating.of(whole, whole.written().proposals().getFirst()).until(talk))
                .contains(LocalDate.of(2030, 3, 1));
        assertThat(told(whole, "en"))
                .contains(
                        "until some day between 3 years and 5 years after the end of “Phase one” (1 March 2030 at the latest)");
        assertThat(told(whole, "vi"))
                .contains("đến một ngày từ 3 năm đến 5 năm sau lúc kết thúc “Phase one” (muộn nhất 1/3/2030)");
        assertThat(Results.texts(whole, List.of(), "0")).contains("\"atLeast\" : \"P3Y\",\"within\" : \"P5Y\"");
        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
        String written = ((WriteResult.Written) CaseWriter.write("case.yaml", whole.written())).text();
        assertThat(written).contains("until: between 3 years and 5 years after end of phase");
        assertThat(CaseFiles.read(written).findMeasure("talk").orElseThrow().until())
                .isEqualTo(talk.until());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{do: [talk]}|{do: [talk], due: {within: [5 days, 3 days], of: road}}|when.window proposals.deal.stages.3.due.within [5 days, 3 days, , ]",
                "{do: [talk]}|{do: [talk], not before: {within: [3 days, 5 days], of: road}}|when.window proposals.deal.stages.3.not-before.within [3 days, 5 days, , ]",
                "{do: [talk]}|{do: [talk], not before: 3 to 5 days after road}|date.invalid proposals.deal.stages.3.not-before [3 to 5 days after road, , form.when]",
                "{do: [talk]}|{do: [talk], due: {within: [soon, 3 days], of: road}}|period.invalid proposals.deal.stages.3.due.within [soon, , form.period]"
            })
    void whatIsNoWindowIsNamed(String was, String is, String expected) {
        assertThat(CaseFiles.problems(CASE.replace(was, is)))
                .singleElement()
                .asString()
                .endsWith(expected);
    }

    /** Two texts that have a clause end on different days leave its day open. */
    @Test
    void aClauseHasADayWhereTheTextsAgree() {
        String other = CASE + CASE.substring(CASE.indexOf("  deal:")).replace("  deal:", "  other:");

        assertThat(told(whole(other), "en")).contains("Phase one (until day 42 of “Truce” (1 March 2025))");
        assertThat(told(whole(other.replaceFirst("2025-01-19", "2025-01-20")), "en"))
                .contains("Phase one (until day 42 of “Truce”)");
    }

    @Test
    void daysAreThoseOfTheDefinition() {
        int moved = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            Duties text = Duties.of(new Random(seed));
            WholeCase whole = whole(text.yaml());
            Dating dating = Dating.of(whole, whole.written().proposals().getFirst());
            for (int k = 0; k < text.due.length; k++) {
                assertThat(dating.day(k)).as(text.yaml()).isEqualTo(Duties.START.plusDays(text.day(k)));
                assertThat(dating.until(whole.written().measures().get(k)).isPresent())
                        .isEqualTo(text.end(k) >= 0);
                moved += text.day(k) < text.placed(k) ? 1 : 0;
            }
        }
        assertThat(moved).isGreaterThan(TEXTS / 10);
    }

    /**
     * Steps with a day (0 = none); each ends with one of the others, so many days later (-1 = never), some by way of a clause, and may wait
     * for one before it (-1 = for none).
     */
    private record Duties(int[] due, int[] from, int[] endsWith, int[] later, int[] after) {
        static final LocalDate START = LocalDate.of(2025, 1, 1);

        static Duties of(Random random) {
            int count = 3 + random.nextInt(4);
            Duties text = new Duties(
                    random.ints(count, -20, 40).map(day -> Math.max(0, day)).toArray(),
                    random.ints(count, -60, 40).map(day -> Math.max(0, day)).toArray(),
                    random.ints(count, -1, count).toArray(),
                    random.ints(count, 0, 9).toArray(),
                    new int[count]);
            for (int k = 0; k < count; k++) {
                text.after[k] = k > 0 && random.nextInt(4) == 0 ? random.nextInt(k) : -1;
                text.from[k] = text.due[k] > 0 ? 0 : text.from[k];
            }
            return text;
        }

        /** Nothing where it ends with a step that has no day. */
        int end(int k) {
            return endsWith[k] < 0 || due[endsWith[k]] == 0 ? -1 : due[endsWith[k]] + later[k];
        }

        int placed(int k) {
            int base = after[k] >= 0 ? day(after[k]) : k > 0 ? placed(k - 1) : 0;
            return due[k] > 0 ? due[k] : Math.max(base, from[k]);
        }

        int day(int k) {
            boolean isBound = due[k] == 0 && after[k] < 0 && end(k) >= 0;
            return isBound && end(k) < placed(k) ? Math.max(end(k), from[k]) : placed(k);
        }

        String yaml() {
            StringBuilder measures = new StringBuilder();
            StringBuilder clauses = new StringBuilder("  none: {kind: place, says: There}\n");
            StringBuilder stages = new StringBuilder();
            StringBuilder triggers = new StringBuilder();
            for (int k = 0; k < due.length; k++) {
                boolean isClause = later[k] % 2 == 0;
                String ends = later[k] + " days after m" + endsWith[k];
                measures.append("  m%d: {name: M%d, by: arden%s}%n"
                        .formatted(k, k, endsWith[k] < 0 ? "" : ", until: " + (isClause ? "c" + k : ends)));
                clauses.append(
                        isClause && endsWith[k] >= 0
                                ? "  c%d: {kind: term, says: C, until: %s}%n".formatted(k, ends)
                                : "");
                stages.append("      - {do: [m%d]%s%s}%n"
                        .formatted(
                                k,
                                due[k] > 0 ? ", due: " + START.plusDays(due[k]) : "",
                                from[k] > 0 ? ", not before: " + START.plusDays(from[k]) : ""));
                triggers.append(after[k] < 0 ? "" : "      m%d: {after: [m%d]}%n".formatted(k, after[k]));
            }
            return "case: my-case\nas of: " + START + "\nparties: {arden: {name: Arden}}\nmeasures:\n" + measures
                    + "clauses:\n" + clauses + "proposals:\n  deal:\n    name: Deal\n    stages:\n" + stages
                    + (triggers.isEmpty() ? "" : "    triggers:\n" + triggers);
        }
    }
}
