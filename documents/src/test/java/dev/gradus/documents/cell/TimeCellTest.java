package dev.gradus.documents.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.cell.Told.Status;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of tables say of time and order; and what is asked because it can be read in two ways. */
class TimeCellTest {
    private static String said(Timing timing) {
        return timing.due().map(due -> "due " + due(due)).orElse("")
                + timing.notBefore().map(from -> " from " + due(from)).orElse("")
                + timing.every().map(every -> " every " + every).orElse("")
                + timing.waits().stream()
                        .map(wait -> " " + wait.kind() + " " + String.join("+", wait.steps()))
                        .collect(Collectors.joining())
                + (timing.isAsked() ? " kept" : "");
    }

    private static String due(Moment moment) {
        return switch (moment) {
            case Moment.Day(java.time.LocalDate date, String clock) -> date + (clock.isEmpty() ? "" : " at " + clock);
            case Moment.AfterStart(int days) -> "D+" + days;
            case Moment.Within within ->
                within.period() + " of " + (within.step().isEmpty() ? "signature" : within.step())
                        + within.latest().map(day -> " latest " + day).orElse("");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D+30                                    | due D+30
            d + 7                                   | due D+7
            within 60 days of signature             | due P60D of signature
            within ten days of signing              | due P10D of signature
            30 days from signing                    | due P30D of signature
            within a week of 16                     | due P7D of 16
            2 weeks after step 4a                   | due P14D of 4a
            within 24 hours of signature            | due P1D of signature
            60-day                                  | due P60D of signature
            three years                             | due P3Y of signature
            trong vòng 6 tháng                      | due P6M of signature
            30 ngày kể từ khi ký                    | due P30D of signature
            trong vòng ba tháng sau bước 2          | due P3M of 2
            at once                                 | due P0D of signature
            ngay lập tức                            | due P0D of signature
            immediately after 3                     | due P0D of 3
            from signing                            | from D+0
            27 July 2022                            | due 2022-07-27
            by 27 July 2022                         | due 2022-07-27
            no later than 2022-07-27                | due 2022-07-27
            ngày 27 tháng 7 năm 2022                | due 2022-07-27
            chậm nhất ngày 27 tháng 7 năm 2022      | due 2022-07-27
            19 January 2025, 08:30                  | due 2025-01-19 at 08:30
            from 22 July 2022                       | from 2022-07-22
            not before 22 July 2022; no latest day  | from 2022-07-22
            not before 22 July 2022; no later than 27 July 2022 | due 2022-07-27 from 2022-07-22
            begins no later than 27 July 2022       | due 2022-07-27
            neither before nor after 27 July 2022   | due 2022-07-27
            không sớm hơn ngày 22 tháng 7 năm 2022; chậm nhất ngày 27 tháng 7 năm 2022 | due 2022-07-27 from 2022-07-22
            kể từ ngày 22 tháng 7 năm 2022          | from 2022-07-22
            end of April 2023                       | due 2023-04-30
            by the end of 2025                      | due 2025-12-31
            April 2023                              | due 2023-04-30 from 2023-04-01
            tháng 4 năm 2023                        | due 2023-04-30 from 2023-04-01
            2025-02-01..2025-02-22                  | due 2025-02-22 from 2025-02-01
            from 1 March 2025 to 9 March 2025       | due 2025-03-09 from 2025-03-01
            daily by 12:00                          | every P1D kept
            every day                               | every P1D
            every two weeks                         | every P14D
            each quarter                            | every P3M
            every half year                         | every P6M
            hằng tuần                               | every P7D
            mỗi tháng                               | every P1M
            31 March 2023, then every half year     | due 2023-03-31 every P6M
            after 3                                 | AFTER 3
            upon 9                                  | due P0D of 9 AFTER 9
            sau bước 3                              | AFTER 3
            after verification of 3                 | VERIFIED 3
            sau khi kiểm chứng bước 3               | VERIFIED 3
            parallel with 2                         | PARALLEL 2
            in parallel with 2 and 5                | PARALLEL 2+5
            concurrently with 4a                    | PARALLEL 4a
            song song với 1                         | PARALLEL 1
            open                                    | ''
            không định                              | ''
            """)
    void deadlines(String text, String expected) {
        assertThat(said(TimeCell.due(text, "en")).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2                      | AFTER 2
            4a                     | AFTER 4a
            2.1                    | AFTER 2.1
            3, 4, 5, 7             | AFTER 3+4+5+7
            16 and 17              | AFTER 16+17
            steps 3 and 4          | AFTER 3+4
            bước 3 và bước 4       | AFTER 3+4
            after completion of 3  | AFTER 3
            sau khi hoàn thành bước 3 | AFTER 3
            after 3; in parallel with 4 | AFTER 3 PARALLEL 4
            the ministry agrees    | kept
            ?                      | kept
            """)
    void whatAStepWaitsFor(String text, String expected) {
        assertThat(said(TimeCell.waits(text, "en")).strip()).isEqualTo(expected);
    }

    @Test
    void aNumberAloneIsAStepOnlyWhereStepsAreExpected() {
        assertThat(TimeCell.due("3", "en").isAsked()).isTrue();
        assertThat(TimeCell.due("3", "en").waits()).isEmpty();
    }

    @Test
    void twoReadingsOfADayAreAskedAndNotGuessed() {
        Timing english = TimeCell.due("2/7/2022", "en");
        assertThat(english.due()).isEmpty();
        assertThat(english.told()).singleElement().satisfies(told -> {
            assertThat(told.status()).isEqualTo(Status.QUESTION);
            assertThat(told.args()).containsExactly("2022-02-07", "2022-07-02");
        });
        assertThat(said(TimeCell.due("2/7/2022", "vi"))).isEqualTo("due 2022-07-02");
        assertThat(said(TimeCell.due("28/2/2022", "en"))).isEqualTo("due 2022-02-28");
    }

    @Test
    void dayNumbersAreAsked() {
        Timing day = TimeCell.due("day 7", "en");
        assertThat(day.due()).isEmpty();
        assertThat(day.told())
                .singleElement()
                .satisfies(told -> assertThat(told.args()).containsExactly("7", "D+6", "D+7"));
    }

    @Test
    void whicheverIsFirstBoundsATime() {
        String expected = "due P120D of signature latest 2022-11-19";
        assertThat(said(TimeCell.due("120 days of signature or 19 November 2022, whichever is first", "en")))
                .isEqualTo(expected);
        assertThat(said(TimeCell.due(
                        "120 ngày kể từ khi ký hoặc ngày 19 tháng 11 năm 2022, tùy mốc nào đến trước", "vi")))
                .isEqualTo(expected);
    }

    @Test
    void aTimeWithoutABeginningIsAnAssumption() {
        assertThat(TimeCell.due("2 weeks", "en").told())
                .singleElement()
                .satisfies(told -> assertThat(told.status()).isEqualTo(Status.ASSUMED));
    }

    @Test
    void theRestOfACellIsAsked() {
        Timing timing = TimeCell.due("within 10 days of signing, commanders may lengthen", "en");
        assertThat(said(timing)).isEqualTo("due P10D of signature kept");
    }
}
