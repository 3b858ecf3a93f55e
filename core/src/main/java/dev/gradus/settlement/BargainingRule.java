package dev.gradus.settlement;

/**
 * What makes one outcome the solution. Except for {@link #UTILITARIAN}, only outcomes are looked at that give every party at least its
 * disagreement value; gains are what they give beyond it. Ties go to the greater sum of worths, then to the better for the first party,
 * then for the second and so on.
 */
public enum BargainingRule {
    /** The greatest product of gains, over the parties that can gain at all (Nash 1950); 0 where nobody can. */
    NASH,
    /** The greatest least gain (Kalai 1977). */
    EGALITARIAN,
    /**
     * The greatest least share of the ideal gain, over the parties that can gain at all; the ideal is the most that a party gets where
     * every party gets its disagreement value (Kalai and Smorodinsky 1975, for finitely many outcomes). 0 where nobody can gain.
     */
    KALAI_SMORODINSKY,
    /** The greatest sum of worths, each on its own scale, whatever the disagreement values. */
    UTILITARIAN,
    /** The greatest least gain, of those the greatest second least, and so on (Rawls 1971, Sen 1970). */
    LEXIMIN
}
