/**
 * The cheapest that would have to be added to a deal so that every party keeps to it (model.md §5): instruments, which change numbers of
 * the case at a price to their giver, and tranches, which do a divisible measure bit by bit.
 *
 * <p>{@link dev.gradus.repair.RepairCase} is a case with what could be added to it, {@link dev.gradus.repair.Goal} what is to hold,
 * {@link dev.gradus.repair.Remedy} one set of instruments with one number of tranches for each measure. {@link dev.gradus.repair.Repairer}
 * looks at remedies by rising price. That more instruments cannot hurt is <em>not</em> true (a snapback that calms one side exposes the
 * other), so nothing is inferred from one set to a larger one but this: a set that contains one that suffices is no cheaper, and is
 * passed over. Each {@link dev.gradus.repair.Repair} carries a certificate that
 * {@link dev.gradus.roadmap.check.CertificateChecker} has accepted, and for each part of it what would fail without that part.
 *
 * <p>Prices are points on the giver's own scale. Those of several givers cannot be added, so the answer is every remedy than which no
 * other costs nobody more; among them the one of least total share (cost / 100, shares of each one's own best) is named.
 *
 * <p>{@link dev.gradus.repair.Levers} are what third parties could do or withhold instead, one thing at a time, by
 * {@link dev.gradus.repair.LeverSearch}.
 *
 * <p>{@link dev.gradus.repair.Division} divides measures into tranches; {@link dev.gradus.repair.TrancheSizes} finds their best sizes by
 * linear programming. May use: {@code agreement}, {@code quantity}, {@code roadmap}, {@code work}, and ojAlgo.
 */
@NullMarked
package dev.gradus.repair;

import org.jspecify.annotations.NullMarked;
