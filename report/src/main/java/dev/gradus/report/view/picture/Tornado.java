package dev.gradus.report.view.picture;

import dev.gradus.agreement.Figure;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Driver;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Outcomes;
import dev.gradus.forecast.SobolIndices;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.forecast.Forecasts;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The assumptions that move the chance of agreement by more than chance would: for each how far, as a picture and as numbers.
 *
 * @param tested how many numbers, or groups of numbers, were held against chance
 * @param all how many of them stand out
 * @param base draws behind each index
 * @param closer how many of the foremost have indices
 * @param everywhere chance over all draws
 * @param line where that lies in the picture
 */
public record Tornado(
        int tested, int all, int base, int closer, String everywhere, String line, List<Tick> ticks, List<Row> rows) {
    static final int MOST = 12;

    /** @param anchor "start", "middle" or "end" of the label is at the tick */
    public record Tick(String at, String label, String anchor) {}

    /**
     * One assumption, or several that move together.
     *
     * @param first what it explains by itself; {@code total} with all that it takes part in; sentences where there is no number
     */
    public record Row(List<Link> names, Bar low, Bar high, String first, String total) {}

    /**
     * From the chance over all draws to that in one fifth of them.
     *
     * @param from left end, per cent as SVG takes it; {@code width} likewise
     */
    public record Bar(Likely likely, String from, String width) {}

    public static Tornado of(LocalizedContext e, Forecast forecast) {
        List<Driver> foremost =
                forecast.drivers().standingOut().stream().limit(MOST).toList();
        double everywhere = forecast.swept().agreement().share();
        Scale scale = Scale.around(DoubleStream.concat(
                        DoubleStream.of(everywhere),
                        foremost.stream()
                                .flatMapToDouble(driver -> DoubleStream.of(
                                        driver.low().share(), driver.high().share())))
                .toArray());
        int agreement = forecast.drivers().outputs().indexOf("outcome." + Outcomes.NONE);
        return new Tornado(
                forecast.drivers().tested(),
                forecast.drivers().standingOut().size(),
                forecast.drivers().base(),
                (int) forecast.drivers().factors().stream()
                        .filter(driver -> !driver.indices().isEmpty())
                        .count(),
                e.words().percent(everywhere),
                scale.at(everywhere),
                ticks(e, scale),
                foremost.stream()
                        .map(driver -> row(e, driver, agreement, everywhere, scale))
                        .toList());
    }

    private static List<Tick> ticks(LocalizedContext e, Scale scale) {
        return List.of(
                tick(e, scale, scale.from(), "start"),
                tick(e, scale, scale.middle(), "middle"),
                tick(e, scale, scale.to(), "end"));
    }

    private static Tick tick(LocalizedContext e, Scale scale, double share, String anchor) {
        return new Tick(scale.at(share), e.words().percent(share), anchor);
    }

    /** Whether there is agreement varies as much as whether there is none. */
    private static Row row(LocalizedContext e, Driver driver, int agreement, double everywhere, Scale scale) {
        Forecasts words = new Forecasts(e.words());
        Optional<SobolIndices.Indices> indices =
                driver.indices().stream().skip(agreement).findFirst();
        return new Row(
                driver.figures().stream().map(figure -> link(e, figure)).toList(),
                bar(e, driver.low(), everywhere, scale),
                bar(e, driver.high(), everywhere, scale),
                indices.map(found -> words.index(found.first())).orElseGet(() -> e.say("likely.index.not")),
                indices.map(found -> words.index(found.total())).orElseGet(() -> e.say("likely.index.not")));
    }

    private static Bar bar(LocalizedContext e, Chance chance, double everywhere, Scale scale) {
        return new Bar(
                Likely.of(e, chance),
                scale.at(Math.min(everywhere, chance.share())),
                scale.between(everywhere, chance.share()));
    }

    private static Link link(LocalizedContext e, Figure figure) {
        return new Link(
                e.plain(e.words().capital(new NumberLabels(e.words()).figure(figure.path()))),
                "#" + e.figureId(figure.path()));
    }
}
