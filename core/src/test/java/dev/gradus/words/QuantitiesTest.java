package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, periods, dates and names as a reader expects them. */
class QuantitiesTest {
    private final Words english = SmallCase.words("en");
    private final Words vietnamese = SmallCase.words("vi");

    @ParameterizedTest
    @CsvSource({
        "0, at once, ngay lập tức",
        "0.001, less than a day, chưa đến một ngày",
        "0.00274, 1 day, 1 ngày",
        "0.0274, 10 days, 10 ngày",
        "0.0833, 1 month, 1 tháng",
        "0.25, 3 months, 3 tháng",
        "1, 1 year, 1 năm",
        "1.5, 1 year 6 months, 1 năm 6 tháng",
        "0.99, 1 year, 1 năm",
        "10.4, 10 years, 10 năm"
    })
    void a01_aPeriodComesInTheUnitsThatAPersonWouldUse(double years, String en, String vi) {
        assertThat(english.period(years)).isEqualTo(en);
        assertThat(vietnamese.period(years)).isEqualTo(vi);
    }

    @Test
    void a02_pointsSharesAndDatesFollowTheLanguage() {
        assertThat(english.points(3.44)).isEqualTo("3.4 points");
        assertThat(english.points(0.01)).isEqualTo("less than 0.1 points");
        assertThat(english.ownPoints(9)).isEqualTo("9.0 points on its own scale");
        assertThat(vietnamese.ownPoints(9)).isEqualTo("9,0 điểm theo thang của chính họ");
        assertThat(english.number(-0.01)).isEqualTo("0.0");
        assertThat(english.percent(0.35)).isEqualTo("35%");
        assertThat(vietnamese.percent(0.004)).isEqualTo("0,4%");
        assertThat(english.date(LocalDate.of(2019, 2, 28))).isEqualTo("28 February 2019");
        assertThat(vietnamese.date(LocalDate.of(2019, 2, 28))).isEqualTo("28/2/2019");
    }

    @Test
    void b01_aPartyHasItsArticleInsideASentenceAndACapitalAtItsStart() {
        assertThat(english.party("us")).isEqualTo("United States");
        assertThat(english.theParty("us")).isEqualTo("the United States");
        assertThat(english.theParty("dprk")).isEqualTo("the DPRK");
        assertThat(english.capital(english.theParty("us"))).isEqualTo("The United States");
        assertThat(vietnamese.theParty("us")).isEqualTo("Mỹ");
        Words overseas = Words.of("en", SmallCase.whole(), "overseas");
        assertThat(overseas.theParty("dprk")).isEqualTo("North Korea");
    }

    @Test
    void b02_aNameOfTheCaseStandsInQuotationMarks() {
        assertThat(english.quoted("The one-page \"big deal\"")).isEqualTo("“The one-page ‘big deal’”");
        assertThat(english.quoted("\"Yongbyon\"")).isEqualTo("“Yongbyon”");
        assertThat(english.quotedMeasures(0b0111)).isEqualTo("“Site list”, “Yongbyon” and “Liaison offices”");
        assertThat(vietnamese.measures(0b1001)).isEqualTo("Danh sách cơ sở và Nới lỏng trừng phạt");
    }

    @Test
    void b03_aTypedArgumentIsSaidByItsType() {
        assertThat(english.arg("party:us")).isEqualTo("the United States");
        assertThat(english.arg("measures:list,relief")).isEqualTo("“Site list” and “Sanctions relief”");
        assertThat(english.arg("proposal:")).isEqualTo("the planned roadmap");
        assertThat(english.arg("date:2021-01-20")).isEqualTo("20 January 2021");
        assertThat(english.arg("number:30")).isEqualTo("30");
        assertThat(english.arg("number:30.25")).isEqualTo("30.2");
        assertThat(english.arg("deadline:vote")).isEqualTo("“Election day”");
        assertThat(english.arg("path:stage-overhead")).isEqualTo("time to prepare a stage");
        assertThat(english.arg("plain")).isEqualTo("plain");
    }
}
