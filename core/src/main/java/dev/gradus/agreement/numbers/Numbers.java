package dev.gradus.agreement.numbers;

import dev.gradus.agreement.Structure;
import java.util.Arrays;
import java.util.List;

/**
 * One vector of numbers for a {@link Structure}: what model.md §1 lists, at one value each. Immutable; {@link #edit} gives a changed
 * copy, so that a draw or a what-if swaps numbers only.
 *
 * <p>Defaults of a fresh vector: values 0, reversibility 0, discount rate 0.1, stage overhead 0.25, no cure, turnover 0, stopping 0, escrow 0,
 * signal "from the cost". Units: points on the party's own scale, probabilities, years, rates per year.
 */
public final class Numbers {
    private static final int GLOBAL = 3;
    private static final int PER_MEASURE = 5;
    private static final int PER_PARTY = 5;

    private final int parties;
    private final int measures;
    private final List<NamedDay> days;
    private final double[] slots;

    private Numbers(int parties, int measures, List<NamedDay> days, double[] slots) {
        this.parties = parties;
        this.measures = measures;
        this.days = days;
        this.slots = slots;
    }

    /** A vector of defaults to edit. */
    public static Editor of(int parties, int measures) {
        return of(parties, measures, List.of());
    }

    /**
     * A vector of defaults to edit, with days at which turnover may change.
     *
     * @param days in time
     */
    public static Editor of(int parties, int measures, List<NamedDay> days) {
        int fixed = GLOBAL + PER_PARTY * parties + parties * parties + measures * (PER_MEASURE + 2 * parties);
        double[] slots = new double[fixed + parties * days.size()];
        Arrays.fill(slots, fixed, slots.length, Double.NaN);
        Editor editor = new Editor(new Numbers(parties, measures, List.copyOf(days), slots)).overhead(0.25);
        for (int i = 0; i < parties; i++) {
            editor.discount(i, 0.1);
        }
        for (int c = 0; c < measures; c++) {
            editor.signal(c, Double.NaN);
        }
        return editor;
    }

    public Editor edit() {
        return new Editor(new Numbers(parties, measures, days, slots.clone()));
    }

    public int partyCount() {
        return parties;
    }

    public int measureCount() {
        return measures;
    }

    /** Time that preparing one stage takes, years (o). */
    public double overhead() {
        return slots[0];
    }

    /** Chance that what is owed under the text looked at and seen not done is made good after all (ς). */
    public double cure() {
        return slots[1];
    }

    /** How long after that is, years (τ). */
    public double cureYears() {
        return slots[2];
    }

    /** Discount rate of a party, per year (r_i). */
    public double discount(int party) {
        return slots[partySlot(party, 0)];
    }

    /** Change in a party's welfare if the process collapses, beyond the reversals, points ≤ 0 (h_i). */
    public double breakdown(int party) {
        return slots[partySlot(party, 1)];
    }

    /** Rate at which a successor abandons the agreement, per year (η_j); where it changes at a named day, that before. */
    public double turnover(int party) {
        return slots[partySlot(party, 2)];
    }

    /** The days at which the turnover of some party may change, in time. */
    public List<NamedDay> days() {
        return days;
    }

    /** Position of the named day that a deadline is; −1 where no turnover changes at it. */
    public int day(String deadline) {
        return days.stream().map(NamedDay::deadline).toList().indexOf(deadline);
    }

    /** The turnover of a party from a named day on, as it is given for that day; NaN where that day changes nothing for it. */
    public double turnoverAfter(int party, int day) {
        return day < 0 || day >= days.size() ? Double.NaN : slots[daySlot(party, day)];
    }

    /** Change in a party's welfare when it stops a process that has begun, though nobody cheated, points ≤ 0 (z_i). */
    public double stopping(int party) {
        return slots[partySlot(party, 4)];
    }

    /** Value of no deal on paper, points. */
    public double walkAway(int party) {
        return slots[partySlot(party, 3)];
    }

    /** The truster's prior probability that the trusted is reliable (μ⁰_ij). */
    public double trust(int truster, int trusted) {
        return slots[trustSlot(truster, trusted)];
    }

    /** Worth of a measure being in force for good, points (v_i(c)). */
    public double value(int party, int measure) {
        return slots[measureSlot(measure, PER_MEASURE + party)];
    }

    /** Share of that worth undone for the party when the performer goes back on it (ρ_i(c)). */
    public double reversible(int party, int measure) {
        return slots[measureSlot(measure, PER_MEASURE + parties + party)];
    }

    /** Years that undoing takes (t_rev(c)). */
    public double reversalYears(int measure) {
        return slots[measureSlot(measure, 0)];
    }

    /** Probability that not doing, or secretly undoing, it is seen in time (q(c)). */
    public double seen(int measure) {
        return slots[measureSlot(measure, 1)];
    }

    /** Signal as given, or NaN where it is to follow from the cost; {@link #signal} is what counts. */
    public double givenSignal(int measure) {
        return slots[measureSlot(measure, 2)];
    }

    /** Probability that an unreliable performer would do it all the same (λ(c)): 1 where the performer loses nothing by it. */
    public double signal(int performer, int measure) {
        double worth = value(performer, measure);
        if (worth >= 0) {
            return 1;
        }
        double given = givenSignal(measure);
        return Double.isNaN(given) ? Math.exp(worth / 15) : given;
    }

    /** Escrow: probability that it is held back when another's part is seen not to happen (e(c)). */
    public double escrow(int measure) {
        return slots[measureSlot(measure, 3)];
    }

    /** Years that carrying it out takes (d(c)). */
    public double years(int measure) {
        return slots[measureSlot(measure, 4)];
    }

    /** Years that the longest of some measures takes; 0 for none. */
    public double longest(long set) {
        double longest = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            longest = Math.max(longest, years(Long.numberOfTrailingZeros(rest)));
        }
        return longest;
    }

    private int partySlot(int party, int which) {
        return GLOBAL + PER_PARTY * party + which;
    }

    private int trustSlot(int truster, int trusted) {
        return GLOBAL + PER_PARTY * parties + parties * truster + trusted;
    }

    private int measureSlot(int measure, int which) {
        return GLOBAL + PER_PARTY * parties + parties * parties + measure * (PER_MEASURE + 2 * parties) + which;
    }

    private int daySlot(int party, int day) {
        return measureSlot(measures, 0) + parties * day + party;
    }

    /** The same with other days at which turnover may change, in time; nothing changes at them yet. */
    public Editor editOn(List<NamedDay> other) {
        int fixed = measureSlot(measures, 0);
        double[] more = Arrays.copyOf(slots, fixed + parties * other.size());
        Arrays.fill(more, fixed, more.length, Double.NaN);
        return new Editor(new Numbers(parties, measures, List.copyOf(other), more));
    }

    /** The same without named days, each party’s turnover being this rate for good. */
    public Numbers steady(double... rates) {
        Editor editor = editOn(List.of());
        for (int party = 0; party < parties; party++) {
            editor.turnover(party, rates[party]);
        }
        return editor.done();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers n
                && n.parties == parties
                && n.measures == measures
                && n.days.equals(days)
                && Arrays.equals(n.slots, slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    /** Sets numbers of a copy; used once, then {@link #done}. */
    public static final class Editor {
        private final Numbers numbers;

        private Editor(Numbers numbers) {
            this.numbers = numbers;
        }

        public Numbers done() {
            return new Numbers(numbers.parties, numbers.measures, numbers.days, numbers.slots.clone());
        }

        private Editor set(int slot, double value) {
            numbers.slots[slot] = value;
            return this;
        }

        public Editor overhead(double years) {
            return set(0, years);
        }

        public Editor cure(double chance) {
            return set(1, chance);
        }

        public Editor cureYears(double years) {
            return set(2, years);
        }

        public Editor discount(int party, double rate) {
            return set(numbers.partySlot(party, 0), rate);
        }

        public Editor breakdown(int party, double points) {
            return set(numbers.partySlot(party, 1), points);
        }

        public Editor turnover(int party, double rate) {
            return set(numbers.partySlot(party, 2), rate);
        }

        /** From a named day on; a day that there is not changes nothing. */
        public Editor turnoverAfter(int party, int day, double rate) {
            return day < 0 || day >= numbers.days.size() ? this : set(numbers.daySlot(party, day), rate);
        }

        public Editor walkAway(int party, double points) {
            return set(numbers.partySlot(party, 3), points);
        }

        public Editor stopping(int party, double points) {
            return set(numbers.partySlot(party, 4), points);
        }

        public Editor trust(int truster, int trusted, double probability) {
            return set(numbers.trustSlot(truster, trusted), probability);
        }

        public Editor value(int party, int measure, double points) {
            return set(numbers.measureSlot(measure, PER_MEASURE + party), points);
        }

        public Editor reversible(int party, int measure, double share) {
            return set(numbers.measureSlot(measure, PER_MEASURE + numbers.parties + party), share);
        }

        public Editor reversalYears(int measure, double years) {
            return set(numbers.measureSlot(measure, 0), years);
        }

        public Editor seen(int measure, double probability) {
            return set(numbers.measureSlot(measure, 1), probability);
        }

        /** NaN = from the performer's cost. */
        public Editor signal(int measure, double probability) {
            return set(numbers.measureSlot(measure, 2), probability);
        }

        public Editor escrow(int measure, double probability) {
            return set(numbers.measureSlot(measure, 3), probability);
        }

        public Editor years(int measure, double years) {
            return set(numbers.measureSlot(measure, 4), years);
        }
    }
}
