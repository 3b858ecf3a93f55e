package dev.gradus.settlement.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which values of an issue need not be tried at a node because another value does at least as well in everything that is still open there:
 * in no summand of any party lower, whatever the others take, but for rewards that are already lost, and nowhere less free. What is
 * settled with the better value is then worth at least as much to everyone, summand by summand and so to the last bit.
 */
final class ValueDominance {
    private final BranchForm form;
    private final List<List<WorthTerm>> termsOn = new ArrayList<>();
    /** By issue, better value and worse value: bits of the terms that speak against it; empty where a constraint does. */
    private final long[][][][] against;

    ValueDominance(BranchForm form) {
        this.form = form;
        against = new long[form.issues][][][];
        for (int k = 0; k < form.issues; k++) {
            int issue = k;
            termsOn.add(form.terms.stream()
                    .flatMap(List::stream)
                    .filter(term -> Arrays.stream(term.issues()).anyMatch(on -> on == issue))
                    .toList());
            against[k] = new long[form.sizes[k]][form.sizes[k]][];
            for (int u = 0; u < form.sizes[k]; u++) {
                for (int v = 0; v < form.sizes[k]; v++) {
                    against[k][u][v] = against(k, u, v);
                }
            }
        }
    }

    private long[] against(int issue, int u, int v) {
        if (form.constraintsOn.get(issue).stream().anyMatch(c -> !c.isAsFree(issue, u, v))) {
            return new long[0];
        }
        List<WorthTerm> terms = termsOn.get(issue);
        long[] bits = new long[words(issue)];
        for (int t = 0; t < terms.size(); t++) {
            if (!terms.get(t).isNowhereLower(issue, u, v)) {
                bits[t / Long.SIZE] |= 1L << t;
            }
        }
        return bits;
    }

    private int words(int issue) {
        return termsOn.get(issue).size() / Long.SIZE + 1;
    }

    /**
     * By value, whether it need not be tried; of values that are alike the first is tried.
     *
     * @param values with this issue open
     */
    boolean[] superfluous(int issue, int[] values) {
        List<WorthTerm> terms = termsOn.get(issue);
        long[] open = new long[words(issue)];
        for (int t = 0; t < terms.size(); t++) {
            if (!terms.get(t).isLost(values)) {
                open[t / Long.SIZE] |= 1L << t;
            }
        }
        int size = form.sizes[issue];
        boolean[] superfluous = new boolean[size];
        for (int v = 0; v < size; v++) {
            for (int u = 0; u < size && !superfluous[v]; u++) {
                superfluous[v] = u != v
                        && isAsGood(against[issue][u][v], open)
                        && (u < v || !isAsGood(against[issue][v][u], open));
            }
        }
        return superfluous;
    }

    private static boolean isAsGood(long[] against, long[] open) {
        for (int word = 0; word < against.length; word++) {
            if ((against[word] & open[word]) != 0) {
                return false;
            }
        }
        return against.length > 0;
    }
}
