package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.BruteForce;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Model;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What planning says when time runs out, held against writing down every roadmap. */
class AnytimeTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000) / 2;
    private static final double NEAR = 1e-7;

    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void a01_theBestLiesBetweenTheBounds() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Rule rule = Rule.values()[(int) (seed % 4)];
            int maxPerParty = seed % 5 == 0 ? 1 : 2;
            Target target = seed % 3 == 0 ? RandomCases.target(resolved, seed) : Target.ANY;
            PlanRequest request = new PlanRequest(rule, maxPerParty, target, 64L << 20, 1);
            BruteForce brute = new BruteForce(resolved, maxPerParty);
            int width = seed % 7 == 0 ? 64 : 16;
            for (Optional<PlanSpace> all :
                    List.of(Optional.<PlanSpace>empty(), Anytime.findAll(resolved, request, Watch.NONE))) {
                Plan plan = new Anytime(resolved, request, all, unlimited()).improve(width);
                compare(seed, resolved, request, brute, plan);
            }
        }
        if (SEEDS >= 1000) {
            assertThat(tally.get("bracket")).isGreaterThan(SEEDS / 10);
            assertThat(tally.get("closed")).isGreaterThan(SEEDS / 200);
            assertThat(tally.get("undecided")).isGreaterThan(SEEDS / 100);
            assertThat(tally.get("exact")).isGreaterThan(SEEDS / 10);
        }
    }

    private void compare(long seed, ResolvedCase resolved, PlanRequest request, BruteForce brute, Plan plan) {
        String where = "seed %s (%s), %s%nplan %s%n%s"
                .formatted(seed, RandomCases.mode(seed), request, plan, RandomCases.print(resolved));
        switch (plan) {
            case Plan.Bracket bracket -> {
                tally.merge(bracket.isClosed() ? "closed" : "bracket", 1, Integer::sum);
                compareGains(where, brute, request, bracket.gains());
                double most = brute.most(request.rule(), request.target(), counted(bracket.gains()));
                Certificate certificate = Evaluator.evaluate(resolved, bracket.roadmap());
                assertThat(CertificateChecker.check(resolved, bracket.roadmap(), certificate))
                        .as(where)
                        .isEmpty();
                assertThat(request.target()
                                .admits(resolved.structure().inForce()
                                        | bracket.roadmap().measures()))
                        .as(where)
                        .isTrue();
                assertThat(bracket.below()).as(where).isLessThanOrEqualTo(most + NEAR);
                assertThat(bracket.above()).as(where).isGreaterThanOrEqualTo(most - NEAR);
                assertThat(bracket.above()).as(where).isGreaterThanOrEqualTo(bracket.below());
            }
            case Plan.Undecided undecided -> {
                tally.merge("undecided", 1, Integer::sum);
                compareGains(where, brute, request, undecided.gains());
                double most = brute.most(request.rule(), request.target(), counted(undecided.gains()));
                assertThat(undecided.above()).as(where).isGreaterThanOrEqualTo(most - NEAR);
                if (undecided.noneHolds()) {
                    assertThat(brute.answer(request.rule(), request.target()))
                            .as(where)
                            .isNotInstanceOf(BruteForce.Chosen.class);
                }
            }
            case Plan.Found _, Plan.NearestMiss _, Plan.Nowhere _ -> {
                tally.merge("exact", 1, Integer::sum);
                assertThat(answer(plan))
                        .as(where)
                        .isEqualTo(answer(Planner.plan(resolved, request.withBudget(Budget.UNLIMITED), Watch.NONE)));
            }
            case Plan.TooLarge _ -> throw new AssertionError(where);
        }
    }

    private static void compareGains(String where, BruteForce brute, PlanRequest request, List<Double> gains) {
        double[] most = brute.mostGains(request.target());
        for (int k = 0; k < most.length; k++) {
            assertThat(gains.get(k)).as(where).isGreaterThanOrEqualTo(most[k] - NEAR);
        }
    }

    private static boolean[] counted(List<Double> gains) {
        boolean[] counted = new boolean[gains.size()];
        IntStream.range(0, counted.length).forEach(k -> counted[k] = Relaxation.counts(gains.get(k)));
        return counted;
    }

    /** Fronts joined to one, two or five labels bound from above; joined to a thousand they lose nothing. */
    @Test
    void a02_joinedFrontsBoundFromAbove() {
        int closer = 0;
        for (long seed = 1; seed < SEEDS; seed += 16) {
            ResolvedCase resolved = RandomCases.of(seed);
            Rule rule = Rule.values()[(int) (seed / 16 % 4)];
            PlanRequest request = new PlanRequest(rule, 2, Target.ANY, 64L << 20, 1);
            BruteForce brute = new BruteForce(resolved, 2);
            double last = Double.POSITIVE_INFINITY;
            for (int labels : new int[] {1, 2, 5, 1000}) {
                Ceiling ceiling = ceiling(resolved, request, labels);
                double most = brute.most(
                        rule,
                        Target.ANY,
                        counted(java.util.Arrays.stream(ceiling.gains()).boxed().toList()));
                String where = "seed %s, %s, %s labels%n%s".formatted(seed, rule, labels, RandomCases.print(resolved));
                assertThat(ceiling.above()).as(where).isGreaterThanOrEqualTo(most - NEAR);
                if (ceiling.noneHolds()) {
                    assertThat(brute.answer(rule, Target.ANY)).as(where).isNotInstanceOf(BruteForce.Chosen.class);
                } else if (labels == 1000 && most >= 0) {
                    assertThat(ceiling.above()).as(where).isCloseTo(Math.max(0, most), within(1e-4));
                }
                closer += ceiling.above() < last - 1e-4 ? 1 : 0;
                last = ceiling.above();
            }
        }
        assertThat(closer).isGreaterThan(SEEDS / 200);
    }

    private static Ceiling ceiling(ResolvedCase resolved, PlanRequest request, int labels) {
        Model model = new Evaluator(resolved).model();
        long start = resolved.structure().inForce();
        double[] base = IntStream.range(0, model.parties())
                .mapToDouble(i -> model.isOpen(start) ? model.rest(i, start, 0) : model.breakdown(i, start))
                .toArray();
        boolean emptyHolds = new Evaluator(resolved).endSlack(start) >= -Tolerance.TIE;
        Ceiling ceiling = new Ceiling(resolved, request, base, emptyHolds);
        PlanSpace all = Anytime.findAll(resolved, request, Watch.NONE).orElseThrow();
        StageTables tables = new StageTables(all, resolved.structure(), resolved.numbers(), request.maxPerParty());
        ceiling.join(tables, labels, 0, Watch.NONE);
        return ceiling;
    }

    @Test
    void b01_wideEnoughItIsExact() {
        for (long seed = 0; seed < SEEDS; seed += 4) {
            ResolvedCase resolved = RandomCases.of(seed);
            PlanRequest request = new PlanRequest(Rule.values()[(int) (seed / 4 % 4)], 2, Target.ANY, 64L << 20, 2);
            Plan exact = Planner.plan(resolved, request, Watch.NONE);
            Optional<PlanSpace> all = Anytime.findAll(resolved, request, Watch.NONE);

            Plan plan = new Anytime(resolved, request, all, unlimited()).improve(1 << 10);

            String where = "seed %s%nexact %s%nplan %s%n%s".formatted(seed, exact, plan, RandomCases.print(resolved));
            if (plan instanceof Plan.Bracket bracket) {
                assertThat(bracket.isClosed()).as(where).isTrue();
                assertThat(exact).as(where).isInstanceOf(Plan.Found.class);
            } else if (plan instanceof Plan.Undecided undecided) {
                assertThat(undecided.noneHolds()).as(where).isTrue();
                assertThat(exact).as(where).isNotInstanceOf(Plan.Found.class);
            } else {
                assertThat(answer(plan)).as(where).isEqualTo(answer(exact));
            }
            assertThat(answer(Planner.plan(resolved, request.withBudget(() -> () -> 0), Watch.NONE)))
                    .as(where)
                    .isEqualTo(answer(exact));
        }
    }

    @Test
    void b02_theAnswerDoesNotDependOnTheThreads() {
        for (long seed = 0; seed < SEEDS; seed += 10) {
            ResolvedCase resolved = RandomCases.of(seed);
            Rule rule = Rule.values()[(int) (seed / 10 % 4)];
            List<String> answers = IntStream.of(1, 2, 3)
                    .mapToObj(threads -> new PlanRequest(rule, 2, Target.ANY, 64L << 20, threads))
                    .map(request -> new Anytime(resolved, request, Optional.empty(), unlimited()).improve(16))
                    .map(AnytimeTest::answer)
                    .toList();

            assertThat(answers)
                    .as("seed %s%n%s", seed, RandomCases.print(resolved))
                    .containsOnly(answers.getFirst());
        }
    }

    /** However early the time is up, the answer is sensible, and the same number of finished steps means the same answer. */
    @Test
    void c01_whereverTheTimeRunsOut() {
        Map<String, String> bySteps = new TreeMap<>();
        for (long seed = 0; seed < SEEDS / 50; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            BruteForce brute = new BruteForce(resolved, 2);
            for (int asked = 1; asked < 400; asked = asked * 3 / 2 + 1) {
                PlanRequest request =
                        new PlanRequest(Rule.NASH, 2, Target.ANY, 64L << 20, 1).withBudget(counting(asked));
                compare(seed, resolved, request, brute, Planner.plan(resolved, request, Watch.NONE));
                Anytime.Deadline deadline =
                        new Anytime.Deadline(Watch.NONE, counting(asked).start(), 1);
                Plan plan = new Anytime(resolved, request, Optional.empty(), deadline).improve(16);
                compare(seed, resolved, request, brute, plan);
                if (plan instanceof Plan.Bracket bracket) {
                    String known = bySteps.putIfAbsent(seed + "/" + bracket.steps(), answer(plan));
                    assertThat(known == null || known.equals(answer(plan)))
                            .as("seed %s, %s", seed, plan)
                            .isTrue();
                }
            }
        }
        assertThat(bySteps).hasSizeGreaterThan(SEEDS / 100);
    }

    @Test
    void c02_theCallersWishToStopIsNotTakenForTheEndOfTheTime() {
        ResolvedCase resolved = RandomCases.of(3);
        Watch stop = new Watch() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Planner.plan(resolved, PlanRequest.DEFAULT.withBudget(() -> () -> 0), stop))
                .isInstanceOf(Watch.Stopped.class);
    }

    /** Used up after so many questions. */
    private static Budget counting(int questions) {
        return () -> {
            AtomicLong asked = new AtomicLong();
            return () -> (double) asked.incrementAndGet() / questions;
        };
    }

    private static Anytime.Deadline unlimited() {
        return new Anytime.Deadline(Watch.NONE, () -> 0, 1);
    }

    /** The plan without what it cost. */
    private static String answer(Plan plan) {
        return switch (plan) {
            case Plan.Found(Roadmap roadmap, var _) -> "found " + roadmap;
            case Plan.NearestMiss(Roadmap roadmap, boolean emptyHolds, var _) -> "miss " + roadmap + emptyHolds;
            case Plan.Nowhere(boolean emptyHolds, var _) -> "nowhere " + emptyHolds;
            case Plan.TooLarge(long sets, var _) -> "too large " + sets;
            case Plan.Bracket(var roadmap, double below, double above, var gains, int width, int steps, var _) ->
                List.of(roadmap, below, above, gains, width, steps).toString();
            case Plan.Undecided(boolean empty, boolean none, double above, var gains, int width, int steps, var _) ->
                List.of(empty, none, above, gains, width, steps).toString();
        };
    }
}
