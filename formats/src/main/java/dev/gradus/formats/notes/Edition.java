package dev.gradus.formats.notes;

import java.util.Optional;
import java.util.stream.Stream;

/** The edition of docs/backtest-rule.md by which a note becomes a case. */
public enum Edition {
    /** Rules 1–18. */
    FIRST,
    /** With rules 19–24: it is signed, may be made good, and who signs expects to gain. */
    SECOND;

    /** 1, 2; empty where there is no such edition. */
    public static Optional<Edition> of(int number) {
        return Stream.of(values()).filter(edition -> edition.number() == number).findFirst();
    }

    public int number() {
        return ordinal() + 1;
    }
}
