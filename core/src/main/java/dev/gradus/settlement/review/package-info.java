/**
 * Everything that is said of a scenario, or of one deal in it: frontier, rules, zone, trades, opposition; orders without points.
 *
 * <p>{@link dev.gradus.settlement.review.SettlementReview} and {@link dev.gradus.settlement.review.OrderReview} are the faces. May use:
 * {@code settlement} (vocabulary), {@code search}, {@code weights}, {@code work}.
 */
@NullMarked
package dev.gradus.settlement.review;

import org.jspecify.annotations.NullMarked;
