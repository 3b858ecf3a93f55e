/**
 * Numbers as an analyst states them: a single value or a range {@code [low, most likely, high]}, in points, probabilities, rates per
 * year or years.
 *
 * <p>Depends on nothing. What is uncertain is only <em>described</em> here; drawing from it belongs to {@code chance}.
 */
@NullMarked
package dev.gradus.quantity;

import org.jspecify.annotations.NullMarked;
