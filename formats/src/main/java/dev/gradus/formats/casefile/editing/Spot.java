package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.writing.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A node of the file from its first character to behind its last, without the comments and blank lines after it. */
sealed interface Spot {
    int start();

    int end();

    /** Inside brackets of its own. */
    default boolean isFlow() {
        return switch (this) {
            case Sequence sequence -> sequence.flow;
            case Mapping mapping -> mapping.flow;
            case Scalar _ -> false;
        };
    }

    record Scalar(int start, int end, String text, ScalarStyle style) implements Spot {
        /** Written with {@code |} or {@code >}. */
        boolean isBlock() {
            return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        }
    }

    record Sequence(int start, int end, boolean flow, List<Spot> items) implements Spot {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(int start, int end, boolean flow, List<Entry> entries) implements Spot {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** Position of a key; −1 = not there. */
        int indexOf(String key) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).key.text.equals(key)) {
                    return i;
                }
            }
            return -1;
        }
    }

    record Entry(Scalar key, Spot value) {}

    /** The values in it. */
    default List<Spot> children() {
        return switch (this) {
            case Sequence sequence -> sequence.items;
            case Mapping mapping -> mapping.entries.stream().map(Entry::value).toList();
            case Scalar _ -> List.of();
        };
    }

    /** What it says, without where and how: equal for texts that say the same. */
    default Spot bare() {
        return switch (this) {
            case Scalar scalar -> said(scalar.text);
            case Sequence sequence ->
                new Sequence(0, 0, true, sequence.items.stream().map(Spot::bare).toList());
            case Mapping mapping ->
                new Mapping(
                        0,
                        0,
                        true,
                        mapping.entries.stream()
                                .map(entry -> new Entry(said(entry.key.text), entry.value.bare()))
                                .toList());
        };
    }

    private static Scalar said(String text) {
        return new Scalar(0, 0, text, ScalarStyle.PLAIN);
    }

    /** What a draft says. */
    static Spot of(Draft draft) {
        return switch (draft) {
            case Draft.Text(String text) -> said(text);
            case Draft.Word(String word) -> said(word);
            case Draft.Items(List<Draft> items) ->
                new Sequence(0, 0, true, items.stream().map(Spot::of).toList());
            case Draft.Entries(List<Draft.Entry> entries, Draft.Form _) ->
                new Mapping(
                        0,
                        0,
                        true,
                        entries.stream()
                                .map(entry -> new Entry(said(entry.key()), of(entry.value())))
                                .toList());
        };
    }

    /** The same tree with another node at the end of the way. */
    default Spot with(List<Integer> way, UnaryOperator<Spot> change) {
        if (way.isEmpty()) {
            return change.apply(this);
        }
        int at = way.getFirst();
        List<Integer> rest = way.subList(1, way.size());
        return switch (this) {
            case Scalar scalar -> scalar;
            case Sequence sequence -> {
                List<Spot> items = new ArrayList<>(sequence.items);
                items.set(at, items.get(at).with(rest, change));
                yield new Sequence(sequence.start, sequence.end, sequence.flow, items);
            }
            case Mapping mapping -> {
                List<Entry> entries = new ArrayList<>(mapping.entries);
                Entry entry = entries.get(at);
                entries.set(at, new Entry(entry.key, entry.value.with(rest, change)));
                yield new Mapping(mapping.start, mapping.end, mapping.flow, entries);
            }
        };
    }
}
