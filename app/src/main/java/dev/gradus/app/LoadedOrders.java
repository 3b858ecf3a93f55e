package dev.gradus.app;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import java.util.List;

/**
 * What is to be settled, where some parties only tell which outcomes are better than which.
 *
 * @param profiles parties that give numbers
 * @param orders parties that do not, at least one
 */
record LoadedOrders(OutcomeSpace space, List<Profile> profiles, List<PartialOrder> orders) implements Settleable {
    LoadedOrders {
        profiles = List.copyOf(profiles);
        orders = List.copyOf(orders);
    }

    List<String> ids() {
        return orders.stream().map(PartialOrder::id).toList();
    }
}
