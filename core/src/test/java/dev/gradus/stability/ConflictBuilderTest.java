package dev.gradus.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictBuilderTest {
    /** A ministry, a firm and local governments about polluted ground water; the preferences are invented. */
    private static ConflictBuilder wells() {
        return Conflict.named("wells")
                .maker("ministry", "modify")
                .maker("firm", "delay", "accept")
                .option("abandon", Option.Direction.TAKE_ONLY)
                .maker("local", "insist")
                .never("delay", "accept")
                .never("delay", "abandon")
                .never("accept", "abandon")
                .statusQuo("delay")
                .prefers("ministry", "not abandon", "accept", "not modify")
                .prefers("firm", "not insist or modify", "delay iff not modify")
                .prefers("local", "not abandon", "insist", "modify");
    }

    @Test
    void a01_isWhatTheConstructorsWouldMakeOfPositions() {
        Conflict conflict = wells().build();
        List<Option> options = List.of(
                option("modify", 0, Option.Direction.BOTH),
                option("delay", 1, Option.Direction.BOTH),
                option("accept", 1, Option.Direction.BOTH),
                option("abandon", 1, Option.Direction.TAKE_ONLY),
                option("insist", 2, Option.Direction.BOTH));
        OptionStates byHand = OptionStates.of(
                3,
                options,
                List.of(new Pattern(0b110, 0b110), new Pattern(0b1010, 0b1010), new Pattern(0b1100, 0b1100)));
        OptionStates states = (OptionStates) conflict.graph();

        assertThat(states.options()).isEqualTo(options);
        assertThat(IntStream.range(0, states.states()).map(states::choices))
                .containsExactly(IntStream.range(0, byHand.states())
                        .map(byHand::choices)
                        .boxed()
                        .toArray(Integer[]::new));
        assertThat(conflict.statusQuo()).isEqualTo(byHand.findState(0b10));
        Preference local = Preference.ofStatements(
                byHand,
                List.of(new Statement.Not(new Statement.Taken(3)), new Statement.Taken(4), new Statement.Taken(0)));
        assertThat(IntStream.range(0, states.states()).map(conflict.preference(2)::rank))
                .containsExactly(IntStream.range(0, states.states())
                        .map(local::rank)
                        .boxed()
                        .toArray(Integer[]::new));
    }

    private static Option option(String name, int maker, Option.Direction direction) {
        return new Option(name, LocalText.of("en", name), maker, direction);
    }

    @Test
    void a02_namesBecomeStatesAndNamesAgain() {
        Conflict conflict = wells().build();
        OptionStates states = (OptionStates) conflict.graph();
        for (int state = 0; state < states.states(); state++) {
            assertThat(states.findState(states.taken(state))).hasValue(state);
        }
        assertThat(states.taken(states.findState(List.of("insist", "delay")).orElseThrow()))
                .containsExactly("delay", "insist");
        assertThat(states.findState(List.of("delay", "accept"))).isEqualTo(OptionalInt.empty());
        assertThat(conflict.maker("local")).isEqualTo(2);
        assertThatThrownBy(() -> states.findState(List.of("wait")))
                .hasMessage("some of the options [modify, delay, accept, abandon, insist], found wait");
        assertThatThrownBy(() -> conflict.maker("mayor"))
                .hasMessage("one of the decision makers [ministry, firm, local], found mayor");
    }

    @Test
    void a03_aRankingByNames() {
        Conflict chicken = Conflict.named("chicken")
                .maker("row", "swerve")
                .maker("column", "give-way")
                .ranks("row", List.of(List.of("give-way"), List.of("give-way", "swerve"), List.of("swerve"), List.of()))
                .prefers("column", "swerve", "not give-way if swerve", "give-way")
                .build();
        OptionStates states = (OptionStates) chicken.graph();

        assertThat(chicken.preference(0)
                        .rank(states.findState(List.of("give-way")).orElseThrow()))
                .isEqualTo(3);
        assertThat(chicken.preference(0).rank(states.findState(List.of()).orElseThrow()))
                .isZero();
        assertThat(chicken.statusQuo()).isEmpty();
    }

    @Test
    void a04_allThatIsWrongIsSaidAtOnce() {
        ConflictBuilder names = Conflict.named("wrong")
                .maker("row", "swerve", "swerve", "give way", "not")
                .maker("row")
                .never("hold")
                .statusQuo("wait")
                .prefers("column", "swerve")
                .ranks("column", List.of(List.of("run")));

        assertThatThrownBy(names::build)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(
                        "option swerve is there twice",
                        "found give way",
                        "found not",
                        "decision maker row is there twice",
                        "found hold",
                        "found wait",
                        "found run",
                        "decision maker column has a ranking and statements",
                        "one of the decision makers [row, row], found column");
        ConflictBuilder states = Conflict.named("wrong")
                .maker("row", "swerve")
                .maker("column", "yield")
                .maker("judge")
                .never("swerve", "yield")
                .statusQuo("swerve", "yield")
                .ranks("row", List.of(List.of("swerve"), List.of("swerve"), List.of("swerve", "yield"), List.of()))
                .prefers("column", "yield and", "swerve");

        assertThatThrownBy(states::build)
                .message()
                .contains(
                        "decision maker row: each state once, found twice [swerve]",
                        "decision maker row: feasible states, found [swerve, yield]",
                        "decision maker row: every state, found none of [yield]",
                        "decision maker column: swerve, yield at 9 of \"yield and\"",
                        "a preference of decision maker judge, found none",
                        "a feasible status quo, found [swerve, yield]");
        assertThatThrownBy(() -> Conflict.named("empty").build()).hasMessage("no decision maker; no option");
        assertThatThrownBy(() -> Conflict.named("early").option("swerve", Option.Direction.BOTH))
                .isInstanceOf(IllegalStateException.class);
    }
}
