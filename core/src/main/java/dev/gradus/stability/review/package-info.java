/**
 * Everything that is said of a conflict, {@link dev.gradus.stability.review.StabilityFindings}: {@link dev.gradus.stability.review.ConflictReview}, {@link
 * dev.gradus.stability.review.FurtherReview} and how equilibria are reached, {@link dev.gradus.stability.review.Evolution}.
 *
 * <p>May use everything in {@code stability}, {@code agreement} (texts), and {@code work}.
 */
@NullMarked
package dev.gradus.stability.review;

import org.jspecify.annotations.NullMarked;
