package dev.gradus.assessment;

import dev.gradus.agreement.TrustHistory;
import dev.gradus.quantity.Explained;

/**
 * Trust of one party in another.
 *
 * @param truster position in the structure
 * @param trusted position in the structure
 * @param account the number in the case and what the history did to it
 * @param today today's trust with its terms
 */
public record TrustReview(int truster, int trusted, TrustHistory.Account account, Explained today) {}
