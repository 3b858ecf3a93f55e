/**
 * Frontiers and solutions where worths are sums over issues: issue by issue, merging what no other partial deal beats.
 *
 * <p>Called by {@code settlement.search} alone, except {@link dev.gradus.settlement.additive.Resource}, the constraint as something that is
 * used up, which {@code joined} keeps as well. May use: {@code settlement} (vocabulary), {@code dominance}, {@code work}.
 */
@NullMarked
package dev.gradus.settlement.additive;

import org.jspecify.annotations.NullMarked;
