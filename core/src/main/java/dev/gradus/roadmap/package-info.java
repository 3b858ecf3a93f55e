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
 * <p>Where there is a limit of time ({@link dev.gradus.roadmap.PlanRequest#budget}) and exact planning does not fit, {@code Anytime}
 * answers with a {@link dev.gradus.roadmap.Plan.Bracket}: below, a roadmap found by exact planning in small spaces of sets ({@code
 * Corridor}, {@code Neighbourhoods}), evaluated and checked like every other; above, a bound that comes from elsewhere: a relaxation that
 * asks no condition ({@code Relaxation}) and exact searches with joined fronts ({@code Ceiling}, {@code Trim}). All three use the same
 * kernel, so there is no second reading of the model in them.
 *
 * <p>Conditions hold within {@link dev.gradus.roadmap.Tolerance#TIE}, because efficient paths are knife-edged (on the gradualism path
 * every margin is exactly 0). May use: {@code agreement}, {@code quantity}, {@code settlement}.
 */
@NullMarked
package dev.gradus.roadmap;

import org.jspecify.annotations.NullMarked;
