package dev.gradus.formats.geniusweb;

import static dev.gradus.formats.scenario.SmallScenarios.DOMAIN_JSON;
import static dev.gradus.formats.scenario.SmallScenarios.PROFILE_JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files of GeniusWeb mean, by the example of a bridge. */
class GeniusWebTest {
    private static Scenario read(String profile) {
        return SharedScenarios.read(
                SharedScenarios.bytes(SmallScenarios.files("bridge.json", DOMAIN_JSON, "arden.json", profile)));
    }

    private static Profile arden(String from, String to) {
        assertThat(PROFILE_JSON).contains(from);
        return read(PROFILE_JSON.replace(from, to)).profiles().getFirst();
    }

    @Test
    void aRangeGoesUpInStepsAsFarAsItsEnd() {
        assertThat(read(PROFILE_JSON).space().issues().get(1).amounts()).containsExactly(4.0, 6.0, 8.0);
    }

    @Test
    void aValueIsWorthWeightTimesUtility() {
        Utility utility = arden("", "").utility();

        assertThat(utility.part(0, 0)).isEqualTo(0.4);
        assertThat(utility.part(0, 1)).isEqualTo(0.4 * 0.25);
    }

    @Test
    void aNumberIsInterpolatedToEightDecimalsAndOutsideWorthNothing() {
        Utility utility = arden("", "").utility();

        assertThat(utility.part(1, 0)).isZero();
        assertThat(utility.part(1, 1)).isEqualTo(0.6 * 0.66666667);
        assertThat(utility.part(1, 2)).as("8 is above 7").isZero();
    }

    @Test
    void bothDialectsSayTheSame() {
        Utility older = arden("", "").utility();
        String newer = PROFILE_JSON
                .replace("discreteutils", "DiscreteValueSetUtilities")
                .replace("numberutils", "NumberValueSetUtilities");

        Utility utility = read(newer).profiles().getFirst().utility();

        for (int[] outcome : new int[][] {{0, 0}, {0, 1}, {1, 1}, {1, 2}}) {
            assertThat(utility.of(outcome)).isEqualTo(older.of(outcome));
        }
    }

    @Test
    void theReservationIsWhatTheReservationBidIsWorth() {
        Profile arden = arden("", "");

        assertThat(arden.reservation()).isEqualTo(arden.utility().of(new int[] {1, 1}));
    }

    @Test
    void whatAReservationBidLeavesOpenAddsNothing() {
        assertThat(arden("{\"Toll\": \"high\", \"Hours\": 6}", "{\"Toll\": \"high\"}")
                        .reservation())
                .isEqualTo(0.1);
    }

    @Test
    void withoutAReservationBidAnyAgreementIsBetter() {
        String without = PROFILE_JSON.replaceFirst(",\\s*\"reservationBid.*\\n", "}}\n");

        assertThat(read(without).profiles().getFirst().reservation()).isZero();
    }

    @Test
    void aProfileAloneBringsItsDomain() {
        String whole = PROFILE_JSON.replace("{\"name\": \"bridge\", \"issuesValues\": {}}", DOMAIN_JSON);

        assertThat(SharedScenarios.read(SharedScenarios.bytes(Map.of("arden.json", whole)))
                        .space()
                        .issues())
                .hasSize(2);
    }

    @Test
    void jsonMayBeIndentedByTabs() {
        assertThat(read(PROFILE_JSON.replace("  ", "\t"))).isNotNull();
    }

    @Test
    void aGroupGivesPointsToCombinations() {
        Utility utility = SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.GROUPS))
                .profiles()
                .getFirst()
                .utility();

        assertThat(utility.of(new int[] {0, 0})).isEqualTo(0.3);
        assertThat(utility.of(new int[] {1, 2})).isEqualTo(0.9);
        assertThat(utility.of(new int[] {1, 0})).as("not listed").isZero();
        assertThat(utility.joinedWith(0)).containsExactly(1);
    }

    @Test
    void aGroupOfOneIssueIsAPart() {
        String parts = """
                {"SumOfGroupsUtilitySpace": {"name": "belmar", "partUtilities": {
                  "t": {"partsutils": {"issues": ["Toll"], "utilslist": [{"values": ["high"], "util": 0.25}]}},
                  "h": {"partsutils": {"issues": ["Hours"], "utilslist": [{"values": [8], "util": 0.5}]}}}}}
                """;

        Utility utility = read(parts).profiles().getFirst().utility();

        assertThat(utility.isAdditive()).isTrue();
        assertThat(utility.of(new int[] {1, 2})).isCloseTo(0.75, within(1e-15));
    }

    /** JSON knows texts only as keys, so a bid that is a key is written as a text. */
    @Test
    void anOrderMayBeAMappingOfBids() {
        String order = """
                {"DefaultPartialOrdering": {"name": "carth", "domain": {}, "better": {
                  "{\\"issuevalues\\": {\\"Toll\\": \\"none\\", \\"Hours\\": 4}}": [
                    {"issuevalues": {"Toll": "none", "Hours": 8}}, {"issuevalues": {"Toll": "high", "Hours": 4}}]}}}
                """;

        ScenarioResult result = ScenarioFolder.read(
                SharedScenarios.bytes(SmallScenarios.files("bridge.json", DOMAIN_JSON, "carth.json", order)));

        assertThat(result).isInstanceOf(ScenarioResult.Ordered.class);
        PartialOrder read = ((ScenarioResult.Ordered) result).orders().getFirst();
        assertThat(read.outcomes()).containsExactly(List.of(0, 0), List.of(0, 2), List.of(1, 0));
        assertThat(read.isKnownAtLeastAsGood(List.of(0, 0), List.of(1, 0))).isTrue();
        assertThat(SharedScenarios.problems(
                        SmallScenarios.files("bridge.json", DOMAIN_JSON, "carth.json", order.replace("{\\", "\\"))))
                .containsExactly(
                        "carth.json:2:3 type.mapping [\"issuevalues\": \"Toll\": \"none\", \"Hours\": 4}}, better, ]");
        assertThat(SharedScenarios.problems(SmallScenarios.files(
                        "bridge.json", DOMAIN_JSON, "carth.json", order.replace("\\\"none", "\\\"no"))))
                .contains("carth.json:2:3 issue.value [no, Toll, none]");
    }

    @Test
    void aPartialOrderIsKnownWhereItSaysSoAndWhatFollows() {
        ScenarioResult result = ScenarioFolder.read(SharedScenarios.bytes(SmallScenarios.ORDERS));

        assertThat(result).isInstanceOf(ScenarioResult.Ordered.class);
        PartialOrder order = ((ScenarioResult.Ordered) result).orders().getFirst();
        assertThat(order.isKnownAtLeastAsGood(List.of(0, 0), List.of(0, 2))).isTrue();
        assertThat(order.isKnownAtLeastAsGood(List.of(0, 0), List.of(1, 0)))
                .as("by way of the second")
                .isTrue();
        assertThat(order.isKnownAtLeastAsGood(List.of(1, 0), List.of(0, 0))).isFalse();
        assertThat(order.isKnownAtLeastAsGood(List.of(1, 1), List.of(0, 0)))
                .as("never named")
                .isFalse();
        assertThat(order.reservation()).containsExactly(0, 2);
    }
}
