package dev.gradus.chance;

/** Seeds derived from seeds: mixing that sends near numbers far apart, the same on every machine. */
public final class Seeds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** The seed of part {@code index} of what {@code seed} stands for (the finaliser of SplitMix64, Steele and others 2014). */
    public static long of(long seed, long index) {
        return mix(mix(seed + GOLDEN) + GOLDEN * (index + 1));
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A number in (0, 1) made of a seed. */
    static double unit(long seed) {
        return ((seed >>> 11) + 0.5) * 0x1p-53;
    }
}
