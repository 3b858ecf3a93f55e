package dev.gradus.formats.scenario;

import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.util.List;

/** What reading a folder gives. */
public sealed interface ScenarioResult {
    /** @param notes what the files say that is not used, and how real numbers are read; by file, in its order */
    record Read(Scenario scenario, Format format, List<LocatedProblem> notes) implements ScenarioResult {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * At least one party says only which outcomes are better than which, so that there is no scenario of numbers.
     *
     * @param profiles parties that give numbers; may be empty
     * @param orders parties that do not, at least one
     * @param notes as in {@link Read}
     */
    record Ordered(
            OutcomeSpace space,
            List<Profile> profiles,
            List<PartialOrder> orders,
            Format format,
            List<LocatedProblem> notes)
            implements ScenarioResult {
        public Ordered {
            profiles = List.copyOf(profiles);
            orders = List.copyOf(orders);
            notes = List.copyOf(notes);
        }
    }

    /** @param problems all of them, at least one; by file, in its order */
    record Unreadable(List<LocatedProblem> problems) implements ScenarioResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
