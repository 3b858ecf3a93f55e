/**
 * Which states are stable for decision makers acting alone, by the five concepts, and why.
 *
 * <p>{@link dev.gradus.stability.solo.StabilityAnalyzer} decides for all states at once by two operations on ranks, {@link
 * dev.gradus.stability.solo.StabilityExplainer} gives the reason for one. May use: {@code stability} (vocabulary), {@code sequence}, {@code
 * work}.
 */
@NullMarked
package dev.gradus.stability.solo;

import org.jspecify.annotations.NullMarked;
