package dev.gradus.formats.negmas;

import static dev.gradus.formats.scenario.SmallScenarios.FUNCTION_YML;
import static dev.gradus.formats.scenario.SmallScenarios.SPACE_YML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files of NegMAS mean, by the example of a bridge. */
class NegmasTest {
    private static Map<String, String> bridge(String from, String to) {
        assertThat(SPACE_YML + FUNCTION_YML).contains(from);
        return SmallScenarios.files(
                "bridge.yml", SPACE_YML.replace(from, to), "arden.yml", FUNCTION_YML.replace(from, to));
    }

    private static Profile arden(String from, String to) {
        return SharedScenarios.read(SharedScenarios.bytes(bridge(from, to)))
                .profiles()
                .getFirst();
    }

    @Test
    void rangesAreWholeNumbersAndACountStartsAtZero() {
        Scenario scenario = SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.NEGMAS));

        assertThat(scenario.space().issues()).extracting(Issue::size).containsExactly(2, 5, 3, 3);
        assertThat(scenario.space().issues().get(2).amounts()).containsExactly(1.0, 2.0, 4.0);
        assertThat(scenario.space().issues().get(3).amounts()).containsExactly(0.0, 1.0, 2.0);
    }

    /** Bias, then weight times value function, issue by issue, as NegMAS adds. */
    @Test
    void anAdditiveFunctionIsTheSameDoubleAsInNegmas() {
        double worth = 0.125;
        worth += 0.5 * 0.5;
        worth += 2 * (6 * 0.1 + 0.2);
        worth += 0.25 * 4;
        worth += 1 * (2 * -0.5);

        assertThat(arden("", "").utility().of(new int[] {1, 2, 2, 2})).isEqualTo(worth);
    }

    @Test
    void aDiscountedFunctionHasItsFactorAndTheReservationOutside() {
        Profile arden = arden("", "");

        assertThat(arden.discount()).isEqualTo(0.75);
        assertThat(arden.reservation()).isEqualTo(0.5);
        assertThat(SharedScenarios.notes(SmallScenarios.NEGMAS)).containsExactly("discount.clock [step, , ]");
    }

    @Test
    void aReservedValueMayBeMinusInfinityOrMissing() {
        assertThat(arden("reserved_value: 0.5", "reserved_value: -.inf").reservation())
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(arden("reserved_value: 0.5\n", "").reservation()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aCostOverTimeIsNoFactorAndANoteSaysSo() {
        Map<String, String> files = bridge("ExpDiscountedUFun\ndiscount: 0.75", "LinDiscountedUFun\ncost: 0.1");

        assertThat(SharedScenarios.notes(files)).containsExactly("discount.cost [0.1, , ]");
    }

    @Test
    void weightsAndValuesMayStandUnderTheNamesOfIssues() {
        Profile arden = arden("weights: [0.5, 2, 0.25, 1]", "weights: {Toll: 0.5, Hours: 2, Lanes: 0.25}");

        assertThat(arden.utility().of(new int[] {1, 2, 2, 2}))
                .isEqualTo(arden("", "").utility().of(new int[] {1, 2, 2, 2}));
    }

    @Test
    void aLinearFunctionTakesTheNumbersThemselves() {
        String function = "{type: LinearUtilityFunction, weights: [0.25], name: x}\n";
        String space = "{issues: [{name: Hours, type: ContiguousIssue, values: [4, 8]}]}\n";

        Scenario scenario = SharedScenarios.read(
                SharedScenarios.bytes(SmallScenarios.files("space.yml", space, "x.json", function)));

        assertThat(scenario.profiles().getFirst().utility().of(new int[] {4})).isEqualTo(2);
    }

    /** 0.5 always; 2 for a high toll and between 5 and 7 hours; 1.5 for one or four lanes without posts; 0.25 always. */
    @Test
    void rangesAddUp() {
        Utility utility = SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.RANGES))
                .profiles()
                .getFirst()
                .utility();

        assertThat(utility.of(new int[] {1, 2, 0, 0})).isCloseTo(4.25, within(1e-15));
        assertThat(utility.of(new int[] {1, 3, 1, 0})).isCloseTo(0.75, within(1e-15));
        assertThat(utility.of(new int[] {0, 1, 2, 0})).isCloseTo(2.25, within(1e-15));
    }
}
