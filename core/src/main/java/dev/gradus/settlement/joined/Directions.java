package dev.gradus.settlement.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weightings of the parties' worths for which branch and bound knows the most that a completion can come to: each party alone; then
 * mixtures on a regular lattice (Scheffé 1958), so fine that there are a few dozen, each party's scale set by the room it has; then all
 * alike.
 */
final class Directions {
    private static final int MOST = 40;
    private static final int FINEST = 24;

    private final List<double[]> weights = new ArrayList<>();
    private final BranchForm form;
    private final double[] rooms;

    Directions(BranchForm form) {
        this.form = form;
        int n = form.parties;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            weights.add(unit);
            double spread = 2 * form.greatest(i) / form.divisor(i);
            scale[i] = spread > 0 ? 1 / spread : 1;
        }
        int parts = finest(n);
        if (parts > 1) {
            mix(new int[n], 0, parts, parts, scale);
        }
        if (n > 1) {
            double[] even = new double[n];
            Arrays.fill(even, Arrays.stream(scale).min().orElse(1) / n);
            weights.add(even);
        }
        rooms = new double[size()];
        Arrays.setAll(rooms, this::rounding);
    }

    private static int finest(int parties) {
        int parts = 1;
        while (parts < FINEST && lattice(parties, parts + 1) <= MOST) {
            parts++;
        }
        return parts;
    }

    /** Ways to share so many parts among the parties. */
    private static double lattice(int parties, int parts) {
        double ways = 1;
        for (int k = 1; k <= parts; k++) {
            ways = ways * (parties - 1 + k) / k;
        }
        return ways;
    }

    private void mix(int[] shares, int party, int left, int parts, double[] scale) {
        if (party == shares.length - 1) {
            shares[party] = left;
            if (Arrays.stream(shares).noneMatch(share -> share == parts)) {
                double[] mixed = new double[shares.length];
                Arrays.setAll(mixed, i -> shares[i] * scale[i] / parts);
                weights.add(mixed);
            }
            return;
        }
        for (int share = 0; share <= left; share++) {
            shares[party] = share;
            mix(shares, party + 1, left - share, parts, scale);
        }
    }

    int size() {
        return weights.size();
    }

    /** Whether it is the sum of the worths as they are, up to a factor. */
    boolean isEven(int direction) {
        return form.parties > 1 && direction == size() - 1;
    }

    double weight(int direction, int party) {
        return weights.get(direction)[party];
    }

    /** Weight of the undivided sum of a party; each party alone by its sum as it is. */
    double ofSum(int direction, int party) {
        double weight = weight(direction, party);
        return direction < form.parties ? weight : weight / form.divisor(party);
    }

    /** Weighted worths. */
    double of(int direction, double[] worths) {
        double sum = 0;
        double[] mixed = weights.get(direction);
        for (int i = 0; i < mixed.length; i++) {
            sum += mixed[i] * worths[i];
        }
        return sum;
    }

    /** Of each direction no more than what is worth this comes to, rounding included. */
    double[] least(double[] worths) {
        double[] least = new double[size()];
        Arrays.setAll(least, w -> w < form.parties ? worths[w] : of(w, worths) - room(w));
        return least;
    }

    double total(int direction) {
        return Arrays.stream(weights.get(direction)).sum();
    }

    /** More than rounding can change a weighted sum by; nought where sums are exact. */
    double room(int direction) {
        return rooms[direction];
    }

    private double rounding(int direction) {
        if (direction < form.parties && form.isExact(direction)) {
            return 0;
        }
        double sum = 0;
        double count = 64;
        for (int i = 0; i < form.parties; i++) {
            sum += ofSum(direction, i) * form.greatest(i);
            count += 8.0 * form.terms.get(i).size() + 32.0 * form.issues;
        }
        return count * Math.ulp(sum);
    }
}
