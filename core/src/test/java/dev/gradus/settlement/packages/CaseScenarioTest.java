package dev.gradus.settlement.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The packages of a case, as a scenario, hold the same deals, frontier and Nash deal as the case's own search. */
class CaseScenarioTest {
    private static final Case NAMES = SmallCase.written();

    private static Scenario scenario(ResolvedCase resolved) {
        return ((CaseScenario.Result.Made) CaseScenario.of(new WholeCase(NAMES, resolved))).scenario();
    }

    private static long mask(Scenario scenario, Structure structure, List<Integer> outcome) {
        long mask = 0;
        for (int k = 0; k < outcome.size(); k++) {
            if (outcome.get(k) == CaseScenario.DONE) {
                mask |= structure.mask(List.of(scenario.space().issues().get(k).id()));
            }
        }
        return mask;
    }

    @Test
    void a01_theSmallCaseHasAnIssueForEachMeasureAndAPartyForEachPrincipal() {
        Scenario scenario = scenario(SmallCase.resolved());

        assertThat(scenario.space().issues())
                .extracting(Issue::id)
                .containsExactlyElementsOf(SmallCase.resolved()
                        .structure()
                        .ids(SmallCase.resolved().structure().all()));
        assertThat(scenario.profiles()).extracting(Profile::id).hasSize(2);
        assertThat(scenario.space().issues().getFirst().name().isEmpty()).isFalse();
    }

    @Test
    void a02_equalsTheDealsOfRandomCases() {
        int settled = 0;
        for (long seed = 0; seed < 2000; seed++) {
            ResolvedCase resolved = SettlementTest.draw(new Random(seed));
            if (CaseScenario.of(new WholeCase(NAMES, resolved))
                    instanceof CaseScenario.Result.Made(Scenario scenario)) {
                settled++;
                agrees(seed, resolved, scenario);
            } else {
                assertThat(deals(resolved))
                        .as("seed %s: only nothing can be agreed", seed)
                        .hasSize(1);
            }
        }
        assertThat(settled).isGreaterThan(1500);
    }

    private static List<Long> deals(ResolvedCase resolved) {
        List<Long> deals = new ArrayList<>();
        new DealSpace(resolved).visit((deal, _) -> deals.add(deal));
        return deals;
    }

    private static void agrees(long seed, ResolvedCase resolved, Scenario scenario) {
        String where = "seed " + seed + "\n" + resolved.structure() + "\n" + scenario;
        DealSpace space = new DealSpace(resolved);
        PackageFrontier listed = new PackageFrontier();
        space.visit((deal, values) -> {
            listed.add(deal, values);
            return true;
        });
        Listing outcomes = new Listing(scenario);
        assertThat(outcomes.outcomes.stream()
                        .map(outcome -> mask(
                                scenario,
                                resolved.structure(),
                                Arrays.stream(outcome).boxed().toList())))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(deals(resolved));
        ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.exact(1), Watch.NONE);
        List<List<Double>> points = new ArrayList<>();
        for (int p = 0; p < frontier.size(); p++) {
            points.add(Arrays.stream(frontier.values(p)).boxed().toList());
        }
        assertThat(points)
                .as(where)
                .containsExactlyElementsOf(listed.points().stream()
                        .map(PackageFrontier.Point::values)
                        .toList());
        double[] walkAway = Arrays.stream(space.principals())
                .mapToDouble(i -> resolved.numbers().walkAway(i))
                .toArray();
        Optional<List<Double>> nash = NashDeal.of(listed.points(), walkAway).map(PackageFrontier.Point::values);
        Optional<Bargain> bargain = Bargaining.find(frontier, BargainingRule.NASH, walkAway);
        assertThat(bargain.isPresent()).as(where).isEqualTo(nash.isPresent());
        bargain.ifPresent(found -> assertThat(found.score())
                .as(where)
                .isCloseTo(score(found, nash.orElseThrow()), within(1e-9 * (1 + found.score()))));
    }

    /** The product of gains of the other's deal, over the parties that count in the bargain; 0 where nobody can gain. */
    private static double score(Bargain bargain, List<Double> values) {
        double product = 1;
        boolean anybody = false;
        for (int i = 0; i < values.size(); i++) {
            if (bargain.ideal().get(i) > bargain.disagreement().get(i) + 1e-9) {
                product *= values.get(i) - bargain.disagreement().get(i);
                anybody = true;
            }
        }
        return anybody ? product : 0;
    }

    @Test
    void a03_whatCanNeverBeDoneIsNoIssue() {
        ResolvedCase small = SmallCase.resolved();
        Structure structure = small.structure();
        Structure forbidding = new Structure(structure.parties(), structure.measures(), 1, List.of(0b0011L));
        Scenario scenario = scenario(new ResolvedCase(forbidding, small.numbers()));

        assertThat(scenario.space().issues()).extracting(Issue::id).doesNotContainAnyElementsOf(structure.ids(0b0011));
    }

    @Test
    void a04_withoutAMeasureThereIsNothingToSettle() {
        Structure none = new Structure(List.of(new Structure.Decider("a", true)), List.of(), 0, List.of());

        assertThat(CaseScenario.of(new WholeCase(
                        NAMES, new ResolvedCase(none, Numbers.of(1, 0).done()))))
                .isInstanceOf(CaseScenario.Result.Unfit.class);
    }
}
