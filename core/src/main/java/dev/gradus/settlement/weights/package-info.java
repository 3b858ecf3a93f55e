/**
 * Which deals depend on weights that are not known exactly.
 *
 * <p>{@link dev.gradus.settlement.weights.WeightReview} joins the findings, {@link dev.gradus.settlement.weights.WeightSearch} looks for a rival in
 * the whole space, {@link dev.gradus.settlement.weights.WeightIntervals} compares listed deals. May use: {@code settlement} (vocabulary),
 * {@code search}, {@code work}.
 */
@NullMarked
package dev.gradus.settlement.weights;

import org.jspecify.annotations.NullMarked;
