/**
 * Forecast under uncertainty: what becomes of the answers when every number of a case is as uncertain as its file says.
 *
 * <p>An {@link dev.gradus.forecast.UncertainCase} knows which numbers have a range and makes of a point of the unit cube a
 * {@link dev.gradus.forecast.Draw}: the case with other numbers; its structure is resolved once. A {@link dev.gradus.forecast.Sweep}
 * plans each draw exactly and keeps one {@link dev.gradus.forecast.Row} of it. Draws come in numbered blocks; blocks are worked on by any
 * number of threads and joined in their order, so that the same seed gives the same {@link dev.gradus.forecast.SweepResult} to the last
 * bit, also after a resume; a sink sees the rows of each block as it is joined, and memory does not grow with the number of draws.
 * {@link dev.gradus.forecast.Drivers} says which numbers decide, {@link dev.gradus.forecast.Region} where agreement lies,
 * {@link dev.gradus.forecast.SwitchingValues} which single number, or pair, would turn the verdict.
 *
 * <p>May use: {@code agreement}, {@code quantity}, {@code chance}, {@code roadmap}, {@code work}. May be called by {@code assessment}, {@code words} and whatever stands above the core. Does no input or output.
 */
@NullMarked
package dev.gradus.forecast;

import org.jspecify.annotations.NullMarked;
