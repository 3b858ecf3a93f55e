/**
 * The numbers of a case: the one catalogue of their kinds ({@link dev.gradus.agreement.numbers.FigureKind}: path, label, range, unit,
 * default, how each is read and set), and the vector to compute with ({@link dev.gradus.agreement.numbers.Numbers}). Paths are made and
 * taken apart in {@link dev.gradus.agreement.numbers.FigurePath} alone.
 *
 * <p>Knows nothing of how a case is written. Used by {@code agreement} and all above it; may use {@code quantity}.
 */
@NullMarked
package dev.gradus.agreement.numbers;

import org.jspecify.annotations.NullMarked;
