package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.draft.DraftText;
import dev.gradus.words.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is not ours opens what is written, prints it, and saves it without changing the case. */
class LibreOfficeTest {
    @TempDir
    Path folder;

    @Test
    void theAnnexIsPrinted() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.start(folder);
        WholeCase whole = WholeCase.of(CaseDocumentsTest.read("agreements/pretoria-2022"));
        List<Passage> steps = CaseDocumentsTest.steps(whole, "vi");
        byte[] annex = new CaseExport(whole, "vi").annex(steps);

        assertPdf(office.convert("annex.docx", annex, "pdf"));
        String text =
                new String(office.convert("annex.docx", annex, "txt:Text (encoded):UTF8"), StandardCharsets.UTF_8);
        assertThat(text).contains("Phụ lục: trình tự các bước", "Ai kiểm chứng");
        for (List<String> row : CaseDocumentsTest.rows(steps.getFirst())) {
            assertThat(text).contains(row);
        }
    }

    @Test
    void theWorkbookIsPrintedAndSavedAsTheSameCase() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.start(folder);
        Case one = CaseDocumentsTest.read("treaties/hanoi-2019");
        byte[] book = CaseBookTest.book(one, "en");

        assertPdf(office.convert("case.xlsx", book, "pdf"));
        byte[] saved = office.convert("case.xlsx", book, "xlsx");
        assertThat(saved).isNotEqualTo(book);
        Result result = CaseBookTest.read(saved, one.id());
        assertThat(result).as("" + result).isInstanceOf(Result.Whole.class);
        assertThat(((Result.Whole) result).yaml()).isEqualTo(DraftText.HEAD + CaseBookTest.yaml(one));
    }

    private static void assertPdf(byte[] pdf) {
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("%%EOF");
        assertThat(pdf.length).isGreaterThan(10_000);
    }
}
