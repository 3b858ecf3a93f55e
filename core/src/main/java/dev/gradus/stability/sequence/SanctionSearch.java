package dev.gradus.stability.sequence;

import dev.gradus.stability.Concept;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Which states are stable for somebody, a decision maker or a coalition: those that it can leave for no state that tempts it, or only for
 * such from which the others can go on to a state that deters it.
 *
 * @param own what it can reach itself
 * @param others what the others can reach in answer
 * @param tempting for each state those that are reason enough to leave it
 * @param deterring for each state those that are reason enough not to have left it
 * @param concept whether there are answers, and whether they must be inescapable
 */
public record SanctionSearch(
        ReachedStates own,
        ReachedStates others,
        IntFunction<BitSet> tempting,
        IntFunction<BitSet> deterring,
        Concept concept) {
    /*
     * Equal sets of reached states are looked at once for each state: with options that can be taken and given up again there are few.
     * O(states · (states + distinct sets · states / 64)) and that divided by the threads.
     */

    public StateSet stable(Workers workers, Watch watch) {
        BitSet stable = new BitSet();
        ReachedStates escapes = concept.isInescapable() ? own.withOrigin(watch) : own;
        new Parallel(workers).each(0, own.states(), watch, () -> new Worker(escapes, stable));
        return StateSet.of(stable);
    }

    private final class Worker implements Parallel.Worker {
        private final ReachedStates escapes;
        private final BitSet all;
        private final BitSet found = new BitSet();

        private Worker(ReachedStates escapes, BitSet all) {
            this.escapes = escapes;
            this.all = all;
        }

        @Override
        public void work(int state) {
            if (isStable(state, escapes)) {
                found.set(state);
            }
        }

        @Override
        public void done() {
            synchronized (all) {
                all.or(found);
            }
        }
    }

    private boolean isStable(int state, ReachedStates escapes) {
        BitSet left = tempting.apply(state);
        left.and(own.from(state));
        if (left.isEmpty() || !concept.isAnswered()) {
            return left.isEmpty();
        }
        Sanctions sanctions = new Sanctions(deterring.apply(state), escapes);
        BitSet sanctioned = new BitSet();
        for (int to = left.nextSetBit(0); to >= 0; to = left.nextSetBit(to + 1)) {
            int row = others.rowOf(to);
            if (!sanctioned.get(row)) {
                if (!sanctions.meet(others.row(row))) {
                    return false;
                }
                sanctioned.set(row);
            }
        }
        return true;
    }

    /** The states that deter from leaving one state. */
    private final class Sanctions {
        private final BitSet deterring;
        private final ReachedStates escapes;
        private final BitSet elsewhere = new BitSet();
        private final BitSet looked = new BitSet();
        private final BitSet closed = new BitSet();

        private Sanctions(BitSet deterring, ReachedStates escapes) {
            this.deterring = deterring;
            this.escapes = escapes;
            elsewhere.set(0, escapes.states());
            elsewhere.andNot(deterring);
        }

        /** One of these states is a sanction. */
        private boolean meet(BitSet answers) {
            if (!concept.isInescapable()) {
                return answers.intersects(deterring);
            }
            BitSet left = (BitSet) answers.clone();
            left.and(deterring);
            for (int state = left.nextSetBit(0); state >= 0; state = left.nextSetBit(state + 1)) {
                if (isClosed(escapes.rowOf(state))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isClosed(int row) {
            if (!looked.get(row)) {
                looked.set(row);
                closed.set(row, !escapes.row(row).intersects(elsewhere));
            }
            return closed.get(row);
        }
    }
}
