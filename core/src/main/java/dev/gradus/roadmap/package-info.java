/**
 * Which sequence of reciprocal steps every party will keep to, at the trust they have today (model.md §§2–5).
 *
 * <p>Three separate pieces of code know the model, so that each can be held against the others:
 *
 * <ul>
 *   <li>{@link dev.gradus.roadmap.Evaluator} evaluates one roadmap with a full explanation: every number with the terms it came from;
 *   <li>{@link dev.gradus.roadmap.Planner} searches all roadmaps with a fast kernel ({@code StageKernel}) that knows only affine
 *       coefficients and thresholds;
 *   <li>{@link dev.gradus.roadmap.CertificateChecker} re-derives a {@link dev.gradus.roadmap.Certificate} from the case by the
 *       formulas as they stand in model.md, and shares no code with either.
 * </ul>
 *
 * <p>Conditions hold within {@link dev.gradus.roadmap.Tolerance#TIE}, because efficient paths are knife-edged (on the gradualism path
 * every margin is exactly 0). May use: {@code agreement}, {@code quantity}, {@code settlement}.
 */
@NullMarked
package dev.gradus.roadmap;

import org.jspecify.annotations.NullMarked;
