package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import java.util.List;

/** One roadmap with every condition, laid out: stage by stage, party by party, a line for each alternative. */
public final class RoadmapText {
    private static final int NUMBER = 9;
    private static final String PARTY = "     ";
    private static final String CHOICE = "       ";

    private final Context context;

    public RoadmapText(Context context) {
        this.context = context;
    }

    /** @param told by {@link dev.gradus.words.assessment.RoadmapWords} */
    public void print(Passage told) {
        boolean first = true;
        for (Passage part : told.parts()) {
            if (!first) {
                line("");
            }
            first = false;
            if (part.kind().equals("stage")) {
                context.lines(PassageText.outline(part, "  "));
                part.parts().forEach(this::party);
            } else {
                part.blocks().forEach(block -> block(block, ""));
            }
        }
    }

    private void party(Passage party) {
        party.blocks().forEach(block -> block(block, PARTY));
    }

    private void block(Passage.Block block, String indent) {
        if (block instanceof Passage.Table(ResultTable table)) {
            table.rows().forEach(this::row);
        } else if (block instanceof Passage.Paragraph paragraph) {
            context.lines(Columns.wrap(
                    indent, indent.isEmpty() ? "" : CHOICE, paragraph.whole().text()));
        } else {
            context.lines(PassageText.block(block, Look.PLAIN));
        }
    }

    /** What could be done instead, what it is worth, the margin, a mark where it fails. */
    private void row(List<String> cells) {
        int width = Columns.WIDTH - CHOICE.length() - 2 * NUMBER - 2;
        List<String> lines = Columns.wrap(cells.getFirst(), width);
        for (int k = 0; k < lines.size(); k++) {
            boolean last = k == lines.size() - 1;
            line(CHOICE
                    + Columns.left(lines.get(k), width)
                    + Columns.right(last ? cells.get(1) : "", NUMBER)
                    + Columns.right(last ? cells.get(2) : "", NUMBER)
                    + (last ? " " + cells.get(3) : ""));
        }
    }

    private void line(String text) {
        context.console().out().line(text.stripTrailing());
    }
}
