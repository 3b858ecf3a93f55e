/**
 * Scenarios of GENIUS (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker 2014), read and written: XML files of a domain ({@code
 * negotiation_template}) and of profiles ({@code utility_space}).
 *
 * <p>What an outcome is worth is what GENIUS computes: min(1, Σ over issues of weight · evaluation), weights as they stand. The
 * evaluation of a named value is its number divided by the highest number of its issue (0 where that is below 0.00001); of a whole number
 * v, offset + slope · (v − low bound) held within 0 and 1. Issues of real numbers are read at stated points. In a nonlinear profile it is
 * min(1, Σ of the utilities of the rectangles that hold the outcome / maxutility). Without a reservation value it is 0; a discount
 * that is 0 or outside (0, 1] is none.
 *
 * <p>{@link dev.gradus.formats.genius.XmlTree} makes a tree with places and refuses document types, so that nothing is fetched or
 * multiplied, and reads what GENIUS reads though it is not well-formed, with a note; {@link dev.gradus.formats.genius.GeniusReader} and {@link dev.gradus.formats.genius.GeniusWriter} are the two directions.
 * Whatever the bytes, nothing is thrown.
 *
 * @see <a href="https://doi.org/10.1111/j.1467-8640.2012.00463.x">Lin et al. 2014, Genius: An integrated environment for supporting
 *     the design of generic automated negotiators</a>
 */
@NullMarked
package dev.gradus.formats.genius;

import org.jspecify.annotations.NullMarked;
