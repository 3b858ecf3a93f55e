package dev.gradus.formats.negmas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Spaces whose outcomes are listed, tables of whole outcomes, and parties that only rank them. */
class ListedOutcomesTest {
    private static Scenario read(Map<String, String> files) {
        return SharedScenarios.read(SharedScenarios.bytes(files));
    }

    private static PartialOrder order(Map<String, String> files) {
        ScenarioResult result = ScenarioFolder.read(SharedScenarios.bytes(files));
        assertThat(result).isInstanceOf(ScenarioResult.Ordered.class);
        return ((ScenarioResult.Ordered) result).orders().getFirst();
    }

    private static List<List<Integer>> allowed(OutcomeSpace space) {
        List<List<Integer>> allowed = new ArrayList<>();
        int count = space.combinations().intValueExact();
        for (int i = 0; i < count; i++) {
            int[] outcome = new int[space.issues().size()];
            int rest = i;
            for (int k = outcome.length - 1; k >= 0; k--) {
                outcome[k] = rest % space.issues().get(k).size();
                rest /= space.issues().get(k).size();
            }
            if (space.allows(outcome)) {
                allowed.add(java.util.Arrays.stream(outcome).boxed().toList());
            }
        }
        return allowed;
    }

    @Test
    void onlyWhatIsListedIsPossible() {
        Scenario scenario = read(SmallScenarios.LISTED);

        assertThat(allowed(scenario.space())).containsExactly(List.of(0, 0), List.of(0, 2), List.of(1, 2));
        assertThat(scenario.values(new int[] {0, 0})).containsExactly(0.25);
        assertThat(scenario.values(new int[] {1, 2})).containsExactly(1);
        assertThat(scenario.profiles().getFirst().reservation()).isEqualTo(0.125);
    }

    /** Any set of combinations, by the constraints alone. */
    @Test
    void anyListIsKeptExactly() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<Integer>> listed = new ArrayList<>();
            StringBuilder outcomes = new StringBuilder();
            for (int i = 0; i < 3 * 2 * 4; i++) {
                if (random.nextInt(3) > 0 || listed.isEmpty()) {
                    listed.add(List.of(i / 8, i / 4 % 2, i % 4));
                    outcomes.append("- [")
                            .append(i / 8)
                            .append(", ")
                            .append(i / 4 % 2)
                            .append(", ")
                            .append(i % 4)
                            .append("]\n");
                }
            }
            String space =
                    "type: SubsetCartesianOutcomeSpace\nissues:\n- {name: a, values: 3}\n- {name: b, values: 2}\n"
                            + "- {name: c, values: 4}\noutcomes:\n" + outcomes;

            Scenario scenario =
                    read(SmallScenarios.files("space.yml", space, "x.yml", "{type: ConstUtilityFunction, value: 1}"));

            assertThat(allowed(scenario.space())).as("seed " + seed).isEqualTo(listed);
        }
    }

    @Test
    void issuesAreMadeOfTheOutcomesWhereNoneAreNamed() {
        String space = "{type: EnumeratingOutcomeSpace, outcomes: [[b, 10], [a, 9], [b, 9]], invalid: [[b, 9]]}";

        Scenario scenario =
                read(SmallScenarios.files("space.yml", space, "x.yml", "{type: ConstUtilityFunction, value: 1}"));

        assertThat(scenario.space().issues()).extracting(i -> i.name().in("en")).containsExactly("i0", "i1");
        assertThat(scenario.space().issues().getLast().amounts()).containsExactly(9.0, 10.0);
        assertThat(allowed(scenario.space())).containsExactly(List.of(0, 1), List.of(1, 0));
    }

    @Test
    void oneOutcomeIsASpaceToo() {
        String space = "{type: negmas.outcomes.SingletonOutcomeSpace, outcome: [high, 3], issue_names: [Toll, Hours]}";

        Scenario scenario =
                read(SmallScenarios.files("space.yml", space, "x.yml", "{type: ConstUtilityFunction, value: 1}"));

        assertThat(scenario.space().issues()).extracting(Issue::size).containsExactly(1, 1);
        assertThat(scenario.space().constraints()).isEmpty();
    }

    @Test
    void whatATableDoesNotNameHasTheDefault() {
        Map<String, String> files = SmallScenarios.files(
                "space.yml",
                "{issues: [{name: a, values: [x, y]}, {name: b, values: 3}]}",
                "x.yml",
                "{type: MappingUtilityFunction, mapping: {[x, 0]: 1, [y, 2]: 0.5}, default: 0.25}");

        Scenario scenario = read(files);

        assertThat(scenario.values(new int[] {0, 0})).containsExactly(1);
        assertThat(scenario.values(new int[] {1, 2})).containsExactly(0.5);
        assertThat(scenario.values(new int[] {1, 0})).containsExactly(0.25);
    }

    /** A million combinations are not held one by one. */
    @Test
    void aTableOverAGreatSpaceIsHeldAsWhatItNames() {
        Map<String, String> files = SmallScenarios.files(
                "space.yml",
                "{issues: [{name: a, values: 1000}, {name: b, values: 1000}]}",
                "x.yml",
                "{type: MappingUtilityFunction, mapping: {[7, 8]: 1, [9, 999]: 0.5}, default: 0.25}");

        Scenario scenario = read(files);

        assertThat(scenario.profiles().getFirst().utility().rewards()).hasSize(2);
        assertThat(scenario.values(new int[] {7, 8})).containsExactly(1);
        assertThat(scenario.values(new int[] {9, 999})).containsExactly(0.5);
        assertThat(scenario.values(new int[] {9, 998})).containsExactly(0.25);
    }

    @Test
    void ofOneIssueTheValuesThemselvesAreKeys() {
        Map<String, String> files = SmallScenarios.files(
                "space.yml",
                "{issues: [{name: a, values: [x, y]}]}",
                "x.yml",
                "{type: MappingUtilityFunction, mapping: {x: 1, [y]: 0.5}}");

        assertThat(read(files).values(new int[] {1})).containsExactly(0.5);
        assertThat(read(files).profiles().getFirst().utility().isAdditive()).isTrue();
    }

    /** 0.5 twice, then 0.25, which is below 0.3: of those that are taken the later of the two is the last. */
    @Test
    void ranksAreAllThatIsKeptOfNumbers() {
        PartialOrder order = order(SmallScenarios.RANKS);

        List<Integer> none4 = List.of(0, 0);
        List<Integer> none6 = List.of(0, 2);
        List<Integer> high6 = List.of(1, 2);
        assertThat(order.outcomes()).containsExactly(none6, high6, none4);
        assertThat(order.isKnownAtLeastAsGood(high6, none6)).isTrue();
        assertThat(order.isKnownAtLeastAsGood(none6, high6)).isTrue();
        assertThat(order.isKnownAtLeastAsGood(high6, none4)).isTrue();
        assertThat(order.isKnownAtLeastAsGood(none4, high6)).isFalse();
        assertThat(order.reservation()).isEqualTo(high6);
        assertThat(order.name().in("en")).isEqualTo("dorn");
    }

    @Test
    void ranksMayStandThemselves() {
        Map<String, String> files = SmallScenarios.files(
                "bridge.yml",
                SmallScenarios.LISTED_YML,
                "dorn.yml",
                "{type: RankOnlyUtilityFunction, mapping: {[none, 4]: 2, [none, 6]: 0, [high, 6]: 1}}");

        PartialOrder order = order(files);

        assertThat(order.outcomes()).containsExactly(List.of(0, 0), List.of(1, 2), List.of(0, 2));
        assertThat(order.better()).hasSize(2);
        assertThat(order.reservation()).isEmpty();
    }
}
