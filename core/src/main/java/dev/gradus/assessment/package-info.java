/**
 * Runs the analyses on one case and holds the findings: the proposals on the table, what could be agreed on paper against what can be
 * reached, what could mend a proposal, the best roadmap, the price of mistrust, contested terms, reversibility, weaknesses of the text, the rounds of talks.
 *
 * <p>Flow: {@link dev.gradus.assessment.Assessor} takes a case as written and as resolved and gives an
 * {@link dev.gradus.assessment.Assessment}: plain records. Numbers are {@link dev.gradus.quantity.Explained}; whoever shows one can open
 * it. No sentence is made here: that is for {@code words}, which alone may follow. Called by the command line and by embedders.
 *
 * <p>May use: {@code agreement}, {@code quantity}, {@code roadmap}, {@code repair}, {@code settlement.packages}, {@code stability} and its
 * {@code review}, {@code work}.
 */
@NullMarked
package dev.gradus.assessment;

import org.jspecify.annotations.NullMarked;
