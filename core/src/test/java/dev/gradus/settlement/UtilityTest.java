package dev.gradus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a utility refuses, so that every outcome has a finite worth. */
class UtilityTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final OutcomeSpace SPACE = new OutcomeSpace(List.of(issue("wage", 3), issue("leave", 2)), List.of());

    private static Issue issue(String id, int values) {
        return new Issue(id, LocalText.NONE, Collections.nCopies(values, LocalText.NONE), List.of());
    }

    private static double[][] parts() {
        return new double[][] {{0, 1, 2}, {3, 4}};
    }

    private static void refused(List<Reward> rewards, List<Group> groups, String message) {
        assertThatThrownBy(() -> new Utility(SPACE, parts(), rewards, groups, 1, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Group table(List<Integer> issues, int size, double last) {
        List<Double> points = new java.util.ArrayList<>(Collections.nCopies(size, 1.0));
        points.set(size - 1, last);
        return new Group(issues, points);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a01_numbersAreFinite(double strange) {
        assertThatThrownBy(() -> Utility.additive(SPACE, new double[][] {{0, 1, strange}, {3, 4}}))
                .hasMessage("issue wage: a finite number for each of 3 values, found [0.0, 1.0, " + strange + "]");
        refused(List.of(new Reward(strange, List.of())), List.of(), "a reward of finite points, found " + strange);
        refused(List.of(), List.of(table(List.of(0, 1), 6, strange)), "a table of finite numbers");
        assertThatThrownBy(() -> new Utility(SPACE, parts(), List.of(), List.of(), strange, NONE))
                .hasMessage("a finite divisor above 0, found " + strange);
    }

    @Test
    void a02_aCapIsANumberOrNone() {
        for (double strange : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Utility(SPACE, parts(), List.of(), List.of(), 1, strange))
                    .hasMessage("a cap, found " + strange);
        }
        assertThat(new Utility(SPACE, parts(), List.of(), List.of(), 1, -5).of(new int[] {0, 0}))
                .isEqualTo(-5);
    }

    @Test
    void a03_positionsLieInTheSpace() {
        refused(List.of(new Reward(1, List.of(new Choice(2, Set.of(0))))), List.of(), "issues 0 to 1, found 2");
        refused(List.of(new Reward(1, List.of(new Choice(-1, Set.of(0))))), List.of(), "issues 0 to 1, found -1");
        refused(
                List.of(new Reward(1, List.of(new Choice(1, Set.of(0, 2))))),
                List.of(),
                "issue leave: values 0 to 1, found [0, 2]");
        refused(
                List.of(new Reward(1, List.of(new Choice(1, Set.of(-1))))),
                List.of(),
                "issue leave: values 0 to 1, found [-1]");
        refused(List.of(), List.of(table(List.of(0, 2), 6, 1)), "issues 0 to 1, found 2");
        refused(List.of(), List.of(table(List.of(0, 1), 5, 1)), "a table of 6 numbers over wage, leave, found 5");
        refused(List.of(), List.of(table(List.of(1, 1), 4, 1)), "a table over different issues, found [1, 1]");
    }

    @Test
    void a04_everyProblemIsSaidAtOnce() {
        assertThatThrownBy(() -> new Utility(
                        SPACE,
                        new double[][] {{0, 1}, {3, Double.NaN}},
                        List.of(new Reward(1, List.of(new Choice(7, Set.of())))),
                        List.of(),
                        0,
                        NONE))
                .hasMessage("issue wage: a finite number for each of 3 values, found [0.0, 1.0]; "
                        + "issue leave: a finite number for each of 2 values, found [3.0, NaN]; "
                        + "issues 0 to 1, found 7; a finite divisor above 0, found 0.0");
        assertThatThrownBy(() -> Utility.additive(SPACE, new double[][] {{0, 1, 2}}))
                .hasMessage("parts for 2 issues, found 1");
    }

    /** Each number is finite, and yet an outcome would be worth infinitely much, or no number at all. */
    @Test
    void a05_soAreTheWorthsOfOutcomes() {
        double huge = 1e308;
        String message = "finite worths, found numbers that add up to more than a double holds";

        assertThatThrownBy(() -> Utility.additive(SPACE, new double[][] {{0, 0, huge}, {0, huge}}))
                .hasMessage(message);
        assertThatThrownBy(() -> new Utility(SPACE, parts(), List.of(), List.of(), 1e-320, NONE))
                .hasMessage(message);
        refused(List.of(new Reward(huge, List.of()), new Reward(-huge, List.of())), List.of(), message);
        refused(List.of(new Reward(huge, List.of())), List.of(table(List.of(0, 1), 6, -huge)), message);
    }

    @Test
    void a06_aScenarioTakesUtilitiesForItsOwnIssuesOnly() {
        OutcomeSpace turned = new OutcomeSpace(List.of(issue("wage", 2), issue("leave", 3)), List.of());
        OutcomeSpace renamed = new OutcomeSpace(List.of(issue("wage", 3), issue("hours", 2)), List.of());
        Constraint atMost = new Constraint.AtMost(0, List.of(new Choice(0, Set.of(2))));
        OutcomeSpace narrower = new OutcomeSpace(SPACE.issues(), List.of(atMost));
        Profile own = profile("own", Utility.additive(SPACE, parts()));
        Profile strange = profile("strange", Utility.additive(turned, new double[][] {{0, 1}, {2, 3, 4}}));
        Profile other = profile("other", Utility.additive(renamed, parts()));

        assertThatThrownBy(() -> scenario(SPACE, own, strange, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("utilities over the issues wage of 3, leave of 2, found "
                        + "party strange: a utility over the issues wage of 2, leave of 3; "
                        + "party other: a utility over the issues wage of 3, hours of 2");
        assertThat(scenario(narrower, own).values(new int[] {1, 1})).containsExactly(5);
    }

    @Test
    void a07_whatNoDealIsWorthIsANumberOrNotStated() {
        Utility utility = Utility.additive(SPACE, parts());

        assertThat(new Profile("a", LocalText.NONE, utility, Double.NEGATIVE_INFINITY, 0.5)
                        .after(0.5)
                        .reservation())
                .isEqualTo(Double.NEGATIVE_INFINITY);
        for (double strange : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Profile("a", LocalText.NONE, utility, strange, 1))
                    .hasMessage("a finite reservation value, or −∞ where there is none, found " + strange);
        }
    }

    private static Profile profile(String id, Utility utility) {
        return new Profile(id, LocalText.NONE, utility, 0, 1);
    }

    private static Scenario scenario(OutcomeSpace space, Profile... profiles) {
        return new Scenario("talks", LocalText.NONE, space, List.of(profiles));
    }
}
