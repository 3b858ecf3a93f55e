/**
 * What is told of a forecast ({@link dev.gradus.words.forecast.Forecasts}), of forecasts that were scored
 * ({@link dev.gradus.words.forecast.ScoreWords}), of a back-test ({@link dev.gradus.words.forecast.BacktestWords}) and of what others'
 * data say ({@link dev.gradus.words.forecast.ReferenceWords}).
 *
 * <p>May use {@code words}, {@code words.repair}, and of the findings those of {@code forecast}.
 */
@NullMarked
package dev.gradus.words.forecast;

import org.jspecify.annotations.NullMarked;
