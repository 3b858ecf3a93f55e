package dev.gradus.report.view.picture;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From worths to pixels.
 *
 * @param least worth at {@code from}
 * @param most worth at {@code to}, greater
 */
record Ruler(double least, double most, int from, int to) {
    private static final double ROOM = 0.05;
    private static final int TICKS = 4;

    /** Long enough for all these worths, with some room at either end. */
    static Ruler around(DoubleStream worths, int from, int to) {
        double[] all = worths.toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(1);
        double room = most > least ? ROOM * (most - least) : 1;
        return new Ruler(least - room, most + room, from, to);
    }

    /** The same stretch of paper for worths around these only, so much of their span left free at either end. */
    Ruler closer(DoubleStream worths, double free) {
        double[] all = worths.toArray();
        double low = DoubleStream.of(all).min().orElse(least);
        double high = DoubleStream.of(all).max().orElse(most);
        double room = high > low ? free * (high - low) : (most - least) / 20;
        return new Ruler(low - room, high + room, from, to);
    }

    int at(double value) {
        return (int) Math.round(from + (to - from) * (value - least) / (most - least));
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    double span() {
        return most - least;
    }

    List<DealPlot.Tick> ticks(DoubleFunction<String> said) {
        double rough = span() / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(size -> size >= rough)
                .findFirst()
                .orElse(10 * power);
        return IntStream.rangeClosed((int) Math.ceil(least / step), (int) Math.floor(most / step))
                .mapToObj(k -> new DealPlot.Tick(at(k * step), said.apply(k * step)))
                .toList();
    }
}
