package dev.gradus.forecast;

import dev.gradus.roadmap.PlanRequest;
import java.util.Optional;

/**
 * How to sweep.
 *
 * @param draws most draws
 * @param seed of everything that is drawn
 * @param precision the sweep stops as soon as every interval of an outcome's chance is at most this wide to each side; 0 = never
 * @param plan how each draw is planned; its threads are those of the sweep
 * @param kept the draws that alone count; empty = all
 */
public record SweepRequest(long draws, long seed, double precision, PlanRequest plan, Optional<Kept> kept) {
    /** Draws of a block. */
    public static final int BLOCK = 64;

    /** What the intervals are meant to cover. */
    public static final double LEVEL = 0.9;

    /** Standard normal deviate of {@link #LEVEL}. */
    static final double DEVIATE = 1.6448536269514722;

    public SweepRequest {
        if (draws < 1 || !(precision >= 0)) {
            throw new IllegalArgumentException("at least one draw and a precision of 0 or more");
        }
    }

    /** All draws count. */
    public SweepRequest(long draws, long seed, double precision, PlanRequest plan) {
        this(draws, seed, precision, plan, Optional.empty());
    }

    /**
     * The same of these draws alone.
     *
     * @param those some of its draws, at least one
     */
    public SweepRequest of(Kept those) {
        return new SweepRequest(those.numbers().size(), seed, precision, plan, Optional.of(those));
    }

    /** How many blocks the draws come in: number 0 to this less one. The last may be short. */
    public long blocks() {
        return (draws + BLOCK - 1) / BLOCK;
    }

    /** Draws of one block. */
    public int drawsIn(long block) {
        if (block < 0 || block >= blocks()) {
            throw new IllegalArgumentException("blocks 0 to " + (blocks() - 1) + ", found " + block);
        }
        return (int) Math.min(BLOCK, draws - block * BLOCK);
    }

    public static SweepRequest of(long draws, long seed) {
        return new SweepRequest(draws, seed, 0, PlanRequest.DEFAULT);
    }
}
