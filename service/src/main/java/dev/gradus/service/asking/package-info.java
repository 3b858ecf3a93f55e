/**
 * Asking what matters: an {@link dev.gradus.service.asking.Asking} holds a case file and the interview about it, takes an answer in words, and gives the
 * file as it then reads with what changed. Who saves it and who is asked is the surface's affair.
 *
 * <p>May use: {@code formats}, {@code elicitation}, {@code words}.
 */
@NullMarked
package dev.gradus.service.asking;

import org.jspecify.annotations.NullMarked;
