/**
 * The draws of a forecast as CSV, for other tools and for resuming.
 *
 * <p>The first line says what they are draws of: {@code # gradus draws 2 FINGERPRINT}. A second names the columns; then a line a draw. A
 * stopped sweep leaves whole lines, and what stands there can be read back to the last bit.
 */
@NullMarked
package dev.gradus.formats.draws;

import org.jspecify.annotations.NullMarked;
