package dev.gradus.roadmap.planning;

import java.util.Arrays;

/** From a set of measures to its index; −1 where there is none. */
sealed interface SetIndex {
    int get(long set);

    void put(long set, int at);

    /** A table with a place for every set. */
    final class Direct implements SetIndex {
        private final int[] table;

        Direct(int measures) {
            table = new int[1 << measures];
            Arrays.fill(table, -1);
        }

        @Override
        public int get(long set) {
            return table[(int) set];
        }

        @Override
        public void put(long set, int at) {
            table[(int) set] = at;
        }
    }

    /** Open addressing, at most half full. */
    final class Hashed implements SetIndex {
        private long[] keys = new long[1 << 12];
        private int[] values = filled(1 << 12);
        private int size;

        @Override
        public int get(long set) {
            for (int slot = slot(set); ; slot = slot + 1 & keys.length - 1) {
                if (values[slot] < 0 || keys[slot] == set) {
                    return values[slot];
                }
            }
        }

        @Override
        public void put(long set, int at) {
            if (2 * size >= keys.length) {
                grow();
            }
            int slot = slot(set);
            while (values[slot] >= 0 && keys[slot] != set) {
                slot = slot + 1 & keys.length - 1;
            }
            size += values[slot] < 0 ? 1 : 0;
            keys[slot] = set;
            values[slot] = at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[2 * oldKeys.length];
            values = filled(keys.length);
            size = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] >= 0) {
                    put(oldKeys[i], oldValues[i]);
                }
            }
        }

        private int slot(long set) {
            long mixed = set * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & keys.length - 1;
        }

        private static int[] filled(int length) {
            int[] values = new int[length];
            Arrays.fill(values, -1);
            return values;
        }
    }
}
