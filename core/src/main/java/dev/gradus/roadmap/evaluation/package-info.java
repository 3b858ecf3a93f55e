/**
 * One roadmap, weighed by the definitions (model.md §§2–5), with every number explained.
 *
 * <p>{@link dev.gradus.roadmap.evaluation.Evaluator} gives the {@link dev.gradus.roadmap.Certificate} of a roadmap, whether it holds or not;
 * {@link dev.gradus.roadmap.evaluation.Explainer} the terms of each number in it; {@link dev.gradus.roadmap.evaluation.TrustNeeded} the trust at
 * which it would hold. {@code Model} is what model.md calls trust, breakdown and rest.
 *
 * <p>May use: {@code roadmap} (vocabulary), {@code agreement}, {@code quantity}.
 */
@NullMarked
package dev.gradus.roadmap.evaluation;

import org.jspecify.annotations.NullMarked;
