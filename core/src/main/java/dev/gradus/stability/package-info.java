/**
 * Where a conflict can come to rest: the graph model for conflict resolution (Fang, Hipel and Kilgour, "Interactive Decision Making",
 * Wiley 1993), which needs only who controls what and what each side prefers.
 *
 * <p>What there is:
 *
 * <ul>
 *   <li>A {@link dev.gradus.stability.Conflict}: decision makers, a {@link dev.gradus.stability.StateGraph} (states by options, {@link
 *       dev.gradus.stability.OptionStates}, or listed with their moves, {@link dev.gradus.stability.ListedStates}) and a {@link
 *       dev.gradus.stability.Preference} of each. States and decision makers are known by their position, from 0.
 *   <li>Preferences come from a ranking, from points, or from statements about options in order of priority ({@link
 *       dev.gradus.stability.Statement}); they may have three degrees of strength and pairs that are not known.
 *   <li>Beyond the five concepts for one that acts alone: for coalitions ({@link dev.gradus.stability.further.CoalitionAnalyzer}), strong and weak
 *       forms ({@link dev.gradus.stability.further.StrengthAnalyzer}), unknown preferences ({@link dev.gradus.stability.further.UnknownAnalyzer}), looking
 *       some moves ahead ({@link dev.gradus.stability.further.LimitedMoveAnalyzer}) and as far as one likes ({@link
 *       dev.gradus.stability.further.NonMyopicAnalyzer}). The first three keep for each state the set of states reached from it, equal sets once:
 *       states² / 8 bytes at most, and a fraction of a second for 4,096 states.
 *   <li>Which states are stable for whom, by which concept; which are equilibria; how they can be reached; what preference would make a
 *       wished state one.
 * </ul>
 *
 * <p>The definitions are those of the literature, each in the javadoc of what decides it. In particular the sanctions of several
 * opponents, and the moves of a coalition, are legal sequences of any length in which nobody moves twice in a row; in a sequence of
 * improvements each mover improves on the state that it moves from; a sanction counts when its result is not preferred to the state
 * from which the first mover set out.
 *
 * <p>Which states are stable for decision makers acting alone ({@link dev.gradus.stability.solo.StabilityAnalyzer}) is decided for all states at
 * once: two operations on one number a state, the best that one can move to and the worst that the others can bring about, answer every
 * concept but the simultaneous one. In option form both are passes over tables or searches that take groups of states whole, so that no
 * move is listed: O(states · options), about a second of one processor for a million states. Simultaneous stability tries combinations of
 * improvements under bounds: a few tries each where upsets are frequent, at worst all combinations ({@code SimultaneousSearch}).
 *
 * <p>Here the vocabulary; the analyses are in the packages inside. May use: {@code agreement} (texts, and cases whose measures become
 * options).
 */
@NullMarked
package dev.gradus.stability;

import org.jspecify.annotations.NullMarked;
