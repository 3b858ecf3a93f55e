/**
 * Scenarios of NegMAS (Mohammad, Nakadai and Greenwald 2020), read and written: YAML or JSON files of an outcome space and of utility
 * functions.
 *
 * <p>Outcome spaces are Cartesian: named values, numbers, ranges of whole numbers, and real ranges at stated points; where outcomes are
 * listed, exactly those are possible. Utility functions are {@code LinearAdditiveUtilityFunction} (bias + Σ weight · value function),
 * {@code LinearUtilityFunction} and {@code AffineUtilityFunction} over numbers, {@code MappingUtilityFunction} (a table of outcomes),
 * {@code HyperRectangleUtilityFunction} (bias + Σ weight · points of the ranges that hold the outcome), sums and polynomials of functions
 * of some issues ({@code GLA…}, {@code PA…}, {@code GPAUtilityFunction}), constants, and weighted sums of all these. A discounted one is
 * read as the one inside with its factor; {@code RankOnlyUtilityFunction} as an order. A reserved value that is missing is −∞: any
 * agreement is better than none. Formulas and sums are those of NegMAS, in its order; program code in a file is never run.
 *
 * @see <a href="https://doi.org/10.1007/978-981-16-0471-3_4">Mohammad, Nakadai and Greenwald 2021, NegMAS: A platform for automated
 *     negotiations</a>
 */
@NullMarked
package dev.gradus.formats.negmas;

import org.jspecify.annotations.NullMarked;
