package dev.gradus.documents.poi;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.grid.Grid;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.documents.grid.GridResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads workbooks: what the cells show; of formulas the value that was saved with them. Days are written year first, whatever they look like. */
final class WorkbookGrids {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MAX_MERGED = 20_000;

    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private WorkbookGrids() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static GridResult read(byte[] bytes) throws IOException {
        WorkbookGrids reader = new WorkbookGrids();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<Grid> grids = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (int k = 0; k < Math.min(workbook.getNumberOfSheets(), GridLimits.MAX_GRIDS); k++) {
                Sheet sheet = workbook.getSheetAt(k);
                if (workbook.getSheetVisibility(k) == SheetVisibility.VISIBLE) {
                    grids.add(reader.grid(sheet));
                } else {
                    hidden.add(sheet.getSheetName());
                }
            }
            List<Grid> filled = grids.stream().filter(grid -> !grid.isEmpty()).toList();
            List<Problem> notes =
                    hidden.isEmpty() ? List.of() : List.of(Problem.of("table.hidden", "", String.join(", ", hidden)));
            return filled.isEmpty() ? GridResult.refused("table.empty") : new GridResult.Read(named(filled), notes);
        }
    }

    /** One alone needs no name. */
    private static List<Grid> named(List<Grid> grids) {
        return grids.size() == 1 ? List.of(new Grid("", grids.getFirst().rows())) : grids;
    }

    private Grid grid(Sheet sheet) {
        Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
        for (Row row : sheet) {
            Map<Integer, Cell> cells = new TreeMap<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                int column = cell.getColumnIndex() + 1;
                cells.put(column, Cell.of(shown(cell), row.getRowNum() + 1, column));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.put(row.getRowNum() + 1, cells);
            }
        }
        List<CellRangeAddress> merged = sheet.getMergedRegions();
        merged.stream().limit(MAX_MERGED).forEach(region -> spread(rows, region));
        return new Grid(
                sheet.getSheetName(),
                rows.values().stream()
                        .map(cells -> (List<Cell>) new ArrayList<>(cells.values()))
                        .toList());
    }

    /** Over the rows that have something in them; a region may reach a million rows down. */
    private static void spread(Map<Integer, Map<Integer, Cell>> rows, CellRangeAddress region) {
        Cell first = rows.getOrDefault(region.getFirstRow() + 1, Map.of()).get(region.getFirstColumn() + 1);
        if (first == null || first.isEmpty()) {
            return;
        }
        int lastColumn = Math.min(region.getLastColumn() + 1, GridLimits.MAX_COLUMNS);
        rows.forEach((number, cells) -> {
            if (number > region.getFirstRow() && number <= region.getLastRow() + 1) {
                for (int column = region.getFirstColumn() + 1; column <= lastColumn; column++) {
                    if (number != first.row() || column != first.column()) {
                        cells.put(column, first.spreadTo(number, column));
                    }
                }
            }
        });
    }

    private String shown(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            double value = cell.getNumericCellValue();
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            String clock = CLOCK.format(moment.toLocalTime());
            boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return value < 1 ? clock : moment.toLocalDate() + (day ? "" : ", " + clock);
        }
        return formatter.formatCellValue(cell);
    }
}
