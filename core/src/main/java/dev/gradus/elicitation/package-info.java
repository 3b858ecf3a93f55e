/**
 * Which question about a case matters most, what an answer does to its numbers, and which answers do not go together.
 *
 * <p>An {@link dev.gradus.elicitation.Interview} holds a case and the {@link dev.gradus.elicitation.Reply replies} until now, and says the
 * {@link dev.gradus.elicitation.Question} whose answer would move the verdicts on the proposals most: the numbers that are open (ranges, numbers
 * that are missing, worths of a side that has none) are drawn many times, every proposal is evaluated in every draw, and of each
 * possible question is reckoned how much of what is open its answer would settle. Nothing is planned. It stops where no
 * answer would move the chance of a verdict by as much as one in a hundred. {@link dev.gradus.elicitation.Effects} says which numbers a reply changes and what it contradicts; whoever
 * asks writes them down. What weighs how much for a side without worths is {@code weighing}'s.
 *
 * <p>Flow: a surface shows {@code next()}, turns what its user says into a reply (with name and day, which it knows), writes the changes into
 * the case file, and goes on with the case as it then reads. Everything depends on the case, the replies and a seed.
 *
 * <p>May use: {@code agreement}, {@code quantity}, {@code chance}, {@code roadmap.evaluation}, {@code forecast} (for draws),
 * {@code assessment.text} (of which breakdowns it should be asked whether they are what there is today). May be
 * called by {@code words} and whatever stands above the core. Does no input or output, knows no clock.
 */
@NullMarked
package dev.gradus.elicitation;

import org.jspecify.annotations.NullMarked;
