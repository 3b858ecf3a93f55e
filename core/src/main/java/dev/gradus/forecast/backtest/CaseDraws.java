package dev.gradus.forecast.backtest;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.chance.SamplingPlan;
import dev.gradus.forecast.UncertainCase;
import java.util.Arrays;
import java.util.function.IntFunction;

/** The draws of an uncertain case, one after the other; draw k depends on the case, the seed and k alone. For one thread. */
public final class CaseDraws implements IntFunction<ResolvedCase> {
    /** Draws of one block of the sampling plan. */
    public static final int BLOCK = 256;

    private final UncertainCase uncertain;
    private final SamplingPlan plan;
    private int number = -1;
    private double[][] block = new double[0][];

    public CaseDraws(UncertainCase uncertain, long seed) {
        this.uncertain = uncertain;
        plan = SamplingPlan.of(Math.max(1, uncertain.figures().size()), BLOCK, seed);
    }

    @Override
    public ResolvedCase apply(int k) {
        if (k / BLOCK != number) {
            number = k / BLOCK;
            block = plan.block(number);
        }
        double[] point = Arrays.copyOf(block[k % BLOCK], uncertain.figures().size());
        return uncertain.draw(k, point).resolved();
    }
}
