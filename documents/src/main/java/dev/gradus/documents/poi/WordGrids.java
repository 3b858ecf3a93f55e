package dev.gradus.documents.poi;

import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.grid.Grid;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.documents.grid.GridResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables of a Word document; what stands outside of them is no step. Numbers that Word counts by itself are counted. */
final class WordGrids {
    private final Map<BigInteger, Integer> counters = new HashMap<>();

    private WordGrids() {}

    static GridResult read(byte[] bytes) throws IOException {
        WordGrids reader = new WordGrids();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<XWPFTable> tables = document.getTables();
            List<Grid> grids = new ArrayList<>();
            for (int k = 0; k < Math.min(tables.size(), GridLimits.MAX_GRIDS); k++) {
                grids.add(reader.grid(tables.size() == 1 ? "" : "#" + (k + 1), tables.get(k)));
            }
            List<Grid> filled = grids.stream().filter(grid -> !grid.isEmpty()).toList();
            return filled.isEmpty() ? GridResult.refused("table.empty") : new GridResult.Read(filled, List.of());
        }
    }

    private Grid grid(String name, XWPFTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        Map<Integer, Cell> above = new HashMap<>();
        for (XWPFTableRow row : table.getRows()) {
            List<Cell> cells = new ArrayList<>();
            int column = 1;
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                Cell first = isContinued(properties) && above.containsKey(column)
                        ? above.getOrDefault(column, Cell.of("", 0, 0)).spreadTo(rows.size() + 1, column)
                        : Cell.of(text(cell), rows.size() + 1, column);
                int last = Math.min(column + span(properties), GridLimits.MAX_COLUMNS + 2);
                for (int at = column; at < last; at++) {
                    Cell shown = at == column ? first : first.spreadTo(rows.size() + 1, at);
                    above.put(at, shown);
                    cells.add(shown);
                }
                column = last;
            }
            rows.add(cells);
        }
        return new Grid(name, rows);
    }

    private static boolean isContinued(@org.jspecify.annotations.Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && (!properties.getVMerge().isSetVal() || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int span(@org.jspecify.annotations.Nullable CTTcPr properties) {
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : Math.clamp(properties.getGridSpan().getVal().longValue(), 1, GridLimits.MAX_COLUMNS);
    }

    private String text(XWPFTableCell cell) {
        String text = cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        String nested = cell.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
        String whole = nested.isBlank() ? text : text + "\n" + nested;
        return whole.isBlank() ? counted(cell) : whole;
    }

    private String counted(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getNumID)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(list -> "" + counters.merge(list, 1, Integer::sum))
                .orElse("");
    }
}
