/**
 * Which rows of numbers no other beats: kernels for maximal points, shared by every engine.
 *
 * <p>{@link dev.gradus.settlement.dominance.Dominance} is the face; {@code ParetoFilter} filters, {@code Labels} keep the way on which each
 * point was met, {@code Trace} walks it back. Knows nothing of deals. May use: {@code work}.
 */
@NullMarked
package dev.gradus.settlement.dominance;

import org.jspecify.annotations.NullMarked;
