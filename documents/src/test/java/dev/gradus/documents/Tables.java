package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What the tests of this module make and ask. */
final class Tables {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    static final LocalDate SIGNED = LocalDate.of(2022, 7, 22);

    private Tables() {}

    static Result read(String file, byte[] bytes) {
        return TableImport.read(new Request(file, bytes, "my-case", Optional.of(SIGNED), TODAY));
    }

    static Result.Read csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Result.Read read(byte[] bytes) {
        Result result = read("steps.csv", bytes);
        assertThat(result).as("" + result).isInstanceOf(Result.Read.class);
        return (Result.Read) result;
    }

    /** The case that the text makes; it has to be one. */
    static Case written(Result.Read read) {
        ReadResult result =
                CaseReader.read("my-case/case.yaml", read.yaml().getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(result).as(result + "\n" + read.yaml()).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).written();
    }

    static List<String> keys(Account account, Status status) {
        return account.all()
                .filter(told -> told.status() == status)
                .map(told -> told.key())
                .toList();
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XWPFDocument document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
