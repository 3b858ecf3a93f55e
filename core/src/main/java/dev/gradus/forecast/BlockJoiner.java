package dev.gradus.forecast;

import java.util.HashMap;
import java.util.Map;

/**
 * Joins the blocks of a sweep in the order of their numbers, in whatever order they come: one that comes early waits, one that comes twice
 * counts once. Whether the precision asked is reached is decided by the joined blocks alone, so that the answer is that of {@link
 * Sweep#run} to the last bit. For one thread.
 */
public final class BlockJoiner {
    private final SweepRequest request;
    private final Sweep.Sink sink;
    private final String hash;
    private final Tally tally;
    private final Map<Long, Block> early = new HashMap<>();
    private long joined;
    private boolean enough;

    private BlockJoiner(UncertainCase uncertain, SweepRequest request, Sweep.Sink sink) {
        this.request = request;
        this.sink = sink;
        hash = SweepHash.of(uncertain, request);
        tally = new Tally(uncertain);
    }

    /**
     * @param sink sees the rows of each block as it is joined
     */
    public static BlockJoiner of(UncertainCase uncertain, SweepRequest request, Sweep.Sink sink) {
        return new BlockJoiner(uncertain, request, sink);
    }

    /**
     * Takes a block and joins what is next.
     *
     * @throws IllegalArgumentException where it is not a whole block of this request
     */
    public void add(Block block) {
        check(block);
        if (block.number() >= joined) {
            early.putIfAbsent(block.number(), block);
        }
        while (!isDone() && early.containsKey(joined)) {
            Block next = early.remove(joined);
            join(next);
            sink.block(next.rows());
        }
        if (isDone()) {
            early.clear();
        }
    }

    /** Adds a block of an earlier run, which the sink has seen. */
    void join(Block block) {
        block.rows().forEach(tally::add);
        joined++;
        enough = tally.isPrecise(request.precision());
    }

    private void check(Block block) {
        if (!block.sweep().equals(hash)) {
            throw new IllegalArgumentException("blocks of sweep " + hash + ", found one of " + block.sweep());
        }
        int draws = request.drawsIn(block.number());
        if (block.rows().size() != draws) {
            throw new IllegalArgumentException("block " + block.number() + " has " + draws + " draws, found "
                    + block.rows().size());
        }
        for (int k = 0; k < draws; k++) {
            long number = block.number() * SweepRequest.BLOCK + k;
            if (block.rows().get(k).number() != number) {
                throw new IllegalArgumentException("draw " + number + " in its place, found "
                        + block.rows().get(k).number());
            }
        }
    }

    /** Every block is joined, or the joined ones are precise enough: what is still to come changes nothing. */
    public boolean isDone() {
        return enough || joined == request.blocks();
    }

    /** Number of the block that is joined next. */
    public long next() {
        return joined;
    }

    /** What the joined blocks say; stopped where some are missing. */
    public SweepResult result() {
        return result(!isDone());
    }

    SweepResult result(boolean stopped) {
        return tally.result(request, stopped);
    }
}
