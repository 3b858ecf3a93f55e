package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import java.util.List;

/** Those points of a plan that are kept, in their order; the last block is filled up with its last point. */
record KeptPlaces(SamplingPlan all, List<Long> numbers) implements SamplingPlan {
    @Override
    public int dimensions() {
        return all.dimensions();
    }

    @Override
    public int blockSize() {
        return all.blockSize();
    }

    @Override
    public double[][] block(long number) {
        double[][] points = new double[blockSize()][];
        long drawn = -1;
        double[][] block = new double[0][];
        for (int k = 0; k < points.length; k++) {
            int place = (int) Math.min(number * points.length + k, numbers.size() - 1L);
            long wanted = numbers.get(place);
            if (wanted / points.length != drawn) {
                drawn = wanted / points.length;
                block = all.block(drawn);
            }
            points[k] = block[(int) (wanted % points.length)];
        }
        return points;
    }
}
