package dev.gradus.service;

import dev.gradus.service.library.LoadedOrders;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.work.Watch;

/** Which deals are left where some parties only say which outcomes are better than which. */
public record OrderQuestion(LoadedOrders loaded) implements Question<OrderReview> {
    @Override
    public OrderReview answer(Capacity capacity, Watch watch) {
        return OrderReview.of(loaded.space(), loaded.profiles(), loaded.orders(), watch);
    }
}
