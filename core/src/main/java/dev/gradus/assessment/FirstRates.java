package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Turnover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a roadmap would be were every turnover that changes at a named day to stay what it is at the start.
 *
 * @param holds the roadmap would hold
 * @param weakestMargin its weakest margin then, points
 * @param changes in the order of the parties, then in time
 */
public record FirstRates(boolean holds, double weakestMargin, List<Change> changes) {
    public FirstRates {
        changes = List.copyOf(changes);
    }

    /**
     * A turnover from a day on.
     *
     * @param party position
     * @param before its rate until then, per year
     * @param after its rate from then on
     */
    public record Change(int party, LocalDate day, double before, double after) {}

    /** Empty where no turnover changes after the start. */
    static Optional<FirstRates> of(WholeCase whole, Roadmap roadmap) {
        Numbers numbers = whole.resolved().numbers();
        Turnover turnover = new Turnover(numbers);
        if (!turnover.changes()) {
            return Optional.empty();
        }
        Structure structure = whole.structure();
        double[] first = IntStream.range(0, structure.partyCount())
                .mapToDouble(turnover::first)
                .toArray();
        Certificate certificate = Evaluator.evaluate(whole.resolved().with(numbers.steady(first)), roadmap);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            changes.addAll(changes(whole.written(), numbers, i, first[i]));
        }
        return Optional.of(new FirstRates(certificate.holds(), certificate.weakestMargin(), changes));
    }

    private static List<Change> changes(Case written, Numbers numbers, int party, double first) {
        List<Change> changes = new ArrayList<>();
        double before = first;
        for (int k = 0; k < numbers.days().size(); k++) {
            NamedDay day = numbers.days().get(k);
            double after = numbers.turnoverAfter(party, k);
            if (day.years() > 0 && !Double.isNaN(after) && after != before) {
                LocalDate date =
                        written.findDeadline(day.deadline()).orElseThrow().date();
                changes.add(new Change(party, date, before, after));
                before = after;
            }
        }
        return changes;
    }
}
