package dev.gradus.formats.casefile.writing;

import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import dev.gradus.formats.casefile.writing.Draft.Items;
import dev.gradus.formats.casefile.writing.Draft.Text;
import dev.gradus.formats.casefile.writing.Draft.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Makes lines of a draft: a list or mapping on one line where it is short, else an entry a line; long texts folded. */
public final class Layout {
    /** Characters in a line, where texts and brackets can be divided. */
    static final int WIDTH = 120;

    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder();

    private Layout() {}

    /** A whole file: blank lines around what takes more than a line. */
    static String file(Entries top) {
        StringBuilder all = new StringBuilder();
        boolean tall = false;
        for (Entry entry : top.entries()) {
            String lines = entry(entry, 0);
            boolean taller = lines.indexOf('\n') < lines.length() - 1 && entry.value() instanceof Entries;
            if (!all.isEmpty() && (tall || taller)) {
                all.append('\n');
            }
            all.append(lines);
            tall = taller;
        }
        return all.toString();
    }

    /** The lines of one entry, the first without its indent. */
    public static String entry(Entry entry, int indent) {
        Layout layout = new Layout();
        layout.add(entry, indent);
        return layout.out.toString();
    }

    /** The lines of one item of a list, from its dash on. */
    public static String item(Draft item, int indent) {
        Layout layout = new Layout();
        layout.addItem(item, indent);
        return layout.out.toString();
    }

    /** What follows "key:", with the space or line break before it and the line break after it. */
    public static String value(Draft value, int column, int indent) {
        Layout layout = new Layout();
        layout.addValue(value, column, indent);
        return layout.out.toString();
    }

    /** On one line, as it stands inside brackets. */
    public static String flow(Draft draft) {
        return switch (draft) {
            case Text(String text) -> Scalars.text(text, true);
            case Word(String word) -> word;
            case Items(List<Draft> items) ->
                items.stream().map(Layout::flow).collect(Collectors.joining(", ", "[", "]"));
            case Entries(List<Entry> entries, Form _) ->
                entries.stream()
                        .map(entry -> Scalars.key(entry.key()) + ": " + flow(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private void add(Entry entry, int indent) {
        String key = Scalars.key(entry.key()) + ":";
        out.append(key);
        addValue(entry.value(), indent + key.length(), indent + STEP);
    }

    private void addValue(Draft value, int column, int indent) {
        String line = line(value);
        if (isShort(value, line, column + 1)) {
            out.append(' ').append(line).append('\n');
            return;
        }
        switch (value) {
            case Text(String text) -> fold(text, indent);
            case Entries entries -> {
                out.append('\n');
                addLines(entries, indent);
            }
            case Items(List<Draft> items) -> {
                out.append('\n');
                for (Draft item : items) {
                    out.repeat(' ', indent);
                    addItem(item, indent);
                }
            }
            case Word(String word) -> out.append(' ').append(word).append('\n');
        }
    }

    private void addLines(Entries entries, int indent) {
        for (Entry entry : entries.entries()) {
            boolean first = entry.equals(entries.entries().getFirst());
            if (!first && entries.form() == Form.SPACED) {
                out.append('\n');
            }
            out.repeat(' ', indent);
            add(entry, indent);
        }
    }

    private void addItem(Draft item, int indent) {
        out.append('-');
        String line = line(item);
        if (!(item instanceof Entries entries) || isShort(item, line, indent + STEP)) {
            addValue(item, indent + 1, indent + STEP);
            return;
        }
        Layout inner = new Layout();
        inner.addLines(entries, indent + STEP);
        out.append(' ').append(inner.out.substring(indent + STEP));
    }

    private static String line(Draft value) {
        return value instanceof Text(String text) ? Scalars.text(text, false) : flow(value);
    }

    private static boolean isShort(Draft value, String line, int column) {
        boolean fits = column + line.codePointCount(0, line.length()) <= WIDTH;
        return switch (value) {
            case Word _ -> true;
            case Text(String text) -> fits || !Scalars.isFoldable(text);
            case Items items -> items.isEmpty() || fits;
            case Entries entries -> entries.isEmpty() || (fits && entries.form() == Form.SHORT);
        };
    }

    /** A folded text: a line break stands for a space. */
    private void fold(String text, int indent) {
        out.append(" >-\n");
        int used = 0;
        for (String word : text.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (used > 0 && indent + used + 1 + length > WIDTH) {
                out.append('\n');
                used = 0;
            }
            if (used == 0) {
                out.repeat(' ', indent);
            } else {
                out.append(' ');
                used++;
            }
            out.append(word);
            used += length;
        }
        out.append('\n');
    }
}
