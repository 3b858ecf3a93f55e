package dev.gradus.elicitation;

import dev.gradus.quantity.Estimate;

/**
 * What a number of the case becomes by an answer.
 *
 * @param path of the figure
 */
public record Change(String path, Estimate number) {}
