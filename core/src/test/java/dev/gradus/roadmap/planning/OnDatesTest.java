package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Alternative;
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
import dev.gradus.roadmap.choice.OnDates;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where turnover changes at named days, planning answers as model.md §5 says: the ten best with mean rates, weighed again on their dates. */
class OnDatesTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000);
    private static final double UNCLEAR = 1e-7;

    private int compared;
    private int found;
    private int missed;
    private int rescued;

    @Test
    void theMeanRunsToTheLastDayNamed() {
        ResolvedCase resolved = RandomCases.of(3);
        Numbers numbers = resolved.numbers()
                .editOn(List.of(new NamedDay("past", -1), new NamedDay("one", 1), new NamedDay("two", 4)))
                .turnover(0, 9)
                .turnoverAfter(0, 0, 0.2)
                .turnoverAfter(0, 1, 0.6)
                .turnover(1, 0.3)
                .turnoverAfter(1, 2, 0.7)
                .done();
        Numbers averaged = OnDates.averaged(resolved.with(numbers)).numbers();

        assertThat(averaged.turnover(0)).isCloseTo((1 * 0.2 + 3 * 0.6) / 4, within(1e-12));
        assertThat(averaged.turnover(1)).isEqualTo(0.3);
        assertThat(averaged.days()).isEmpty();
    }

    @Test
    void theBestOfTheTenThatHoldsOnItsDatesIsTheAnswer() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.changing(seed);
            Rule rule = seed % 2 == 0 ? Rule.NASH : Rule.EGALITARIAN;
            Plan plan = Planner.plan(resolved, request(rule), Watch.NONE);
            long drawn = seed;
            Supplier<String> where =
                    () -> "seed %s, %s%n%s%n%s".formatted(drawn, rule, plan, RandomCases.print(resolved));
            isAsClaimed(where, resolved, plan);
            if (resolved.structure().principals().count()
                    == resolved.structure().partyCount()) {
                compare(where, resolved, rule, plan);
            }
        }
        if (SEEDS >= 1000) {
            assertThat(compared).isGreaterThan(SEEDS / 6);
            assertThat(found).isGreaterThan(SEEDS / 10);
            assertThat(missed).isPositive();
            assertThat(rescued).as("missed " + missed).isPositive();
        }
    }

    /** Whatever is said to hold does, by the checker, and a near miss does not. */
    private static void isAsClaimed(Supplier<String> where, ResolvedCase resolved, Plan plan) {
        switch (plan) {
            case Plan.Found(Roadmap roadmap, Plan.Effort _) -> {
                Certificate certificate = CertificateChecker.rederive(resolved, roadmap);
                assertThat(CertificateChecker.check(resolved, roadmap, certificate))
                        .as(where)
                        .isEmpty();
            }
            case Plan.NearestMiss(Roadmap roadmap, boolean _, Plan.Effort _) -> {
                assertThat(roadmap.stages()).as(where).isNotEmpty();
                assertThat(CertificateChecker.rederive(resolved, roadmap).weakestMargin())
                        .as(where)
                        .isLessThan(Tolerance.TIE);
            }
            case Plan.Nowhere _ -> {}
            default -> throw new AssertionError(where.get());
        }
    }

    /** Against plain enumeration with mean rates and with those of each spell, where those that none exceeds for everybody are ten or fewer. */
    private void compare(Supplier<String> where, ResolvedCase resolved, Rule rule, Plan plan) {
        List<BruteForce.Held> dated = new ArrayList<>();
        List<BruteForce.Held> holding = List.of();
        int tried = 0;
        for (ResolvedCase steady : OnDates.steady(resolved)) {
            List<BruteForce.Held> all = new BruteForce(steady, 2).held();
            List<BruteForce.Held> best = all.stream()
                    .filter(one -> all.stream().noneMatch(other -> exceeds(other, one)))
                    .toList();
            boolean clear = best.size() <= OnDates.WEIGHED
                    && best.stream().allMatch(one -> all.stream().noneMatch(other -> isNear(one, other)));
            if (!clear || (best.isEmpty() && tried == 0)) {
                return;
            }
            best.forEach(held -> dated.add(new BruteForce.Held(held.roadmap(), gains(resolved, held.roadmap()))));
            holding = dated.stream()
                    .filter(held -> margin(resolved, held.roadmap()) >= -Tolerance.TIE)
                    .toList();
            tried++;
            if (!holding.isEmpty()) {
                break;
            }
        }
        compared++;
        if (holding.isEmpty()) {
            missed++;
            assertThat(plan).as(where).isInstanceOf(Plan.NearestMiss.class);
            double nearest = dated.stream()
                    .mapToDouble(held -> margin(resolved, held.roadmap()))
                    .max()
                    .orElseThrow();
            assertThat(margin(resolved, ((Plan.NearestMiss) plan).roadmap()))
                    .as(where)
                    .isCloseTo(nearest, within(1e-7));
            return;
        }
        rescued += tried > 1 ? 1 : 0;
        found++;
        assertThat(plan).as(where).isInstanceOf(Plan.Found.class);
        double[] mine = gains(resolved, ((Plan.Found) plan).roadmap());
        List<double[]> rivals = rivals(resolved, holding);
        double most = rivals.stream()
                .mapToDouble(gains -> worth(rule, gains, rivals))
                .max()
                .orElseThrow();
        assertThat(worth(rule, mine, rivals)).as(where).isCloseTo(most, within(1e-7 * Math.max(1, Math.abs(most))));
    }

    /** What can be chosen: those that hold, and staying; only those by which nobody loses, where there are any. */
    private static List<double[]> rivals(ResolvedCase resolved, List<BruteForce.Held> holding) {
        boolean stays = margin(resolved, Roadmap.EMPTY) >= -Tolerance.TIE;
        List<double[]> all = Stream.concat(
                        holding.stream().map(BruteForce.Held::gains),
                        stays ? Stream.of(gains(resolved, Roadmap.EMPTY)) : Stream.of())
                .toList();
        List<double[]> without = all.stream()
                .filter(gains -> Arrays.stream(gains).allMatch(gain -> gain >= -Tolerance.TIE))
                .toList();
        return without.isEmpty() ? all : without;
    }

    private static double worth(Rule rule, double[] gains, List<double[]> rivals) {
        if (rule == Rule.EGALITARIAN) {
            return Arrays.stream(gains).min().orElseThrow();
        }
        double product = 1;
        for (int k = 0; k < gains.length; k++) {
            int principal = k;
            boolean counts = rivals.stream().anyMatch(rival -> rival[principal] > Tolerance.TIE);
            product *= counts ? Math.max(0, gains[k]) : 1;
        }
        return product;
    }

    private static boolean exceeds(BruteForce.Held other, BruteForce.Held one) {
        return IntStream.range(0, one.gains().length).allMatch(k -> other.gains()[k] >= one.gains()[k])
                && IntStream.range(0, one.gains().length).anyMatch(k -> other.gains()[k] > one.gains()[k]);
    }

    /** Another whose worths are nearly the same to somebody: which of the two is kept is a matter of rounding. */
    private static boolean isNear(BruteForce.Held one, BruteForce.Held other) {
        return !one.roadmap().equals(other.roadmap())
                && IntStream.range(0, one.gains().length)
                        .anyMatch(k -> Math.abs(one.gains()[k] - other.gains()[k]) < UNCLEAR);
    }

    private static double margin(ResolvedCase resolved, Roadmap roadmap) {
        return CertificateChecker.rederive(resolved, roadmap).weakestMargin();
    }

    private static double[] gains(ResolvedCase resolved, Roadmap roadmap) {
        Certificate certificate = CertificateChecker.rederive(resolved, roadmap);
        Certificate.EndLine start =
                CertificateChecker.rederive(resolved, Roadmap.EMPTY).end();
        List<Certificate.EndCondition> collapses = start.conditions().stream()
                .filter(condition -> condition.alternative() instanceof Alternative.WalkOut)
                .toList();
        boolean open = collapses.stream().allMatch(condition -> condition.slack() >= 0);
        return resolved.structure()
                .principals()
                .mapToDouble(i -> {
                    double value = certificate.stages().isEmpty()
                            ? certificate.end().values().get(i)
                            : certificate.stages().getFirst().parties().get(i).value();
                    double collapse = collapses.stream()
                            .filter(condition -> condition.party() == i)
                            .mapToDouble(condition -> -condition.slack())
                            .sum();
                    return value - (open ? start.values().get(i) : collapse);
                })
                .toArray();
    }

    @Test
    void everyRuleAndEveryLimitHoldsWhatItClaims() {
        for (long seed = 1; seed < SEEDS; seed += 16) {
            ResolvedCase resolved = RandomCases.changing(seed);
            for (Rule rule : Rule.values()) {
                Plan plan = Planner.plan(resolved, request(rule), Watch.NONE);
                String where = "seed %s, %s%n%s".formatted(seed, rule, plan);
                isAsClaimed(() -> where, resolved, plan);
            }
            Plan.Found exact = Planner.plan(resolved, request(Rule.EGALITARIAN), Watch.NONE) instanceof Plan.Found any
                    ? any
                    : new Plan.Found(Roadmap.EMPTY, Plan.Effort.NONE);
            Plan limited = OnDates.limited(
                    resolved,
                    request(Rule.EGALITARIAN),
                    new Plan.Undecided(true, true, 0, List.of(), 0, 0, Plan.Effort.NONE));
            double above = switch (limited) {
                case Plan.Bracket bracket -> bracket.above();
                case Plan.Undecided undecided -> undecided.above();
                default -> throw new AssertionError("seed " + seed);
            };
            assertThat(Arrays.stream(gains(resolved, exact.roadmap())).min().orElseThrow())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(above + Tolerance.TIE);
        }
    }

    @Test
    void aChangeMattersToTheAnswer() {
        int cases = 0;
        int others = 0;
        for (long seed = 0; seed < SEEDS; seed += 4) {
            ResolvedCase resolved = RandomCases.changing(seed);
            Plan with = Planner.plan(resolved, request(Rule.NASH), Watch.NONE);
            Plan without = Planner.plan(RandomCases.steady(resolved), request(Rule.NASH), Watch.NONE);
            cases++;
            others += answer(with).equals(answer(without)) ? 0 : 1;
        }
        assertThat(others).as("of %s", cases).isGreaterThan(cases / 5);
    }

    @Test
    void aChangeToTheSameRateChangesNoPlan() {
        for (long seed = 0; seed < SEEDS; seed += 8) {
            ResolvedCase resolved = RandomCases.of(seed);
            Numbers.Editor edit = resolved.numbers().editOn(List.of(new NamedDay("day", 0.7)));
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                edit.turnoverAfter(i, 0, resolved.numbers().turnover(i));
            }
            PlanRequest request = request(Rule.values()[(int) (seed / 8 % 4)]);

            assertThat(Planner.plan(resolved.with(edit.done()), request, Watch.NONE))
                    .as("seed %s", seed)
                    .isEqualTo(Planner.plan(resolved, request, Watch.NONE));
        }
    }

    private static String answer(Plan plan) {
        return switch (plan) {
            case Plan.Found(Roadmap roadmap, Plan.Effort _) -> "found " + roadmap;
            case Plan.NearestMiss(Roadmap roadmap, boolean emptyHolds, Plan.Effort _) -> "miss " + roadmap + emptyHolds;
            default -> "none";
        };
    }

    private static PlanRequest request(Rule rule) {
        return new PlanRequest(rule, 2, Target.ANY, 256L << 20, 1).withBudget(Budget.UNLIMITED);
    }
}
