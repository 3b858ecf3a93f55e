package dev.gradus.documents.reference;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.grid.CsvGrids;
import dev.gradus.documents.grid.Grid;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.documents.grid.GridResult;
import dev.gradus.documents.poi.OfficeFile;
import dev.gradus.formats.source.LocatedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The first table of a file, its columns found by the names in its first row. */
final class Sheet {
    /** More than these are not told; they would all say the same. */
    static final int MOST_PROBLEMS = 12;

    private Sheet() {}

    /**
     * Reads each row that is not empty.
     *
     * @param columns that have to be there
     */
    static <T> FileResult<T> read(String file, byte[] bytes, List<String> columns, Function<SheetRow, T> row) {
        if (bytes.length > GridLimits.MAX_BYTES) {
            return new FileResult.Refused<>(Problem.of("table.size", "", "" + bytes.length, "" + GridLimits.MAX_BYTES));
        }
        boolean isText = !OfficeFile.isOffice(bytes);
        GridResult result = isText ? CsvGrids.read(bytes, grid -> headings(grid).size()) : OfficeFile.read(bytes);
        return switch (result) {
            case GridResult.Refused(Problem why) -> new FileResult.Refused<>(why);
            case GridResult.Read(List<Grid> grids, List<Problem> _) ->
                GridLimits.exceeded(grids, GridLimits.MAX_TEXT)
                        .<FileResult<T>>map(FileResult.Refused::new)
                        .orElseGet(() -> rows(new Source(file, isText), grids.getFirst(), columns, row));
        };
    }

    /** @param isText all its rows have as many cells as its first; in a workbook empty cells are left out */
    record Source(String file, boolean isText) {
        LocatedProblem at(int line, int column, String code, String... args) {
            return new LocatedProblem(file, line, column, Problem.of(code, "", args));
        }
    }

    private static Map<String, Integer> headings(Grid grid) {
        Map<String, Integer> headings = new HashMap<>();
        grid.rows().stream()
                .findFirst()
                .ifPresent(first -> first.forEach(cell -> headings.put(cell.text(), cell.column())));
        return headings;
    }

    private static <T> FileResult<T> rows(Source source, Grid grid, List<String> columns, Function<SheetRow, T> row) {
        Map<String, Integer> headings = headings(grid);
        Optional<String> missing =
                columns.stream().filter(name -> !headings.containsKey(name)).findFirst();
        if (missing.isPresent()) {
            return new FileResult.Faulty<>(
                    List.of(source.at(1, 1, "data.column", missing.get(), String.join(", ", columns))));
        }
        List<T> read = new ArrayList<>();
        List<LocatedProblem> problems = new ArrayList<>();
        for (List<Cell> cells : grid.rows().subList(1, grid.rows().size())) {
            if (problems.size() < MOST_PROBLEMS && !cells.stream().allMatch(Cell::isEmpty)) {
                SheetRow sheetRow = new SheetRow(source, headings, cells);
                read.add(row.apply(sheetRow));
                problems.addAll(sheetRow.problems());
            }
        }
        if (problems.isEmpty() && read.isEmpty()) {
            problems.add(source.at(1, 1, "data.rows"));
        }
        return problems.isEmpty() ? new FileResult.Read<>(read) : new FileResult.Faulty<>(problems);
    }
}
