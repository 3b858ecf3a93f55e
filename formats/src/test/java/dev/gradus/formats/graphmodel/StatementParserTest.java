package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.stability.Pattern;
import dev.gradus.stability.Statement;
import dev.gradus.stability.StatementParser;
import dev.gradus.stability.StatementParser.Parsed;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How statements about options are written. */
class StatementParserTest {
    private static final List<String> OPTIONS = List.of("fire", "retreat", "march");
    private static final Statement FIRE = new Statement.Taken(0);
    private static final Statement RETREAT = new Statement.Taken(1);
    private static final Statement MARCH = new Statement.Taken(2);

    private static Statement parse(String text) {
        return ((Parsed.Sound) StatementParser.parse(text, OPTIONS)).statement();
    }

    @Test
    void notBindsTighterThanAndThanOrThanIf() {
        assertThat(parse("not fire and retreat or march if fire"))
                .isEqualTo(new Statement.If(
                        new Statement.Or(new Statement.And(new Statement.Not(FIRE), RETREAT), MARCH), FIRE));
        assertThat(parse("not (fire iff (march or retreat))"))
                .isEqualTo(new Statement.Not(new Statement.Iff(FIRE, new Statement.Or(MARCH, RETREAT))));
    }

    @Test
    void aPatternSaysHowSeveralOptionsStand() {
        assertThat(parse("Y-N or fire")).isEqualTo(new Statement.Or(new Statement.Stands(Pattern.of("Y-N")), FIRE));
    }

    @Test
    void whereItIsWrongAndWhatCouldStandThereIsSaid() {
        assertThat(StatementParser.parse("fire and", OPTIONS)).isEqualTo(new Parsed.Wrong(8, "fire, retreat, march"));
        assertThat(StatementParser.parse("(fire", OPTIONS)).isEqualTo(new Parsed.Wrong(5, ")"));
        assertThat(StatementParser.parse("fire march", OPTIONS)).isEqualTo(new Parsed.Wrong(5, "and, or, if, iff"));
        assertThat(StatementParser.parse("(".repeat(4_000), OPTIONS)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int seed = 0; seed < 1_000; seed++) {
            Statement statement = Statements.random(new SplittableRandom(seed), 3, 4);
            String text = StatementText.of(statement, OPTIONS);

            Statement again = parse(text);

            for (int choices = 0; choices < 8; choices++) {
                assertThat(again.holds(choices)).as("seed %s: %s", seed, text).isEqualTo(statement.holds(choices));
            }
        }
    }

    @Test
    void theConditionsOfAStatementHoldWhereItHolds() {
        for (int seed = 0; seed < 1_000; seed++) {
            Statement statement = Statements.random(new SplittableRandom(seed), 4, 4);
            List<Pattern> conditions = Conditions.find(statement).orElseThrow();

            for (int choices = 0; choices < 16; choices++) {
                int taken = choices;
                assertThat(conditions.stream().anyMatch(p -> p.matches(taken)))
                        .as("seed %s, choices %s: %s", seed, choices, statement)
                        .isEqualTo(statement.holds(choices));
            }
        }
    }
}
