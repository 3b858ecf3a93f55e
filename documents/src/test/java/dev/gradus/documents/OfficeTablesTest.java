package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.formats.casefile.CaseFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Workbooks and Word documents: merged cells, formulas by their saved value, days, several sheets and tables; and what is damaged. */
class OfficeTablesTest {
    private static void row(XSSFSheet sheet, int at, Object... values) {
        XSSFRow row = sheet.createRow(at);
        for (int k = 0; k < values.length; k++) {
            switch (values[k]) {
                case Number number -> row.createCell(k).setCellValue(number.doubleValue());
                case LocalDate day -> row.createCell(k).setCellValue(day);
                default -> row.createCell(k).setCellValue(values[k].toString());
            }
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Accord");
            row(sheet, 0, "No.", "Responsible", "Activity", "Deadline", "Verification", "Waits for");
            row(sheet, 1, "Phase one", "", "", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
            row(sheet, 2, 1, "Arden\nBelmar", "Open the bridge", LocalDate.of(2022, 7, 27), "Observers", "");
            row(sheet, 3, 2, "Arden", "Move the posts", "", "", 1);
            row(sheet, 4, 3, "", "Count the posts", "D+30", "", 2);
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("d/m/yyyy"));
            sheet.getRow(2).getCell(3).setCellStyle(style);
            sheet.getRow(3).getCell(3).setCellFormula("D3+5");
            sheet.getRow(3).getCell(3).setCellStyle(style);
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(3).getCell(3));
            XSSFSheet other = workbook.createSheet("Later");
            row(other, 0, "What", "Who", "By when");
            row(other, 2, "Pay the toll", "Belmar", "at once");
            XSSFSheet hidden = workbook.createSheet("Drafts");
            row(hidden, 0, "What", "Who");
            row(hidden, 1, "Nothing", "Arden");
            workbook.setSheetHidden(2, true);
            return Tables.bytes(workbook);
        }
    }

    @Test
    void aWorkbook() throws IOException {
        Result.Read read = Tables.read(workbook());
        assertThat(read.yaml())
                .contains("by: [arden, belmar]", "{do: [step-1], due: 2022-07-27}")
                .contains("{do: [step-2], due: 2022-08-01}", "step-3:\n    name: Count the posts\n    by: arden")
                .contains("step-2: {after: [step-1]}", "note: Phase one", "t2-row-3:\n    name: Pay the toll")
                .contains("source: [table Accord no. 1]", "source: [table Later row 3]")
                .doesNotContain("Nothing");
        assertThat(Tables.keys(read.account(), Status.QUESTION)).contains("table.hidden");
        Tables.written(read);
    }

    /** A formula is what was saved with it, even where that is not what it would give. */
    @Test
    void formulasAreNotComputed() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            row(sheet, 0, "Who", "What");
            row(sheet, 1, "Arden", "");
            sheet.getRow(1).getCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1:1/\",\"Open\")");
            sheet.getRow(1).getCell(1).setCellValue("Shut the gate");
            assertThat(Tables.read(Tables.bytes(workbook)).yaml()).contains("name: Shut the gate");
        }
    }

    private static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The accord, with its steps");
            XWPFTable table = document.createTable(4, 4);
            text(table, 0, "No.", "Who", "What", "By when");
            text(table, 1, "First phase", "", "", "");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(4));
            for (int k = 3; k >= 1; k--) {
                table.getRow(1).removeCell(k);
            }
            text(table, 2, "1", "Arden", "Open the bridge", "within 10 days of signature");
            text(table, 3, "2", "", "Move the posts", "after 1");
            table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(3).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
            XWPFTable other = document.createTable(2, 3);
            text(other, 0, "Bên thực hiện", "Nội dung", "Thời hạn");
            text(other, 1, "Belmar", "Trả phí", "6 tháng");
            return Tables.bytes(document);
        }
    }

    private static void text(XWPFTable table, int row, String... texts) {
        for (int k = 0; k < texts.length; k++) {
            XWPFTableCell cell = table.getRow(row).getCell(k);
            cell.setText(texts[k]);
        }
    }

    @Test
    void aWordDocument() throws IOException {
        Result.Read read = Tables.read(document());
        assertThat(read.yaml())
                .contains("{do: [step-1], due: {within: P10D, of: signature}}", "step-2: {after: [step-1]}")
                .contains("step-2:\n    name: Move the posts\n    by: arden", "note: First phase")
                .contains("t2-row-2:\n    name: Trả phí\n    by: belmar");
        Tables.written(read);
    }

    @Test
    void oldLockedAndOtherFilesAreRefused() {
        assertThat(code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("table.old");
        assertThat(code("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("table.pdf");
        assertThat(code(new byte[] {'P', 'K', 3, 4, 0, 0})).isIn("table.broken", "table.zip");
    }

    private static String code(byte[] bytes) {
        return ((Result.Refused) Tables.read("x.xlsx", bytes)).why().code();
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int k = 0; k < 100; k++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(code(out.toByteArray())).isEqualTo("table.inflated");
    }

    /** Bytes changed, cut, doubled: a case or a reason, in words; never anything else. */
    @Test
    void mutatedDocuments() throws IOException {
        int count = Integer.getInteger("gradus.mutations", 300);
        byte[][] seeds = {
            workbook(),
            document(),
            CaseBookTest.book(CaseFiles.read(CaseFiles.SMALL), "en"),
            "No.;Who;What;By when;Waits for\n1;Arden, Belmar;Open;within 10 days of signature;\n2;Arden;Go;D+30;1, 3\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)
        };
        Random random = new Random(23);
        int made = 0;
        int refused = 0;
        for (int k = 0; k < count; k++) {
            byte[] seed = seeds[k % seeds.length];
            byte[] mutant = k % 2 == 0 && seed[0] == 'P' ? inside(seed, random) : mutant(seed, random);
            switch (Tables.read("x", mutant)) {
                case Result.Read read -> {
                    Tables.written(read);
                    made++;
                }
                case Result.Whole whole -> {
                    Tables.written(new Result.Read(whole.yaml(), whole.account()));
                    made++;
                }
                case Result.Refused(dev.gradus.agreement.Problem why) -> {
                    assertThat(AccountWords.in("vi").refusal(why)).isNotEmpty();
                    refused++;
                }
                case Result.Unsound(var problems) -> {
                    assertThat(problems).isNotEmpty();
                    refused++;
                }
            }
        }
        assertThat(made).isGreaterThan(20);
        assertThat(refused).isGreaterThan(50);
    }

    /** One part of a package changed, and packed again, so that the change is read. */
    private static byte[] inside(byte[] seed, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(seed));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean text = entry.getName()
                        .matches("xl/(?:worksheets/.*|sharedStrings|workbook|styles)\\.xml|word/document\\.xml");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text && random.nextInt(3) == 0 ? digits(part, random) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Mostly values within the tags, now and then anything. */
    private static byte[] digits(byte[] part, Random random) {
        if (random.nextInt(4) == 0) {
            return mutant(part, random);
        }
        byte[] bytes = part.clone();
        for (int k = 0; k < 40; k++) {
            int at = random.nextInt(bytes.length);
            if (Character.isDigit(bytes[at])) {
                bytes[at] = (byte) ('0' + random.nextInt(10));
            }
        }
        return bytes;
    }

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    int length = Math.min(random.nextInt(20), bytes.length - at);
                    System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                }
            }
        }
        return bytes;
    }
}
