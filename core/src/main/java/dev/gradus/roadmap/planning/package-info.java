/**
 * The best self-enforcing roadmap of a case, exactly (model.md §5, "Planning"), and which deals can be reached at all.
 *
 * <p>{@link dev.gradus.roadmap.planning.Planner} searches by dynamic programming over sets of measures with a fast kernel ({@code StageKernel})
 * that knows only affine coefficients and thresholds; {@link dev.gradus.roadmap.planning.PreparedPlanning} keeps what many plans over one
 * structure share; {@link dev.gradus.roadmap.planning.Reachability} asks end by end.
 *
 * <p>Where there is a limit of time ({@link dev.gradus.roadmap.PlanRequest#budget}) and exact planning does not fit, {@code Anytime}
 * answers with a {@link dev.gradus.roadmap.Plan.Bracket}: below, a roadmap found by exact planning in small spaces of sets ({@code
 * Corridor}, {@code Neighbourhoods}), evaluated and checked like every other; above, a bound that comes from elsewhere: a relaxation that
 * asks no condition ({@code Relaxation}) and exact searches with joined fronts ({@code Ceiling}, {@code LabelJoining}). All three use the
 * same kernel, so there is no second reading of the model in them.
 *
 * <p>May use: {@code roadmap} (vocabulary), its {@code evaluation} and {@code check}, {@code agreement}, {@code work}.
 */
@NullMarked
package dev.gradus.roadmap.planning;

import org.jspecify.annotations.NullMarked;
