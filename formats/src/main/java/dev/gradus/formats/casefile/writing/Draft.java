package dev.gradus.formats.casefile.writing;

import java.util.List;

/** A piece of a case file before it is laid out in lines. */
public sealed interface Draft {
    /** A text, in quotes where YAML would take it for something else. */
    record Text(String text) implements Draft {}

    /** A number, a period, a date or a word of the format, which needs no quotes. */
    record Word(String word) implements Draft {}

    record Items(List<Draft> items) implements Draft {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param entries with keys that differ */
    record Entries(List<Entry> entries, Form form) implements Draft {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String key, Draft value) {}

    /** How a mapping is laid out: on one line where that is short, always line by line, or with blank lines between its entries. */
    enum Form {
        SHORT,
        LINES,
        SPACED
    }

    /** An empty list or mapping. */
    default boolean isEmpty() {
        return switch (this) {
            case Items(List<Draft> items) -> items.isEmpty();
            case Entries(List<Entry> entries, Form _) -> entries.isEmpty();
            case Text _, Word _ -> false;
        };
    }
}
