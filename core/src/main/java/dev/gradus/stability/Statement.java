package dev.gradus.stability;

/** A statement about options that holds in a state or does not. */
public sealed interface Statement {
    /** @param choices mask of the options taken */
    boolean holds(int choices);

    /**
     * In 64 states at once: bit k of the answer says whether it holds in the k-th of them.
     *
     * @param taken for each option, bit k says whether it is taken in the k-th of them
     */
    long holdsIn(long[] taken);

    /** This option is taken. */
    record Taken(int option) implements Statement {
        @Override
        public boolean holds(int choices) {
            return (choices >>> option & 1) != 0;
        }

        @Override
        public long holdsIn(long[] taken) {
            return taken[option];
        }
    }

    record Not(Statement inner) implements Statement {
        @Override
        public boolean holds(int choices) {
            return !inner.holds(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            return ~inner.holdsIn(taken);
        }
    }

    record And(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) && right.holds(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            return left.holdsIn(taken) & right.holdsIn(taken);
        }
    }

    record Or(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) || right.holds(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            return left.holdsIn(taken) | right.holdsIn(taken);
        }
    }

    /** The first, if the second: "A if B" holds where B does not. */
    record If(Statement then, Statement condition) implements Statement {
        @Override
        public boolean holds(int choices) {
            return then.holds(choices) || !condition.holds(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            return then.holdsIn(taken) | ~condition.holdsIn(taken);
        }
    }

    /** The first if and only if the second. */
    record Iff(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) == right.holds(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            return ~(left.holdsIn(taken) ^ right.holdsIn(taken));
        }
    }

    /** The options stand as in the pattern. */
    record Stands(Pattern pattern) implements Statement {
        @Override
        public boolean holds(int choices) {
            return pattern.matches(choices);
        }

        @Override
        public long holdsIn(long[] taken) {
            long holds = -1;
            for (int fixed = pattern.fixed(); fixed != 0; fixed &= fixed - 1) {
                int option = Integer.numberOfTrailingZeros(fixed);
                holds &= (pattern.yes() >>> option & 1) != 0 ? taken[option] : ~taken[option];
            }
            return holds;
        }
    }
}
