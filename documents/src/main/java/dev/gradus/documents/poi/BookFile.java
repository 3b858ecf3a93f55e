package dev.gradus.documents.poi;

import dev.gradus.documents.workbook.BookCell;
import dev.gradus.documents.workbook.BookSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as a workbook, and reads them with all that a text holds. Texts are texts, whatever they begin with; there is no link. */
public final class BookFile {
    /** Letters in a column: at least, at most, and at most of one that stays in sight. */
    private static final int NARROW = 9;

    private static final int WIDE = 44;
    private static final int STILL = 34;
    private static final int UNIT = 256;

    /** More is no workbook of a case. */
    private static final int MAX_ROWS = 200_000;

    private static final int MAX_COLUMNS = 2_000;

    /** What a workbook would take for a character written by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle text;
    private final XSSFCellStyle head;
    private final XSSFCellStyle key;

    private BookFile(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = style(false, IndexedColors.AUTOMATIC);
        this.head = style(true, IndexedColors.AUTOMATIC);
        this.head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        this.head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.key = style(false, IndexedColors.GREY_50_PERCENT);
    }

    private XSSFCellStyle style(boolean bold, IndexedColors color) {
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        font.setColor(color == IndexedColors.AUTOMATIC ? Font.COLOR_NORMAL : color.getIndex());
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(true);
        return style;
    }

    /**
     * @param day on which it counts as made
     * @param mark see {@link Stamped}
     */
    public static byte[] write(String title, List<BookSheet> sheets, LocalDate day, String mark) {
        OfficeFile.quiet();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            BookFile file = new BookFile(workbook);
            sheets.forEach(sheet -> file.add(workbook.createSheet(sheet.name()), sheet));
            return Stamped.bytes(workbook, title, day, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Sheet sheet, BookSheet content) {
        boolean isTable = content.still() > 0;
        for (int k = 0; k < content.rows().size(); k++) {
            Row row = sheet.createRow(k);
            List<BookCell> cells = content.rows().get(k);
            for (int column = 0; column < cells.size(); column++) {
                XSSFCellStyle style = k == 0 ? head : isTable && k == 1 ? key : text;
                if (!cells.get(column).isEmpty()) {
                    Cell cell = row.createCell(column);
                    cell.setCellStyle(style);
                    fill(cell, cells.get(column));
                }
            }
        }
        widths(sheet, content);
        if (isTable) {
            sheet.createFreezePane(content.still(), BookSheet.HEADINGS);
            sheet.setRepeatingRows(new CellRangeAddress(0, BookSheet.HEADINGS - 1, -1, -1));
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, content.still() - 1));
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private static void fill(Cell cell, BookCell content) {
        switch (content) {
            case BookCell.Text(String written) ->
                cell.setCellValue(ESCAPE.matcher(written).replaceAll("_x005F_"));
            case BookCell.Number(double value) -> cell.setCellValue(value);
            case BookCell.Link(String formula, BookCell shown) -> {
                cell.setCellFormula(formula);
                fill(cell, shown);
            }
        }
    }

    private static void widths(Sheet sheet, BookSheet content) {
        int columns = content.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            int at = column;
            int longest = content.rows().stream()
                    .filter(row -> row.size() > at && row.get(at) instanceof BookCell.Text)
                    .mapToInt(row -> ((BookCell.Text) row.get(at)).text().length())
                    .max()
                    .orElse(0);
            int most = content.still() == 0 ? 3 * STILL : column < content.still() ? STILL : WIDE;
            sheet.setColumnWidth(column, UNIT * Math.clamp(longest + 2L, NARROW, most));
        }
    }

    /** All sheets; of a formula what was saved with it. */
    static List<BookSheet> read(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<BookSheet> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                List<List<BookCell>> rows = new ArrayList<>();
                for (Row row : sheet) {
                    if (row.getRowNum() > MAX_ROWS || row.getLastCellNum() > MAX_COLUMNS) {
                        return List.of();
                    }
                    while (rows.size() < row.getRowNum()) {
                        rows.add(List.of());
                    }
                    rows.add(cells(row));
                }
                sheets.add(new BookSheet(sheet.getSheetName(), rows, 1));
            }
            return sheets;
        }
    }

    private static List<BookCell> cells(Row row) {
        List<BookCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            while (cells.size() < cell.getColumnIndex()) {
                cells.add(BookCell.EMPTY);
            }
            cells.add(content(cell));
        }
        return cells;
    }

    private static BookCell content(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? new BookCell.Link(cell.getCellFormula(), content(cell, cell.getCachedFormulaResultType()))
                : content(cell, cell.getCellType());
    }

    private static BookCell content(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC ->
                org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
                        ? new BookCell.Text(
                                "" + cell.getLocalDateTimeCellValue().toLocalDate())
                        : new BookCell.Number(cell.getNumericCellValue());
            case BOOLEAN -> new BookCell.Text(cell.getBooleanCellValue() ? "yes" : "no");
            case STRING -> new BookCell.Text(cell.getRichStringCellValue().getString());
            default -> BookCell.EMPTY;
        };
    }
}
