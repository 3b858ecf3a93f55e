/**
 * Scenarios of the negotiation world, whatever their format: bytes of a folder's files in, a {@link dev.gradus.settlement.Scenario} or
 * located problems out; and a scenario written in any of the formats, with what is lost by that. No file is opened here.
 *
 * <p>{@link dev.gradus.formats.scenario.ScenarioFolder} knows domains and profiles by their content. Formats: {@link
 * dev.gradus.formats.genius}, {@link dev.gradus.formats.geniusweb}, {@link dev.gradus.formats.negmas}. Utilities are those of the
 * program that the files are of. Writing keeps them to 1e-12, or refuses and says why.
 */
@NullMarked
package dev.gradus.formats.scenario;

import org.jspecify.annotations.NullMarked;
