package dev.gradus.app;

import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** What is told of a conflict, as lines: a state in a paragraph of its own, what introduces a list of them left out. */
final class ConflictLines {
    private final List<String> lines = new ArrayList<>();

    private ConflictLines() {}

    static List<String> of(List<Passage> passages) {
        ConflictLines all = new ConflictLines();
        for (Passage passage : passages) {
            switch (passage.id()) {
                case "verdict" -> all.plain(passage);
                case "limits" -> {
                    all.lines.add("");
                    all.plain(passage);
                }
                default -> all.section(passage);
            }
        }
        return List.copyOf(all.lines);
    }

    private void plain(Passage passage) {
        passage.sentences().forEach(sentence -> lines.addAll(Columns.wrap(sentence.text())));
    }

    private void section(Passage passage) {
        lines.add("");
        lines.add(passage.title());
        for (Passage.Block block : passage.blocks()) {
            switch (block) {
                case Passage.Paragraph _ -> {}
                case Passage.Points points ->
                    points.entries().forEach(entry -> lines.addAll(Columns.wrap("- ", "  ", entry.text())));
                case Passage.Table table -> table(table.table());
            }
        }
        passage.parts().forEach(this::state);
    }

    private void table(ResultTable table) {
        lines.addAll(Columns.wrap(table.lead()));
        lines.addAll(TableLines.of(table));
    }

    /** Its name and what holds it on one line, then a line for each sentence or paragraph. */
    private void state(Passage state) {
        List<String> told = new ArrayList<>();
        for (Passage.Block block : state.blocks()) {
            switch (block) {
                case Passage.Paragraph paragraph -> told.add(paragraph.whole().text());
                case Passage.Points points -> points.entries().forEach(entry -> told.add(entry.text()));
                case Passage.Table _ -> {}
            }
        }
        lines.addAll(Columns.wrap("", "   ", state.title() + ". " + told.getFirst()));
        told.stream().skip(1).forEach(text -> lines.addAll(Columns.wrap("    ", "    ", text)));
    }
}
