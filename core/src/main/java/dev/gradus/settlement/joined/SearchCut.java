package dev.gradus.settlement.joined;

/**
 * Partial outcomes that need not be followed for another reason than the points known, and what becomes of a search. Threads that search at
 * the same time each have a copy.
 */
interface SearchCut {
    SearchCut NONE = new SearchCut() {
        @Override
        public boolean drops(double[] reach) {
            return false;
        }

        @Override
        public void found(double[] worths) {}

        @Override
        public void left(double[] reach) {}

        @Override
        public SearchCut copy() {
            return this;
        }
    };

    /**
     * Does not change while many threads ask.
     *
     * @param reach the most that can be come to: of each party alone, then of the mixtures
     */
    boolean drops(double[] reach);

    /** A point, new or not. */
    void found(double[] worths);

    /** What was not followed because there was no room. */
    void left(double[] reach);

    SearchCut copy();
}
