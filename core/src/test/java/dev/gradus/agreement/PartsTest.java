package dev.gradus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Measure.Instalments;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.repair.Division;
import dev.gradus.roadmap.BruteForce;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures that a text has done in parts (model.md §5). */
class PartsTest {
    private static final int SEEDS = 600;

    /** Two ways to divide, written apart: equal parts of a text are the tranches of a repair. */
    @Test
    void equalPartsAreTranches() {
        int divided = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase plain = Samples.random(seed);
            int n = plain.structure().measureCount();
            List<Integer> counts = new ArrayList<>();
            List<List<Double>> sizes = new ArrayList<>();
            Random random = new Random(seed);
            for (int c = 0; c < n; c++) {
                boolean open = (plain.structure().inForce() >>> c & 1) == 0;
                int count = open && random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
                counts.add(count);
                sizes.add(count == 1 ? List.of() : java.util.Collections.nCopies(count, 2.5));
            }
            divided += counts.stream().anyMatch(count -> count > 1) ? 1 : 0;
            Case written = WrittenCases.of(plain);
            ResolvedCase parts = WholeCase.of(with(written, sizes)).resolved();
            ResolvedCase tranches = Division.of(WholeCase.of(written).structure(), counts)
                    .divide(WholeCase.of(written).resolved().numbers());

            for (int c = 0; c < parts.structure().measureCount(); c++) {
                Structure.Act part = parts.structure().measures().get(c);
                Structure.Act tranche = tranches.structure().measures().get(c);
                assertThat(List.of(part.performer(), part.requires(), part.excludes(), part.onlyWith()))
                        .as("seed %s, %s", seed, part.id())
                        .isEqualTo(List.of(
                                tranche.performer(), tranche.requires(), tranche.excludes(), tranche.onlyWith()));
            }
            assertThat(parts.structure().inForce())
                    .isEqualTo(tranches.structure().inForce());
            assertThat(parts.structure().forbidden())
                    .isEqualTo(tranches.structure().forbidden());
            same(parts.numbers(), tranches.numbers());
        }
        assertThat(divided).isGreaterThan(SEEDS / 2);
    }

    private static void same(Numbers parts, Numbers tranches) {
        assertThat(parts.measureCount()).isEqualTo(tranches.measureCount());
        for (int c = 0; c < parts.measureCount(); c++) {
            assertThat(parts.years(c)).isCloseTo(tranches.years(c), within(1e-12));
            assertThat(parts.seen(c)).isEqualTo(tranches.seen(c));
            assertThat(parts.escrow(c)).isEqualTo(tranches.escrow(c));
            assertThat(parts.reversalYears(c)).isEqualTo(tranches.reversalYears(c));
            for (int i = 0; i < parts.partyCount(); i++) {
                assertThat(parts.value(i, c)).isCloseTo(tranches.value(i, c), within(1e-12));
                assertThat(parts.reversible(i, c)).isEqualTo(tranches.reversible(i, c));
                assertThat(parts.signal(i, c)).isCloseTo(tranches.signal(i, c), within(1e-12));
            }
        }
    }

    @Test
    void eachPartHasItsShare() {
        Case written = with(WrittenCases.of(Samples.twoByTwo()), List.of(List.of(3.0, 4.0, 3.0, 8.0)));
        WholeCase whole = WholeCase.of(written);
        Numbers numbers = whole.resolved().numbers();

        assertThat(whole.structure().ids(0b1111)).containsExactly("a1-1", "a1-2", "a1-3", "a1-4");
        assertThat(numbers.value(0, 0)).isCloseTo(-4 * 3.0 / 18, within(1e-12));
        assertThat(numbers.value(1, 3)).isCloseTo(10 * 8.0 / 18, within(1e-12));
        assertThat(numbers.years(1)).isCloseTo(0.25 * 4 / 18, within(1e-12));
        assertThat(numbers.signal(0, 2)).isCloseTo(Math.pow(0.6, 3.0 / 18), within(1e-12));
        assertThat(whole.structure().measures().get(1).requires()).isEqualTo(0b1);
        assertThat(whole.structure().measures().get(4).requires())
                .as("a2 waits for the last part of a1")
                .isEqualTo(0b1000);
    }

    @Test
    void onlyTheLastPartGoesOnlyWithAnother() {
        Case plain = WrittenCases.of(Samples.twoByTwo());
        List<Measure> measures = new ArrayList<>(plain.measures());
        measures.set(0, changed(measures.get(0), List.of(1.0, 2.0), List.of("b1"), List.of("b2")));
        measures.set(2, changed(measures.get(2), List.of(1.0, 1.0), List.of(), List.of()));
        Structure structure =
                WholeCase.of(WrittenCases.with(plain, measures, List.of())).structure();

        assertThat(structure.measures().get(0).onlyWith()).isZero();
        assertThat(structure.ids(structure.measures().get(1).onlyWith())).containsExactly("b1-2");
        assertThat(structure.ids(structure.measures().get(0).excludes())).containsExactly("b2");
        assertThat(structure.ids(structure.measures().get(5).excludes())).containsExactly("a1-1", "a1-2");
    }

    /** A number of the whole moves all its parts, as if the case had been written with it. */
    @Test
    void settingANumberOfTheWholeSetsItInEveryPart() {
        Case written = with(WrittenCases.of(Samples.twoByTwo()), List.of(List.of(3.0, 4.0), List.of(1.0, 2.0, 1.0)));
        WholeCase whole = WholeCase.of(written);
        List<Input> inputs = CaseInputs.of(whole);

        assertThat(inputs).extracting(Input::path).doesNotHaveDuplicates().contains("measures.a1.worth.A");
        for (Input input : inputs) {
            if (input.path().startsWith("measures.a1.") && input.given()) {
                Numbers set = input.set(whole.resolved().numbers(), 0.375);
                Numbers drawn = Resolver.numbers(
                        whole.written(), figure -> figure.path().equals(input.path()) ? 0.375 : figure.value());
                assertThat(set).as(input.path()).isEqualTo(drawn);
                assertThat(input.about()).isEqualTo(0b11);
            }
        }
    }

    @Test
    void thePlannerAnswersAsBruteForceDoesAndTheAnswerIsAnother() {
        int carried = 0;
        int changed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase plain = Samples.random(seed);
            if (plain.structure().measureCount() > 5) {
                continue;
            }
            Case written = WrittenCases.of(plain);
            int c = new Random(seed).nextInt(plain.structure().measureCount());
            List<List<Double>> sizes = new ArrayList<>();
            IntStream.range(0, plain.structure().measureCount())
                    .forEach(k -> sizes.add(k == c ? List.of(1.0, 2.0 + k) : List.of()));
            ResolvedCase parts = WholeCase.of(with(written, sizes)).resolved();
            PlanRequest request = new PlanRequest(Rule.NASH, 2, Target.ANY, 256L << 20, 1);
            Plan plan = Planner.plan(parts, request, Watch.NONE);
            BruteForce.Answer brute = new BruteForce(parts, 2).answer(Rule.NASH, Target.ANY);
            agrees(seed, parts, plan, brute);
            if ((plain.structure().inForce() >>> c & 1) == 0) {
                carried++;
                Plan whole = Planner.plan(WholeCase.of(written).resolved(), request, Watch.NONE);
                changed += values(WholeCase.of(written).resolved(), whole).equals(values(parts, plan)) ? 0 : 1;
            }
        }
        assertThat(carried).isGreaterThan(300);
        assertThat(changed).isGreaterThan(carried / 5);
    }

    private static void agrees(long seed, ResolvedCase parts, Plan plan, BruteForce.Answer brute) {
        String where = "seed %s%n%s".formatted(seed, Samples.print(parts));
        switch (brute) {
            case BruteForce.Chosen chosen -> {
                assertThat(plan).as(where).isInstanceOf(Plan.Found.class);
                Roadmap found = ((Plan.Found) plan).roadmap();
                assertThat(CertificateChecker.check(parts, found, Evaluator.evaluate(parts, found)))
                        .as(where)
                        .isEmpty();
                if (chosen.clear()) {
                    assertThat(found).as(where).isEqualTo(chosen.roadmap());
                }
            }
            case BruteForce.Missed _ -> assertThat(plan).as(where).isInstanceOf(Plan.NearestMiss.class);
            case BruteForce.Nothing _ -> assertThat(plan).as(where).isInstanceOf(Plan.Nowhere.class);
        }
    }

    /** What each party gets at the start, rounded; of a near miss its margin. */
    private static List<Long> values(ResolvedCase resolved, Plan plan) {
        return switch (plan) {
            case Plan.Found(Roadmap roadmap, Plan.Effort _) -> {
                Certificate certificate = Evaluator.evaluate(resolved, roadmap);
                yield (certificate.stages().isEmpty()
                                ? certificate.end().values().stream()
                                : certificate.stages().getFirst().parties().stream()
                                        .map(Certificate.PartyLine::value))
                        .map(value -> Math.round(value * 1e6))
                        .toList();
            }
            case Plan.NearestMiss miss ->
                List.of(Math.round(
                        1e6 * Evaluator.evaluate(resolved, miss.roadmap()).weakestMargin()));
            case Plan other -> List.of((long) other.getClass().hashCode());
        };
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        Case plain = WrittenCases.of(Samples.twoByTwo(), WrittenCases.proposal(List.of(WrittenCases.step("a1", "b1"))));
        List<List<Double>> sizes = List.of(List.of(1.0, 2.0));

        assertThat(problems(with(plain, sizes)))
                .containsExactly(Problem.of("parts.whole", "proposals.draft.stages", "a1", "2", "a1-1, a1-2"));
        Case sound =
                WrittenCases.of(Samples.twoByTwo(), WrittenCases.proposal(List.of(WrittenCases.step("a1-1", "b1"))));
        assertThat(problems(with(sound, sizes))).isEmpty();
        assertThat(WholeCase.of(with(sound, sizes))
                        .structure()
                        .roadmap(sound.proposals().getFirst()))
                .isEqualTo(Roadmap.of(0b1001));
        List<Double> many = IntStream.range(0, 62).mapToObj(k -> 1.0).toList();
        assertThat(problems(with(WrittenCases.of(Samples.twoByTwo()), List.of(many))))
                .containsExactly(Problem.of("measure.many.parts", "measures", "65", "64", ""));
        assertThat(problems(with(WrittenCases.of(Samples.twoByTwo()), List.of(many.subList(0, 61)))))
                .isEmpty();
    }

    @Test
    void dividingTwiceIsDividingOnceAndPartsAreJoinedAgain() {
        Case written = with(WrittenCases.of(Samples.twoByTwo()), List.of(List.of(3.0, 4.0)));
        Case divided = Parts.divide(written);

        assertThat(Parts.divide(divided)).isEqualTo(divided);
        assertThat(Parts.joined(divided.measures()).getFirst())
                .isEqualTo(written.measures().getFirst());
        assertThat(Parts.divide(WrittenCases.of(Samples.twoByTwo()))).isEqualTo(WrittenCases.of(Samples.twoByTwo()));
    }

    @Test
    void aDayStaysTheDayThatItIs() {
        When due = When.on(LocalDate.of(2025, 3, 1));
        When notBefore = new When.AfterStart(5, "");
        Proposal.Step step = new Proposal.Step(List.of("a1-1", "b1"), List.of(due), List.of(notBefore), LocalText.NONE);
        Case written = with(
                WrittenCases.of(Samples.twoByTwo(), WrittenCases.proposal(List.of(step))), List.of(List.of(1.0, 2.0)));

        assertThat(Parts.divide(written).proposals().getFirst().stages()).containsExactly(step);
    }

    private static List<Problem> problems(Case written) {
        return switch (Resolver.resolve(written)) {
            case Resolver.Resolution.Resolved _ -> List.of();
            case Resolver.Resolution.Unresolvable(List<Problem> problems) -> problems;
        };
    }

    /** Sizes of the first measures; none where the list ends. */
    private static Case with(Case plain, List<List<Double>> sizes) {
        List<Measure> measures = new ArrayList<>();
        for (int c = 0; c < plain.measures().size(); c++) {
            Measure m = plain.measures().get(c);
            List<Double> parts = c < sizes.size() ? sizes.get(c) : List.of();
            measures.add(changed(m, parts, m.onlyWith(), m.excludes()));
        }
        return WrittenCases.with(plain, measures, plain.redLines());
    }

    private static Measure changed(Measure m, List<Double> sizes, List<String> onlyWith, List<String> excludes) {
        return new Measure(
                m.id(),
                m.name(),
                m.note(),
                m.by(),
                m.with(),
                m.figures(),
                m.requires(),
                excludes,
                onlyWith,
                m.verifiedBy(),
                m.paidBy(),
                m.form(),
                m.obligation(),
                m.every(),
                m.until(),
                m.parts(),
                m.tranches(),
                m.amount(),
                m.otherAmounts(),
                sizes.isEmpty() ? Instalments.NONE : Instalments.of(sizes),
                m.basis());
    }
}
