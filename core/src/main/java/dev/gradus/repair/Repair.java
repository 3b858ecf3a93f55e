package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Certificate;
import java.util.List;

/**
 * A remedy with which the goal holds.
 *
 * @param remedy what is added
 * @param costs what it costs whom; only those who pay
 * @param repaired the case with the remedy, measures divided
 * @param roadmap over the measures of that case
 * @param certificate of that roadmap, accepted by {@link dev.gradus.roadmap.check.CertificateChecker}
 * @param removes for each instrument and each divided measure what would fail without it
 * @param sizes of the tranches that make the weakest margin of this roadmap greatest; empty where nothing is divided
 */
public record Repair(
        Remedy remedy,
        List<Cost> costs,
        ResolvedCase repaired,
        Roadmap roadmap,
        Certificate certificate,
        List<Removed> removes,
        List<Sizes> sizes) {
    /** Points of a party's best conceivable whole agreement. */
    public static final double BEST = 100;

    public Repair {
        costs = List.copyOf(costs);
        removes = List.copyOf(removes);
        sizes = List.copyOf(sizes);
    }

    /**
     * @param giver party id
     * @param points on its own scale
     * @param gain points that the giver gains by the repaired roadmap, before its cost; NaN where it decides nothing
     */
    public record Cost(String giver, double points, double gain) {}

    /** Sum over the givers of the cost as a share of each one's own best: shares, never points, are added. */
    public double totalShare() {
        return costs.stream().mapToDouble(Cost::points).sum() / BEST;
    }

    /**
     * What one part of the remedy is needed for.
     *
     * @param instrument position; −1 = the part is the division of a measure
     * @param measure position in the undivided case; −1 = the part is an instrument
     * @param without what fails without it, all else in place
     */
    public record Removed(int instrument, int measure, Shortfall without) {}

    /** Least of all margins, points. */
    public double weakestMargin() {
        return certificate.weakestMargin();
    }
}
