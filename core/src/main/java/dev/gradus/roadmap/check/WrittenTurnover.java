package dev.gradus.roadmap.check;

import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The turnover of model.md §§3–5 at a time, for {@link WrittenFormulas}: "A turnover may change at named days, the last rate lasting".
 * Times are years from the start of the case.
 */
record WrittenTurnover(Numbers numbers) {
    /** η_j(t): the rate of the last day up to then that names one for j, else the first. */
    private double rate(int j, double time) {
        double rate = numbers.turnover(j);
        List<NamedDay> days = numbers.days();
        for (int day = 0; day < days.size(); day++) {
            boolean named = !Double.isNaN(numbers.turnoverAfter(j, day));
            rate = named && days.get(day).years() <= time ? numbers.turnoverAfter(j, day) : rate;
        }
        return rate;
    }

    private double rates(IntPredicate counts, double time) {
        double sum = 0;
        for (int j = 0; j < numbers.partyCount(); j++) {
            sum += counts.test(j) ? rate(j, time) : 0;
        }
        return sum;
    }

    /** Days named after a time, ascending. */
    private TreeSet<Double> daysAfter(double time) {
        TreeSet<Double> days = new TreeSet<>();
        numbers.days().stream().map(NamedDay::years).filter(day -> day > time).forEach(days::add);
        return days;
    }

    /** ∫Ση_j from one time to another. */
    double integral(IntPredicate counts, double from, double to) {
        double sum = 0;
        double begins = from;
        for (double ends : daysAfter(from)) {
            if (ends < to) {
                sum += rates(counts, begins) * (ends - begins);
                begins = ends;
            }
        }
        return sum + rates(counts, begins) * (to - begins);
    }

    /**
     * κ_i(S,t) = ∫₀^∞ η(t+u)·e^{−r_i u − ∫_t^{t+u} η} du, which is 1 − r_i·∫₀^∞ e^{−r_i u − ∫_t^{t+u} η} du, since the integral over η + r_i is 1.
     */
    double fading(IntPredicate counts, double discount, double at) {
        double outlives = 0;
        double begins = at;
        double exponent = 0;
        for (double ends : daysAfter(at)) {
            double falls = rates(counts, begins) + discount;
            double then = exponent + falls * (ends - begins);
            outlives += (Math.exp(-exponent) - Math.exp(-then)) / falls;
            begins = ends;
            exponent = then;
        }
        outlives += Math.exp(-exponent) / (rates(counts, begins) + discount);
        return 1 - discount * outlives;
    }
}
