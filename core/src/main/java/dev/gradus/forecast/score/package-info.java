/**
 * How good forecasts were, once it is known what happened.
 *
 * <p>{@link dev.gradus.forecast.score.Scores} holds the two rules: the Brier score (Brier 1950) and the logarithmic score (Good 1952), both
 * proper: nobody does better by saying another probability than the one he believes. {@link dev.gradus.forecast.score.VerbalScale} turns
 * words ("likely", "có lẽ") into probabilities by a table that is read from a file, never by guessing.
 * {@link dev.gradus.forecast.score.ForecastScores} scores the forecasts that a case records, always beside naive baselines.
 */
@NullMarked
package dev.gradus.forecast.score;

import org.jspecify.annotations.NullMarked;
