package dev.gradus.documents.table;

import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.grid.Grid;
import dev.gradus.documents.table.Row.Entry;
import dev.gradus.documents.table.Row.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows of the tables of a document. A sheet may hold several; each begins with its headings. */
public final class TableRows {
    private static final Pattern DITTO = Pattern.compile("(?iu)ditto|do\\.|idem|id\\.|[\"”〃″]|như trên|nt|-nt-");

    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Cell> above = new HashMap<>();
    private int table;
    private List<Cell> headings = List.of();
    private Map<Integer, Column> columns = Map.of();
    private String phase = "";

    private TableRows() {}

    public static List<Row> of(List<Grid> grids) {
        TableRows found = new TableRows();
        for (Grid grid : grids) {
            found.headings = List.of();
            found.columns = Map.of();
            found.phase = "";
            for (int k = 0; k < grid.rows().size(); k++) {
                found.add(
                        grid.name(),
                        grid.rows().get(k),
                        grid.rows().subList(k + 1, grid.rows().size()));
            }
        }
        return found.rows;
    }

    private void add(String grid, List<Cell> cells, List<List<Cell>> below) {
        List<Cell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        int number = filled.getFirst().row();
        if (Headings.isHeadings(cells)) {
            Map<Integer, Column> found = Headings.columns(
                    cells,
                    below.stream().takeWhile(row -> !Headings.isHeadings(row)).toList());
            boolean same = found.equals(columns);
            table += same ? 0 : 1;
            phase = same ? phase : "";
            above.clear();
            headings = cells;
            columns = found;
            rows.add(new Row(table, grid, number, Kind.HEADINGS, "", entries(filled)));
        } else if (columns.isEmpty()) {
            rows.add(new Row(table, grid, number, Kind.LOOSE, "", entries(filled)));
        } else if (isHeading(filled)) {
            phase = filled.getFirst().text();
            rows.add(new Row(table, grid, number, Kind.PHASE, "", entries(filled)));
        } else {
            List<Entry> entries = entries(filled).stream().map(this::asAbove).toList();
            entries.forEach(entry -> above.put(entry.cell().column(), entry.cell()));
            rows.add(new Row(table, grid, number, Kind.STEP, phase, entries));
        }
    }

    /** One text only, that says neither who nor of which number: a heading, unless a step has nothing but its text. */
    private boolean isHeading(List<Cell> filled) {
        String text = filled.getFirst().text();
        int at = filled.getFirst().column();
        boolean one = filled.stream().allMatch(cell -> cell.text().equals(text));
        boolean across = filled.size() > 1 && filled.stream().skip(1).allMatch(Cell::spread);
        boolean first = at == headings.getFirst().column() && columns.get(at) != Column.WHAT;
        return one && headings.size() > 2 && (across || first) && !text.matches("[0-9]+[a-z]?[.)]?");
    }

    /** “Ditto” is what stands above it in the same table. */
    private Entry asAbove(Entry entry) {
        Cell cell = entry.cell();
        Cell over = above.get(cell.column());
        return over != null && DITTO.matcher(cell.text()).matches()
                ? new Entry(entry.column(), entry.heading(), over.spreadTo(cell.row(), cell.column()), cell.text())
                : entry;
    }

    private List<Entry> entries(List<Cell> cells) {
        return cells.stream()
                .map(cell ->
                        new Entry(columns.getOrDefault(cell.column(), Column.OTHER), heading(cell.column()), cell, ""))
                .toList();
    }

    private String heading(int column) {
        return headings.stream()
                .filter(cell -> cell.column() == column)
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }
}
