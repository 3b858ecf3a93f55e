package dev.gradus.settlement.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.Utility;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the disagreement values leave nobody, or only one, anything to gain. */
class NobodyGainsTest {
    /** A pie of ten slices, and issues beside it that are worth nothing, so that the coarse search does not see all. */
    private static Scenario pie(int beside) {
        OutcomeSpace space = new OutcomeSpace(
                IntStream.rangeClosed(0, beside)
                        .mapToObj(k -> SmallSpaces.issue("i" + k, 11))
                        .toList(),
                List.of());
        double[][] mine = new double[beside + 1][11];
        double[][] theirs = new double[beside + 1][11];
        for (int v = 0; v <= 10; v++) {
            mine[0][v] = v;
            theirs[0][v] = 10 - v;
        }
        return new Scenario(
                "pie",
                LocalText.NONE,
                space,
                List.of(
                        new Profile("a", LocalText.NONE, Utility.additive(space, mine), 0, 1),
                        new Profile("b", LocalText.NONE, Utility.additive(space, theirs), 0, 1)));
    }

    private static List<Bargain> all(BargainingRule rule, double... disagreement) {
        Scenario scenario = pie(2);
        Bargain fromFrontier = Bargaining.find(
                        FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE), rule, disagreement)
                .orElseThrow();
        Optional<Bargain> alone =
                BargainingSearch.find(scenario, rule, disagreement, FrontierSettings.points(1), 1, Watch.NONE);
        return List.of(fromFrontier, alone.orElseThrow());
    }

    @Test
    void c01_whereNobodyCanGainProductAndShareAreNought() {
        for (BargainingRule rule : List.of(
                BargainingRule.NASH,
                BargainingRule.KALAI_SMORODINSKY,
                BargainingRule.EGALITARIAN,
                BargainingRule.LEXIMIN)) {
            for (Bargain found : all(rule, 6, 4)) {
                assertThat(found.values()).containsExactly(6.0, 4.0);
                assertThat(found.score()).as("%s", rule).isZero();
                assertThat(found.isExact()).isTrue();
                assertThat(found.gainers()).isEmpty();
            }
        }
    }

    @Test
    void c02_whereOnePartyCanGainItsGainAloneCounts() {
        Scenario scenario = tilted();
        double[] disagreement = {5, 0};
        Bargain nash = Bargaining.find(
                        FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE),
                        BargainingRule.NASH,
                        disagreement)
                .orElseThrow();

        assertThat(nash.values()).containsExactly(5.0, 3.0);
        assertThat(nash.score()).isEqualTo(3);
        assertThat(nash.gainers()).containsExactly(1);
        Bargain share = BargainingSearch.find(
                        scenario,
                        BargainingRule.KALAI_SMORODINSKY,
                        disagreement,
                        FrontierSettings.points(1),
                        1,
                        Watch.NONE)
                .orElseThrow();
        assertThat(share.score()).isEqualTo(1);
        assertThat(share.gainers()).containsExactly(1);
    }

    /** The first party has 5 at best, with more or less for the second. */
    private static Scenario tilted() {
        OutcomeSpace space = new OutcomeSpace(List.of(SmallSpaces.issue("i", 4)), List.of());
        return new Scenario(
                "tilted",
                LocalText.NONE,
                space,
                List.of(
                        new Profile("a", LocalText.NONE, Utility.additive(space, new double[][] {{5, 5, 5, 1}}), 0, 1),
                        new Profile(
                                "b", LocalText.NONE, Utility.additive(space, new double[][] {{1, 2, 3, 9}}), 0, 1)));
    }
}
