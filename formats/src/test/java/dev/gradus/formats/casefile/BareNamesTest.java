package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.words.Clauses;
import dev.gradus.words.Moments;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name where a moment is asked for, and what a clause says of its end. */
class BareNamesTest {
    private static final String CASE = """
            case: my-case
            as of: 2025-01-17
            parties: {a: {name: Arden}, b: {name: {en: Belmar, vi: Ben-ma}}}
            measures:
              truce: {name: Truce, by: [a, b], obligation: maintain, until: UNTIL}
              swap: {name: Swap, by: a, in parts: [3, 4]}
              talks: {name: Talks, by: [a, b], obligation: influence}
              leave: {name: Leave, by: b}
              vote: {name: Take the vote, by: b}
            deadlines: {vote: {name: The vote, date: 2025-06-01}, recess: {name: The recess, date: 2025-05-01}}
            terms: {calm: {name: lasting calm, readings: {a: {requires: [swap]}}}}
            clauses:
              phase: {kind: term, says: Phase one lasts so long, of: [swap, recess, calm, a, more, p], until: CLAUSE}
              more: {kind: renewal, says: It goes on}
            proposals:
              p:
                name: Draft
                signed: yes
                on: 2025-01-17
                stages:
                  - {do: [truce], due: 2025-01-19}
                  - {do: [swap-1], due: day 7 of truce}
                  - {do: [swap-2], due: day 14 of truce}
                  - {do: [leave], due: DUE}
            """;

    private static String file(String until, String clause, String due) {
        return CASE.replace("UNTIL", until).replace("CLAUSE", clause).replace("DUE", due);
    }

    private static WholeCase whole(String file) {
        return WholeCase.of(CaseFiles.read(file));
    }

    private static LocalDate lastDay(String clause, String due) {
        WholeCase whole = whole(file("talks", clause, due));
        return Dating.of(whole, whole.written().proposals().getFirst()).day(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks|end of talks-b|as long as this goes on: “Talks”",
                "swap|end of swap-2|until this is done: “Swap, part 2 of 2”",
                "swap-1|end of swap-1|until this is done: “Swap, part 1 of 2”",
                "phase|end of phase|as long as this holds: “Phase one lasts so long”",
                "recess|the day of recess|until the day of “The recess”",
                "\"week 6\"|end of week 6 of signature|until the end of week 6 counted from the signature"
            })
    void aDutyEndsWithWhatIsNamed(String until, String meant, String told) {
        String file = file(until, "recess", "day 20");
        WholeCase whole = whole(file);
        Measure truce = whole.written().measures().getFirst();

        assertThat(truce.until().stream().map(WhenText::of)).containsExactly(meant);
        assertThat(new Moments(Words.of("en", whole, "")).until(truce.until().getFirst(), Optional.empty()))
                .isEqualTo(told);
        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vote|day 20|when.ambiguous measures.truce.until [vote, end of vote; the day of vote, ]",
                "talks|truce|when.ambiguous proposals.p.stages.3.due [truce, the day of truce; before truce; end of truce, ]",
                "talk|day 20|date.invalid measures.truce.until [talk, , form.when]"
            })
    void whatCanBeTwoThingsIsAsked(String until, String due, String expected) {
        assertThat(CaseFiles.problems(file(until, "recess", due)))
                .singleElement()
                .asString()
                .endsWith(expected);
    }

    @Test
    void ofAClauseToo() {
        assertThat(CaseFiles.problems(file("talks", "vote", "day 20")))
                .singleElement()
                .asString()
                .endsWith("when.ambiguous clauses.phase.until [vote, end of vote; the day of vote, ]");
    }

    /** Whatever a clause writes of its end, what counts from the clause has its day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-01|2025-03-01",
                "1 March 2025|2025-03-01",
                "day 42 of truce|2025-03-01",
                "week 6 of truce|2025-03-01",
                "recess|2025-05-01",
                "end of swap|2025-02-01",
                "swap|2025-02-01",
                "a month after signature|2025-02-17"
            })
    void aClauseEndsWhenItSays(String clause, LocalDate ends) {
        assertThat(lastDay(clause, "7 days after phase")).isEqualTo(ends.plusDays(7));
        assertThat(lastDay(clause, "{within: 7 days, of: phase}")).isEqualTo(ends.plusDays(7));
        assertThat(lastDay(clause, "end of phase")).isEqualTo(ends);
        assertThat(lastDay(clause, "phase")).isEqualTo(ends);
        assertThat(lastDay(clause, "recess")).isEqualTo(LocalDate.of(2025, 5, 1));
    }

    /** What is no one moment of the case stays a text, as it was. */
    @ParameterizedTest
    @CsvSource({"the talks end", "3/4/2025", "before winter", "within 2 weeks", "by week 6", "end of winter"})
    void anyOtherEndIsAText(String clause) {
        Clause phase = CaseFiles.read(file("talks", clause, "day 20"))
                .record()
                .clauses()
                .getFirst();

        assertThat(phase.end()).isEmpty();
        assertThat(phase.until()).isEqualTo(LocalText.of("en", clause));
    }

    @Test
    void aClauseSaysWhatItIsAbout() {
        WholeCase whole = whole(file("talks", "swap", "day 20"));
        Case written = whole.written();

        assertThat(new Clauses(Words.of("en", whole, ""))
                        .said(written.record().clauses().getFirst(), Optional.empty())
                        .text())
                .contains("Phase one lasts so long (until the end of “Swap, part 2 of 2”).")
                .contains("about “Swap”, “The recess”, “lasting calm”, “Arden”, “It goes on” and “Draft”");
        assertThat(new Clauses(Words.of("vi", whole, ""))
                        .said(written.record().clauses().getFirst(), Optional.empty())
                        .text())
                .contains("“Arden”", "“It goes on”");
    }
}
