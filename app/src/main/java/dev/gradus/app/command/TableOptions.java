package dev.gradus.app.command;

import dev.gradus.agreement.Problem;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.documents.TableImport;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A document with a table of steps: how it is read, and what is said where it cannot be. */
final class TableOptions {
    @Option(names = "--signed", paramLabel = "DAY", descriptionKey = "option.import.signed")
    String signed = "";

    /** @param id of the case that is made of it */
    TableImport.Request request(Path file, String id) {
        String name = String.valueOf(file.getFileName());
        return new TableImport.Request(name, bytes(file), id, day(), LocalDate.now(ZoneId.systemDefault()));
    }

    private Optional<LocalDate> day() {
        try {
            return signed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(signed));
        } catch (DateTimeParseException _) {
            throw Refusal.question("import.signed", signed);
        }
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw Refusal.question("import.irregular", file);
            }
            if (Files.size(file) > GridLimits.MAX_BYTES) {
                throw Refusal.file("import.size", file, "" + Files.size(file), "" + GridLimits.MAX_BYTES);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    static int refuse(Context context, Problem why, Path file) {
        context.warn(Columns.wrap(AccountWords.in(context.language()).refusal(why)));
        context.warn("import.refused", SanitizedText.text(String.valueOf(file.getFileName())));
        return ExitStatus.PROBLEMS;
    }
}
