package dev.gradus.repair;

import java.util.List;

/**
 * One set of additions to a deal.
 *
 * @param instruments mask of the instruments given
 * @param tranches for each measure the number of tranches in which it is done, ≥ 1
 */
public record Remedy(long instruments, List<Integer> tranches) {
    public Remedy {
        tranches = List.copyOf(tranches);
    }

    /** Tranches beyond one for each measure. */
    public int extraTranches() {
        return tranches.stream().mapToInt(k -> k - 1).sum();
    }

    /** Everything in it is also in the other. */
    boolean isWithin(Remedy other) {
        if ((instruments & ~other.instruments) != 0) {
            return false;
        }
        for (int c = 0; c < tranches.size(); c++) {
            if (tranches.get(c) > other.tranches.get(c)) {
                return false;
            }
        }
        return true;
    }

    Remedy withoutInstrument(int instrument) {
        return new Remedy(instruments & ~(1L << instrument), tranches);
    }

    /** The same with one measure done whole. */
    Remedy withWhole(int measure) {
        List<Integer> counts = new java.util.ArrayList<>(tranches);
        counts.set(measure, 1);
        return new Remedy(instruments, counts);
    }
}
