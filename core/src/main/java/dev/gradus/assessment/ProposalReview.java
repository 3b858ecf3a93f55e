package dev.gradus.assessment;

import dev.gradus.agreement.Proposal;

/**
 * A proposal on the table and what becomes of it.
 *
 * @param atFullTrust the same were every trust 1: what mistrust alone does not explain
 */
public record ProposalReview(
        Proposal proposal, RoadmapReview review, Standing atFullTrust, Reversibility reversibility) {}
