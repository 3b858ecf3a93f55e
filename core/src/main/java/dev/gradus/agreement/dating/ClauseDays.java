package dev.gradus.agreement.dating;

import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.WholeCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days on which clauses end, where all proposals that have what they count from have them end on the same. */
public record ClauseDays(List<Dating> texts) {
    public ClauseDays {
        texts = List.copyOf(texts);
    }

    public static ClauseDays of(WholeCase whole) {
        return new ClauseDays(whole.written().proposals().stream()
                .map(proposal -> Dating.of(whole, proposal))
                .toList());
    }

    public Optional<LocalDate> ends(Clause clause) {
        List<LocalDate> days = texts.stream()
                .flatMap(text -> text.until(clause).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }
}
