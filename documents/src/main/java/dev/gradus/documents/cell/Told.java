package dev.gradus.documents.cell;

import java.util.List;

/**
 * One thing to tell about a cell: a key of the bundle and what it speaks of.
 *
 * @param key what was understood, e.g. "due.within"
 * @param args as written in case files: days, periods, ids
 */
public record Told(Status status, String key, List<String> args) {
    public Told {
        args = List.copyOf(args);
    }

    /** How sure it is. */
    public enum Status {
        UNDERSTOOD,
        /** Understood with something that the table does not say. */
        ASSUMED,
        /** Kept as a note under its heading. */
        NOTE,
        /** Not understood, or in two ways: kept as a note, and asked. */
        QUESTION
    }

    public static Told understood(String key, String... args) {
        return new Told(Status.UNDERSTOOD, key, List.of(args));
    }

    public static Told assumed(String key, String... args) {
        return new Told(Status.ASSUMED, key, List.of(args));
    }

    public static Told note(String key, String... args) {
        return new Told(Status.NOTE, key, List.of(args));
    }

    public static Told question(String key, String... args) {
        return new Told(Status.QUESTION, key, List.of(args));
    }

    /** Whether the cell’s own words must stay in the case. */
    public boolean keeps() {
        return status == Status.NOTE || status == Status.QUESTION;
    }
}
