package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The published generator of planning instances: two parties with half of the measures each, every measure a cost to its performer and
 * worth more to the other.
 *
 * <p>All numbers are drawn uniformly from {@code SplittableRandom(seed)} in the order of the code: trust 0.3–0.6, breakdown −10…−2
 * points, turnover 0.1–0.3 a year; per measure a cost of 20–80 % of 100/n points, a worth to the other of 0.8–2.6 times the cost,
 * reversibility 0–1 (per party), detection 0.6–1, duration 0–0.5 years, reversal time 0–1 years; signal from the cost, no escrow. With
 * {@code prerequisites} k, k pairs of measures are drawn and the later requires the earlier. An instance counts as hard when a roadmap
 * holds and at least half of its sets keep a label; seeds are tried from 0 and the others passed over. (With less turnover fronts grow
 * several times longer: 14 measures at 0–0.1 a year take about 1.5 times, 16 measures 3 times as long.)
 */
public final class PlanningInstances {
    private PlanningInstances() {}

    /** The instance of a size, a number of prerequisites and a seed. */
    public static ResolvedCase of(int measures, int prerequisites, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Numbers.Editor numbers = Numbers.of(2, measures)
                .trust(0, 1, random.nextDouble(0.3, 0.6))
                .trust(1, 0, random.nextDouble(0.3, 0.6))
                .breakdown(0, random.nextDouble(-10, -2))
                .breakdown(1, random.nextDouble(-10, -2))
                .turnover(0, random.nextDouble(0.1, 0.3))
                .turnover(1, random.nextDouble(0.1, 0.3));
        for (int c = 0; c < measures; c++) {
            int performer = c < measures / 2 ? 0 : 1;
            double cost = 100.0 / measures * random.nextDouble(0.2, 0.8);
            numbers.value(performer, c, -cost)
                    .value(1 - performer, c, cost * random.nextDouble(0.8, 2.6))
                    .reversible(0, c, random.nextDouble())
                    .reversible(1, c, random.nextDouble())
                    .seen(c, random.nextDouble(0.6, 1))
                    .years(c, random.nextDouble(0, 0.5))
                    .reversalYears(c, random.nextDouble());
        }
        long[] requires = new long[measures];
        for (int k = 0; k < prerequisites; k++) {
            int one = random.nextInt(measures);
            int other = random.nextInt(measures);
            if (one != other) {
                requires[Math.max(one, other)] |= 1L << Math.min(one, other);
            }
        }
        List<Structure.Act> acts = new ArrayList<>();
        for (int c = 0; c < measures; c++) {
            acts.add(new Structure.Act("m" + (c + 1), c < measures / 2 ? 0 : 1, requires[c], 0, List.of()));
        }
        List<Structure.Decider> parties = List.of(new Structure.Decider("a", true), new Structure.Decider("b", true));
        return new ResolvedCase(new Structure(parties, acts, 0, List.of()), numbers.done());
    }

    /** The same with this many measures that make sense only with one of the other party, drawn from a stream of their own. */
    public static ResolvedCase withOnlyWith(ResolvedCase resolved, int pairs, long seed) {
        Structure old = resolved.structure();
        SplittableRandom random = new SplittableRandom(seed ^ 0x6f6e6c79L);
        int half = old.measureCount() / 2;
        List<Structure.Act> acts = new ArrayList<>(old.measures());
        for (int k = 0; k < pairs; k++) {
            boolean first = random.nextBoolean();
            int one = random.nextInt(half) + (first ? 0 : half);
            int other = random.nextInt(half) + (first ? half : 0);
            Structure.Act act = acts.get(one);
            acts.set(
                    one,
                    new Structure.Act(
                            act.id(),
                            act.performer(),
                            act.requires(),
                            act.excludes(),
                            act.onlyWith() | 1L << other,
                            act.advances()));
        }
        return new ResolvedCase(new Structure(old.parties(), acts, old.inForce(), old.forbidden()), resolved.numbers());
    }
}
