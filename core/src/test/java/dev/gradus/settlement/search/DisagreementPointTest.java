package dev.gradus.settlement.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisagreementPointTest {
    private static final FrontierSettings SETTINGS = FrontierSettings.points(1);

    /** The first party states nothing, the others what they did. */
    private static Scenario without(Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.space(),
                IntStream.range(0, scenario.parties())
                        .mapToObj(i -> {
                            Profile profile = scenario.profiles().get(i);
                            return i > 0
                                    ? profile
                                    : new Profile(
                                            profile.id(),
                                            profile.name(),
                                            profile.utility(),
                                            Double.NEGATIVE_INFINITY,
                                            1);
                        })
                        .toList());
    }

    @Test
    void onRandomSpacesTheLeastThatAnyDealIsWorthStandsForNothingStated() {
        int met = 0;
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = without(SmallSpaces.draw(seed));
            List<double[]> worths = deals(scenario);
            if (worths.isEmpty()) {
                continue;
            }
            met++;
            double least = worths.stream().mapToDouble(worth -> worth[0]).min().orElseThrow();
            double[] point = DisagreementPoint.of(scenario, SETTINGS, Watch.NONE);

            assertThat(point[0]).as("seed %d", seed).isCloseTo(least, within(1e-9));
            for (int i = 1; i < point.length; i++) {
                assertThat(point[i]).isEqualTo(scenario.profiles().get(i).reservation());
            }
        }
        assertThat(met).isGreaterThan(300);
    }

    private static List<double[]> deals(Scenario scenario) {
        int count = scenario.space().combinations().intValueExact();
        return IntStream.range(0, count)
                .mapToObj(index -> {
                    int[] outcome = new int[scenario.space().issues().size()];
                    int rest = index;
                    for (int k = 0; k < outcome.length; k++) {
                        outcome[k] = rest % scenario.space().issues().get(k).size();
                        rest /= scenario.space().issues().get(k).size();
                    }
                    return outcome;
                })
                .filter(scenario.space()::allows)
                .map(scenario::values)
                .toList();
    }

    /** What a party does not state is made a number in one place; rules refuse what is none. */
    @Test
    void rulesTakeFiniteNumbersOnly() {
        Scenario scenario = without(SmallSpaces.draw(1));
        double[] stated =
                scenario.profiles().stream().mapToDouble(Profile::reservation).toArray();
        var frontier = FrontierEngine.of(scenario, SETTINGS, Watch.NONE);

        for (BargainingRule rule : BargainingRule.values()) {
            assertThatThrownBy(() -> BargainingSearch.find(scenario, rule, stated, SETTINGS, Watch.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a finite number for each of " + scenario.parties() + " parties, found");
            assertThatThrownBy(() -> Bargaining.find(frontier, rule, stated))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
