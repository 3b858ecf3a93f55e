package dev.gradus.documents.draft;

import dev.gradus.documents.account.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case put together from a table.
 *
 * @param stages steps in an order in which none comes before what it waits for
 * @param loose texts that stand outside of the tables
 * @param clauses what the tables say that is no step
 */
record Draft(
        Heading heading,
        Map<String, String> parties,
        Map<String, String> sources,
        List<DraftStep> steps,
        List<DraftStep> stages,
        List<String> loose,
        List<DraftClause> clauses,
        Account account) {
    /** What a case begins with. */
    record Heading(String id, String title, String language, LocalDate asOf, Optional<LocalDate> signed) {}
}
