package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What remedies cost whom, and which of two is cheaper for everybody. */
final class Pricing {
    private final RepairCase repair;
    private final List<String> givers;
    private final List<Long> contradictions;

    Pricing(RepairCase repair) {
        this.repair = repair;
        this.givers = repair.instruments().stream()
                .map(ResolvedInstrument::giver)
                .distinct()
                .toList();
        this.contradictions = repair.contradictions();
    }

    boolean isContradictory(Remedy remedy) {
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            if ((contradictions.get(Long.numberOfTrailingZeros(rest)) & remedy.instruments()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Points that a remedy costs a giver. */
    private double points(Remedy remedy, String giver) {
        double sum = 0;
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            ResolvedInstrument one = repair.instruments().get(Long.numberOfTrailingZeros(rest));
            sum += one.giver().equals(giver) ? one.cost() : 0;
        }
        return sum;
    }

    /** Costs nobody more, takes no more tranches, and less of either somewhere. */
    boolean beats(Remedy one, Remedy other) {
        boolean less = one.extraTranches() < other.extraTranches();
        if (one.extraTranches() > other.extraTranches()) {
            return false;
        }
        for (String giver : givers) {
            double difference = points(one, giver) - points(other, giver);
            if (difference > Tolerance.TIE) {
                return false;
            }
            less |= difference < -Tolerance.TIE;
        }
        return less;
    }

    List<Repair.Cost> costs(Remedy remedy, ResolvedCase repaired, Certificate certificate) {
        List<Repair.Cost> costs = new ArrayList<>();
        for (String giver : givers) {
            boolean gives = false;
            for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
                gives |= repair.instruments()
                        .get(Long.numberOfTrailingZeros(rest))
                        .giver()
                        .equals(giver);
            }
            if (gives) {
                costs.add(new Repair.Cost(giver, points(remedy, giver), gain(giver, repaired, certificate)));
            }
        }
        return costs;
    }

    /** Gain of a party by a roadmap (model.md §5): beyond resting in what is in force, or beyond its breakdown where that does not last. */
    private static double gain(String party, ResolvedCase repaired, Certificate certificate) {
        OptionalInt at = repaired.structure().findParty(party);
        if (at.isEmpty() || certificate.stages().isEmpty()) {
            return Double.NaN;
        }
        int i = at.getAsInt();
        Certificate staying = Evaluator.evaluate(repaired, dev.gradus.agreement.Roadmap.EMPTY);
        List<Certificate.EndCondition> walkingOut = staying.end().conditions().stream()
                .filter(condition -> condition.alternative() instanceof Alternative.WalkOut)
                .toList();
        boolean open = walkingOut.stream().allMatch(condition -> condition.slack() >= 0);
        double base = open
                ? staying.end().values().get(i)
                : new Evaluator(repaired).breakdown(i, repaired.structure().inForce());
        return certificate.stages().getFirst().parties().get(i).value() - base;
    }
}
