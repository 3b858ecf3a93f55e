package dev.gradus.roadmap.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Turnover that changes at named days, against numerical integration and against the formulas of the checker. */
class TurnoverTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000);

    @Test
    void restingFadesAsInTheModel() {
        Numbers numbers = Numbers.of(1, 0, List.of(new NamedDay("term", 4)))
                .turnover(0, 0.2)
                .turnoverAfter(0, 0, 0)
                .done();

        assertThat(new Turnover(numbers).fading(_ -> true, 0.1, 0)).isEqualTo(0.466, within(1e-3));
    }

    @Test
    void timesAreIntegratedExactly() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Numbers numbers = numbers(random);
            Turnover turnover = new Turnover(numbers);
            double from = 6 * random.nextDouble();
            double to = from + 4 * random.nextDouble();
            double discount = 0.02 + 0.3 * random.nextDouble();
            double summed = integral(time -> rate(numbers, time), from, to, numbers);

            assertThat(turnover.during(_ -> true, from, to)).as("seed %s", seed).isCloseTo(summed, within(1e-9));
            assertThat(turnover.fading(_ -> true, discount, from))
                    .as("seed %s", seed)
                    .isCloseTo(faded(numbers, discount, from), within(1e-9));
        }
    }

    private static Numbers numbers(Random random) {
        List<NamedDay> days = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> 8 * random.nextDouble() - 1)
                .sorted()
                .map(years -> new NamedDay("day", years))
                .toList();
        Numbers.Editor edit = Numbers.of(2, 0, days);
        for (int j = 0; j < 2; j++) {
            edit.turnover(j, 0.5 * random.nextDouble());
            for (int day = 0; day < days.size(); day++) {
                edit.turnoverAfter(j, day, random.nextInt(3) == 0 ? Double.NaN : random.nextDouble());
            }
        }
        return edit.done();
    }

    /** Σ η at a time, by looking through all days. */
    private static double rate(Numbers numbers, double time) {
        double sum = 0;
        for (int j = 0; j < numbers.partyCount(); j++) {
            double rate = numbers.turnover(j);
            for (int day = 0; day < numbers.days().size(); day++) {
                boolean passed = numbers.days().get(day).years() <= time;
                rate = passed && !Double.isNaN(numbers.turnoverAfter(j, day)) ? numbers.turnoverAfter(j, day) : rate;
            }
            sum += rate;
        }
        return sum;
    }

    /** By Simpson's rule between the days, where the function is smooth. */
    private static double integral(DoubleUnaryOperator of, double from, double to, Numbers numbers) {
        List<Double> ends = new ArrayList<>(numbers.days().stream()
                .map(NamedDay::years)
                .filter(day -> day > from && day < to)
                .toList());
        ends.add(to);
        double sum = 0;
        double begins = from;
        for (double end : ends) {
            int steps = 400;
            double step = (end - begins) / steps;
            for (int k = 0; k < steps; k++) {
                double left = begins + k * step;
                double inside = Math.min(left + step, Math.nextDown(end));
                double middle = of.applyAsDouble(left + step / 2);
                sum += step / 6 * (of.applyAsDouble(Math.min(left, inside)) + 4 * middle + of.applyAsDouble(inside));
            }
            begins = end;
        }
        return sum;
    }

    private static double faded(Numbers numbers, double discount, double at) {
        double sum = 0;
        double passed = 0;
        double last = numbers.days().isEmpty()
                ? at
                : Math.max(at, numbers.days().getLast().years());
        double begins = at;
        int steps = 4000;
        for (double end : ends(numbers, at, last)) {
            double step = (end - begins) / steps;
            double rate = rate(numbers, begins);
            for (int k = 0; k < steps; k++) {
                sum += step
                        / 6
                        * rate
                        * (left(passed, begins - at, discount)
                                + 4 * left(passed + rate * step / 2, begins + step / 2 - at, discount)
                                + left(passed + rate * step, begins + step - at, discount));
                passed += rate * step;
                begins += step;
            }
            begins = end;
        }
        double rate = rate(numbers, last);
        return sum + left(passed, last - at, discount) * rate / (rate + discount);
    }

    private static double left(double passed, double years, double discount) {
        return Math.exp(-passed - discount * years);
    }

    private static List<Double> ends(Numbers numbers, double from, double to) {
        return numbers.days().stream()
                .map(NamedDay::years)
                .filter(day -> day > from && day <= to)
                .distinct()
                .toList();
    }

    /** Half of the roadmaps have days of their own. */
    private static Roadmap roadmap(ResolvedCase resolved, long seed) {
        Roadmap drawn = RandomCases.roadmap(resolved, seed);
        Random random = new Random(seed);
        return seed % 2 == 0
                ? drawn
                : new Roadmap(drawn.stages().stream()
                        .map(stage -> random.nextInt(3) == 0
                                ? stage
                                : new Stage(
                                        stage.measures(), OptionalDouble.of(random.nextInt(4) * random.nextDouble())))
                        .toList());
    }

    @Test
    void anEvaluationOnDatesIsThatOfTheChecker() {
        int changed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.changing(seed);
            Roadmap roadmap = roadmap(resolved, seed);
            Certificate found = Evaluator.evaluate(resolved, roadmap);

            assertThat(CertificateChecker.compare(CertificateChecker.rederive(resolved, roadmap), found))
                    .as("seed %s, %s%n%s", seed, roadmap, RandomCases.print(resolved))
                    .isEmpty();
            assertThat(new Evaluator(resolved).weakestMargin(roadmap)).isEqualTo(found.weakestMargin());
            changed += changes(resolved, roadmap, found) ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(SEEDS / 5);
    }

    /** Without the change some margin is another by more than a hundredth of a point. */
    private static boolean changes(ResolvedCase resolved, Roadmap roadmap, Certificate found) {
        double without =
                Evaluator.evaluate(RandomCases.steady(resolved), roadmap).weakestMargin();
        return Math.abs(found.weakestMargin() - without) > 0.01;
    }

    @Test
    void anExplanationOnDatesIsTheEvaluation() {
        for (long seed = 0; seed < SEEDS; seed += 5) {
            ResolvedCase resolved = RandomCases.changing(seed);
            Roadmap roadmap = roadmap(resolved, seed);
            Certificate certificate = Evaluator.evaluate(resolved, roadmap);
            var numbers = Explainer.explain(resolved, roadmap).numbers();
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                String name = roadmap.stages().isEmpty() ? "state/1/P" + i + "/rest" : "stage/1/P" + i + "/value";
                double value = roadmap.stages().isEmpty()
                        ? certificate.end().values().get(i)
                        : certificate.stages().getFirst().parties().get(i).value();

                assertThat(numbers.get(name).value()).as("seed %s", seed).isCloseTo(value, within(1e-9));
            }
        }
    }

    @Test
    void aChangeToTheSameRateIsNone() {
        for (long seed = 0; seed < SEEDS; seed += 4) {
            ResolvedCase resolved = RandomCases.of(seed);
            Numbers.Editor edit = resolved.numbers().editOn(List.of(new NamedDay("one", 0.3), new NamedDay("two", 1)));
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                edit.turnoverAfter(i, (int) (seed + i) % 2, resolved.numbers().turnover(i));
            }
            ResolvedCase same = resolved.with(edit.done());
            Roadmap roadmap = roadmap(resolved, seed);

            assertThat(Evaluator.evaluate(same, roadmap)).isEqualTo(Evaluator.evaluate(resolved, roadmap));
            assertThat(CertificateChecker.compare(
                            CertificateChecker.rederive(same, roadmap), Evaluator.evaluate(resolved, roadmap)))
                    .isEmpty();
        }
    }
}
