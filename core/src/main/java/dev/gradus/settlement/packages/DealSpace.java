package dev.gradus.settlement.packages;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import java.util.stream.IntStream;

/**
 * All deals of a case, visited one by one: measures are taken in or left out in an order in which prerequisites come first, so that
 * whatever cannot be completed is never begun. What a measure goes only with is part of every deal that has it.
 */
public final class DealSpace {
    private final ResolvedCase resolved;
    private final Structure structure;
    private final int[] order;
    private final long[] companions;
    private final long[] companionOf;
    private final int[] principals;

    public DealSpace(ResolvedCase resolved) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.order = order(structure);
        this.companions = new long[order.length];
        this.companionOf = new long[order.length];
        companions();
        this.principals = structure.principals().toArray();
    }

    /** Of each measure which of those decided on before it are its companions, and of which it is one. */
    private void companions() {
        for (int k = 0; k < order.length; k++) {
            for (int l = 0; l < k; l++) {
                long one = structure.measures().get(order[k]).onlyWith();
                long other = structure.measures().get(order[l]).onlyWith();
                companions[k] |= one & 1L << order[l];
                companionOf[k] |= (other >>> order[k] & 1) << order[l];
            }
        }
    }

    /** Sees one deal; returns false to stop. */
    public interface Visitor {
        /**
         * @param measures mask of what the deal adds
         * @param values worth to each principal, points; valid during the call only
         */
        boolean visit(long measures, double[] values);
    }

    /** Positions of the principals, the order of the values. */
    public int[] principals() {
        return principals.clone();
    }

    /** Visits every deal, the empty one included, until the visitor stops; false where it did. */
    public boolean visit(Visitor visitor) {
        return visit(0, 0, new double[order.length + 1][principals.length], visitor);
    }

    private boolean visit(int depth, long deal, double[][] values, Visitor visitor) {
        if (depth == order.length) {
            return visitor.visit(deal, values[depth]);
        }
        System.arraycopy(values[depth], 0, values[depth + 1], 0, principals.length);
        if ((companionOf[depth] & deal) == 0 && !visit(depth + 1, deal, values, visitor)) {
            return false;
        }
        int c = order[depth];
        long with = deal | 1L << c;
        long requires = structure.measures().get(c).requires() & ~structure.inForce();
        if (((requires | companions[depth]) & ~deal) != 0 || !structure.isCompatible(structure.inForce() | with)) {
            return true;
        }
        for (int k = 0; k < principals.length; k++) {
            values[depth + 1][k] = values[depth][k] + resolved.numbers().value(principals[k], c);
        }
        return visit(depth + 1, with, values, visitor);
    }

    /** Measures that are not in force and can be in some order, prerequisites first, else in the order of the case. */
    static int[] order(Structure structure) {
        int n = structure.measureCount();
        long orderable = structure.orderable() & ~structure.inForce();
        int[] order = new int[Long.bitCount(orderable)];
        long done = structure.inForce();
        for (int k = 0; k < order.length; k++) {
            long ready = done;
            int next = IntStream.range(0, n)
                    .filter(c -> ((orderable & ~ready) >>> c & 1) != 0
                            && (structure.measures().get(c).requires() & ~ready) == 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("prerequisites form a cycle"));
            order[k] = next;
            done |= 1L << next;
        }
        return order;
    }
}
