package dev.gradus.agreement;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a mistyped one most likely stands for. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest by edit distance; among equals the first in alphabetical order; "" where nothing is known. */
    public static String to(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> !k.isEmpty())
                .min(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int distance(String a, String b) {
        String from = a.length() > LONGEST ? a.substring(0, LONGEST) : a;
        String to = b.length() > LONGEST ? b.substring(0, LONGEST) : b;
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
