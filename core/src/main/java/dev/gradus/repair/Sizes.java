package dev.gradus.repair;

import java.util.List;

/**
 * Sizes of tranches found by linear programming.
 *
 * @param chains for each divided measure its sizes in order
 * @param margin weakest margin with these sizes, points
 * @param signalsDepend the signals depend on the sizes: then the sizes are a fixed point, found by turns, and not proven best
 * @param settled the sizes no longer changed from one turn to the next
 */
public record Sizes(List<Chain> chains, double margin, boolean signalsDepend, boolean settled) {
    public Sizes {
        chains = List.copyOf(chains);
    }

    /**
     * @param measure position in the undivided case
     * @param shares of the whole; for sizes without a whole, units
     */
    public record Chain(int measure, List<Double> shares) {
        public Chain {
            shares = List.copyOf(shares);
        }
    }
}
