package dev.gradus.formats.notes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of docs/backtest-rule.md: grades into ranges "[lowest, most likely, highest]". */
final class Scale {
    /** Points that all measures of the other side together are worth. */
    static final double[] BENEFIT = {25, 60, 90};
    /** Points that all of a side's own measures cost it. */
    static final double[] COST = {10, 30, 60};

    /** What stopping costs, though nobody cheated: half of a breakdown (rule 21). */
    static final String STOPPING = "[-7.5, -4, -1.5]";
    /** Chance that what is owed and seen not done is made good, and when (rule 22). */
    static final String CURE = "[0.4, 0.7, 0.95]";

    static final String CURE_WITHIN = "[P1M, P9M, P5Y]";

    static final String TRUST = "[0.4, 0.65, 0.9]";
    static final String TURNOVER = "[0.01, 0.03, 0.1]";
    static final String BREAKDOWN = "[-15, -8, -3]";
    static final String IMPATIENCE = "[0.05, 0.1, 0.2]";
    static final String OVERHEAD = "[P7D, P1M, P3M]";
    static final int OVERHEAD_DAYS = 30;
    static final int LEAST_DAYS = 7;
    static final String UNDATED = "[P3M, P1Y, P3Y]";

    private static final Pattern GRADE_R = Pattern.compile("R([0-4])");
    private static final Pattern GRADE_V = Pattern.compile("V([0-3])");

    private Scale() {}

    /** How far a performed measure can be undone. */
    enum Reversibility {
        R0(1, "[0.9, 0.97, 1]", "[P1D, P3D, P10D]"),
        R1(2, "[0.7, 0.9, 1]", "[P7D, P21D, P45D]"),
        R2(3, "[0.5, 0.75, 0.9]", "[P1M, P3M, P6M]"),
        R3(4, "[0.2, 0.4, 0.7]", "[P6M, P18M, P36M]"),
        R4(5, "[0, 0.02, 0.1]", "[P3Y, P10Y, P30Y]"),
        UNKNOWN(3, "[0, 0.75, 1]", "[P1D, P3M, P30Y]");

        final int weight;
        final String share;
        final String within;

        Reversibility(int weight, String share, String within) {
            this.weight = weight;
            this.share = share;
            this.within = within;
        }

        static Reversibility of(String text) {
            Matcher grade = GRADE_R.matcher(text);
            return grade.find() ? valueOf(grade.group()) : UNKNOWN;
        }
    }

    /** How surely it is seen that a measure is not done. */
    enum Verification {
        V0("[0.05, 0.2, 0.4]"),
        V1("[0.5, 0.7, 0.9]"),
        V2("[0.7, 0.85, 0.95]"),
        V3("[0.9, 0.95, 0.99]"),
        UNKNOWN("[0.05, 0.6, 0.99]");

        final String seen;

        Verification(String seen) {
            this.seen = seen;
        }

        static Verification of(String text) {
            Matcher grade = GRADE_V.matcher(text);
            return grade.find() ? valueOf(grade.group()) : UNKNOWN;
        }

        boolean needsInspectors() {
            return this == V2 || this == V3;
        }
    }

    /** Worth of a measure whose weight is this share of its side's; {@code sign} −1 for a cost. */
    static String worth(double[] total, double share, int sign) {
        double[] parts = {total[0] * share, total[1] * share, total[2] * share};
        return sign > 0 ? range(parts[0], parts[1], parts[2]) : range(0.0 - parts[2], 0.0 - parts[1], 0.0 - parts[0]);
    }

    /** Half, once and twice so many days. */
    static String days(long days) {
        return "[P" + Math.max(1, days / 2) + "D, P" + days + "D, P" + 2 * days + "D]";
    }

    private static String range(double low, double likely, double high) {
        return String.format(Locale.ROOT, "[%.2f, %.2f, %.2f]", low, likely, high);
    }
}
