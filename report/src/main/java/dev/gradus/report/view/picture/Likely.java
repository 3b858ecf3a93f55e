package dev.gradus.report.view.picture;

import dev.gradus.forecast.Chance;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.words.forecast.Forecasts;

/**
 * A chance with its interval.
 *
 * @param width of its bar, per cent as SVG takes it
 * @param from where its interval begins, likewise
 * @param across how wide the interval is, likewise
 */
public record Likely(String chance, String interval, String width, String from, String across) {
    public static Likely of(LocalizedContext e, Chance chance) {
        return new Likely(
                e.words().percent(chance.share()),
                new Forecasts(e.words()).interval(chance),
                Scale.SHARES.at(chance.share()),
                Scale.SHARES.at(chance.low()),
                Scale.SHARES.at(chance.high() - chance.low()));
    }
}
