/**
 * Questions about a case, what an answer changed and what it contradicts, as sentences.
 *
 * <p>May use: {@code words}, {@code elicitation}, and the records of {@code agreement} that it speaks of.
 */
@NullMarked
package dev.gradus.words.elicitation;

import org.jspecify.annotations.NullMarked;
