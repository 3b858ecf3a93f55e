/**
 * Pictures as places on the page, drawn beforehand: bars over time, swings, deals, states and moves.
 *
 * <p>May use {@code context}.
 */
@NullMarked
package dev.gradus.report.view.picture;

import org.jspecify.annotations.NullMarked;
