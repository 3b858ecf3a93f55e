/**
 * The draws of a forecast as CSV, for other tools and for resuming.
 *
 * <p>The first line says what they are draws of: {@code # gradus draws 3 CASE SWEEP}, the first sixteen digits of {@link
 * dev.gradus.agreement.CaseHash} and of {@link dev.gradus.forecast.SweepHash}. A second names the columns; then a line a draw, with
 * parties, measures and kinds of outcome by id. A stopped sweep leaves whole lines, and what stands there can be read back to the last bit.
 */
@NullMarked
package dev.gradus.formats.draws;

import org.jspecify.annotations.NullMarked;
