package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import dev.gradus.formats.casefile.writing.Scalars;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Which characters give way to which, where something is put in or replaced. */
final class Cuts {
    private static final int STEP = 2;

    private final String text;
    private final Lines lines;

    Cuts(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    /** Characters from…to give way to others. */
    record Cut(int from, int to, String with) {
        String in(String text) {
            return text.substring(0, from) + with + text.substring(to);
        }
    }

    /** @param spots the way from the root to the mapping */
    Cut insertEntry(List<Spot> spots, Spot.Mapping mapping, int position, Draft.Entry entry) {
        if (mapping.flow()) {
            return mapping.entries().isEmpty()
                    ? fill(spots, mapping, new Draft.Entries(List.of(entry), Draft.Form.LINES))
                    : insertFlow(starts(mapping), mapping.children(), position, pair(entry));
        }
        int column = lines.column(mapping.entries().getFirst().key().start());
        String inserted = broken(Layout.entry(entry, column));
        if (position == 0) {
            int at = mapping.entries().getFirst().key().start();
            String gap = isSpaced(mapping, 1) ? lines.lineBreak() : "";
            return new Cut(at, at, inserted + lines.lineBreak() + gap + " ".repeat(column));
        }
        int end = lines.end(mapping.entries().get(position - 1).value().end());
        int other = Math.min(position, mapping.entries().size() - 1);
        boolean tall = column > 0 || inserted.contains(lines.lineBreak());
        String gap = tall && isSpaced(mapping, other) ? lines.lineBreak() : "";
        return new Cut(end, end, gap + lines.lineBreak() + " ".repeat(column) + inserted);
    }

    private static String pair(Draft.Entry entry) {
        String flow = Layout.flow(new Draft.Entries(List.of(entry), Draft.Form.SHORT));
        return flow.substring(1, flow.length() - 1);
    }

    /** Whether a blank line stands between an entry and the one before it. */
    private boolean isSpaced(Spot.Mapping mapping, int position) {
        if (position < 1 || position >= mapping.entries().size()) {
            return false;
        }
        int next = lines.next(mapping.entries().get(position - 1).value().end());
        return next < mapping.entries().get(position).key().start() && lines.isBlankLine(next);
    }

    Cut insertItem(List<Spot> spots, Spot.Sequence sequence, Draft item) {
        int count = sequence.items().size();
        if (count == 0) {
            return fill(spots, sequence, new Draft.Items(List.of(item)));
        }
        if (sequence.flow()) {
            List<Integer> starts = sequence.items().stream().map(Spot::start).toList();
            return insertFlow(starts, sequence.items(), count, Layout.flow(item));
        }
        int column = lines.column(sequence.start());
        int end = lines.end(sequence.end());
        return new Cut(end, end, lines.lineBreak() + " ".repeat(column) + broken(Layout.item(item, column)));
    }

    private static List<Integer> starts(Spot.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().start()).toList();
    }

    private static Cut insertFlow(List<Integer> starts, List<Spot> values, int position, String inserted) {
        if (position == 0) {
            return new Cut(starts.getFirst(), starts.getFirst(), inserted + ", ");
        }
        int end = values.get(position - 1).end();
        return new Cut(end, end, ", " + inserted);
    }

    /** Empty brackets give way to lines where no other brackets are around them. */
    private Cut fill(List<Spot> spots, Spot empty, Draft full) {
        return replace(spots, empty, full, spots.size() > 1 && !isInFlow(spots));
    }

    /** Whether the last of the nodes on the way stands inside brackets. */
    static boolean isInFlow(List<Spot> spots) {
        return spots.subList(0, spots.size() - 1).stream().anyMatch(Spot::isFlow);
    }

    Cut replace(List<Spot> spots, Spot old, Draft draft) {
        boolean lines = old instanceof Spot.Scalar scalar
                ? scalar.isBlock() || draft instanceof Draft.Entries
                : !old.isFlow() || draft instanceof Draft.Entries;
        return replace(spots, old, draft, lines && spots.size() > 1 && !isInFlow(spots));
    }

    private Cut replace(List<Spot> spots, Spot old, Draft draft, boolean onLines) {
        if (old instanceof Spot.Sequence range
                && draft instanceof Draft.Items(List<Draft> items)
                && !items.isEmpty()
                && items.size() == range.items().size()) {
            return itemByItem(range, items);
        }
        if (onLines && spots.get(spots.size() - 2) instanceof Spot.Mapping parent) {
            Spot.Scalar key = parent.entries().stream()
                    .filter(entry -> entry.value().equals(old) && entry.value().start() == old.start())
                    .findFirst()
                    .orElseThrow()
                    .key();
            int colon = text.indexOf(':', key.end()) + 1;
            if (lines.isBlank(colon, old.start())) {
                int column = lines.column(key.start());
                return new Cut(colon, old.end(), broken(Layout.value(draft, lines.column(colon), column + STEP)));
            }
        }
        boolean touches = old.start() > 0 && text.charAt(old.start() - 1) == ':';
        return new Cut(old.start(), old.end(), (touches ? " " : "") + oneLine(spots, old, draft));
    }

    /** Only the items, so that the commas and spaces between them stay. */
    private Cut itemByItem(Spot.Sequence range, List<Draft> items) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Spot item = range.items().get(i);
            if (i > 0) {
                out.append(text, range.items().get(i - 1).end(), item.start());
            }
            boolean same = item.bare().equals(Spot.of(items.get(i)));
            out.append(same ? text.substring(item.start(), item.end()) : Layout.flow(items.get(i)));
        }
        return new Cut(range.items().getFirst().start(), range.items().getLast().end(), out.toString());
    }

    /** On one line, with the quotes that were there before. */
    private static String oneLine(List<Spot> spots, Spot old, Draft draft) {
        if (!(draft instanceof Draft.Text(String written))) {
            return Layout.flow(draft);
        }
        ScalarStyle style = old instanceof Spot.Scalar scalar ? scalar.style() : ScalarStyle.PLAIN;
        boolean printable = written.codePoints().noneMatch(c -> c < ' ');
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            return Scalars.doubleQuoted(written);
        }
        return style == ScalarStyle.SINGLE_QUOTED && printable
                ? "'" + written.replace("'", "''") + "'"
                : Scalars.text(written, isInFlow(spots));
    }

    /** Laid-out lines with the line ends of this text, and without the last one. */
    private String broken(String laidOut) {
        return laidOut.stripTrailing().replace("\n", lines.lineBreak());
    }
}
