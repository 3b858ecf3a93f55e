/**
 * What things weigh for a side, from what somebody says of it: an order, ratings, which of two lots weighs more.
 *
 * <p>An {@link dev.gradus.elicitation.weighing.Answer} is held against many guesses at who gives it, each a
 * {@link dev.gradus.elicitation.weighing.Mind}: what each thing weighs, how far ratings are bunched, how noisy answers are. Any answer may be a slip,
 * a scale may be misread ({@link dev.gradus.elicitation.weighing.Scale}). {@link dev.gradus.elicitation.weighing.Weights} are draws from the guesses that go with the answers;
 * {@link dev.gradus.elicitation.weighing.Chooser} finds the {@link dev.gradus.elicitation.weighing.Query} whose answer settles most of what is at stake
 * ({@link dev.gradus.elicitation.weighing.Stakes}); {@link dev.gradus.elicitation.weighing.Clash} is two answers that do not go together. All of it depends on the answers and a seed alone.
 *
 * <p>May use nothing. May be called by {@code elicitation}.
 */
@NullMarked
package dev.gradus.elicitation.weighing;

import org.jspecify.annotations.NullMarked;
