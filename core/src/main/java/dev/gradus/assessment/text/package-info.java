/**
 * What is weak in the text of an agreement, with or without points ({@link dev.gradus.assessment.text.TextWeaknesses}): dates that cannot
 * be kept, steps that wait for later ones, words without a trigger. Needs no planning and no evaluation.
 *
 * <p>Called by {@code assessment} and by whoever checks a case. May use {@code agreement} and {@code roadmap}.
 */
@NullMarked
package dev.gradus.assessment.text;

import org.jspecify.annotations.NullMarked;
