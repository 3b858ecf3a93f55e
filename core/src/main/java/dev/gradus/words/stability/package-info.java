/**
 * Where a conflict can rest, in passages ({@link dev.gradus.words.stability.StabilityWords}): what decision makers, states and moves are
 * called, why somebody stays or leaves, what the further definitions say.
 *
 * <p>May use {@code words}, and of {@code stability} what is found: its vocabulary, {@code inverse}, {@code further} and {@code review}.
 */
@NullMarked
package dev.gradus.words.stability;

import org.jspecify.annotations.NullMarked;
