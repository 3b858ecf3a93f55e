/**
 * What deals exist: the outcome space of a case, its Pareto frontier and its bargaining solutions; knows nothing of roadmaps.
 *
 * <p>A deal is a set of measures beyond those in force, closed under prerequisites, without exclusions and short of hard red lines; on
 * paper it is worth the sum of its values, at once and for certain. {@link dev.gradus.settlement.DealSpace} lists the deals,
 * {@link dev.gradus.settlement.Frontier} keeps those that no other deal beats for every principal, {@link
 * dev.gradus.settlement.NashDeal} finds the Nash deal against the walk-away values.
 *
 * <p>May use: {@code agreement}, {@code quantity}.
 */
@NullMarked
package dev.gradus.settlement;

import org.jspecify.annotations.NullMarked;
