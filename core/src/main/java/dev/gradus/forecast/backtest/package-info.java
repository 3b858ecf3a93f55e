/**
 * What forecasts would have been worth on agreements whose end is known.
 *
 * <p>Two halves that meet only at the end. {@link dev.gradus.forecast.backtest.StepForecast} takes a case with its numbers drawn, the
 * agreement's own roadmap, and which measures make up each step; it gives the chance that each step is performed, performed on time, and
 * is the one at which the agreement breaks. It knows nothing of outcomes. {@link dev.gradus.forecast.backtest.Backtest} then sets such
 * forecasts beside {@link dev.gradus.forecast.backtest.Outcome}s and beside naive baselines. Nothing is fitted to outcomes except the
 * average rate, and that leaves the scored case out.
 *
 * <p>A step counts as performed in a draw if every stage up to its own holds for every party; if no performer turns out unreliable and is
 * seen to fail before it without making that good, and the step itself is done or made good; and if no successor government abandons the
 * agreement before it. The analyst, who knows no more than the case, takes each performer to be reliable with the mean trust that the
 * other parties have in it.
 */
@NullMarked
package dev.gradus.forecast.backtest;

import org.jspecify.annotations.NullMarked;
