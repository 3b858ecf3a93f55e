/**
 * Which sequence of reciprocal steps every party will keep to, at the trust they have today (model.md §§2–5): here the vocabulary, what is
 * asked ({@link dev.gradus.roadmap.PlanRequest}) and what is answered ({@link dev.gradus.roadmap.Plan}, {@link
 * dev.gradus.roadmap.Certificate}).
 *
 * <p>Three packages know the model, so that each can be held against the others:
 *
 * <ul>
 *   <li>{@code evaluation} weighs one roadmap with a full explanation: every number with the terms it came from;
 *   <li>{@code planning} searches all roadmaps with a fast kernel that knows only affine coefficients and thresholds;
 *   <li>{@code check} re-derives a certificate from the case by the formulas as they stand in model.md, and shares no code with either.
 * </ul>
 *
 * <p>Conditions hold within {@link dev.gradus.roadmap.Tolerance#TIE}, because efficient paths are knife-edged (on the gradualism path
 * every margin is exactly 0). May use: {@code agreement}, {@code quantity}.
 */
@NullMarked
package dev.gradus.roadmap;

import org.jspecify.annotations.NullMarked;
