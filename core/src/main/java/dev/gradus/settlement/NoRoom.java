package dev.gradus.settlement;

/** There are more beginnings of outcomes than may be held, and not even a bound can be told. */
public final class NoRoom extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public NoRoom() {
        super("more beginnings of outcomes than can be held");
    }
}
