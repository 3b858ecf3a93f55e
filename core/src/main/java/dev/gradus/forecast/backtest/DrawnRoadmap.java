package dev.gradus.forecast.backtest;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Certificate.StageLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Turnover;
import java.util.Comparator;
import java.util.Optional;

/**
 * The agreement's own roadmap under one draw of the numbers.
 *
 * <p>With reliability r_j of performer j, E_j(S) its measures before the stage, λ the signal and λ̃ = 1 − q(1 − λ) (model.md §2): the
 * chance that j is not seen to fail before the stage is r_j + (1 − r_j)·Π λ̃; that it then truly does its part X of a step,
 * r_j + (1 − r_j)·Π λ̃·Π_X λ. A stage of d years is survived by all governments with e^{−d·Ση}.
 */
final class DrawnRoadmap {
    /** Years by which a step may be late and still be on time: thirty days. */
    static final double GRACE = 30 / Case.DAYS;

    private final Structure structure;
    private final Numbers numbers;
    private final long[] stages;
    private final Certificate certificate;
    private final Turnover turnover;
    private final double[] reliability;
    private final int firstFailing;

    DrawnRoadmap(ResolvedCase drawn, Roadmap roadmap) {
        structure = drawn.structure();
        numbers = drawn.numbers();
        turnover = new Turnover(numbers);
        stages = roadmap.stages().stream().mapToLong(s -> s.measures()).toArray();
        certificate = Evaluator.evaluate(drawn, roadmap);
        reliability = new double[structure.partyCount()];
        for (int j = 0; j < reliability.length; j++) {
            reliability[j] = meanTrustIn(j);
        }
        firstFailing = firstFailing();
    }

    private double meanTrustIn(int j) {
        double sum = 0;
        for (int i = 0; i < structure.partyCount(); i++) {
            sum += i == j ? 0 : numbers.trust(i, j);
        }
        return structure.partyCount() == 1 ? 1 : sum / (structure.partyCount() - 1);
    }

    /** Position of the first stage that does not hold for somebody; the number of stages where all hold. */
    private int firstFailing() {
        for (int k = 0; k < stages.length; k++) {
            if (certificate.stages().get(k).parties().stream().anyMatch(p -> p.margin() < -Tolerance.TIE)) {
                return k;
            }
        }
        return stages.length;
    }

    boolean holds() {
        return certificate.holds();
    }

    /** Position of the stage in which the last of these measures is done. */
    static int position(long[] stages, long measures) {
        int last = 0;
        for (int k = 0; k < stages.length; k++) {
            last = (stages[k] & measures) != 0 ? k : last;
        }
        return last;
    }

    /** Chance that all of these measures are performed. */
    double performed(long measures) {
        int at = position(stages, measures);
        if (firstFailing <= at) {
            return 0;
        }
        double chance = survived(at);
        for (int j = 0; j < reliability.length; j++) {
            long own = structure.performedBy(j);
            double unseen = unseen(done(at) & own & ~measures);
            chance *= reliability[j] + (1 - reliability[j]) * unseen * signals(j, measures & own);
        }
        return chance;
    }

    /** Whether everybody has reason to keep to every stage up to theirs. */
    boolean holds(long measures) {
        return firstFailing > position(stages, measures);
    }

    /** Chance, by trust and signals alone, that their performers keep to these measures: no condition, no turnover. */
    double trusted(long measures) {
        int at = position(stages, measures);
        double chance = 1;
        for (int j = 0; j < reliability.length; j++) {
            long own = structure.performedBy(j);
            if ((own & measures) != 0) {
                double unseen = unseen(done(at) & own & ~measures);
                chance *= reliability[j] + (1 - reliability[j]) * unseen * signals(j, measures & own);
            }
        }
        return chance;
    }

    /** Years from the start until these measures are done, if all goes as drawn. */
    double years(long measures) {
        int at = position(stages, measures);
        double begins = 0;
        for (int k = 0; k < at; k++) {
            begins += length(stages[k]);
        }
        return begins + length(stages[at] & measures);
    }

    double endOfStage(int at) {
        double ends = 0;
        for (int k = 0; k <= at; k++) {
            ends += length(stages[k]);
        }
        return ends;
    }

    /** Adds to each measure the chance that the agreement breaks at it first; gives the chance that it does not break. */
    double breaks(double[] byMeasure) {
        for (int k = 0; k < firstFailing; k++) {
            double before = reach(k) * survived(k);
            double failing = before * (1 - reach(k + 1) / reach(k));
            spread(byMeasure, stages[k], failing, c -> wouldFail(c));
        }
        double reached = reach(firstFailing) * survived(firstFailing);
        if (firstFailing < stages.length) {
            spread(byMeasure, culprits(certificate.stages().get(firstFailing)), reached, c -> 1);
            return 0;
        }
        Optional<EndCondition> worst =
                certificate.end().least().filter(condition -> condition.slack() < -Tolerance.TIE);
        worst.ifPresent(condition -> spread(byMeasure, culprits(condition), reached, c -> 1));
        return worst.isPresent() ? 0 : reached;
    }

    private interface Weight {
        double of(int measure);
    }

    private static void spread(double[] byMeasure, long measures, double chance, Weight weight) {
        double sum = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            sum += weight.of(Long.numberOfTrailingZeros(rest));
        }
        for (long rest = measures; rest != 0 && sum > 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            byMeasure[c] += chance * weight.of(c) / sum;
        }
    }

    private double wouldFail(int c) {
        int j = structure.measures().get(c).performer();
        return (1 - reliability[j]) * (1 - unseen(1L << c));
    }

    /** The measures at which the party with the largest shortfall would break off. */
    private long culprits(StageLine line) {
        int worst = 0;
        for (int i = 1; i < line.parties().size(); i++) {
            worst = line.parties().get(i).margin() < line.parties().get(worst).margin() ? i : worst;
        }
        PartyLine party = line.parties().get(worst);
        Alternative best = party.choices().stream()
                .max(Comparator.comparingDouble(Certificate.Choice::value))
                .orElseThrow()
                .alternative();
        long own = line.stage() & structure.performedBy(worst);
        return switch (best) {
            case Alternative.Withhold(long measures) -> measures;
            case Alternative.SecretlyUndo(int measure) -> 1L << measure;
            case Alternative.WalkOut _, Alternative.StopHere _ -> own == 0 ? line.stage() : own;
        };
    }

    private long culprits(EndCondition condition) {
        long all = done(stages.length);
        long own = all & structure.performedBy(condition.party());
        return switch (condition.alternative()) {
            case Alternative.SecretlyUndo(int measure) -> 1L << measure;
            default -> own == 0 ? all : own;
        };
    }

    /** Chance that nobody is seen to fail before the stage. */
    private double reach(int stage) {
        double chance = 1;
        for (int j = 0; j < reliability.length; j++) {
            chance *= reliability[j] + (1 - reliability[j]) * unseen(done(stage) & structure.performedBy(j));
        }
        return chance;
    }

    private long done(int before) {
        long mask = 0;
        for (int k = 0; k < before; k++) {
            mask |= stages[k];
        }
        return mask;
    }

    /** Chance that no successor abandons the agreement before the stage. */
    private double survived(int stage) {
        double years = stage == 0 ? 0 : endOfStage(stage - 1);
        double throughout = 0;
        double joined = 0;
        for (int j = 0; j < structure.partyCount(); j++) {
            int party = j;
            boolean always = structure.isPrincipal(j) || (structure.inForce() & structure.performedBy(j)) != 0;
            if (turnover.changes()) {
                joined += turnover.during(p -> p == party, always ? 0 : joins(j, stage, years), years);
            } else if (always) {
                throughout += turnover.first(j);
            } else {
                joined += turnover.first(j) * (years - joins(j, stage, years));
            }
        }
        return Math.exp(-years * throughout - joined);
    }

    /** When a stakeholder has its first part, and so a successor that can abandon the agreement; never = at the end. */
    private double joins(int party, int stage, double end) {
        for (int k = 0; k < stage; k++) {
            if ((stages[k] & structure.performedBy(party)) != 0) {
                return k == 0 ? 0 : endOfStage(k - 1);
            }
        }
        return end;
    }

    private double unseen(long measures) {
        double product = 1;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            double signal = numbers.signal(structure.measures().get(c).performer(), c);
            product *= 1 - numbers.seen(c) * (1 - signal);
        }
        return product;
    }

    private double signals(int performer, long measures) {
        double product = 1;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            product *= numbers.signal(performer, Long.numberOfTrailingZeros(rest));
        }
        return product;
    }

    private double length(long measures) {
        return numbers.overhead() + numbers.longest(measures);
    }
}
