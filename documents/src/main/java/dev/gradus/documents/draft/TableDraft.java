package dev.gradus.documents.draft;

import dev.gradus.documents.account.Account;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The text of a case made of rows, and the account of it. */
public record TableDraft(String yaml, Account account) {
    /**
     * What a case begins with.
     *
     * @param id of the case
     * @param language of the table
     * @param today the last day of knowledge, and the one where the table names no day before it
     */
    public record Settings(String id, String title, String language, Optional<LocalDate> signed, LocalDate today) {}

    /** @param general what there is to tell already */
    public static TableDraft of(List<Row> rows, Settings settings, Phrases phrases, List<Told> general) {
        Draft.Heading heading = new Draft.Heading(
                settings.id(), settings.title(), settings.language(), settings.today(), settings.signed());
        Draft draft = new Drafting(rows, heading, phrases).draft(general);
        return new TableDraft(DraftText.of(draft, phrases), draft.account());
    }
}
