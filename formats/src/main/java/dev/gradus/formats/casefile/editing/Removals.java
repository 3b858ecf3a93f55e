package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.editing.Cuts.Cut;
import java.util.ArrayList;
import java.util.List;

/** Which characters go where an entry or an item is removed: its own lines, or its part of a line with one comma. */
final class Removals {
    private final String text;
    private final Lines lines;

    Removals(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    /** Something in a mapping or list, from its key or itself on. */
    private record Part(int start, int end) {}

    private static List<Part> parts(Spot parent) {
        List<Part> parts = new ArrayList<>();
        switch (parent) {
            case Spot.Mapping mapping ->
                mapping.entries()
                        .forEach(entry -> parts.add(
                                new Part(entry.key().start(), entry.value().end())));
            case Spot.Sequence sequence ->
                sequence.items().forEach(item -> parts.add(new Part(item.start(), item.end())));
            case Spot.Scalar _ -> {}
        }
        return parts;
    }

    Cut remove(Spot parent, int position) {
        List<Part> parts = parts(parent);
        if (parts.size() == 1) {
            return empty(parent);
        }
        return parent.isFlow() ? ofFlow(parts, position) : ofLines(parent, parts, position);
    }

    /** The last one leaves empty brackets. */
    private Cut empty(Spot parent) {
        String brackets = parent instanceof Spot.Mapping ? "{}" : "[]";
        int before = parent.start();
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        boolean afterColon = !parent.isFlow() && before > 0 && text.charAt(before - 1) == ':';
        return afterColon
                ? new Cut(before, parent.end(), " " + brackets)
                : new Cut(parent.start(), parent.end(), brackets);
    }

    private Cut ofFlow(List<Part> parts, int position) {
        Part part = parts.get(position);
        if (position + 1 < parts.size()) {
            int next = parts.get(position + 1).start();
            return text.substring(part.end(), next).matches("\\s*,\\s*")
                    ? new Cut(part.start(), next, "")
                    : new Cut(part.start(), text.indexOf(',', part.end()) + 1, "");
        }
        int last = parts.get(position - 1).end();
        boolean plain = text.substring(last, part.start()).matches("\\s*,\\s*");
        return new Cut(plain ? last : part.start(), part.end(), "");
    }

    private Cut ofLines(Spot parent, List<Part> parts, int position) {
        Part part = parts.get(position);
        int from = parent instanceof Spot.Sequence ? text.lastIndexOf('-', part.start() - 1) : part.start();
        int start = lines.start(from);
        if (!lines.isBlank(start, from)) {
            // the first of its kind, on the line of the dash before it
            return new Cut(
                    part.start(),
                    parts.get(Math.min(position + 1, parts.size() - 1)).start(),
                    "");
        }
        int end = lines.next(part.end());
        if (end == text.length() && lines.end(part.end()) == end && start > 0) {
            int before = text.startsWith("\r\n", Math.max(0, start - 2)) ? start - 2 : start - 1;
            return new Cut(before, end, "");
        }
        boolean first = position == 0 && lines.column(from) > 0;
        if (lines.isBlankLine(end) && (first || lines.followsBlankLine(start))) {
            end = lines.next(end);
        }
        return new Cut(start, end, "");
    }
}
