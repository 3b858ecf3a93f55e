package dev.gradus.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All deals as points, for the picture: an even sample to be drawn as marks, and for each pair of axes the convex hull of all of them to
 * be shaded.
 */
final class DealCloud {
    private final int width;
    private long[] deals = new long[1024];
    private double[] values;
    private int count;

    DealCloud(int width) {
        this.width = width;
        this.values = new double[1024 * width];
    }

    void add(long deal, double[] point) {
        if (count == deals.length) {
            deals = Arrays.copyOf(deals, 2 * count);
            values = Arrays.copyOf(values, 2 * count * width);
        }
        deals[count] = deal;
        System.arraycopy(point, 0, values, count * width, width);
        count++;
    }

    /** All deals, in the order in which they came. */
    List<Long> deals() {
        return Arrays.stream(deals, 0, count).boxed().toList();
    }

    /** At most so many deals, evenly spaced in the order of their first value. */
    List<Long> sample(int most) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(values[a * width], values[b * width]));
        List<Long> sample = new ArrayList<>();
        int n = Math.clamp(most, 0, count);
        for (int k = 0; k < n; k++) {
            sample.add(deals[order[(int) ((long) k * count / n)]]);
        }
        return sample;
    }

    /** Corners of the convex hull for each pair of axes "a-b", counter-clockwise: x1, y1, x2, y2, … */
    Map<String, List<Double>> regions() {
        Map<String, List<Double>> regions = new TreeMap<>();
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                regions.put(a + "-" + b, hull(a, b));
            }
        }
        return regions;
    }

    /** Andrew's monotone chain. */
    private List<Double> hull(int a, int b) {
        double[][] points = new double[count][];
        for (int k = 0; k < count; k++) {
            points[k] = new double[] {values[k * width + a], values[k * width + b]};
        }
        Arrays.sort(points, (p, q) -> p[0] != q[0] ? Double.compare(p[0], q[0]) : Double.compare(p[1], q[1]));
        List<double[]> corners = new ArrayList<>(half(Arrays.asList(points)));
        List<double[]> back = half(Arrays.asList(points).reversed());
        corners.removeLast();
        corners.addAll(back.subList(0, Math.max(0, back.size() - 1)));
        return corners.stream()
                .flatMap(p -> java.util.stream.Stream.of(p[0], p[1]))
                .toList();
    }

    private static List<double[]> half(List<double[]> points) {
        List<double[]> chain = new ArrayList<>();
        for (double[] p : points) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double turn(double[] p, double[] q, double[] r) {
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    }
}
