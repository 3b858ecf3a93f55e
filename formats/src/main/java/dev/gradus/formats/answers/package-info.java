/**
 * Answers as people write them, in English or Vietnamese: numbers, ranges, percentages, fractions, an order, one of two, “don’t know”. What can be read in
 * two ways is not understood. {@link dev.gradus.formats.answers.AnswerReader} is what callers use.
 *
 * <p>May use: {@code elicitation}, {@code casefile} (how numbers are written).
 */
@NullMarked
package dev.gradus.formats.answers;

import org.jspecify.annotations.NullMarked;
