/**
 * What preferences would make a state stable: conditions, the share of rankings that meet them, the smallest change.
 *
 * <p>{@link dev.gradus.stability.inverse.StabilityCondition} states the conditions, {@link dev.gradus.stability.inverse.RankingCount} counts
 * rankings, {@link dev.gradus.stability.inverse.Inverse} finds the smallest change. May use: {@code stability} (vocabulary), {@code
 * sequence}, {@code solo}, {@code work}.
 */
@NullMarked
package dev.gradus.stability.inverse;

import org.jspecify.annotations.NullMarked;
