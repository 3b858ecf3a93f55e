package dev.gradus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Verdict;
import dev.gradus.work.Watch;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an assessment says beyond its numbers: why nothing can be done, what is weak in a draft, what was not weighed. */
class AssessmentFindingsTest {
    private static final LocalText SAID = LocalText.of("en", "At noon, both at once.");

    @Test
    void a01_redLinesThatBarEverythingAreNamed() {
        ResolvedCase resolved = pairs(0, List.of(1L, 2L, 4L, 8L));

        Assessment assessment = assess(resolved);

        assertThat(assessment.outcome()).isEqualTo(Assessment.Outcome.NOTHING_TO_DO);
        assertThat(assessment.nothingToDo())
                .isEqualTo(new NothingToDo.Barred(
                        List.of(new NothingToDo.ByRedLine(0, "line0"), new NothingToDo.ByRedLine(2, "line2"))));
        assertThat(headline(assessment, "en"))
                .isEqualTo("Nothing more can be done: the hard red line “line0” bars “a1” and the hard red line “line2”"
                        + " bars “b1”.");
        assertThat(headline(assessment, "vi"))
                .startsWith("Không thể làm thêm gì: lằn ranh đỏ tuyệt đối “line0” chặn “a1”");
    }

    @Test
    void a02_allInForceIsNothingLeftToDo() {
        Assessment assessment = assess(pairs(0b1111, List.of()));

        assertThat(assessment.nothingToDo()).isEqualTo(new NothingToDo.AllInForce());
        assertThat(headline(assessment, "en"))
                .isEqualTo("There is nothing left to do: every measure of the case is in force.");
    }

    @Test
    void b01_anUnrelatedTriggerDoesNotDefineWhatTogetherMeans() {
        Proposal.Step both = WrittenCases.step("a1", "b1");
        Trigger earlier = new Trigger("a1", Trigger.Kind.AFTER, List.of("a2"), LocalText.NONE);
        Trigger here = new Trigger("a1", Trigger.Kind.AFTER, List.of("b1"), LocalText.NONE);

        assertThat(kinds(both)).contains(Kind.PARALLEL_UNDEFINED);
        assertThat(kinds(both, earlier)).contains(Kind.PARALLEL_UNDEFINED);
        assertThat(kinds(both, here)).doesNotContain(Kind.PARALLEL_UNDEFINED);
    }

    @Test
    void b02_everyPairOfPartiesNeedsItsOrder() {
        Proposal.Step three = WrittenCases.step("a1", "a2", "b1");
        Trigger one = new Trigger("a1", Trigger.Kind.PARALLEL, List.of("b1"), SAID);
        Trigger other = new Trigger("b1", Trigger.Kind.AFTER, List.of("a2"), LocalText.NONE);

        assertThat(weaknesses(three, one))
                .filteredOn(w -> w.kind() == Kind.PARALLEL_UNDEFINED)
                .singleElement()
                .satisfies(w -> assertThat(w.args()).contains("measures:a2,b1"));
        assertThat(kinds(three, one, other)).doesNotContain(Kind.PARALLEL_UNDEFINED);
    }

    @Test
    void b03_anOrderThatTheTextLeavesOpenIsReported() {
        Trigger open = new Trigger("a1", Trigger.Kind.OPEN, List.of("b1"), SAID);

        assertThat(kinds(WrittenCases.step("a1", "b1"), open)).contains(Kind.PARALLEL_UNDEFINED);
    }

    @Test
    void c01_aStepThatWaitsForALaterOneIsACircle() {
        Proposal proposal = WrittenCases.proposal(
                List.of(WrittenCases.step("b1"), WrittenCases.step("a1")),
                new Trigger("b1", Trigger.Kind.AFTER, List.of("a1"), LocalText.NONE));

        assertThat(weaknesses(proposal))
                .filteredOn(w -> w.kind() == Kind.CIRCULAR_TRIGGERS)
                .singleElement()
                .satisfies(w -> assertThat(w.args()).contains("measures:b1,a1"));
    }

    @Test
    void c02_waitingForAnEarlierStepIsNoCircle() {
        Proposal proposal = WrittenCases.proposal(
                List.of(WrittenCases.step("b1"), WrittenCases.step("a1")),
                new Trigger("a1", Trigger.Kind.VERIFIED, List.of("b1"), LocalText.NONE));

        assertThat(weaknesses(proposal)).noneMatch(w -> w.kind() == Kind.CIRCULAR_TRIGGERS);
    }

    @Test
    void c03_datesThatCannotBeKept() {
        assertThat(kinds(due(LocalDate.of(2019, 12, 31)))).contains(Kind.DUE_IS_PAST);
        assertThat(kinds(due(LocalDate.of(2020, 3, 1)))).contains(Kind.DUE_TOO_SOON);
        assertThat(kinds(due(LocalDate.of(2020, 12, 1)))).doesNotContain(Kind.DUE_IS_PAST, Kind.DUE_TOO_SOON);
    }

    /** Each is held against its own start: two steps of three months each, side by side, are done in less than four. */
    @Test
    void c04_stepsMayOverlap() {
        LocalDate april = LocalDate.of(2020, 4, 15);
        Proposal.Step one = dated(When.on(april), "a1");
        Proposal.Step other = dated(new When.AfterStart(110, "16:00"), "b1");

        assertThat(weaknesses(WrittenCases.proposal(List.of(one, other))))
                .extracting(Weakness::kind)
                .doesNotContain(Kind.DUE_TOO_SOON, Kind.NO_DATE);
        Trigger after = new Trigger("a1", Trigger.Kind.AFTER, List.of("b1"), LocalText.NONE);
        When.Within month = new When.Within(Period.ofMonths(1), "b1", "", List.of());
        assertThat(weaknesses(WrittenCases.proposal(List.of(dated(month, "a1"), other), after)))
                .filteredOn(weakness -> weakness.kind() == Kind.DUE_TOO_SOON)
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.args())
                        .containsExactly("proposal:draft", "stage:1", "date:2020-05-20", "date:2020-07-20"));
    }

    @Test
    void c05_waitingForSomethingDueLater() {
        Trigger after = new Trigger("a1", Trigger.Kind.AFTER, List.of("b1"), LocalText.NONE);
        Proposal.Step first = dated(new When.AfterStart(100, ""), "a1");
        Proposal.Step second = dated(new When.AfterStart(130, ""), "b1");

        assertThat(weaknesses(WrittenCases.proposal(List.of(second, first), after)))
                .filteredOn(weakness -> weakness.kind() == Kind.WAITS_FOR_LATER)
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.args())
                        .containsExactly(
                                "proposal:draft",
                                "stage:2",
                                "measure:a1",
                                "date:2020-04-10",
                                "measure:b1",
                                "date:2020-05-10"));
        Trigger before = new Trigger("b1", Trigger.Kind.AFTER, List.of("a1"), LocalText.NONE);
        assertThat(weaknesses(WrittenCases.proposal(List.of(second, first), before)))
                .extracting(Weakness::kind)
                .doesNotContain(Kind.WAITS_FOR_LATER, Kind.CIRCULAR_TRIGGERS);
    }

    @Test
    void c06_daysThatGoRoundInACircle() {
        Proposal.Step one = dated(new When.Within(Period.ofDays(7), "b1", "", List.of()), "a1");
        Proposal.Step other = dated(new When.Within(Period.ofDays(7), "step 1", "", List.of()), "b1");

        assertThat(weaknesses(WrittenCases.proposal(List.of(one, other))))
                .filteredOn(weakness -> weakness.kind() == Kind.DAY_UNKNOWN)
                .singleElement()
                .satisfies(weakness ->
                        assertThat(weakness.args()).containsExactly("proposal:draft", "stage:2", "measure:a1"));
    }

    private static Proposal.Step dated(When due, String measure) {
        return new Proposal.Step(List.of(measure), List.of(due), List.of(), LocalText.NONE);
    }

    private static Proposal.Step due(LocalDate date) {
        return new Proposal.Step(List.of("a1", "b1"), List.of(When.on(date)), List.of(), LocalText.NONE);
    }

    @Test
    void d01_aDraftWithoutStepsNeitherHoldsNorFails() {
        ResolvedCase resolved = pairs(0, List.of());
        Proposal empty = WrittenCases.proposal(List.of());
        WholeCase whole = new WholeCase(WrittenCases.of(resolved, empty), resolved);

        RoadmapReview review = Assessor.review(whole, Roadmap.EMPTY);

        assertThat(review.standing()).isEqualTo(new Standing.NoSteps());
        assertThat(TextWeaknesses.of(whole)).anyMatch(w -> w.kind() == Kind.NO_STEPS);
        Assessment assessment = Assessor.assess(whole, AssessmentRequest.DEFAULT, Watch.NONE);
        assertThat(new Verdict(words(assessment, "en"))
                        .passage(assessment)
                        .find("proposal:"
                                + assessment.proposals().getFirst().proposal().id())
                        .whole()
                        .text())
                .isEqualTo(
                        "“Draft” asks for nothing that is not in force already: there is nothing to keep to or to break.");
    }

    /** What cannot be carried out is said of its text, with the step, and only where it is so. */
    @Test
    void c04_aProposalThatCannotBeCarriedOut() {
        List<Proposal.Step> early = List.of(WrittenCases.step("b1"), WrittenCases.step("a1", "a2"));
        assertThat(found(pairs(0, List.of()), early, Kind.NEEDED_FIRST))
                .isEqualTo(List.of("proposal:draft", "stage:2", "measure:a2", "measures:a1"));
        List<Proposal.Step> across = List.of(WrittenCases.step("a1"), WrittenCases.step("b1"));
        assertThat(found(pairs(0, List.of(5L)), across, Kind.BARRED))
                .isEqualTo(List.of("proposal:draft", "stage:2", "measure:b1", "measures:a1,b1"));
        assertThat(found(pairs(0, List.of()), across, Kind.NEEDED_FIRST)).isEmpty();
        // what is in force already is no stage, but a step of the text
        List<Proposal.Step> third = List.of(WrittenCases.step("a1"), WrittenCases.step("b2"));
        assertThat(found(pairs(1, List.of()), third, Kind.NEEDED_FIRST))
                .isEqualTo(List.of("proposal:draft", "stage:2", "measure:b2", "measures:b1"));
    }

    private static List<String> found(ResolvedCase resolved, List<Proposal.Step> steps, Kind kind) {
        Proposal proposal = WrittenCases.proposal(steps);
        return TextWeaknesses.of(new WholeCase(WrittenCases.of(resolved, proposal), resolved)).stream()
                .filter(weakness -> weakness.kind() == kind)
                .findFirst()
                .map(Weakness::args)
                .orElse(List.of());
    }

    /** Trust matters only in who has something left to do: the same numbers come out whatever else is written. */
    @Test
    void c05_trustInWhoHasNothingLeftToDoDecidesNothing() {
        ResolvedCase resolved = pairs(0b1100, List.of());
        assertThat(resolved.structure().relies(0, 1)).isFalse();
        assertThat(resolved.structure().relies(1, 0)).isTrue();
        ResolvedCase other =
                resolved.with(resolved.numbers().edit().trust(0, 1, 0.01).done());

        for (Roadmap roadmap : List.of(Roadmap.of(1), Roadmap.of(1, 2), Roadmap.of(3))) {
            assertThat(Evaluator.evaluate(other, roadmap)).isEqualTo(Evaluator.evaluate(resolved, roadmap));
        }
        assertThat(TextWeaknesses.of(new WholeCase(WrittenCases.of(resolved), resolved)))
                .filteredOn(weakness -> weakness.kind() == Kind.NUMBER_WITHOUT_EFFECT)
                .extracting(Weakness::path)
                .containsExactly("trust.a.b");
    }

    @Test
    void d03_whatStoppingWouldCostAStakeholderDecidesNothing() {
        ResolvedCase resolved = pairs(0, List.of());
        Structure asked = resolved.structure();
        List<Structure.Decider> deciders = List.of(
                asked.parties().getFirst(),
                new Structure.Decider(asked.parties().get(1).id(), false));
        Numbers blamed =
                resolved.numbers().edit().stopping(0, -2).stopping(1, -2).done();
        ResolvedCase withStakeholder =
                new ResolvedCase(new Structure(deciders, asked.measures(), asked.inForce(), asked.forbidden()), blamed);

        assertThat(TextWeaknesses.of(new WholeCase(WrittenCases.of(withStakeholder), withStakeholder)))
                .filteredOn(w -> w.kind() == Kind.NUMBER_WITHOUT_EFFECT)
                .extracting(Weakness::path)
                .containsExactly("parties." + deciders.get(1).id() + ".stopping.part");
    }

    @Test
    void d04_aStakeholderThatPerformsNothingIsGivenNumbersInVain() {
        ResolvedCase three = manyOf(2);
        Structure structure = three.structure();
        List<Structure.Decider> deciders = List.of(
                structure.parties().getFirst(), structure.parties().get(1), new Structure.Decider("watching", false));
        Numbers.Editor numbers = Numbers.of(3, structure.measureCount()).breakdown(2, -3);
        ResolvedCase watched = new ResolvedCase(
                new Structure(deciders, structure.measures(), structure.inForce(), structure.forbidden()),
                numbers.done());

        assertThat(TextWeaknesses.of(new WholeCase(WrittenCases.of(watched), watched)))
                .filteredOn(w -> w.kind() == Kind.IDLE_PARTY)
                .extracting(Weakness::path)
                .containsExactly("parties.watching.breakdown");
    }

    @Test
    void d02_seventeenMeasuresOfOnePartyAreNotEvaluatedRatherThanImpossible() {
        ResolvedCase resolved = manyOf(17);
        Roadmap roadmap = Roadmap.of((1L << 18) - 1);

        RoadmapReview review = Assessor.review(new WholeCase(WrittenCases.of(resolved), resolved), roadmap);

        assertThat(review.standing()).isEqualTo(new Standing.NotEvaluated(1, 0, (1L << 17) - 1));
        assertThat(review.switchingSought()).isFalse();
    }

    @Test
    void e01_commonTrustHoldsWithinTheLevelsAndNowhereElse() {
        Random random = new Random(3);
        int asked = 0;
        for (long seed = 0; seed < 60; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Assessment assessment = assess(resolved);
            if (assessment.outcome() != Assessment.Outcome.NEAREST_MISS) {
                continue;
            }
            asked++;
            for (int k = 0; k < 40; k++) {
                double level = random.nextDouble();
                boolean within =
                        assessment.sufficientTrust().stream().anyMatch(i -> level >= i.from() && level <= i.to());
                assertThat(holdsAt(resolved, assessment.best().roadmap(), level))
                        .as("seed %d at %s", seed, level)
                        .isEqualTo(within);
            }
        }
        assertThat(asked).isGreaterThan(3);
    }

    private static boolean holdsAt(ResolvedCase resolved, Roadmap roadmap, double level) {
        Numbers.Editor edit = resolved.numbers().edit();
        int parties = resolved.structure().partyCount();
        for (int i = 0; i < parties; i++) {
            for (int j = 0; j < parties; j++) {
                if (i != j) {
                    edit.trust(i, j, Math.max(level, resolved.numbers().trust(i, j)));
                }
            }
        }
        return Evaluator.evaluate(resolved.with(edit.done()), roadmap).holds();
    }

    @Test
    void f01_faintReversalsThatCountOnlyTogetherAreFound() {
        int together = 0;
        for (long seed : new long[] {1749, 3818, 4288, 4345}) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            RoadmapReview review = Assessor.review(new WholeCase(WrittenCases.of(resolved), resolved), roadmap);
            for (long measures : review.fragileReversals()) {
                assertThat(holdsWithout(resolved, roadmap, measures))
                        .isNotEqualTo(review.standing().holds());
                together += Long.bitCount(measures) > 1 ? 1 : 0;
                for (long rest = measures; Long.bitCount(measures) > 1 && rest != 0; rest &= rest - 1) {
                    assertThat(holdsWithout(resolved, roadmap, Long.lowestOneBit(rest)))
                            .isEqualTo(review.standing().holds());
                }
            }
        }
        assertThat(together).isPositive();
    }

    private static boolean holdsWithout(ResolvedCase resolved, Roadmap roadmap, long measures) {
        Numbers.Editor edit = resolved.numbers().edit();
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                edit.reversible(i, Long.numberOfTrailingZeros(rest), 0);
            }
        }
        return Evaluator.evaluate(resolved.with(edit.done()), roadmap).holds();
    }

    // ------------------------------------------------------------------------------------------------ cases

    private static List<Kind> kinds(Proposal.Step step, Trigger... triggers) {
        return weaknesses(step, triggers).stream().map(Weakness::kind).toList();
    }

    private static List<Weakness> weaknesses(Proposal.Step step, Trigger... triggers) {
        return weaknesses(WrittenCases.proposal(List.of(step), triggers));
    }

    private static List<Weakness> weaknesses(Proposal proposal) {
        ResolvedCase pairs = pairs(0, List.of());
        Numbers.Editor edit = pairs.numbers().edit();
        for (int c = 0; c < 4; c++) {
            edit.years(c, 0.25);
        }
        ResolvedCase resolved = pairs.with(edit.done());
        return TextWeaknesses.of(new WholeCase(WrittenCases.of(resolved, proposal), resolved));
    }

    private static Assessment assess(ResolvedCase resolved) {
        return Assessor.assess(
                new WholeCase(WrittenCases.of(resolved), resolved), AssessmentRequest.DEFAULT, Watch.NONE);
    }

    private static String headline(Assessment assessment, String language) {
        return new Verdict(words(assessment, language))
                .passage(assessment)
                .find("verdict")
                .whole()
                .text();
    }

    private static Words words(Assessment assessment, String language) {
        return Words.of(language, assessment.whole(), "");
    }

    /** a1, a2 (after a1) of a; b1, b2 (after b1) of b. */
    private static ResolvedCase pairs(long inForce, List<Long> forbidden) {
        Structure structure = new Structure(
                List.of(new Structure.Decider("a", true), new Structure.Decider("b", true)),
                List.of(
                        new Structure.Act("a1", 0, 0, 0, List.of()),
                        new Structure.Act("a2", 0, 1, 0, List.of()),
                        new Structure.Act("b1", 1, 0, 0, List.of()),
                        new Structure.Act("b2", 1, 4, 0, List.of())),
                inForce,
                forbidden);
        Numbers.Editor edit = Numbers.of(2, 4).breakdown(0, -5).breakdown(1, -5);
        edit.trust(0, 1, 0.5).trust(1, 0, 0.5);
        for (int c = 0; c < 4; c++) {
            edit.value(0, c, c < 2 ? -4 : 10).value(1, c, c < 2 ? 10 : -4).seen(c, 0.9);
        }
        return new ResolvedCase(structure, edit.done());
    }

    /** So many measures of a, one of b. */
    private static ResolvedCase manyOf(int count) {
        List<Structure.Act> acts = new ArrayList<>();
        Numbers.Editor edit = Numbers.of(2, count + 1).breakdown(0, -5).breakdown(1, -5);
        edit.trust(0, 1, 0.5).trust(1, 0, 0.5);
        for (int c = 0; c <= count; c++) {
            acts.add(new Structure.Act("m" + c, c < count ? 0 : 1, 0, 0, List.of()));
            edit.value(0, c, c < count ? -1 : 30)
                    .value(1, c, c < count ? 2 : -4)
                    .seen(c, 0.9);
        }
        Structure structure = new Structure(
                List.of(new Structure.Decider("a", true), new Structure.Decider("b", true)), acts, 0, List.of());
        return new ResolvedCase(structure, edit.done());
    }
}
