package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.words.Passage;
import dev.gradus.words.Passage.Block;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** What is told, as lines of at most eighty columns: blocks below each other, passages inside a passage further in. */
public final class PassageText {
    private static final String STEP = "   ";
    private static final String FIRST_STEP = "  ";

    private PassageText() {}

    /** How blocks look. */
    public enum Look {
        /** Paragraphs as they are, lists with a dash. */
        PLAIN("", "- ", "  "),

        /** A dash before every paragraph and every entry: a list of all that is told. */
        LISTED("- ", "- ", "  "),

        /** Paragraphs as they are, lists further in. */
        INDENTED("", "  ", "  "),

        /** The same, with the further lines of an entry still further in. */
        HANGING("", "  ", "    "),

        /** As plain, with tables over the whole line. */
        WIDE("", "- ", "  ");

        private final String bullet;
        private final String entry;
        private final String indent;

        /**
         * @param bullet before a paragraph
         * @param entry before an entry of a list
         * @param indent before the other lines of an entry
         */
        Look(String bullet, String entry, String indent) {
            this.bullet = bullet;
            this.entry = entry;
            this.indent = indent;
        }
    }

    /** Its own blocks and those of the passages inside. */
    public static List<String> of(Passage passage, Look look) {
        List<String> lines = new ArrayList<>(blocks(passage, look));
        passage.parts().forEach(part -> lines.addAll(of(part, look)));
        return lines;
    }

    /** Its own blocks. */
    public static List<String> blocks(Passage passage, Look look) {
        return passage.blocks().stream()
                .flatMap(block -> block(block, look).stream())
                .toList();
    }

    /** The title on a line of its own, then its blocks. */
    public static List<String> titled(Passage passage, Look look) {
        List<String> lines = new ArrayList<>(Columns.wrap(passage.title()));
        lines.addAll(blocks(passage, look));
        return lines;
    }

    /** The same, and below it the passages inside with their titles. */
    static List<String> nested(Passage passage, Look look) {
        List<String> lines = new ArrayList<>(titled(passage, look));
        passage.parts().forEach(part -> lines.addAll(titled(part, look)));
        return lines;
    }

    /** The title, and below it, further in, the passages inside with their lists. */
    static List<String> outline(Passage passage) {
        List<String> lines = new ArrayList<>(Columns.wrap(passage.title()));
        passage.parts().forEach(part -> lines.addAll(outline(part, FIRST_STEP)));
        return lines;
    }

    /** The title, further in, and below it the entries of its lists. */
    static List<String> outline(Passage passage, String indent) {
        List<String> lines = new ArrayList<>(Columns.wrap(indent, indent + STEP, passage.title()));
        for (Block block : passage.blocks()) {
            if (block instanceof Passage.Points(List<Sentence> entries)) {
                entries.forEach(
                        entry -> lines.addAll(Columns.wrap(indent + STEP, indent + STEP + FIRST_STEP, entry.text())));
            }
        }
        return lines;
    }

    static List<String> block(Block block, Look look) {
        return switch (block) {
            case Passage.Paragraph paragraph ->
                Columns.wrap(
                        look.bullet,
                        look.bullet.isEmpty() ? "" : look.indent,
                        paragraph.whole().text());
            case Passage.Points points ->
                points.entries().stream()
                        .flatMap(entry -> Columns.wrap(look.entry, look.indent, entry.text()).stream())
                        .toList();
            case Passage.Table(ResultTable table) -> table(table, look);
        };
    }

    private static List<String> table(ResultTable table, Look look) {
        List<String> lines = new ArrayList<>(table.lead().isEmpty() ? List.of() : Columns.wrap(table.lead()));
        lines.addAll(look == Look.WIDE ? TableLines.wide(table) : TableLines.of(table));
        return lines;
    }
}
