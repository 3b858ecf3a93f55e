/**
 * The commands: options in, a {@link dev.gradus.service.Question} asked, the findings shown or written. What a question means and how it is
 * answered is the service's; how the answer looks on a terminal is {@code text}.
 *
 * <p>Called by {@link dev.gradus.app.Gradus} alone; may use {@code terminal}, {@code files}, {@code text}.
 */
@NullMarked
package dev.gradus.app.command;

import org.jspecify.annotations.NullMarked;
