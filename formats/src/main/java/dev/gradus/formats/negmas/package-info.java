/**
 * Scenarios of NegMAS (Mohammad, Nakadai and Greenwald 2020), read and written: YAML or JSON files of an outcome space and of utility
 * functions.
 *
 * <p>Outcome spaces are Cartesian: named values, numbers, ranges of whole numbers, and real ranges at stated points. Utility functions
 * are {@code LinearAdditiveUtilityFunction} (bias + Σ weight · value function, with tables, identity, constant, linear, affine and
 * quadratic functions), {@code LinearUtilityFunction} and {@code AffineUtilityFunction} over numbers, and {@code
 * HyperRectangleUtilityFunction} (bias + Σ weight · points of the ranges that hold the outcome). A discounted one is read as the one inside
 * with its factor. A reserved value that is missing is −∞: any agreement is better than none. Sums are taken in NegMAS's order.
 *
 * @see <a href="https://doi.org/10.1007/978-981-16-0471-3_4">Mohammad, Nakadai and Greenwald 2021, NegMAS: A platform for automated
 *     negotiations</a>
 */
@NullMarked
package dev.gradus.formats.negmas;

import org.jspecify.annotations.NullMarked;
