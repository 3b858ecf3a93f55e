package dev.gradus.formats.source;

import java.util.List;
import java.util.Optional;

/** A node of the file with its place. */
public sealed interface Node {
    Place place();

    /** What a message shows of it: the text itself, cut to {@value Found#LONGEST} characters, or its brackets. */
    default String found() {
        return switch (this) {
            case Scalar scalar -> Found.cut(scalar.text);
            case Mapping _ -> "{…}";
            case Sequence _ -> "[…]";
            case Refused _ -> "";
        };
    }

    /** Keys are different from each other. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> find(String key) {
            return entries.stream().filter(e -> e.key.text.equals(key)).findFirst();
        }
    }

    /** @param items of a key that is a list, where the file may have such keys; else empty */
    record Entry(Scalar key, Node value, List<Scalar> items) {
        public Entry {
            items = List.copyOf(items);
        }

        Entry(Scalar key, Node value) {
            this(key, value, List.of());
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * @param text in NFC
     * @param plain not quoted, so that it may be a number or a word
     */
    record Scalar(Place place, String text, boolean plain) implements Node {
        /** Nothing, or YAML's words for nothing. */
        public boolean isEmpty() {
            return text.isBlank() || (plain && (text.equals("~") || text.equals("null")));
        }
    }

    /** Stands where something refused stood; its problem is noted, so readers say nothing more about it. */
    record Refused(Place place) implements Node {}

    /** Shortens what messages show. */
    final class Found {
        public static final int LONGEST = 60;

        private Found() {}

        public static String cut(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
            return end == line.length() ? line : line.substring(0, end) + "…";
        }
    }
}
