/**
 * Scenarios of GeniusWeb (TU Delft), read and written: JSON files of a domain ({@code issuesValues}) and of profiles.
 *
 * <p>Linear additive profiles ({@code LinearAdditiveUtilitySpace}) are worth Σ weight · utility, in both dialects ({@code discreteutils}
 * and {@code DiscreteValueSetUtilities}; {@code numberutils} and {@code NumberValueSetUtilities}, which interpolate between two ends and
 * round to eight decimals). Profiles of groups ({@code SumOfGroupsUtilitySpace}) give points to combinations of values; one that is not
 * listed is worth 0. Partial orders ({@code DefaultPartialOrdering}) become {@link dev.gradus.settlement.PartialOrder}. Where there is no
 * deal, a party has what its reservation bid is worth; 0 where there is none, since then any agreement is better.
 *
 * <p>GeniusWeb computes in decimals and this project in doubles; they agree to 1e-15. JSON is YAML to {@link
 * dev.gradus.formats.source.YamlTree}, with its bounds. Whatever the bytes, nothing is thrown.
 */
@NullMarked
package dev.gradus.formats.geniusweb;

import org.jspecify.annotations.NullMarked;
