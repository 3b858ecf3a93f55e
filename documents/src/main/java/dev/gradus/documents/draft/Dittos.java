package dev.gradus.documents.draft;

import dev.gradus.documents.cell.TimeCell;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.Wait;
import dev.gradus.documents.table.Column;
import dev.gradus.documents.table.Row.Entry;
import java.util.List;
import java.util.Optional;

/**
 * “Ditto” is what stands in the row above, unless its own row waits for another one in which something else stands: then either may be
 * meant, and it is asked.
 */
final class Dittos {
    private final Steps steps;
    private final String language;

    Dittos(Steps steps, String language) {
        this.steps = steps;
        this.language = language;
    }

    Optional<Told> doubt(DraftStep step, Column column) {
        Optional<Entry> cell =
                step.row.find(column).filter(entry -> !entry.ditto().isEmpty());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        List<DraftStep> awaited = TimeCell.waits(step.row.text(Column.WAITS), language).waits().stream()
                .filter(wait -> wait.kind() != Wait.Kind.PARALLEL)
                .flatMap(wait -> wait.steps().stream())
                .flatMap(number -> steps.find(step, number).stream())
                .flatMap(id -> steps.withId(id).stream())
                .toList();
        Optional<DraftStep> above = steps.before(step);
        String said = cell.get().cell().text();
        return awaited.stream().anyMatch(other -> above.filter(other::equals).isPresent())
                ? Optional.empty()
                : awaited.stream()
                        .filter(other -> !other.row.text(column).isEmpty()
                                && !other.row.text(column).equals(said))
                        .findFirst()
                        .map(other -> Told.question("ditto", said, other.row.text(column), other.number));
    }
}
