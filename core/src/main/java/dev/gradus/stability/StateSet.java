package dev.gradus.stability;

import java.util.BitSet;
import java.util.stream.IntStream;

/** An immutable set of states. */
public final class StateSet {
    public static final StateSet EMPTY = new StateSet(new BitSet());

    private final BitSet bits;

    private StateSet(BitSet bits) {
        this.bits = bits;
    }

    public static StateSet of(int... states) {
        BitSet bits = new BitSet();
        for (int state : states) {
            bits.set(state);
        }
        return new StateSet(bits);
    }

    /** The set bits, copied. */
    public static StateSet of(BitSet bits) {
        return new StateSet((BitSet) bits.clone());
    }

    public boolean contains(int state) {
        return bits.get(state);
    }

    public int size() {
        return bits.cardinality();
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /** Ascending. */
    public IntStream stream() {
        return bits.stream();
    }

    public StateSet and(StateSet other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new StateSet(both);
    }

    public StateSet or(StateSet other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new StateSet(either);
    }

    public StateSet without(StateSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new StateSet(rest);
    }

    public boolean containsAll(StateSet other) {
        return other.without(this).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateSet set && set.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** As {@code {0, 4, 7}}. */
    @Override
    public String toString() {
        return bits.toString();
    }
}
