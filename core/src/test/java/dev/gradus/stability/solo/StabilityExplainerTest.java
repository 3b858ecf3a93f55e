package dev.gradus.stability.solo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.KnownConflicts;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.LastingSanction;
import dev.gradus.stability.Reason.Sanction;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Unanswered;
import dev.gradus.stability.Reason.Upset;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.Reach;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why states are stable or not; every step shown is replayed. */
class StabilityExplainerTest {
    private static final int MINISTRY = 0;
    private static final int UNIROYAL = 1;
    private static final int GOVERNMENT = 2;

    @Test
    void a01_uniroyalStaysInElmirasFifthStateHavingNothingBetter() {
        Reason reason = StabilityExplainer.explain(KnownConflicts.elmira(), Concept.NASH, UNIROYAL, 4, Watch.NONE);
        assertThat(reason.improvements()).isEmpty();
        assertThat(reason.isStable()).isTrue();
    }

    @Test
    void a02_inElmirasFirstStateTheGovernmentCouldActButTheMinistryCouldThenModifyTheOrder() {
        Reason reason = StabilityExplainer.explain(
                KnownConflicts.elmira(), Concept.GENERAL_METARATIONAL, GOVERNMENT, 0, Watch.NONE);
        assertThat(reason.improvements()).containsExactly(new Sanction(4, List.of(new Step(MINISTRY, 4, 5))));
    }

    @Test
    void a03_butThatWouldBeWorseForTheMinistrySoThatTheGovernmentNeedNotFearIt() {
        Reason reason =
                StabilityExplainer.explain(KnownConflicts.elmira(), Concept.SEQUENTIAL, GOVERNMENT, 0, Watch.NONE);
        assertThat(reason.isStable()).isFalse();
        assertThat(reason.findUnanswered()).contains(new Unanswered(4));
    }

    @Test
    void a04_inChickenBothSwervingBackAtOnceIsWhatUpsetsAnImprovement() {
        Conflict chicken = KnownConflicts.chicken();
        int from = KnownConflicts.BOTH_COOPERATE;
        Reason reason = StabilityExplainer.explain(chicken, Concept.SIMULTANEOUS, 0, from, Watch.NONE);
        assertThat(reason.improvements())
                .containsExactly(new Upset(
                        KnownConflicts.ONLY_SECOND,
                        List.of(new Step(1, from, KnownConflicts.ONLY_FIRST)),
                        KnownConflicts.BOTH_DEFECT));
    }

    @Test
    void a05_theBestThatIsLeftAfterALastingSanction() {
        Reason reason = StabilityExplainer.explain(
                KnownConflicts.prisonersDilemma(),
                Concept.SYMMETRIC_METARATIONAL,
                0,
                KnownConflicts.BOTH_COOPERATE,
                Watch.NONE);
        assertThat(reason.improvements())
                .containsExactly(new LastingSanction(
                        KnownConflicts.ONLY_SECOND,
                        List.of(new Step(1, KnownConflicts.ONLY_SECOND, KnownConflicts.BOTH_DEFECT)),
                        KnownConflicts.BOTH_DEFECT));
    }

    @Test
    void a06_simultaneousChoicesNeedOptions() {
        assertThatThrownBy(() -> StabilityExplainer.explain(
                        KnownConflicts.elmira(), Concept.SIMULTANEOUS, MINISTRY, 0, Watch.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void b01_everyReasonReplaysAndAgreesWithTheAnalysis() {
        for (long seed = 0; seed < 600; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Stability stability =
                    StabilityAnalyzer.analyze(conflict, EnumSet.allOf(Concept.class), Workers.ONE, Watch.NONE);
            String instance = RandomConflicts.describe(conflict);
            for (Concept concept : stability.concepts()) {
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    for (int s = 0; s < conflict.states(); s++) {
                        Reason reason = StabilityExplainer.explain(conflict, concept, maker, s, Watch.NONE);
                        assertThat(reason.isStable())
                                .as("%s in %s", reason, instance)
                                .isEqualTo(stability.stable(concept, maker).contains(s));
                        replay(conflict, reason, instance);
                    }
                }
            }
        }
    }

    private static void replay(Conflict conflict, Reason reason, String instance) {
        assertThat(reason.improvements().stream().mapToInt(Answer::improvement).toArray())
                .as("%s in %s", reason, instance)
                .isEqualTo(Reach.improvementsOf(conflict, reason.maker(), reason.state()).stream()
                        .toArray());
        for (Answer answer : reason.improvements()) {
            assertThat(holds(conflict, reason, answer))
                    .as("%s of %s in %s", answer, reason, instance)
                    .isTrue();
        }
    }

    private static boolean holds(Conflict conflict, Reason reason, Answer answer) {
        Preference preference = conflict.preference(reason.maker());
        return switch (answer) {
            case Unanswered _ -> true; // what cannot be found is the analysis's word against the explainer's
            case Sanction sanction ->
                isLegal(conflict, reason, sanction.improvement(), sanction.steps())
                        && !preference.prefers(sanction.result(), reason.state());
            case LastingSanction sanction ->
                isLegal(conflict, reason, sanction.improvement(), sanction.steps())
                        && !preference.prefers(sanction.result(), reason.state())
                        && isBest(conflict, reason.maker(), sanction)
                        && !preference.prefers(sanction.best(), reason.state());
            case Upset upset ->
                !preference.prefers(upset.result(), reason.state()) && isTogether(conflict, reason, upset);
        };
    }

    private static boolean isLegal(Conflict conflict, Reason reason, int from, List<Step> steps) {
        int at = from;
        int last = reason.maker();
        for (Step step : steps) {
            boolean follows = step.from() == at && step.maker() != last && step.maker() != reason.maker();
            boolean improves = reason.concept() != Concept.SEQUENTIAL
                    || conflict.preference(step.maker()).prefers(step.to(), at);
            if (!follows || !improves || !conflict.graph().canMove(step.maker(), at, step.to())) {
                return false;
            }
            at = step.to();
            last = step.maker();
        }
        return !steps.isEmpty();
    }

    private static boolean isBest(Conflict conflict, int maker, LastingSanction sanction) {
        StateSet could = Reach.movesOf(conflict, maker, sanction.result()).or(StateSet.of(sanction.result()));
        return could.contains(sanction.best())
                && could.stream().noneMatch(s -> conflict.preference(maker).prefers(s, sanction.best()));
    }

    private static boolean isTogether(Conflict conflict, Reason reason, Upset upset) {
        OptionStates states = (OptionStates) conflict.graph();
        int choices = states.choices(upset.improvement());
        int last = -1;
        for (Step step : upset.choices()) {
            boolean own = step.maker() > last && step.maker() != reason.maker() && step.from() == reason.state();
            if (!own
                    || !Reach.improvementsOf(conflict, step.maker(), step.from())
                            .contains(step.to())) {
                return false;
            }
            choices ^= states.choices(step.from()) ^ states.choices(step.to());
            last = step.maker();
        }
        return !upset.choices().isEmpty() && states.choices(upset.result()) == choices;
    }
}
