package dev.gradus.report.view.section;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.SweepResult;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.report.view.picture.Likely;
import dev.gradus.report.view.picture.Tornado;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.assessment.Steps;
import dev.gradus.words.forecast.Forecasts;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely each outcome is, on which assumptions that hangs, what would turn it.
 *
 * @param headline the first lines, for the head of the page
 * @param meaning what the section says and what not
 * @param agreed some draw led to an agreement; without one there are no breaks, ways or sides to show
 * @param hangs on what the chance hangs
 * @param regions where agreement lies, and where not
 * @param breaks where an agreement would break
 * @param done how likely it is that what was agreed is carried out
 */
public record ForecastView(
        Passage headline,
        Sentence meaning,
        boolean agreed,
        List<Kind> kinds,
        List<Sentence> hangs,
        Tornado tornado,
        Passage regions,
        List<Turn> turns,
        Passage breaks,
        List<Way> ways,
        List<Side> sides,
        Done done) {

    /** One kind of outcome. */
    public record Kind(Phrase name, String draws, Likely likely) {}

    /**
     * What would turn one verdict.
     *
     * @param name of the proposal, or what stands for any agreement
     */
    public record Turn(Link name, Passage told) {}

    /** A best roadmap and how often it was the best. */
    public record Way(String said, Likely likely) {}

    /**
     * One party over the draws with an agreement.
     *
     * @param value mean, points
     * @param weakest share of the agreements whose weakest margin is its own
     */
    public record Side(String party, String value, Likely weakest) {}

    /**
     * How likely it is that what was agreed is carried out.
     *
     * @param agreements draws with an agreement
     * @param draws all
     */
    public record Done(String agreements, String draws, List<Seen> seen) {
        public Done {
            seen = List.copyOf(seen);
        }
    }

    /**
     * As somebody sees it.
     *
     * @param agreed mean over the draws with an agreement
     * @param everywhere mean over all draws, nought where there is none
     * @param interval of that; "" = none
     */
    public record Seen(String who, String agreed, String everywhere, String interval) {}

    public static ForecastView of(LocalizedContext e, Forecast forecast) {
        Forecasts words = new Forecasts(e.words());
        Passage told = words.passage(forecast, e.assessment());
        SweepResult swept = forecast.swept();
        boolean agreed = swept.agreement().hits() > 0;
        return new ForecastView(
                told.find("headline"),
                words.meaning(forecast),
                agreed,
                swept.kinds().stream()
                        .map(kind -> new Kind(
                                name(e, words, kind.id()),
                                e.say(
                                        "likely.of",
                                        count(e, kind.chance().hits()),
                                        count(e, kind.chance().draws())),
                                Likely.of(e, kind.chance())))
                        .toList(),
                words.hangs(forecast),
                Tornado.of(e, forecast),
                told.find("regions"),
                forecast.verdicts().stream()
                        .map(verdict -> new Turn(name(e, verdict), told.find("turns:" + verdict.proposal())))
                        .toList(),
                told.find("breaks"),
                swept.ways().stream()
                        .map(way -> new Way(said(e, way), Likely.of(e, way.chance())))
                        .toList(),
                agreed ? swept.sides().stream().map(side -> side(e, side)).toList() : List.of(),
                done(e, words, swept));
    }

    private static String count(LocalizedContext e, long count) {
        return e.words().fixed(count, 0);
    }

    private static Done done(LocalizedContext e, Forecasts words, SweepResult swept) {
        Chance agreement = swept.agreement();
        List<Seen> seen = new ArrayList<>();
        if (agreement.hits() > 0) {
            for (SweepResult.Side side : swept.sides()) {
                seen.add(new Seen(
                        e.party(side.party()),
                        e.words().percent(side.completion()),
                        e.words().percent(side.completion() * agreement.share()),
                        ""));
            }
            SweepResult.Mean believed = swept.carriedOut();
            seen.add(new Seen(
                    e.words().capital(e.say("likely.done.analyst")),
                    e.words().percent(believed.value() / agreement.share()),
                    e.words().percent(believed.value()),
                    words.interval(believed)));
        }
        return new Done(count(e, agreement.hits()), count(e, agreement.draws()), seen);
    }

    private static Phrase name(LocalizedContext e, Forecasts words, String kind) {
        return e.written().uncertainty().outcomes().stream()
                .filter(outcome -> outcome.id().equals(kind))
                .map(outcome -> e.text(outcome.name()))
                .findFirst()
                .orElseGet(() -> e.plain(e.words().capital(words.kind(kind))));
    }

    private static Link name(LocalizedContext e, Forecast.Verdict verdict) {
        return verdict.proposal().isEmpty()
                ? new Link(e.plain(e.say("likely.turns.any")), "")
                : e.names().link(verdict.proposal());
    }

    private static String said(LocalizedContext e, SweepResult.Way way) {
        return e.words()
                .capital(new Steps(e.words())
                        .all(new Roadmap(way.roadmap().stream().map(Stage::new).toList())));
    }

    private static Side side(LocalizedContext e, SweepResult.Side side) {
        return new Side(e.party(side.party()), e.words().number(side.value()), Likely.of(e, side.weakest()));
    }
}
