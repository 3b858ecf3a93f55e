package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;

/** The cases of these tests, for tests of other packages. */
public final class Samples {
    private Samples() {}

    /** The bargain of model.md §6: measures a1, a2, b1, b2. */
    public static ResolvedCase twoByTwo() {
        return ModelNumbersTest.twoByTwo();
    }

    /** The exchange of model.md §6 that a second chance lets hold: a and b, trust 0.3 both ways; without it. */
    public static ResolvedCase doubtful() {
        return ModelNumbersTest.doubtful(0);
    }

    /** The gradualism of model.md §6: both do tranche k in stage k. */
    public static ResolvedCase gradualism(
            double cost, double benefit, double delta, double breakdown, double... sizes) {
        return RandomCases.gradualism(cost, benefit, delta, breakdown, sizes);
    }

    /** A small case of any sort. */
    public static ResolvedCase random(long seed) {
        return RandomCases.of(seed);
    }

    /** Some roadmap of admissible stages; need not hold. */
    public static Roadmap roadmap(ResolvedCase resolved, long seed) {
        return RandomCases.roadmap(resolved, seed);
    }

    /** Some target. */
    public static Target target(ResolvedCase resolved, long seed) {
        return RandomCases.target(resolved, seed);
    }

    /** A case as Java text, for replay. */
    public static String print(ResolvedCase resolved) {
        return RandomCases.print(resolved);
    }
}
