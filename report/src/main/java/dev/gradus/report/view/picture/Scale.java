package dev.gradus.report.view.picture;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * An axis of shares, as wide as its picture.
 *
 * @param from share at its left end
 * @param to share at its right end, greater
 */
record Scale(double from, double to) {
    /** From nothing to all. */
    static final Scale SHARES = new Scale(0, 1);

    private static final double STEP = 0.1;

    /** The shortest axis between tenths that holds all these shares, at least two tenths long. */
    static Scale around(double... shares) {
        double low = Math.floor(DoubleStream.of(shares).min().orElse(0) / STEP);
        double high = Math.ceil(DoubleStream.of(shares).max().orElse(1) / STEP);
        while (high - low < 2) {
            low = Math.max(0, low - 1);
            high = Math.min(1 / STEP, high + 1);
        }
        return new Scale(low * STEP, high * STEP);
    }

    /** Where a share lies, per cent of the width as SVG takes it. */
    String at(double share) {
        return percent(place(share));
    }

    /** How far it is from one share to the other, likewise. */
    String between(double one, double other) {
        return percent(Math.abs(place(other) - place(one)));
    }

    double middle() {
        return (from + to) / 2;
    }

    private double place(double share) {
        return Math.clamp((share - from) / (to - from), 0, 1);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * part);
    }
}
