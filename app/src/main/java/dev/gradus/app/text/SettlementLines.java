package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.words.Passage;
import java.util.ArrayList;
import java.util.List;

/** What is told of deals, as lines. */
public final class SettlementLines {
    private final boolean terms;
    private final List<String> lines = new ArrayList<>();

    private SettlementLines(boolean terms) {
        this.terms = terms;
    }

    /** @param terms the worth of each solution is taken apart, issue by issue; that of a deal asked about always is */
    public static List<String> of(List<Passage> passages, boolean terms) {
        SettlementLines all = new SettlementLines(terms);
        passages.forEach(all::passage);
        return List.copyOf(all.lines);
    }

    private void passage(Passage passage) {
        switch (passage.id()) {
            case "verdict" -> plain(passage);
            case "asked" -> deal(passage, true);
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
        lines.addAll(PassageText.blocks(passage, PassageText.Look.PLAIN));
    }

    private void titled(Passage passage) {
        lines.add("");
        lines.addAll(PassageText.titled(passage, PassageText.Look.PLAIN));
        passage.parts().forEach(this::titled);
    }

    /** Of the weights as they are stated there is no table here: the page has it. */
    private void weights(Passage passage) {
        lines.add("");
        lines.addAll(PassageText.titled(passage, PassageText.Look.PLAIN));
        for (Passage part : passage.parts()) {
            if (part.id().equals("weights:asked")) {
                for (Passage.Block block : part.blocks()) {
                    if (block instanceof Passage.Table table) {
                        lines.addAll(TableLines.of(table.table()));
                    } else {
                        lines.addAll(PassageText.block(block, PassageText.Look.PLAIN));
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
                lines.add(table.table().title());
                lines.addAll(PassageText.block(table, PassageText.Look.PLAIN));
            }
        }
    }
}
