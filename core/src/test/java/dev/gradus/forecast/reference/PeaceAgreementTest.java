package dev.gradus.forecast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is asked whether it is still in force, and what the answer is. */
class PeaceAgreementTest {
    private static final LocalDate UNTIL = LocalDate.of(2021, 12, 31);

    private static PeaceAgreement agreement(String signed, boolean over, String ended) {
        return new PeaceAgreement(
                "1",
                false,
                LocalDate.parse(signed),
                over,
                ended.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(ended)),
                List.of(1, 0));
    }

    private static List<Boolean> kept(int years, PeaceAgreement... agreements) {
        return PeaceAgreement.promises(List.of(agreements), years, UNTIL).stream()
                .map(Promise::kept)
                .toList();
    }

    @Test
    void inForceUntilTheDayOnWhichItEnded() {
        PeaceAgreement ended = agreement("2000-03-01", true, "2002-03-01");

        assertThat(kept(1, ended)).containsExactly(true);
        assertThat(kept(2, ended)).containsExactly(true);
        assertThat(kept(5, ended)).containsExactly(false);
        assertThat(kept(5, agreement("2000-03-01", false, ""))).containsExactly(true);
    }

    @Test
    void whatCannotBeKnownIsNotAsked() {
        assertThat(kept(1, agreement("2021-01-01", false, ""))).isEmpty();
        assertThat(kept(1, agreement("2020-12-31", false, ""))).containsExactly(true);
        // it ended, nobody says when, or before it began
        assertThat(kept(1, agreement("2000-01-01", true, ""))).isEmpty();
        assertThat(kept(1, agreement("2000-08-26", true, "2000-01-01"))).isEmpty();
        assertThat(kept(1, new PeaceAgreement("1", true, LocalDate.EPOCH, false, Optional.empty(), List.of())))
                .isEmpty();
    }
}
