package dev.gradus.service.library;

import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import java.util.List;

/**
 * What is to be settled, where some parties only tell which outcomes are better than which.
 *
 * @param title what the folder is called
 * @param profiles parties that give numbers
 * @param orders parties that do not, at least one
 * @param notes what reading it leaves to say
 */
public record LoadedOrders(
        String title, OutcomeSpace space, List<Profile> profiles, List<PartialOrder> orders, List<LocatedProblem> notes)
        implements Settleable {
    public LoadedOrders {
        profiles = List.copyOf(profiles);
        orders = List.copyOf(orders);
        notes = List.copyOf(notes);
    }

    static LoadedOrders of(String title, ScenarioResult.Ordered read) {
        return new LoadedOrders(title, read.space(), read.profiles(), read.orders(), read.notes());
    }

    public List<String> ids() {
        return orders.stream().map(PartialOrder::id).toList();
    }
}
