package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a conflict.yaml says. */
class ConflictReaderTest {
    private static final Conflict TRUCE =
            ConflictFiles.yaml(ConflictFiles.BY_OPTIONS).conflict();

    private static int state(Conflict conflict, String choices) {
        for (int state = 0; state < conflict.states(); state++) {
            if (conflict.graph().name(state).in("en").equals(choices)) {
                return state;
            }
        }
        throw new AssertionError("no state " + choices);
    }

    private static Relation compare(int maker, String one, String other) {
        return TRUCE.preference(maker).compare(state(TRUCE, one), state(TRUCE, other));
    }

    @Test
    void optionsBelongToDecisionMakersAndHaveADirection() {
        OptionStates graph = (OptionStates) TRUCE.graph();

        assertThat(graph.options())
                .extracting(Option::id, Option::maker, Option::direction)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fire", 0, Option.Direction.BOTH),
                        org.assertj.core.groups.Tuple.tuple("retreat", 0, Option.Direction.TAKE_ONLY),
                        org.assertj.core.groups.Tuple.tuple("march", 1, Option.Direction.GIVE_UP_ONLY));
        assertThat(graph.states()).isEqualTo(6);
        assertThat(graph.canMove(0, state(TRUCE, "NYN"), state(TRUCE, "NNN"))).isFalse();
        assertThat(graph.canMove(1, state(TRUCE, "NNY"), state(TRUCE, "NNN"))).isTrue();
    }

    @Test
    void aRankingHasTiesAndStepsOfStrength() {
        assertThat(compare(0, "NNN", "YNN")).isEqualTo(Relation.BETTER);
        assertThat(compare(0, "YNN", "NYN")).isEqualTo(Relation.SAME);
        assertThat(compare(0, "NYN", "NNY")).isEqualTo(Relation.MUCH_BETTER);
        assertThat(compare(0, "YNY", "NNY")).isEqualTo(Relation.WORSE);
    }

    @Test
    void anEarlierStatementOutweighsAllLaterOnes() {
        // "not fire" first, then "march if retreat", which holds wherever there is no retreat
        assertThat(compare(1, "NYN", "YNN")).isEqualTo(Relation.BETTER);
        assertThat(compare(1, "NNN", "NYN")).isEqualTo(Relation.BETTER);
        assertThat(compare(1, "NNN", "NYY")).isEqualTo(Relation.SAME);
    }

    @Test
    void statesMayBeListedWithTheirMovesAndPointsInTheirOrder() {
        Conflict border = ConflictFiles.yaml(ConflictFiles.LISTED).conflict();

        assertThat(border.graph().name(2).in("en")).isEqualTo("war");
        assertThat(border.graph().canMove(0, 1, 2)).isTrue();
        assertThat(border.graph().canMove(0, 2, 1)).isFalse();
        assertThat(border.graph().canMove(0, 1, 0)).isTrue();
        assertThat(border.preference(0))
                .extracting(p -> p.rank(1), Preference::levels)
                .containsExactly(2, 3);
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        Conflict border = ConflictFiles.yaml(ConflictFiles.LISTED.replace(
                        "points: [2, 3, 1]", "points: {calm: 2, war: 1, tense: 3}, unknown: [[calm, war]]"))
                .conflict();

        assertThat(border.preference(0).compare(0, 2)).isEqualTo(Relation.UNKNOWN);
        assertThat(border.preference(0).compare(1, 2)).isEqualTo(Relation.BETTER);
    }

    @Test
    void namedStatesCanBeUsedByName() {
        ConflictResult.Read read = ConflictFiles.yaml(ConflictFiles.BY_OPTIONS + """
                states: {quiet: NNN, 7: {is: NYY, name: {en: March after retreat, vi: Tiến sau khi lui}}}
                status quo: quiet
                published: {nash: [quiet, "7"], sequential: [NNY], note: as quoted}
                """);

        assertThat(read.conflict().statusQuo()).hasValue(0);
        assertThat(read.model().published().equilibria())
                .containsEntry(Concept.NASH, StateSet.of(0, 5))
                .containsEntry(Concept.SEQUENTIAL, StateSet.of(3));
        assertThat(read.model().names().getLast().name().in("vi")).isEqualTo("Tiến sau khi lui");
    }

    @Test
    void aDecisionMakerMaySeeAnotherGame() {
        View view = ConflictFiles.yaml(ConflictFiles.BY_OPTIONS + """
                        status quo: NNY
                        sees:
                          belmar: {infeasible: [-Y-], preferences: {arden: {priorities: [fire]}}}
                        """).views().getFirst();

        assertThat(view.maker()).isEqualTo(1);
        assertThat(view.states()).containsExactly(0, 1, 3, 4);
        assertThat(view.conflict().statusQuo()).hasValue(2);
        assertThat(view.conflict().preference(0).prefers(1, 0)).isTrue();
        assertThat(view.conflict().preference(1).rank(0))
                .isGreaterThan(view.conflict().preference(1).rank(1));
    }

    @Test
    void listedStatesMayBeUnseenToo() {
        View view = ConflictFiles.yaml(ConflictFiles.LISTED + "sees: {belmar: {infeasible: [tense]}}\n")
                .views()
                .getFirst();

        assertThat(view.states()).containsExactly(0, 2);
        assertThat(view.conflict().graph().canMove(0, 0, 1)).isFalse();
        assertThat(view.conflict().preference(0).prefers(0, 1)).isTrue();
    }

    @Test
    void whatWasWrittenCanBeWrittenAgain() {
        for (String text : List.of(
                ConflictFiles.BY_OPTIONS + "coalitions: [[arden, belmar]]\nsees: {arden: {infeasible: [--Y]}}\n",
                ConflictFiles.BY_OPTIONS.replace("NNN, [", "much, NNN, ["),
                ConflictFiles.LISTED + "sees: {arden: {infeasible: [war]}}\npublished: {nash: []}\n",
                ConflictFiles.LISTED.replace(
                        "states: [calm, tense, war]", "states: {calm: {en: Calm}, tense: T, war: W}"))) {
            ConflictModel model = ConflictFiles.yaml(text).model();

            ConflictModel again =
                    ConflictFiles.yaml(ConflictWriter.write(model, "")).model();

            assertThat(again).usingRecursiveComparison().isEqualTo(model);
        }
    }
}
