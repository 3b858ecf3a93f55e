package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Resolver;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.text.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Days at which a turnover changes that no step of a proposal can feel: they have passed, or all is done by then. */
final class TurnoverDays {
    private TurnoverDays() {}

    static List<Weakness> of(WholeCase whole) {
        Case written = whole.written();
        Optional<LocalDate> ends = lastEnd(whole);
        List<Weakness> found = new ArrayList<>();
        for (Party party : written.parties()) {
            for (Case.Deadline deadline : written.deadlines()) {
                boolean named = party.turnoverAfter().containsKey(deadline.id()) && Resolver.decides(written, party);
                if (named && !deadline.date().isAfter(written.starts())) {
                    found.add(weakness(Kind.TURNOVER_PASSED, party, deadline, written.starts()));
                } else if (named
                        && ends.filter(end -> end.isBefore(deadline.date())).isPresent()) {
                    found.add(weakness(Kind.TURNOVER_LATE, party, deadline, ends.get()));
                }
            }
        }
        return found;
    }

    private static Weakness weakness(Kind kind, Party party, Case.Deadline deadline, LocalDate other) {
        return Weakness.of(
                kind,
                FigureKind.TURNOVER_AFTER.path(party.id(), deadline.id()),
                "party:" + party.id(),
                "deadline:" + deadline.id(),
                "date:" + deadline.date(),
                "date:" + other);
    }

    /** The day on which the last of the proposals ends; empty where there is none. */
    private static Optional<LocalDate> lastEnd(WholeCase whole) {
        return whole.written().proposals().stream()
                .flatMap(proposal -> {
                    Roadmap roadmap = Dating.roadmap(whole, proposal);
                    return Timetable.of(whole, roadmap).stream();
                })
                .map(StageDates::ends)
                .max(Comparator.naturalOrder());
    }
}
