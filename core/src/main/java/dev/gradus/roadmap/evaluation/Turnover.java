package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rates at which successors abandon the agreement, over time: each may change at named days, the last one lasting (model.md §5,
 * "Dates"). Times are years from the start of the case; a day that has passed by then has set the first rate.
 */
public final class Turnover {
    /** Spells in time, each with one rate for each party; the last has no end. */
    private final List<Spell> spells;

    private record Spell(double from, double[] rates) {}

    public Turnover(Numbers numbers) {
        List<Spell> all = new ArrayList<>();
        double[] now = new double[numbers.partyCount()];
        for (int j = 0; j < now.length; j++) {
            now[j] = numbers.turnover(j);
        }
        all.add(new Spell(0, now));
        for (int day = 0; day < numbers.days().size(); day++) {
            double[] then = all.getLast().rates().clone();
            for (int j = 0; j < then.length; j++) {
                double given = numbers.turnoverAfter(j, day);
                then[j] = Double.isNaN(given) ? then[j] : given;
            }
            NamedDay named = numbers.days().get(day);
            if (named.years() <= all.getLast().from()) {
                all.set(all.size() - 1, new Spell(all.getLast().from(), then));
            } else if (!Arrays.equals(then, all.getLast().rates())) {
                all.add(new Spell(named.years(), then));
            }
        }
        spells = List.copyOf(all);
    }

    /** Some party’s rate changes after the start. */
    public boolean changes() {
        return spells.size() > 1;
    }

    /** How many spells with steady rates there are, at least one. */
    public int spells() {
        return spells.size();
    }

    /** The rate of each party in a spell. */
    public double[] rates(int spell) {
        return spells.get(spell).rates().clone();
    }

    /** The rate of a party changes after the start. */
    public boolean changes(int party) {
        return spells.stream().anyMatch(spell -> spell.rates()[party] != first(party));
    }

    /** When the last spell begins, years from the start. */
    public double lastDay() {
        return spells.getLast().from();
    }

    /** The rate of a party at first. */
    public double first(int party) {
        return spells.getFirst().rates()[party];
    }

    /** ∫ Ση over a time, of the parties that count. */
    public double during(IntPredicate counts, double from, double to) {
        double sum = 0;
        for (int k = 0; k < spells.size(); k++) {
            double begins = Math.max(from, spells.get(k).from());
            double ends = Math.min(to, end(k));
            sum += ends > begins ? (ends - begins) * rate(k, counts) : 0;
        }
        return sum;
    }

    /** κ(t) = ∫₀^∞ η(t+u)·e^{−r·u − ∫_t^{t+u} η} du: spell by spell in closed form. */
    double fading(IntPredicate counts, double discount, double at) {
        double fading = 0;
        double left = 1;
        for (int k = 0; k < spells.size(); k++) {
            double years = end(k) - Math.max(at, spells.get(k).from());
            if (years > 0) {
                double rate = rate(k, counts);
                double after = Math.exp(-(rate + discount) * years);
                fading += left * rate / (rate + discount) * (1 - after);
                left *= after;
            }
        }
        return fading;
    }

    /** Spells that a time touches, as lengths and the rates in them. */
    List<Part> parts(double from, double to) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < spells.size(); k++) {
            double years = Math.min(to, end(k)) - Math.max(from, spells.get(k).from());
            if (years > 0) {
                parts.add(new Part(k, years));
            }
        }
        return parts;
    }

    /**
     * @param spell which, from 0
     * @param years infinite for the last where the time has no end
     */
    record Part(int spell, double years) {}

    /** When a spell begins. */
    double from(int spell) {
        return spells.get(spell).from();
    }

    private double end(int spell) {
        return spell == spells.size() - 1
                ? Double.POSITIVE_INFINITY
                : spells.get(spell + 1).from();
    }

    private double rate(int spell, IntPredicate counts) {
        double sum = 0;
        double[] rates = spells.get(spell).rates();
        for (int j = 0; j < rates.length; j++) {
            sum += counts.test(j) ? rates[j] : 0;
        }
        return sum;
    }
}
