package dev.gradus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioBuilderTest {
    private static ScenarioBuilder talks() {
        return Scenario.named("talks")
                .issue("wage", "2%", "3%", "4%")
                .issue("leave", "20 days", "25 days")
                .never(Map.of("wage", "4%", "leave", "25 days"))
                .party("union")
                .weighs("wage", 2)
                .worth("wage", "2%", 0)
                .worth("wage", "4%", 10)
                .worth("wage", "3%", 6)
                .worth("leave", "25 days", 5)
                .worth("leave", "20 days", 1)
                .reservation(4)
                .discount(0.9)
                .party("firm")
                .worth("wage", "2%", 9)
                .worth("wage", "3%", 4)
                .worth("wage", "4%", 0)
                .worth("leave", "20 days", 3)
                .worth("leave", "25 days", 2);
    }

    @Test
    void a01_isWhatTheConstructorsWouldMakeOfPositions() {
        Scenario scenario = talks().build();
        OutcomeSpace space = new OutcomeSpace(
                List.of(issue("wage", "2%", "3%", "4%"), issue("leave", "20 days", "25 days")), List.of());

        assertThat(scenario.space().issues()).isEqualTo(space.issues());
        assertThat(scenario.values(new int[] {2, 0})).containsExactly(21, 3);
        assertThat(scenario.values(new int[] {1, 1})).containsExactly(17, 6);
        assertThat(scenario.space().allows(new int[] {2, 1})).isFalse();
        assertThat(scenario.space().allows(new int[] {2, 0})).isTrue();
        assertThat(scenario.profiles()).extracting(Profile::id).containsExactly("union", "firm");
        assertThat(scenario.profiles()).extracting(Profile::reservation).containsExactly(4.0, Double.NEGATIVE_INFINITY);
        assertThat(scenario.profiles()).extracting(Profile::discount).containsExactly(0.9, 1.0);
    }

    private static Issue issue(String name, String... values) {
        return new Issue(
                name,
                LocalText.of("en", name),
                List.of(values).stream().map(v -> LocalText.of("en", v)).toList(),
                List.of());
    }

    @Test
    void a02_namesBecomePositionsAndNamesAgain() {
        OutcomeSpace space = talks().build().space();
        for (String wage : List.of("2%", "3%", "4%")) {
            for (String leave : List.of("20 days", "25 days")) {
                Map<String, String> names = Map.of("leave", leave, "wage", wage);
                List<Integer> outcome = space.outcome(names);

                assertThat(space.names(outcome, "en")).isEqualTo(names).containsOnlyKeys("wage", "leave");
                assertThat(outcome)
                        .containsExactly(
                                space.issues().get(0).value(wage),
                                space.issues().get(1).value(leave));
            }
        }
        assertThat(space.names(List.of(2, 0), "en").keySet()).containsExactly("wage", "leave");
    }

    @Test
    void a03_namesThatAreNotThereAreNamed() {
        OutcomeSpace space = talks().build().space();

        assertThatThrownBy(() -> space.outcome(Map.of("wage", "5%", "leave", "20 days")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one value 5% of issue wage, found 0 among [2%, 3%, 4%]");
        assertThatThrownBy(() -> space.outcome(Map.of("pay", "2%")))
                .hasMessage("one issue pay, found 0 among [wage, leave]");
        assertThatThrownBy(() -> space.outcome(Map.of("wage", "2%")))
                .hasMessage("a value for each issue, found none for [leave]");
    }

    @Test
    void a04_allThatIsWrongIsSaidAtOnce() {
        ScenarioBuilder wrong = Scenario.named("talks")
                .issue("wage", "2%", "2%")
                .issue("leave")
                .issue("hours", "35", "38")
                .issue("hours", "40")
                .never(Map.of("pay", "2%"))
                .never(Map.of("hours", "41"))
                .party("union")
                .worth("wage", "2%", Double.NaN)
                .worth("wage", "9%", 1)
                .worth("pay", "2%", 1)
                .party("union")
                .reservation(Double.NaN)
                .discount(0);

        assertThatThrownBy(wrong::build)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(
                        "issue wage has a value twice",
                        "issue leave has no value",
                        "issue hours is there twice",
                        "no issue pay among [wage, hours, hours]",
                        "issue hours has the values [35, 38], found 41",
                        "party union is there twice",
                        "party union: no issue pay among",
                        "party union: issue wage has the values [2%, 2%], found [9%]",
                        "party union: a finite worth of wage 2%, found 1.0 · NaN",
                        "party union: the worth of hours is missing for [35, 38]",
                        "party union: a reservation value, found NaN",
                        "party union: a discount factor above 0 and at most 1, found 0.0");
        assertThatThrownBy(() -> Scenario.named("empty").build()).hasMessage("no issue; no party");
        assertThatThrownBy(() -> Scenario.named("early").worth("wage", "2%", 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a05_neverIsAtMostOneLessThanAll() {
        assertThat(talks().build().space().constraints())
                .singleElement()
                .isInstanceOfSatisfying(Constraint.AtMost.class, atMost -> {
                    assertThat(atMost.most()).isEqualTo(1);
                    assertThat(atMost.choices())
                            .containsExactlyInAnyOrder(new Choice(0, Set.of(2)), new Choice(1, Set.of(1)));
                });
    }
}
