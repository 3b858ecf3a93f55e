/**
 * Writes results as JSON, with all that it takes to recompute every number in them.
 *
 * <p>{@link dev.gradus.formats.results.Results} takes an {@link dev.gradus.assessment.Assessment} or one weighed roadmap. A number that
 * follows from others is an object with its terms ({@code value}, {@code is}, {@code of}); the numbers of a roadmap stand once under
 * {@code numbers} and are referred to by name, the figures of the case under {@code figures} by path. The published schema is
 * {@code results.schema.json} beside this package; a test recomputes every number from the text of the JSON alone.
 *
 * <p>What is not finite is {@code null} with a {@code reason}. Measures and parties are named by id.
 */
@NullMarked
package dev.gradus.formats.results;

import org.jspecify.annotations.NullMarked;
