/**
 * The deals of a case: sets of measures beyond those in force, closed under prerequisites, without exclusions and short of hard red lines.
 *
 * <p>{@link dev.gradus.settlement.packages.DealSpace} lists them, {@link dev.gradus.settlement.packages.PackageFrontier} keeps those that no other
 * deal beats for every principal, {@link dev.gradus.settlement.packages.NashDeal} finds the Nash deal against the walk-away values, {@link
 * dev.gradus.settlement.packages.CaseScenario} makes a scenario like any other of them. May use: {@code settlement} (vocabulary),
 * {@code agreement}.
 */
@NullMarked
package dev.gradus.settlement.packages;

import org.jspecify.annotations.NullMarked;
