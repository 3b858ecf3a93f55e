package dev.gradus.stability;

/** A statement about options that holds in a state or does not. */
public sealed interface Statement {
    /** @param choices mask of the options taken */
    boolean holds(int choices);

    /** This option is taken. */
    record Taken(int option) implements Statement {
        @Override
        public boolean holds(int choices) {
            return (choices >>> option & 1) != 0;
        }
    }

    record Not(Statement inner) implements Statement {
        @Override
        public boolean holds(int choices) {
            return !inner.holds(choices);
        }
    }

    record And(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) && right.holds(choices);
        }
    }

    record Or(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) || right.holds(choices);
        }
    }

    /** The first, if the second: "A if B" holds where B does not. */
    record If(Statement then, Statement condition) implements Statement {
        @Override
        public boolean holds(int choices) {
            return then.holds(choices) || !condition.holds(choices);
        }
    }

    /** The first if and only if the second. */
    record Iff(Statement left, Statement right) implements Statement {
        @Override
        public boolean holds(int choices) {
            return left.holds(choices) == right.holds(choices);
        }
    }

    /** The options stand as in the pattern. */
    record Stands(Pattern pattern) implements Statement {
        @Override
        public boolean holds(int choices) {
            return pattern.matches(choices);
        }
    }
}
