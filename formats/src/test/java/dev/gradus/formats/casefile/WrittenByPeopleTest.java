package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, lengths of time, shares and yes as people write them: read where they mean one thing, asked about where they mean two. */
class WrittenByPeopleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-07-22|2022-07-22",
                "22 July 2022|2022-07-22",
                "22nd of July 2022|2022-07-22",
                "22 Jul. 2022|2022-07-22",
                "July 22, 2022|2022-07-22",
                "22/7/2022|2022-07-22",
                "7/22/2022|2022-07-22",
                "22.7.2022|2022-07-22",
                "2022/7/22|2022-07-22",
                "5/5/2022|2022-05-05",
                "ngày 22 tháng 7 năm 2022|2022-07-22",
                "ngày 2 tháng mười hai năm 2022|2022-12-02",
                "ngày 2/7/2022|2022-07-02"
            })
    void aDayIsReadAsItIsWritten(String written, String day) {
        byte[] file = CaseFiles.bytes(CaseFiles.SMALL.replace("2026-03-01", '"' + written + '"'));

        assertThat(CaseFiles.read(file).asOf()).hasToString(day);
        assertThat(CaseSchema.validate(file)).isEmpty();
    }

    @Test
    void inAVietnameseCaseTheDayComesFirst() {
        String file = CaseFiles.SMALL.replace("2026-03-01", "2/7/2022");

        assertThat(CaseFiles.problems(file))
                .containsExactly("2:8 date.ambiguous as-of [2/7/2022, 2022-02-07, 2022-07-02]");
        assertThat(CaseFiles.read(file + "language: vi\n").asOf()).hasToString("2022-07-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 June 2022",
                "22/22/2022",
                "22 Quintember 2022",
                "2022-02-29",
                "22/7/22",
                "16:00",
                "ju 1, 2022"
            })
    void whatIsNoDayIsNotRead(String written) {
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("2026-03-01", '"' + written + '"')))
                .containsExactly("2:8 date.invalid as-of [" + written + ", , form.date]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 days|P10D",
                "2 weeks|P2W",
                "1 month|P1M",
                "6 Months|P6M",
                "1 year|P1Y",
                "1 year and 6 months|P1Y6M",
                "10 ngày|P10D",
                "2 tuần|P2W",
                "6 tháng|P6M",
                "1 năm 6 tháng|P1Y6M"
            })
    void aLengthOfTimeIsReadAsItsPeriod(String written, String period) {
        byte[] file = CaseFiles.bytes(CaseFiles.SMALL.replace("takes: P1M", "takes: " + written));

        assertThat(takes(CaseFiles.read(file)))
                .isEqualTo(takes(CaseFiles.read(CaseFiles.SMALL.replace("takes: P1M", "takes: " + period))));
        assertThat(CaseSchema.validate(file)).isEmpty();
    }

    private static double takes(Case written) {
        return written.measures().getFirst().takes().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 minutes", "6 m", "six months", "6 months 1 year", "6 months later"})
    void otherTimesAreNotRead(String written) {
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("takes: P1M", "takes: " + written)))
                .containsExactly("11:53 period.invalid measures.cease-fire.takes [" + written + ", , form.time]");
    }

    @Test
    void aPercentageIsAShareAndARateButNoPoints() {
        byte[] file = CaseFiles.bytes(CaseFiles.SMALL
                .replace("value: 0.3", "value: [10%, 29 %, \"40%\"]")
                .replace("name: Arden,", "name: Arden, turnover: 2.5%,"));
        Case written = CaseFiles.read(file);

        assertThat(written.trust().getFirst().prior().value()).isEqualTo(0.29);
        assertThat(written.parties().getFirst().turnover().value()).isCloseTo(0.025, within(0.0));
        assertThat(CaseSchema.validate(file)).isEmpty();
        assertThat(CaseFiles.problems(CaseFiles.SMALL.replace("value: -8", "value: 10%")))
                .containsExactly("5:49 number.form parties.arden.breakdown.war [10%, , form.loss]");
    }

    @Test
    void yesInVietnamese() {
        String proposal = "proposals: {p: {name: P, signed: có, stages: [{do: [cease-fire]}]}}\n";
        byte[] file = CaseFiles.bytes(CaseFiles.SMALL + proposal);

        assertThat(CaseFiles.read(file).proposals().getFirst().signed()).isTrue();
        assertThat(CaseSchema.validate(file)).isEmpty();
        assertThat(CaseFiles.read(CaseFiles.SMALL + proposal.replace("có", "không"))
                        .proposals()
                        .getFirst()
                        .signed())
                .isFalse();
    }

    @Test
    void whenAStepIsDue() {
        byte[] file = CaseFiles.bytes(CaseFiles.SMALL + """
                deadlines: {vote: {name: Vote, date: 3 November 2026}}
                proposals:
                  p:
                    name: P
                    stages:
                      - {do: [cease-fire], due: "19 January 2027, 08:30 GMT+2"}
                      - {do: [pull-back], not before: D + 30, due: "7 ngày sau cease-fire, 16:00, 28/2/2027 at the latest"}
                """);

        List<Proposal.Step> steps = CaseFiles.read(file).proposals().getFirst().stages();

        assertThat(steps.getFirst().due()).containsExactly(new When.On(LocalDate.of(2027, 1, 19), "08:30 GMT+2"));
        assertThat(steps.getLast().notBefore()).containsExactly(new When.AfterStart(30, ""));
        assertThat(steps.getLast().due())
                .containsExactly(
                        new When.Within(Period.ofDays(7), "cease-fire", "16:00", List.of(LocalDate.of(2027, 2, 28))));
        assertThat(CaseSchema.validate(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 day before pull-back|-1|pull-back|",
                "the day before pull-back, 16:00|-1|pull-back|16:00",
                "by 12:00 the day before pull-back|-1|pull-back|12:00",
                "12:00 on the day before step 2|-1|step 2|12:00",
                "before pull-back|-0|pull-back|",
                "ngày trước pull-back|-1|pull-back|",
                "trước pull-back hai ngày|-2|pull-back|",
                "lúc 16:00 ngày trước bước 2|-1|step 2|16:00",
                "two days after pull-back|2|pull-back|",
                "the day after step 2|1|step 2|",
                "within 7 days of signature|7|signature|",
                "2 ngày sau khi ký|2|signature|",
                "trong vòng 7 ngày kể từ pull-back|7|pull-back|",
                "on the day of pull-back|0|pull-back|",
                "at once|0|signature|",
                "signature|0|signature|",
                "from the start|0|signature|",
                "ngay lập tức|0|signature|",
                "từ đầu|0|signature|",
                "end of pull-back|0|end of pull-back|",
                "khi hết pull-back|0|end of pull-back|",
                "60 days before end of pull-back|-60|end of pull-back|",
                "day 7|#7|signature|",
                "from Day 1|#1|signature|",
                "ngày thứ 7|#7|signature|",
                "ngày 7 của pull-back|#7|pull-back|",
                "day 22 of pull-back, 08:30|#22|pull-back|08:30"
            })
    void aMomentIsCountedFromSomething(String written, String days, String of, String at) {
        String file = CaseFiles.SMALL + "proposals: {p: {name: P, stages: [{do: [cease-fire], not before: \"" + written
                + "\"}, {do: [pull-back]}]}}\n";
        String clock = at == null ? "" : at;
        int count = Integer.parseInt(days.replaceAll("[^0-9]", ""));
        When expected = days.startsWith("#")
                ? new When.Numbered(count, of, clock)
                : days.startsWith("-")
                        ? new When.Before(Period.ofDays(count), of, clock)
                        : new When.Within(Period.ofDays(count), of, clock, List.of());

        assertThat(CaseFiles.read(file)
                        .proposals()
                        .getFirst()
                        .stages()
                        .getFirst()
                        .notBefore())
                .containsExactly(expected);
        assertThat(CaseSchema.validate(CaseFiles.bytes(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day 0|date.invalid proposals.p.stages.0.due [day 0, , form.when]",
                "soon before cease-fire|date.invalid proposals.p.stages.0.due [soon before cease-fire, , form.when]",
                "1 day before pulback|reference.unknown proposals.p.stages [pulback, proposals.p.stages, pull-back]",
                "end of pulback|reference.unknown proposals.p.stages [end of pulback, proposals.p.stages, end of pull-back]",
                "soon|date.invalid proposals.p.stages.0.due [soon, , form.when]",
                "3/4/2026|date.ambiguous proposals.p.stages.0.due [3/4/2026, 2026-03-04, 2026-04-03]",
                "{within: soon, of: signature}|period.invalid proposals.p.stages.0.due.within [soon, , form.period]",
                "\"7 days after pull-back, 30/2/2027 at the latest\"|date.invalid proposals.p.stages.0.due [30/2/2027, , form.date]",
                "\"7 days after pull-back, 3/4/2027 at the latest\"|date.ambiguous proposals.p.stages.0.due [3/4/2027, 2027-03-04, 2027-04-03]",
                "\"2027-01-19, 2027-02-28 at the latest\"|date.invalid proposals.p.stages.0.due [2027-01-19, 2027-02-28 at the latest, , form.when]",
                "{within: P7D, of: pulback}|reference.unknown proposals.p.stages [pulback, proposals.p.stages, pull-back]",
                "{within: P7D, of: pull-back}|when.two proposals.p.stages [pull-back, , ]"
            })
    void whatIsNoMomentIsNamed(String due, String expected) {
        String deadline = due.contains("pull-back") ? "deadlines: {pull-back: {name: Vote, date: 2026-11-03}}\n" : "";
        String file = CaseFiles.SMALL + deadline
                + "proposals: {p: {name: P, stages: [{do: [cease-fire, pull-back], due: " + due + "}]}}\n";

        assertThat(CaseFiles.problems(file)).singleElement().asString().endsWith(expected);
    }

    @Test
    void whatIsSetForOneRunIsReadInTheSameWay() {
        Case written = CaseFiles.read(
                CaseFiles.SMALL, Map.of("measures.cease-fire.takes", "6 months", "trust.arden.belmar", "45%"));

        assertThat(takes(written)).isEqualTo(0.5);
        assertThat(written.trust().getFirst().prior().value()).isEqualTo(0.45);
    }
}
