/**
 * What is told of a forecast ({@link dev.gradus.words.forecast.Forecasts}), of forecasts that were scored
 * ({@link dev.gradus.words.forecast.ScoreWords}) and of a back-test ({@link dev.gradus.words.forecast.BacktestWords}).
 *
 * <p>May use {@code words}, {@code words.repair}, and of the findings those of {@code forecast}.
 */
@NullMarked
package dev.gradus.words.forecast;

import org.jspecify.annotations.NullMarked;
