/**
 * How far apart the sides were in each round of talks, and who moved ({@link dev.gradus.assessment.rounds.Rounds}): in the steps of their
 * proposals, in how they read their words and, where the case has worths, in each party's own points. Needs no planning.
 *
 * <p>Called by {@code assessment} and by whoever tells the texts of a case. May use {@code agreement}.
 */
@NullMarked
package dev.gradus.assessment.rounds;

import org.jspecify.annotations.NullMarked;
