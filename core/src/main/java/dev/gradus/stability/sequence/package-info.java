/**
 * Legal sequences: moves of several decision makers, of any length, in which nobody moves twice in a row.
 *
 * <p>This is their home; every concept that speaks of sequences asks here. That nobody moves twice in a row is written
 * twice: in {@code LegalSequences}, for sets of states reached from all states at once, and in {@code LegalWalk}, from one state or back
 * from some, step by step. What counts as an answer to a move, and when it deters, stands in {@code Answers} for both. May use: {@code stability}
 * (vocabulary), {@code work}.
 */
@NullMarked
package dev.gradus.stability.sequence;

import org.jspecify.annotations.NullMarked;
