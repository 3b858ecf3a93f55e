package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, weeks and months as people number them, and spans of time in more words: one reading, or a question with what it can mean. */
class NumberedPhrasesTest {
    private static String file(String key, String written) {
        return CaseFiles.SMALL + "proposals: {p: {name: P, stages: [{do: [cease-fire], " + key + ": \"" + written
                + "\"}, {do: [pull-back]}]}}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week 6|end of week 6 of signature|start of week 6 of signature",
                "in week 6 of pull-back|end of week 6 of pull-back|start of week 6 of pull-back",
                "by the end of week 6|end of week 6 of signature|end of week 6 of signature",
                "the end of Week 6 of pull-back|end of week 6 of pull-back|end of week 6 of pull-back",
                "before the end of week 5|end of week 5 of signature|end of week 5 of signature",
                "before week 6|end of week 5 of signature|end of week 5 of signature",
                "no later than week 6|end of week 6 of signature|end of week 6 of signature",
                "from week 6|start of week 6 of signature|start of week 6 of signature",
                "the beginning of week 2 of step 2|start of week 2 of step 2|start of week 2 of step 2",
                "the 6th week of pull-back|end of week 6 of pull-back|start of week 6 of pull-back",
                "by the end of month 8 of signature|end of month 8 of signature|end of month 8 of signature",
                "cuối tuần thứ 6|end of week 6 of signature|end of week 6 of signature",
                "chậm nhất là tuần 6 của pull-back|end of week 6 of pull-back|end of week 6 of pull-back",
                "trong tuần thứ 6 kể từ pull-back|end of week 6 of pull-back|start of week 6 of pull-back",
                "trước khi hết tuần thứ 5|end of week 5 of signature|end of week 5 of signature",
                "từ tuần thứ 2|start of week 2 of signature|start of week 2 of signature",
                "đến hết tháng thứ 8 kể từ khi ký|end of month 8 of signature|end of month 8 of signature",
                "no later than day 7 of pull-back|day 7 of pull-back|day 7 of pull-back",
                "on day 7 at the latest|day 7 of signature|day 7 of signature",
                "the 7th day of pull-back, 12:00|day 7 of pull-back 12:00|day 7 of pull-back 12:00",
                "by the end of day 7|day 7 of signature|day 7 of signature",
                "chậm nhất ngày thứ 7 của pull-back|day 7 of pull-back|day 7 of pull-back",
                "muộn nhất là ngày thứ 7|day 7 of signature|day 7 of signature",
                "within 2 weeks of pull-back|14 days after pull-back|14 days after pull-back",
                "2 weeks after signature|14 days after signature|14 days after signature",
                "no later than two weeks after the signing|14 days after signature|14 days after signature",
                "a week after pull-back|7 days after pull-back|7 days after pull-back",
                "six weeks from signing|42 days after signature|42 days after signature",
                "two weeks after pull-back at the latest|14 days after pull-back|14 days after pull-back",
                "trong vòng 2 tuần kể từ pull-back|14 days after pull-back|14 days after pull-back",
                "chậm nhất hai tuần sau khi ký|14 days after signature|14 days after signature",
                "2 tuần sau khi pull-back|14 days after pull-back|14 days after pull-back",
                "no later than the day of pull-back|the day of pull-back|the day of pull-back"
            })
    void aPhraseHasOneReading(String written, String due, String notBefore) {
        for (String key : new String[] {"due", "not before"}) {
            String file = file(key, written);
            Proposal.Step step =
                    CaseFiles.read(file).proposals().getFirst().stages().getFirst();

            assertThat((key.equals("due") ? step.due() : step.notBefore())
                            .stream().map(WhenText::of))
                    .containsExactly(key.equals("due") ? due : notBefore);
            assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
            assertThat(CaseFiles.read(file(key, key.equals("due") ? due : notBefore))
                            .proposals())
                    .isEqualTo(CaseFiles.read(file).proposals());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by week 6|when.ambiguous proposals.p.stages.0.due [by week 6, start of week 6 of signature; end of week 6 of signature, ]",
                "đến tuần thứ 6|when.ambiguous proposals.p.stages.0.due [đến tuần thứ 6, start of week 6 of signature; end of week 6 of signature, ]",
                "before day 7|when.ambiguous proposals.p.stages.0.due [before day 7, day 6 of signature; day 7 of signature, ]",
                "day 7 after pull-back|when.ambiguous proposals.p.stages.0.due [day 7 after pull-back, day 7 of pull-back; 7 days after pull-back, ]",
                "ngày thứ 7 sau pull-back|when.ambiguous proposals.p.stages.0.due [ngày thứ 7 sau pull-back, day 7 of pull-back; 7 days after pull-back, ]",
                "within 2 weeks|when.from proposals.p.stages.0.due [within 2 weeks, , within 2 weeks of signature]",
                "2 weeks|when.from proposals.p.stages.0.due [2 weeks, , 2 weeks after signature]",
                "trong 2 tuần|when.from proposals.p.stages.0.due [trong 2 tuần, , trong 2 tuần kể từ khi ký]",
                "week 0|date.invalid proposals.p.stages.0.due [week 0, , form.when]",
                "before week 1|date.invalid proposals.p.stages.0.due [before week 1, , form.when]",
                "tháng 8|date.invalid proposals.p.stages.0.due [tháng 8, , form.when]",
                "week 1000|date.invalid proposals.p.stages.0.due [week 1000, , form.when]",
                "two weeks or so after pull-back|date.invalid proposals.p.stages.0.due [two weeks or so after pull-back, , form.when]"
            })
    void elseItIsAQuestion(String written, String expected) {
        assertThat(CaseFiles.problems(file("due", written)))
                .singleElement()
                .asString()
                .endsWith(expected);
    }

    @Test
    void aMeasureCalledSigningIsOne() {
        String file = CaseFiles.SMALL.replace("pull-back:", "signing:")
                + "proposals: {p: {name: P, stages: [{do: [cease-fire], due: a week after signing}, {do: [signing]}]}}\n";

        assertThat(CaseFiles.read(file)
                        .proposals()
                        .getFirst()
                        .stages()
                        .getFirst()
                        .due())
                .singleElement()
                .satisfies(when -> assertThat(when.of()).isEqualTo("signing"));
    }

    /** Week 6 of a truce that begins on a Sunday: its days 36 to 42. */
    @Test
    void theyAreReckonedAndTold() {
        String file = CaseFiles.SMALL + """
                proposals:
                  p:
                    name: P
                    signed: yes
                    on: 2025-01-17
                    stages:
                      - {do: [cease-fire], due: 2025-01-19}
                      - {do: [pull-back], not before: week 6 of cease-fire, due: week 6 of cease-fire}
                """;
        WholeCase whole = WholeCase.of(CaseFiles.read(file));
        Proposal proposal = whole.written().proposals().getFirst();
        LocalDate last = LocalDate.of(2025, 1, 19);
        for (int day = 2; day <= 42; day++) {
            last = last.plusDays(1);
        }

        assertThat(Dating.of(whole, proposal).day(1)).isEqualTo(last).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(new TextWords(Words.of("en", whole, ""))
                        .steps(whole, proposal)
                        .toString())
                .contains("at the earliest: the start of week 6 counted from “Stop firing”")
                .contains("the end of week 6 counted from “Stop firing” (1 March 2025)");
        assertThat(new TextWords(Words.of("vi", whole, ""))
                        .steps(whole, proposal)
                        .toString())
                .contains("cuối tuần thứ 6 tính từ “Stop firing”");
    }
}
