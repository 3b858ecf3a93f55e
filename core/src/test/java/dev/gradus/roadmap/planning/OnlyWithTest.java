package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Obstacle;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Measures that go only with others (model.md §1): the planner's answers are compared with brute force elsewhere, on the same cases. */
class OnlyWithTest {
    private static final int SEEDS = 1000;
    private static final int A1 = 1;
    private static final int A2 = 2;
    private static final int B1 = 4;
    private static final int B2 = 8;

    @Test
    void manyRandomCasesCarryItAndManyOfTheseInACircle() {
        assertThat(carriers()).hasSizeGreaterThan(SEEDS / 4);
        assertThat(carriers()).filteredOn(OnlyWithTest::hasCircle).hasSizeGreaterThan(SEEDS / 20);
    }

    /** What is reached by admissible stages, tried one by one from the definition, is what the planner looks at. */
    @Test
    void theSpaceIsWhatAdmissibleStagesReach() {
        for (ResolvedCase resolved : carriers()) {
            for (int most = 1; most <= 2; most++) {
                TreeSet<Long> reached = new TreeSet<>();
                walk(resolved.structure(), resolved.structure().inForce(), most, reached);
                TreeSet<Long> known = new TreeSet<>();
                PlanSpace space = space(resolved.structure(), most);
                for (int at = 0; at < space.setCount(); at++) {
                    known.add(resolved.structure().inForce() | space.added(space.set(at)));
                }
                assertThat(known).as(RandomCases.print(resolved)).isEqualTo(reached);
            }
        }
    }

    /** Of the measures that nothing but their order bars, all and only those are ever done. */
    @Test
    void whatNoOrderLetsBeDoneIsKnown() {
        int barred = 0;
        for (ResolvedCase resolved : carriers()) {
            Structure drawn = resolved.structure();
            List<Structure.Act> acts = new ArrayList<>();
            drawn.measures()
                    .forEach(act -> acts.add(new Structure.Act(
                            act.id(), act.performer(), act.requires(), 0, act.onlyWith(), act.advances())));
            Structure free = new Structure(drawn.parties(), acts, drawn.inForce(), List.of());
            TreeSet<Long> reached = new TreeSet<>();
            walk(free, free.inForce(), Structure.MAX_MEASURES, reached);
            assertThat(free.orderable())
                    .isEqualTo(reached.stream().mapToLong(set -> set).reduce(0, (a, b) -> a | b));
            barred += free.orderable() == free.all() ? 0 : 1;
        }
        assertThat(barred).isPositive();
    }

    @Test
    void removingItChangesTheAnswerInMoreThanAFifthOfTheCasesThatCarryIt() {
        int changed = 0;
        for (ResolvedCase resolved : carriers()) {
            Structure free = RandomCases.withCompanions(
                    resolved.structure(), new long[resolved.structure().measureCount()]);
            changed += answer(resolved).equals(answer(new ResolvedCase(free, resolved.numbers()))) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(carriers().size() / 5);
    }

    @Test
    void theCheckerRefusesAStageWithoutTheCompanion() {
        ResolvedCase both = twoByTwo(0, 0, A1, 0);

        assertThat(codes(both, Roadmap.of(A1 | B1))).doesNotContain("stage.inadmissible");
        assertThat(codes(both, Roadmap.of(A1, B1))).doesNotContain("stage.inadmissible");
        assertThat(codes(both, Roadmap.of(B1, A1))).contains("stage.inadmissible");
        assertThat(codes(both, Roadmap.of(B1))).contains("stage.inadmissible");
    }

    @Test
    void twoThatGoOnlyWithEachOtherAreDoneTogether() {
        Structure each = twoByTwo(B1, 0, A1, 0).structure();

        assertThat(each.isAdmissible(0, A1)).isFalse();
        assertThat(each.isAdmissible(0, B1)).isFalse();
        assertThat(each.isAdmissible(0, A1 | B1)).isTrue();
        assertThat(each.withNeeds(B2)).isEqualTo(A1 | B1 | B2);
        assertThat(sets(each, 2)).doesNotContain((long) A1, (long) B1).contains((long) (A1 | B1));
    }

    @Test
    void whatIsInForceNeedsNothingMore() {
        Structure drawn = twoByTwo(B1, 0, 0, 0).structure();
        Structure running = new Structure(drawn.parties(), drawn.measures(), A1, List.of());

        assertThat(running.isAdmissible(A1, A2)).isTrue();
        assertThat(running.withNeeds(A1 | A2)).isEqualTo(A2);
    }

    @Test
    void moreThanAStageHoldsIsNeverPlanned() {
        Structure three = three();

        assertThat(sets(three, 2)).containsExactly(0L);
        assertThat(sets(three, 3)).contains(7L);
    }

    @Test
    void aProposalWithoutTheCompanionCannotBeCarriedOut() {
        Structure structure = twoByTwo(0, 0, A1, 0).structure();

        assertThat(Obstacle.first(structure, Roadmap.of(B1, A1)))
                .hasValue(new Obstacle(1, 2, Obstacle.Reason.COMPANION, A1));
        assertThat(Obstacle.first(structure, Roadmap.of(A1, B1))).isEmpty();
        assertThat(found(twoByTwo(0, 0, A1, 0), Kind.NEEDED_WITH, List.of("b1")))
                .containsExactly(List.of("proposal:draft", "stage:1", "measure:b1", "measures:a1"));
        assertThat(found(twoByTwo(0, 0, A1, 0), Kind.NEEDED_WITH, List.of("a1", "b1")))
                .isEmpty();
    }

    @Test
    void whatCanNeverBeDoneTogetherIsNamed() {
        ResolvedCase against = twoByTwo(A2, 0, 0, 0); // a2 requires a1, which goes only with a2

        assertThat(found(against, Kind.NO_ORDER, List.of("b1"))).containsExactly(List.of("measures:a1,a2"));
        assertThat(found(against, Kind.TOO_MANY_TOGETHER, List.of("b1"))).isEmpty();
        assertThat(found(twoByTwo(0, A1, 0, 0), Kind.NO_ORDER, List.of("b1"))).isEmpty();
        ResolvedCase wide = new ResolvedCase(three(), Samples.twoByTwo().numbers());
        assertThat(found(wide, Kind.TOO_MANY_TOGETHER, List.of("b1")))
                .containsExactly(List.of("measures:a1,a2,a3", "party:A", "number:3", "number:2"));
    }

    @Test
    void whatNeedsTheExcludedIsNamed() {
        Structure drawn = twoByTwo(B1, 0, 0, 0).structure();
        List<Structure.Act> acts = new ArrayList<>(drawn.measures());
        Structure.Act a1 = acts.getFirst();
        Structure.Act b1 = acts.get(2);
        acts.set(0, new Structure.Act("a1", a1.performer(), 0, B1, B1, List.of()));
        acts.set(2, new Structure.Act("b1", b1.performer(), 0, A1, 0, List.of()));
        ResolvedCase clash = new ResolvedCase(
                new Structure(drawn.parties(), acts, 0, List.of()),
                Samples.twoByTwo().numbers());

        assertThat(found(clash, Kind.NEEDS_EXCLUDED, List.of("b1")))
                .containsExactly(List.of("measure:a1", "measures:b1"));
        assertThat(found(twoByTwo(B1, 0, 0, 0), Kind.NEEDS_EXCLUDED, List.of("b1")))
                .isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ cases

    private static List<ResolvedCase> carriers() {
        List<ResolvedCase> found = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            if (resolved.structure().measures().stream().anyMatch(act -> act.onlyWith() != 0)) {
                found.add(resolved);
            }
        }
        return found;
    }

    private static boolean hasCircle(ResolvedCase resolved) {
        List<Structure.Act> acts = resolved.structure().measures();
        for (int one = 0; one < acts.size(); one++) {
            for (int other = 0; other < one; other++) {
                if ((acts.get(one).onlyWith() >>> other & acts.get(other).onlyWith() >>> one & 1) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ResolvedCase twoByTwo(long... onlyWith) {
        ResolvedCase plain = Samples.twoByTwo();
        return new ResolvedCase(RandomCases.withCompanions(plain.structure(), onlyWith), plain.numbers());
    }

    /** Three of A, each only with the next. */
    private static Structure three() {
        return new Structure(
                Samples.twoByTwo().structure().parties(),
                List.of(
                        new Structure.Act("a1", 0, 0, 0, 2, List.of()),
                        new Structure.Act("a2", 0, 0, 0, 4, List.of()),
                        new Structure.Act("a3", 0, 0, 0, 1, List.of()),
                        new Structure.Act("b1", 1, 0, 0, 1, List.of())),
                0,
                List.of());
    }

    private static PlanSpace space(Structure structure, int most) {
        return ((PlanSpace.Reach.Space) PlanSpace.reachable(structure, Target.ANY, -1, most, 1 << 16, Watch.NONE))
                .space();
    }

    private static List<Long> sets(Structure structure, int most) {
        PlanSpace space = space(structure, most);
        List<Long> sets = new ArrayList<>();
        for (int at = 0; at < space.setCount(); at++) {
            sets.add(space.added(space.set(at)));
        }
        return sets;
    }

    private static void walk(Structure structure, long state, int most, TreeSet<Long> reached) {
        if (!reached.add(state)) {
            return;
        }
        for (long stage = 1; stage < 1L << structure.measureCount(); stage++) {
            if (structure.isAdmissible(state, stage) && isSmall(structure, stage, most)) {
                walk(structure, state | stage, most, reached);
            }
        }
    }

    private static boolean isSmall(Structure structure, long stage, int most) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (Long.bitCount(stage & structure.performedBy(i)) > most) {
                return false;
            }
        }
        return true;
    }

    private static String answer(ResolvedCase resolved) {
        return switch (Planner.plan(resolved, new PlanRequest(Rule.NASH, 2, Target.ANY, 256L << 20, 1), Watch.NONE)) {
            case Plan.Found found -> "found " + found.roadmap();
            case Plan.NearestMiss miss -> "nearest miss " + miss.roadmap();
            case Plan other -> other.getClass().getSimpleName();
        };
    }

    private static List<String> codes(ResolvedCase resolved, Roadmap roadmap) {
        return CertificateChecker.check(resolved, roadmap, Evaluator.evaluate(resolved, roadmap)).stream()
                .map(CertificateChecker.Discrepancy::code)
                .toList();
    }

    private static List<List<String>> found(ResolvedCase resolved, Kind kind, List<String> step) {
        WholeCase whole = new WholeCase(
                WrittenCases.of(
                        resolved, WrittenCases.proposal(List.of(WrittenCases.step(step.toArray(String[]::new))))),
                resolved);
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> weakness.kind() == kind)
                .map(Weakness::args)
                .toList();
    }
}
