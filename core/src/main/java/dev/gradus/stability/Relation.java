package dev.gradus.stability;

/** What one state is to a decision maker, compared with another. */
public enum Relation {
    MUCH_WORSE,
    WORSE,
    SAME,
    BETTER,
    MUCH_BETTER,
    UNKNOWN;

    /** Better or much better. */
    public boolean isBetter() {
        return this == BETTER || this == MUCH_BETTER;
    }

    /** Worse or much worse. */
    public boolean isWorse() {
        return this == WORSE || this == MUCH_WORSE;
    }

    /** The same comparison seen from the other state. */
    public Relation turned() {
        return switch (this) {
            case MUCH_WORSE -> MUCH_BETTER;
            case WORSE -> BETTER;
            case SAME -> SAME;
            case BETTER -> WORSE;
            case MUCH_BETTER -> MUCH_WORSE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
