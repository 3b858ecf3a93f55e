package dev.gradus.documents.table;

/** What a column of a table of steps holds. */
public enum Column {
    NUMBER,
    PHASE,
    WHO,
    WHAT,
    AMOUNT,
    DUE,
    DATE,
    WAITS,
    CHECKER,
    UNDO,
    /** What follows where a side leaves, or where it is not done. */
    EXIT,
    STATUS,
    SOURCE,
    NOTE,
    /** A heading that is not known: its cells are notes under it. */
    OTHER
}
