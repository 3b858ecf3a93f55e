package dev.gradus.documents.draft;

import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.UndoCell;
import dev.gradus.documents.table.Row;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step while it is put together. */
final class DraftStep {
    final Row row;
    final String number;
    final String id;
    String name = "";

    /** By which the table calls it, where that is not the how-manieth it is; "" = by that. */
    String label = "";

    List<String> performers = List.of();
    String amount = "";
    List<Integer> parts = List.of();
    List<String> checkers = List.of();

    @Nullable
    UndoCell undo;

    Optional<Moment> due = Optional.empty();
    Optional<Moment> notBefore = Optional.empty();
    Optional<Period> every = Optional.empty();

    /** What kind of duty it is, in the word of case files; "" = an act. */
    String obligation = "";

    Optional<Moment> until = Optional.empty();
    Optional<Link> link = Optional.empty();
    final List<String> notes = new ArrayList<>();
    final List<String> sources = new ArrayList<>();

    DraftStep(Row row, String number, String id) {
        this.row = row;
        this.number = number;
        this.id = id;
    }

    /** The ids under which a proposal does it. */
    List<String> acts() {
        List<String> acts = new ArrayList<>();
        for (int k = 1; k <= parts.size(); k++) {
            acts.add(id + "-" + k);
        }
        return acts.isEmpty() ? List.of(id) : acts;
    }

    /** Without what keeps it from being ordered. */
    List<String> waitsFor() {
        return link.filter(Link::isOrder).map(Link::ids).orElse(List.of());
    }
}
