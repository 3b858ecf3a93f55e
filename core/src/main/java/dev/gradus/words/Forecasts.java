package dev.gradus.words;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Driver;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Outcomes;
import dev.gradus.forecast.Region;
import dev.gradus.forecast.SobolIndices;
import dev.gradus.forecast.SweepResult;
import dev.gradus.forecast.SwitchingValue;
import dev.gradus.forecast.SwitchingValues;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely, on what it hangs, what would turn it: the findings of a forecast in sentences. */
public final class Forecasts {
    private static final int NAMED = 3;
    private static final double NO_SWING = 0.03;

    private final Words words;
    private final NumberLabels terms;
    private final Bases bases;

    public Forecasts(Words words) {
        this.words = words;
        this.terms = new NumberLabels(words);
        this.bases = new Bases(words);
    }

    /** The first lines of a forecast that was stopped: as the others, without what could be added, which was not worked out. */
    public List<String> headline(Forecast forecast) {
        return headline(forecast, List.of());
    }

    /**
     * The first lines: how likely each kind of outcome is, on which assumptions that hangs, what could be added to the deal; then how
     * likely it is carried out, and what would turn the verdict.
     *
     * @param assessment of the same case
     */
    public List<String> headline(Forecast forecast, Assessment assessment) {
        return headline(forecast, new RepairWords(words).head(assessment.repairs()));
    }

    private List<String> headline(Forecast forecast, List<String> additions) {
        SweepResult swept = forecast.swept();
        List<String> said = new ArrayList<>();
        said.add(agreement(swept));
        if (swept.kinds().size() > 2) {
            said.add(kinds(swept));
        }
        said.addAll(limits(swept));
        said.add(hangs(forecast));
        said.addAll(additions);
        said.add(words.sentence(
                words.written().uncertainty().beliefs().isEmpty() ? "forecast.done.trust" : "forecast.done",
                words.percent(swept.carriedOut().value()),
                words.percent(swept.carriedOut().low()),
                words.percent(swept.carriedOut().high())));
        forecast.verdicts().stream()
                .filter(verdict -> verdict.proposal().isEmpty())
                .forEach(verdict -> said.addAll(turns(verdict)));
        if (!swept.limits().isExact()) {
            said.add(words.sentence("forecast.turn.inexact"));
        }
        said.add(meaning(forecast));
        return said;
    }

    /** Where planning had to stop: what that leaves open. */
    private List<String> limits(SweepResult swept) {
        List<String> said = new ArrayList<>();
        if (swept.limits().unsettled() > 0) {
            said.add(words.sentence(
                    "forecast.unsettled",
                    words.count("draws", swept.limits().unsettled()),
                    words.percent(swept.agreement().share()),
                    words.percent(swept.agreementAtMost())));
        }
        if (swept.limits().notBest() > 0) {
            said.add(words.sentence(
                    "forecast.notBest", words.count("draws", swept.limits().notBest())));
        }
        return said;
    }

    /** How many draws, and how the sweep ended. */
    public String meaning(Forecast forecast) {
        SweepResult swept = forecast.swept();
        String draws = words.count("draws", swept.draws());
        String key = swept.stopped() ? "forecast.stopped" : swept.precise() ? "forecast.precise" : "forecast.drawn";
        return words.sentence(key, draws, "" + swept.seed()) + " " + words.sentence("forecast.means");
    }

    private String agreement(SweepResult swept) {
        Chance chance = swept.agreement();
        if (swept.limits().unsettled() > 0) {
            return words.sentence("forecast.found", words.percent(chance.share()), words.count("draws", swept.draws()));
        }
        String key = chance.hits() == 0
                ? "forecast.never"
                : chance.hits() == chance.draws() ? "forecast.always" : "forecast.agreement";
        return words.sentence(
                key, words.percent(chance.share()), interval(chance), words.count("draws", swept.draws()));
    }

    private String kinds(SweepResult swept) {
        return words.sentence(
                "forecast.kinds",
                String.join(
                        words.say("list.semicolon"),
                        swept.kinds().stream()
                                .map(kind -> words.say(
                                        "forecast.kind",
                                        kind(kind.id()),
                                        words.percent(kind.chance().share()),
                                        interval(kind.chance())))
                                .toList()));
    }

    /** Name of a kind of outcome. */
    public String kind(String id) {
        return words.written().uncertainty().outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .map(outcome -> words.text(outcome.name()))
                .findFirst()
                .orElseGet(() -> switch (id) {
                    case Outcomes.NONE -> words.say("outcome.none");
                    case Outcomes.UNSETTLED -> words.say("outcome.unsettled");
                    case Outcomes.SOME -> words.say("outcome.some");
                    default -> words.say("outcome.other");
                });
    }

    /** "11% to 15%". */
    public String interval(Chance chance) {
        return words.say("forecast.interval", words.percent(chance.low()), words.percent(chance.high()));
    }

    /** "11% to 15%". */
    public String interval(SweepResult.Mean mean) {
        return words.say("forecast.interval", words.percent(mean.low()), words.percent(mean.high()));
    }

    private String hangs(Forecast forecast) {
        List<String> named = forecast.drivers().factors().stream()
                .filter(driver -> driver.swing() >= NO_SWING && parted(driver))
                .limit(NAMED)
                .map(this::driver)
                .toList();
        return named.isEmpty()
                ? words.sentence("forecast.hangs.nothing")
                : words.sentence("forecast.hangs", String.join(words.say("list.semicolon"), named));
    }

    /** The intervals of low and high do not overlap: the swing is more than chance. */
    private static boolean parted(Driver driver) {
        return driver.low().high() < driver.high().low()
                || driver.high().high() < driver.low().low();
    }

    /** "worth of “X” to China (agreement in 40% of the draws where it is lowest, in 95% where it is highest)". */
    public String driver(Driver driver) {
        return words.say(
                "forecast.driver",
                names(driver),
                words.percent(driver.low().share()),
                words.percent(driver.high().share()));
    }

    /** What the assumption, or the group of them, is called. */
    public String names(Driver driver) {
        return words.list(driver.figures().stream()
                .map(figure -> terms.figure(figure.path()))
                .toList());
    }

    /** What an index says: "no effect seen", or "32% (25% to 40%)". */
    public String index(SobolIndices.Index index) {
        return index.isSeen()
                ? words.say(
                        "forecast.index",
                        words.percent(Math.min(1, index.estimate())),
                        words.percent(Math.max(0, index.low())),
                        words.percent(Math.min(1, index.high())))
                : words.say("forecast.index.none");
    }

    /** What would turn a verdict: one number up or down, or two. */
    public List<String> turns(Forecast.Verdict verdict) {
        SwitchingValues flips = verdict.flips();
        String of = verdict.proposal().isEmpty() ? "forecast.turn" : "forecast.turn.proposal";
        String name = verdict.proposal().isEmpty() ? "" : words.proposal(verdict.proposal());
        List<String> said = new ArrayList<>();
        said.add(words.sentence(of + (flips.verdict() ? ".yes" : ".no"), name));
        List<String> single = new ArrayList<>();
        flips.up().ifPresent(flip -> single.add(change(flip)));
        flips.down().ifPresent(flip -> single.add(change(flip)));
        said.add(
                single.isEmpty()
                        ? words.sentence("forecast.turn.none", words.count("number", flips.tried()))
                        : words.sentence("forecast.turn.one", String.join(words.say("list.or"), single)));
        Optional<SwitchingValue> pair = flips.pairs().stream().findFirst();
        pair.ifPresent(flip -> said.add(words.sentence("forecast.turn.two", change(flip))));
        if (pair.isEmpty() && single.isEmpty()) {
            said.add(words.sentence("forecast.turn.two.none", words.count("number", flips.paired())));
        }
        return said;
    }

    private String change(SwitchingValue flip) {
        return words.list(flip.changes().stream().map(this::change).toList());
    }

    /** "worth of “X” to China falls from -4.0 to -4.7 points (analyst’s judgement; range -7.0 to -1.0)". */
    private String change(SwitchingValue.Change change) {
        Figure figure = change.figure();
        Estimate range = figure.estimate();
        return words.say(
                change.up() ? "forecast.change.up" : "forecast.change.down",
                terms.figure(figure.path()),
                terms.figureValue(figure.path(), figure.value()),
                terms.figureValue(figure.path(), change.value()),
                bases.shortForm(figure),
                terms.figureValue(figure.path(), range.low()),
                terms.figureValue(figure.path(), range.high()));
    }

    /** "Trust of the United States in the DPRK at least 40% and …: 83% of the agreements lie there." */
    public String region(Region region) {
        String limits = words.list(region.limits().stream()
                .map(limit -> words.say(
                        limit.above() ? "forecast.limit.above" : "forecast.limit.below",
                        terms.figure(limit.figure().path()),
                        terms.figureValue(limit.figure().path(), limit.value())))
                .toList());
        return words.sentence(
                region.agreement() ? "forecast.region.agreement" : "forecast.region.none",
                limits,
                words.percent(region.coverage().share()),
                words.percent(region.density().share()),
                words.percent(region.everywhere().share()));
    }

    /** Where agreements would most likely break, and whose margin is the weakest. */
    public List<String> breaks(SweepResult swept) {
        List<String> said = new ArrayList<>();
        if (swept.agreement().hits() == 0) {
            return said;
        }
        said.add(words.sentence(
                "forecast.breaks",
                words.list(swept.breaks().stream()
                        .limit(NAMED)
                        .map(at -> words.say(
                                "forecast.break",
                                words.quoted(words.measure(at.measure())),
                                words.percent(at.chance().share())))
                        .toList())));
        swept.sides().stream()
                .max((a, b) -> Long.compare(a.weakest().hits(), b.weakest().hits()))
                .ifPresent(side -> said.add(words.sentence(
                        "forecast.weakest",
                        words.theParty(side.party()),
                        words.percent(side.weakest().share()))));
        return said;
    }
}
