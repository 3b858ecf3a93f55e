package dev.gradus.assessment;

import dev.gradus.agreement.Proposal;

/** A proposal on the table and what becomes of it. */
public record ProposalReview(Proposal proposal, RoadmapReview review, Reversibility reversibility) {}
