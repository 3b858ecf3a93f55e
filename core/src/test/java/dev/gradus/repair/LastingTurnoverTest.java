package dev.gradus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.RandomCases;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A turnover that an instrument gives lasts, and dividing a measure keeps the days. */
class LastingTurnoverTest {
    private static final Numbers CHANGING = Numbers.of(2, 1, List.of(new NamedDay("one", 1), new NamedDay("two", 2)))
            .turnover(0, 0.05)
            .turnoverAfter(0, 1, 0.4)
            .turnoverAfter(1, 0, 0.3)
            .done();

    @Test
    void anInstrumentTakesThePlaceOfEveryRate() {
        Numbers.Editor edit = CHANGING.edit();
        new Change(FigureKind.TURNOVER, 0, -1, "parties.us.turnover", 0.02).apply(edit, CHANGING);
        Numbers given = edit.done();

        assertThat(given.turnover(0)).isEqualTo(0.02);
        assertThat(given.turnoverAfter(0, 0)).isNaN();
        assertThat(given.turnoverAfter(0, 1)).isEqualTo(0.02);
        assertThat(given.turnoverAfter(1, 0)).isEqualTo(0.3);
    }

    @Test
    void aDividedCaseKeepsTheDays() {
        ResolvedCase whole = RandomCases.changing(5);
        List<Integer> twice = Collections.nCopies(whole.structure().measureCount(), 2);
        Numbers divided =
                Division.of(whole.structure(), twice).divide(whole.numbers()).numbers();

        assertThat(divided.days()).isEqualTo(whole.numbers().days());
        for (int day = 0; day < divided.days().size(); day++) {
            assertThat(Double.compare(
                            divided.turnoverAfter(0, day), whole.numbers().turnoverAfter(0, day)))
                    .isZero();
        }
    }
}
