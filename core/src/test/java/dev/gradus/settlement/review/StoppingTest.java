package dev.gradus.settlement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whoever stops the analysis of deals has not long to wait, at whatever it is and however large: 2 s on an idle machine ({@code
 * -Dgradus.stop.seconds=2}), more where much else runs.
 */
class StoppingTest {
    private static final double MOST_SECONDS = Double.parseDouble(System.getProperty("gradus.stop.seconds", "10"));

    /** Asks to stop after a while, and keeps how long the longest time between two questions was. */
    private static final class Asking implements Watch {
        private final long from = System.nanoTime();
        private final double seconds;
        private volatile long last = from;
        private volatile long longest;

        Asking(double seconds) {
            this.seconds = seconds;
        }

        @Override
        public synchronized boolean cancelled() {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
            return now - from > seconds * 1e9;
        }

        double longest() {
            return longest / 1e9;
        }
    }

    private static Scenario additive(int issues, int values, int parties, double reservation) {
        Random random = new Random(7);
        Scenario drawn = SmallSpaces.sharing(issues, values, parties, random::nextDouble);
        return new Scenario(
                drawn.id(),
                drawn.title(),
                drawn.space(),
                drawn.profiles().stream()
                        .map(p -> new Profile(p.id(), p.name(), p.utility(), reservation, 1))
                        .toList());
    }

    private static Scenario joined(int issues, int values, int parties, int rewards) {
        Random random = new Random(8);
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> SmallSpaces.issue("i" + k, values))
                        .toList(),
                List.of());
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            List<Reward> all = new ArrayList<>();
            for (int r = 0; r < rewards; r++) {
                List<Choice> choices = new ArrayList<>();
                for (int c = 0; c < 3; c++) {
                    int low = random.nextInt(values - 1);
                    choices.add(new Choice(random.nextInt(issues), Set.of(low, low + 1)));
                }
                all.add(new Reward(random.nextInt(100), choices));
            }
            Utility utility =
                    new Utility(space, new double[issues][values], all, List.of(), 1, Double.POSITIVE_INFINITY);
            profiles.add(new Profile("p" + i, LocalText.NONE, utility, Double.NEGATIVE_INFINITY, 1));
        }
        return new Scenario("joined", LocalText.NONE, space, profiles);
    }

    private static boolean isStopped(Scenario scenario, SettlementReview.Request request, Watch watch) {
        try {
            SettlementReview.of(scenario, request, watch);
            return false;
        } catch (Watch.Stopped _) {
            return true;
        }
    }

    @Test
    void d01_everyPartOfTheAnalysisAsksOften() {
        record Case(String name, Scenario scenario, boolean frontier) {}
        List<Case> cases = List.of(
                new Case("two parties", additive(60, 12, 2, 0), true),
                new Case("five parties", additive(30, 10, 5, 0), true),
                new Case("five parties, rules alone", additive(30, 10, 5, 3), false),
                new Case("nothing stated for no deal", additive(400, 40, 6, Double.NEGATIVE_INFINITY), true),
                new Case("joined", joined(25, 8, 3, 200), true),
                new Case("joined, rules alone", joined(25, 8, 3, 200), false));
        int stopped = 0;
        for (Case each : cases) {
            List<Integer> deal =
                    each.scenario().space().issues().stream().map(_ -> 0).toList();
            for (double seconds : new double[] {0.2, 1.5}) {
                Asking asking = new Asking(seconds);
                SettlementReview.Request request = new SettlementReview.Request(
                        FrontierSettings.exact(2).withTolerance(FrontierSettings.TOLERANCE),
                        SettlementReview.Disagreement.RESERVATION,
                        List.of(BargainingRule.values()),
                        0,
                        Optional.of(deal),
                        each.frontier(),
                        Optional.empty());

                stopped += isStopped(each.scenario(), request, asking) ? 1 : 0;

                assertThat(asking.longest()).as(each.name()).isLessThan(MOST_SECONDS);
                assertThat((System.nanoTime() - asking.last) / 1e9)
                        .as(each.name())
                        .isLessThan(MOST_SECONDS);
            }
        }
        assertThat(stopped).as("runs stopped on request").isGreaterThan(cases.size());
    }
}
