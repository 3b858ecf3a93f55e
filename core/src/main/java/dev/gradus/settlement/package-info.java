/**
 * What deals exist: outcome spaces, their exact Pareto frontiers and bargaining solutions, for any number of parties; knows nothing of
 * roadmaps.
 *
 * <p>A {@link dev.gradus.settlement.Scenario} is an {@link dev.gradus.settlement.OutcomeSpace} (issues and constraints) and a {@link
 * dev.gradus.settlement.Utility} of each party. An outcome is an array of value positions, one an issue. Engines never list the whole
 * space where they can avoid it; what they answer equals what listing it would give, to the last bit where points are told apart by
 * their doubles, because every engine adds in the same order as {@link dev.gradus.settlement.Utility#of}: adding is monotone, so a
 * partial outcome that is no better than another for anyone stays so whatever is added.
 *
 * <p>{@link dev.gradus.settlement.search.FrontierEngine} finds the frontier, of additive utilities issue by issue, of others by
 * branch and bound or by elimination along a path through the issues, whose sums are taken in another order and therefore compared only
 * where rounding cannot matter, and taken anew for what is left; {@link dev.gradus.settlement.weights.WeightIntervals} tells which deals depend on
 * weights that are not known exactly; {@link dev.gradus.settlement.dominance.Dominance} is the kernel that tells maximal points, for any use; {@link dev.gradus.settlement.Bargaining} takes
 * solutions from a frontier and {@link dev.gradus.settlement.search.BargainingSearch} finds them without one.
 *
 * <p>For a case, a deal is a set of measures beyond those in force, closed under prerequisites, without exclusions and short of hard red
 * lines; on paper it is worth the sum of its values, at once and for certain. {@link dev.gradus.settlement.packages.DealSpace} lists the deals,
 * {@link dev.gradus.settlement.packages.PackageFrontier} keeps those that no other deal beats for every principal, {@link
 * dev.gradus.settlement.packages.NashDeal} finds the Nash deal against the walk-away values.
 *
 * <p>Here the vocabulary; the engines are in the packages inside. May use: {@code agreement}, {@code work}.
 */
@NullMarked
package dev.gradus.settlement;

import org.jspecify.annotations.NullMarked;
