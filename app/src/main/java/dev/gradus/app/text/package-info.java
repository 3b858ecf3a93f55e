/**
 * Findings as lines of a terminal. The words come from {@code dev.gradus.words}; here they are laid out.
 *
 * <p>May use {@code terminal}.
 */
@NullMarked
package dev.gradus.app.text;

import org.jspecify.annotations.NullMarked;
