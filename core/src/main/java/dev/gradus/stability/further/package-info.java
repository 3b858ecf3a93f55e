/**
 * Stability beyond one that acts alone and knows all: coalitions, degrees of strength, what is not known, some moves ahead and as far as
 * one likes, conflicts seen differently by each.
 *
 * <p>One class a variant. May use: {@code stability} (vocabulary), {@code sequence}, {@code solo}, {@code inverse} (the course that a
 * misperception takes), {@code work}.
 */
@NullMarked
package dev.gradus.stability.further;

import org.jspecify.annotations.NullMarked;
