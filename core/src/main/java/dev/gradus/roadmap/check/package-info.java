/**
 * Re-derives a {@link dev.gradus.roadmap.Certificate} from the case by the formulas as they stand in model.md.
 *
 * <p>May use the vocabulary of {@code roadmap} and {@code agreement}, nothing else: that it shares no code with evaluation and planning, whose
 * answers it checks, is a line of the arrow test.
 */
@NullMarked
package dev.gradus.roadmap.check;

import org.jspecify.annotations.NullMarked;
