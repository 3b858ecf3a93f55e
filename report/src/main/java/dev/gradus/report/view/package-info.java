/**
 * Whole pages: that of a case ({@link dev.gradus.report.view.Page}, one {@link dev.gradus.report.view.LocalizedPage} a language), of a
 * back-test, of a conflict, of a scenario's deals. They put sections together.
 *
 * <p>May use {@code section}, {@code picture} and {@code context}.
 */
@NullMarked
package dev.gradus.report.view;

import org.jspecify.annotations.NullMarked;
