package dev.gradus.forecast;

import dev.gradus.agreement.ResolvedCase;

/**
 * One draw of an uncertain case.
 *
 * @param number 0, 1, 2 …
 * @param values of the uncertain figures, in their order
 * @param resolved the case with these numbers
 * @param beliefs the analyst's probability that each deciding party is reliable, by position
 */
@SuppressWarnings("ArrayRecordComponent") // made and read by the sweep alone, many thousand times
public record Draw(long number, double[] values, ResolvedCase resolved, double[] beliefs) {}
