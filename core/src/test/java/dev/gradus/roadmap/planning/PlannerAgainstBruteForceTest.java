package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.BruteForce;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The planner answers as plain enumeration does, on {@code -Dgradus.random} random cases. A failure names the seed and prints the case,
 * to be replayed.
 */
class PlannerAgainstBruteForceTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000);

    /** How often each sort of answer came up, so that the test cannot quietly test nothing. */
    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void a01_underEveryRule() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            int maxPerParty = seed % 5 == 0 ? 1 : seed % 7 == 0 ? 3 : 2;
            BruteForce brute = new BruteForce(resolved, maxPerParty);
            for (Rule rule : Rule.values()) {
                compare(seed, resolved, brute, request(rule, maxPerParty, Target.ANY, 1));
            }
        }
        if (SEEDS >= 1000) {
            assertThat(tally.get("a roadmap")).isGreaterThan(SEEDS);
            assertThat(tally.get("the empty roadmap")).isPositive();
            assertThat(tally.get("a near miss")).isGreaterThan(SEEDS / 20);
            assertThat(tally.getOrDefault("unclear", 0)).isLessThan(SEEDS / 20);
        }
    }

    @Test
    void a02_withATarget() {
        for (long seed = 0; seed < SEEDS; seed += 4) {
            ResolvedCase resolved = RandomCases.of(seed);
            BruteForce brute = new BruteForce(resolved, 2);
            Target target = RandomCases.target(resolved, seed);
            for (Rule rule : Rule.values()) {
                compare(seed, resolved, brute, request(rule, 2, target, 1));
            }
        }
        if (SEEDS >= 1000) {
            assertThat(tally.get("a roadmap")).isGreaterThan(SEEDS / 5);
            assertThat(tally.get("a near miss")).isGreaterThan(SEEDS / 20);
            assertThat(tally.get("nowhere")).isGreaterThan(SEEDS / 100);
        }
    }

    @Test
    void b01_theAnswerDoesNotDependOnTheThreads() {
        for (long seed = 0; seed < SEEDS; seed += 4) {
            ResolvedCase resolved = RandomCases.of(seed);
            Rule rule = Rule.values()[(int) (seed / 4 % 4)];

            assertThat(answer(Planner.plan(resolved, request(rule, 2, Target.ANY, 2), Watch.NONE)))
                    .as("seed %s, %s%n%s", seed, rule, RandomCases.print(resolved))
                    .isEqualTo(answer(Planner.plan(resolved, request(rule, 2, Target.ANY, 1), Watch.NONE)));
        }
    }

    private void compare(long seed, ResolvedCase resolved, BruteForce brute, PlanRequest request) {
        Plan plan = Planner.plan(resolved, request, Watch.NONE);
        BruteForce.Answer answer = brute.answer(request.rule(), request.target());
        Supplier<String> where = () -> "seed %s (%s), %s%nplan %s%nbrute force %s%n%s"
                .formatted(seed, RandomCases.mode(seed), request, plan, answer, RandomCases.print(resolved));
        switch (answer) {
            case BruteForce.Chosen chosen -> {
                assertThat(plan).as(where).isInstanceOf(Plan.Found.class);
                compareFound(where, resolved, brute, request, chosen, ((Plan.Found) plan).roadmap());
            }
            case BruteForce.Missed missed -> {
                assertThat(plan).as(where).isInstanceOf(Plan.NearestMiss.class);
                compareMiss(where, resolved, request, missed, (Plan.NearestMiss) plan);
            }
            case BruteForce.Nothing nothing -> {
                tally.merge("nowhere", 1, Integer::sum);
                assertThat(plan).as(where).isInstanceOf(Plan.Nowhere.class);
                assertThat(((Plan.Nowhere) plan).emptyHolds()).as(where).isEqualTo(nothing.emptyHolds());
            }
        }
    }

    private void compareFound(
            Supplier<String> where,
            ResolvedCase resolved,
            BruteForce brute,
            PlanRequest request,
            BruteForce.Chosen chosen,
            Roadmap found) {
        tally.merge(found.stages().isEmpty() ? "the empty roadmap" : "a roadmap", 1, Integer::sum);
        Certificate certificate = Evaluator.evaluate(resolved, found);
        assertThat(CertificateChecker.check(resolved, found, certificate))
                .as(where)
                .isEmpty();
        assertThat(certificate.holds()).as(where).isTrue();
        if (chosen.clear()) {
            assertThat(found).as(where).isEqualTo(chosen.roadmap());
        } else {
            tally.merge("unclear", 1, Integer::sum);
            assertThat(brute.worth(request.rule(), request.target(), found))
                    .as(where)
                    .isCloseTo(chosen.worth(), within(1e-7 * Math.max(1, Math.abs(chosen.worth()))));
        }
    }

    private void compareMiss(
            Supplier<String> where,
            ResolvedCase resolved,
            PlanRequest request,
            BruteForce.Missed missed,
            Plan.NearestMiss plan) {
        tally.merge("a near miss", 1, Integer::sum);
        Roadmap roadmap = plan.roadmap();
        assertThat(plan.emptyHolds()).as(where).isEqualTo(missed.emptyHolds());
        assertThat(roadmap.stages()).as(where).isNotEmpty();
        assertThat(roadmap.stages()).as(where).allMatch(stage -> isSmall(resolved.structure(), stage, request));
        assertThat(request.target().admits(resolved.structure().inForce() | roadmap.measures()))
                .as(where)
                .isTrue();
        Certificate certificate = Evaluator.evaluate(resolved, roadmap);
        assertThat(CertificateChecker.check(resolved, roadmap, certificate))
                .as(where)
                .isNotEmpty()
                .extracting(CertificateChecker.Discrepancy::code)
                .isSubsetOf("margin.negative", "end.negative");
        assertThat(certificate.weakestMargin())
                .as(where)
                .isCloseTo(missed.margin(), within(1e-7 * Math.max(1, Math.abs(missed.margin()))));
    }

    private static boolean isSmall(Structure structure, Stage stage, PlanRequest request) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (Long.bitCount(stage.measures() & structure.performedBy(i)) > request.maxPerParty()) {
                return false;
            }
        }
        return true;
    }

    private static PlanRequest request(Rule rule, int maxPerParty, Target target, int threads) {
        return new PlanRequest(rule, maxPerParty, target, 256L << 20, threads);
    }

    /** The plan without what it cost. */
    private static String answer(Plan plan) {
        return switch (plan) {
            case Plan.Found found -> "found " + found.roadmap();
            case Plan.NearestMiss miss -> "nearest miss " + miss.roadmap() + miss.emptyHolds();
            case Plan.Nowhere nowhere -> "nowhere " + nowhere.emptyHolds();
            case Plan.TooLarge large -> "too large " + large.sets();
            case Plan.Bracket _, Plan.Undecided _ -> throw new AssertionError("there was no limit of time");
        };
    }
}
