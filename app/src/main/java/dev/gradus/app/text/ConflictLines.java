package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.words.Passage;
import java.util.ArrayList;
import java.util.List;

/** What is told of a conflict, as lines: a state in a paragraph of its own, what introduces a list of them left out. */
public final class ConflictLines {
    private final List<String> lines = new ArrayList<>();

    private ConflictLines() {}

    public static List<String> of(List<Passage> passages) {
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
        lines.addAll(PassageText.blocks(passage, PassageText.Look.PLAIN));
    }

    private void section(Passage passage) {
        lines.add("");
        lines.add(passage.title());
        passage.blocks().stream()
                .filter(block -> !(block instanceof Passage.Paragraph))
                .forEach(block -> lines.addAll(PassageText.block(block, PassageText.Look.PLAIN)));
        passage.parts().forEach(this::state);
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
