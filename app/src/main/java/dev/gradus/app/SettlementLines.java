package dev.gradus.app;

import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** What is told of deals, as lines. */
final class SettlementLines {
    private final boolean terms;
    private final List<String> lines = new ArrayList<>();

    private SettlementLines(boolean terms) {
        this.terms = terms;
    }

    /** @param terms the worth of each solution is taken apart, issue by issue; that of a deal asked about always is */
    static List<String> of(List<Passage> passages, boolean terms) {
        SettlementLines all = new SettlementLines(terms);
        passages.forEach(all::passage);
        return List.copyOf(all.lines);
    }

    private void passage(Passage passage) {
        switch (passage.id()) {
            case "verdict" -> plain(passage);
            case "asked" -> deal(passage, true);
            case "rules", "deals" -> {
                lines.add("");
                blocks(passage);
            }
            case "solutions" -> passage.parts().forEach(solution -> deal(solution, terms));
            case "weights" -> weights(passage);
            case "limits" -> {
                lines.add("");
                plain(passage);
            }
            default -> titled(passage);
        }
    }

    private void plain(Passage passage) {
        passage.sentences().forEach(sentence -> lines.addAll(Columns.wrap(sentence.text())));
    }

    private void titled(Passage passage) {
        lines.add("");
        lines.addAll(Columns.wrap(passage.title()));
        blocks(passage);
        passage.parts().forEach(this::titled);
    }

    /** Of the weights as they are stated there is no table here: the page has it. */
    private void weights(Passage passage) {
        lines.add("");
        lines.addAll(Columns.wrap(passage.title()));
        blocks(passage);
        for (Passage part : passage.parts()) {
            if (part.id().equals("weights:asked")) {
                for (Passage.Block block : part.blocks()) {
                    if (block instanceof Passage.Table table) {
                        lines.addAll(TableLines.of(table.table()));
                    } else {
                        block(block);
                    }
                }
            }
        }
    }

    private void deal(Passage deal, boolean apart) {
        lines.add("");
        lines.addAll(Columns.wrap(deal.title()));
        lines.addAll(Columns.wrap("  ", "  ", deal.sentences().getFirst().text()));
        deal.sentences().stream().skip(1).forEach(sentence -> lines.addAll(Columns.wrap(sentence.text())));
        for (Passage.Block block : deal.blocks()) {
            if (apart && block instanceof Passage.Table table) {
                lines.add("");
                table(table.table());
            }
        }
    }

    private void blocks(Passage passage) {
        passage.blocks().forEach(this::block);
    }

    private void block(Passage.Block block) {
        switch (block) {
            case Passage.Paragraph paragraph ->
                lines.addAll(Columns.wrap(paragraph.whole().text()));
            case Passage.Points points ->
                points.entries().forEach(entry -> lines.addAll(Columns.wrap("- ", "  ", entry.text())));
            case Passage.Table table -> table(table.table());
        }
    }

    private void table(ResultTable table) {
        lines.add(table.title());
        lines.addAll(Columns.wrap(table.lead()));
        lines.addAll(TableLines.of(table));
    }
}
