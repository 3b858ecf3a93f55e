/**
 * Legal sequences: moves of several decision makers, of any length, in which nobody moves twice in a row.
 *
 * <p>This is their home; every concept that speaks of sequences asks here. Two forms: sets of states reached ({@code LegalSequences}, {@code
 * StepSets}, {@code SanctionSearch}) and walks along single moves ({@code LegalWalk}, {@code Reach}). May use: {@code stability}
 * (vocabulary), {@code work}.
 */
@NullMarked
package dev.gradus.stability.sequence;

import org.jspecify.annotations.NullMarked;
