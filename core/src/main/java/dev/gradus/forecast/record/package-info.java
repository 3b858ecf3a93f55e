/**
 * The record: how often steps like this one were carried out, learnt from past agreements and from nothing else.
 *
 * <p>Whether a roadmap is self-enforcing is answered by {@code roadmap}; whether a step of a signed text is carried out is answered here, and
 * neither is multiplied by the other (model.md §5, “Two questions, kept apart”). A {@link dev.gradus.forecast.record.Deed} is a step of a
 * past agreement: whose, with which {@link dev.gradus.forecast.record.Trait}s known at signature, and what became of it. {@link
 * dev.gradus.forecast.record.Fit} makes {@link dev.gradus.forecast.record.Weights} of many deeds: a cumulative logistic model of the four
 * {@link dev.gradus.forecast.record.Grade}s, with an intercept for each agreement and each performer, fitted by maximum a posteriori with
 * its curvature (Laplace). Weights are data: they are published with the names and the number of what they were fitted on. {@link
 * dev.gradus.forecast.record.Outlook} is what they say of a step: chance and interval for each grade, also after other steps of the same
 * agreement were seen. A duty without an end has a {@link dev.gradus.forecast.record.Hazard} instead, times how long it is exposed.
 *
 * <p>Flow: deeds → fit → weights (a file, read and written by {@code formats}) → outlook. May use: Hipparchus, {@code work}. May be called
 * by {@code forecast.backtest}, which draws the traits from a case, by {@code words} and by whatever stands above the core. Does no input
 * or output.
 */
@NullMarked
package dev.gradus.forecast.record;

import org.jspecify.annotations.NullMarked;
