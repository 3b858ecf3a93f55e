/**
 * What parties do: what each would do in a roadmap by its own conditions ({@link dev.gradus.conduct.Conduct}), and what each did in the talks
 * ({@link dev.gradus.agreement.CaseRecord.Move}), held against what the case states (model.md §5, moves as evidence).
 *
 * <p>A move has a {@link dev.gradus.conduct.MoveCondition}: what would have to be true of the numbers for it to have been worth its maker’s
 * while, at its own numbers and beliefs. {@link dev.gradus.conduct.MoveReviewer} asks it at the likely values and in draws of the case’s own
 * ranges; the share of draws in which it is true is its {@link dev.gradus.conduct.Grade}. Where it is not true, {@link
 * dev.gradus.conduct.Mender} looks for the smallest change that makes it true and where it more likely lies. A proposal with a party as its
 * author is that party’s offer, also where no move says so. No number of the case is changed by any of this; {@link
 * dev.gradus.conduct.GivenMoves} says which draws agree with all moves, so that a forecast can be asked for these alone.
 *
 * <p>May use: {@code agreement}, {@code forecast} (draws), {@code roadmap} and its {@code evaluation}, {@code work}. Called by {@code
 * assessment} and by whoever asks a forecast.
 */
@NullMarked
package dev.gradus.conduct;

import org.jspecify.annotations.NullMarked;
