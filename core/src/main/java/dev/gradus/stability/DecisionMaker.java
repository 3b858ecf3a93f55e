package dev.gradus.stability;

import dev.gradus.agreement.LocalText;

/** One who can move and who prefers. Known elsewhere by its position in {@link Conflict#makers}. */
public record DecisionMaker(String id, LocalText name) {}
