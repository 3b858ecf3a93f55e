package dev.gradus.report.view.section;

import java.util.Locale;

/** A section of the page of a case, in the order of the page. Each stands in an element of its id and can be shown alone. */
public enum SectionId {
    VERDICT,
    PROPOSALS,

    /** Where proposals name the round in which they were on the table. */
    ROUNDS,
    MEND,

    /** Where a forecast was made. */
    FORECAST,

    /** Where the case records forecasts. */
    SCORED,
    REACH,

    /** Where the case is small enough to be looked at as a conflict. */
    REST,
    ROADMAP,
    EXPOSURE,
    TERMS,
    ASYMMETRY,
    CASE,
    ASSUMPTIONS,
    LIMITS;

    /** As in addresses: "verdict". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
