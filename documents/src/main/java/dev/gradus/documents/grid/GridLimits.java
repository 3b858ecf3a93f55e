package dev.gradus.documents.grid;

import dev.gradus.agreement.Problem;
import java.util.List;
import java.util.Optional;

/** How much of a document is read. */
public final class GridLimits {
    public static final int MAX_BYTES = 20 * 1024 * 1024;
    public static final int MAX_ROWS = 10_000;
    public static final int MAX_COLUMNS = 200;
    public static final int MAX_GRIDS = 200;
    /** All texts together, in characters. */
    public static final int MAX_TEXT = 5_000_000;

    private GridLimits() {}

    /** The first thing that is too much, with its place. */
    public static Optional<Problem> exceeded(List<Grid> grids) {
        return exceeded(grids, Cell.LONGEST);
    }

    /** @param longest characters of one cell */
    public static Optional<Problem> exceeded(List<Grid> grids, int longest) {
        long rows = grids.stream().mapToLong(grid -> grid.rows().size()).sum();
        if (rows > MAX_ROWS) {
            return Optional.of(Problem.of("table.rows", "", "" + rows, "" + MAX_ROWS));
        }
        long text = 0;
        for (Grid grid : grids) {
            for (List<Cell> row : grid.rows()) {
                if (row.size() > MAX_COLUMNS) {
                    return Optional.of(Problem.of("table.columns", "", "" + row.size(), "" + MAX_COLUMNS));
                }
                for (Cell cell : row) {
                    text += cell.text().length();
                    if (cell.text().length() > longest) {
                        return Optional.of(Problem.of(
                                "table.cell.long",
                                "",
                                cell.letters() + cell.row(),
                                "" + cell.text().length(),
                                "" + longest));
                    }
                }
            }
        }
        return text > MAX_TEXT ? Optional.of(Problem.of("table.text", "", "" + text, "" + MAX_TEXT)) : Optional.empty();
    }
}
