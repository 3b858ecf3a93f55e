package dev.gradus.report.view.section;

import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.report.view.picture.Timetable;
import dev.gradus.words.Passage;
import dev.gradus.words.assessment.DraftTable;
import java.util.List;

/**
 * The first sheet: what a reader has to know.
 *
 * @param told "about", "evidence", "verdict", "drafts", "doubts" and "record" inside
 * @param moves each of the parties’ moves, held against the case
 * @param parties names, the columns of the table of drafts
 * @param drafts the proposals, and what holds though nobody proposed it
 * @param draftsNote how that table is to be read
 * @param timetable of the best roadmap, or of the nearest miss
 * @param points what a point is
 * @param disclaimer what the figures are not
 * @param asOf date of knowledge
 */
public record BriefView(
        Phrase title,
        Passage told,
        Passage moves,
        List<String> parties,
        List<Draft> drafts,
        String draftsNote,
        Timetable timetable,
        Passage points,
        Passage disclaimer,
        String asOf) {
    public BriefView {
        parties = List.copyOf(parties);
        drafts = List.copyOf(drafts);
    }

    /**
     * A row of the table.
     *
     * @param mark whether it holds, in a word or two
     */
    public record Draft(Link name, boolean holds, String mark, List<Cell> cells) {
        public Draft {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one party does.
     *
     * @param text "" = it has no part in it
     * @param look "breaks", "narrow", "keeps" or "none"
     */
    public record Cell(String text, String look) {}

    public static BriefView of(LocalizedContext e) {
        DraftTable table = new DraftTable(e.words());
        List<DraftTable.Line> lines = table.lines(e.assessment());
        return new BriefView(
                e.text(e.written().title()),
                e.told().find("brief"),
                e.told().find("moves"),
                lines.stream()
                        .limit(1)
                        .flatMap(line -> line.cells().stream())
                        .map(cell -> e.party(cell.party()))
                        .toList(),
                lines.stream().map(line -> draft(e, line)).toList(),
                table.note(),
                Timetable.of(e, e.assessment().best()),
                e.told().find("points"),
                e.told().find("disclaimer"),
                e.words().date(e.written().asOf()));
    }

    private static Draft draft(LocalizedContext e, DraftTable.Line line) {
        String href = line.proposal().isEmpty() ? e.ownHref("roadmap") : e.href("proposals." + line.proposal());
        return new Draft(
                new Link(e.plain(line.name()), href),
                line.holds(),
                line.mark(),
                line.cells().stream().map(BriefView::cell).toList());
    }

    private static Cell cell(DraftTable.Cell cell) {
        String look = cell.text().isEmpty() ? "none" : cell.breaks() ? "breaks" : cell.narrow() ? "narrow" : "keeps";
        return new Cell(cell.text(), look);
    }
}
