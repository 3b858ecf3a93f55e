package dev.gradus.words.forecast;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Driver;
import dev.gradus.forecast.Drivers;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Outcomes;
import dev.gradus.forecast.Region;
import dev.gradus.forecast.SobolIndices;
import dev.gradus.forecast.SweepResult;
import dev.gradus.forecast.SwitchingValue;
import dev.gradus.forecast.SwitchingValues;
import dev.gradus.quantity.Estimate;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.words.Bases;
import dev.gradus.words.FigureFinder;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.SwitchingWords;
import dev.gradus.words.repair.RepairWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely, on what it hangs, what would turn it: the findings of a forecast in sentences. */
public final class Forecasts {
    /** What would turn it that there is an agreement; the first lines tell that too. */
    public static final String ANY_AGREEMENT = "turns:";

    private static final int NAMED = 3;

    private final Words words;
    private final NumberLabels terms;
    private final Bases bases;

    public Forecasts(Words words) {
        this.words = words;
        this.terms = new NumberLabels(words);
        this.bases = new Bases(words);
    }

    /** What is told of a forecast that was stopped: as of the others, without what could be added, which was not worked out. */
    public Passage passage(Forecast forecast) {
        return passage(forecast, List.of());
    }

    /**
     * What is told of a forecast: first "headline", how likely each kind of outcome is, on which assumptions that hangs, what could be added
     * to the deal, how likely it is carried out, and what would turn the verdict; then "breaks", "regions", and for each verdict
     * "turns:…" with the id of the proposal.
     *
     * @param assessment of the same case
     */
    public Passage passage(Forecast forecast, Assessment assessment) {
        return passage(forecast, new RepairWords(words).head(assessment.repairs()));
    }

    private Passage passage(Forecast forecast, List<Sentence> additions) {
        return Passage.of("forecast", "")
                .part(Passage.of("headline", "")
                        .list(headline(forecast, additions))
                        .done())
                .part(Passage.of("breaks", "").list(breaks(forecast.swept())).done())
                .part(Passage.of("regions", "")
                        .list(forecast.regions().stream().map(this::region).toList())
                        .done())
                .parts(forecast.verdicts().stream()
                        .map(verdict -> Passage.of(ANY_AGREEMENT + verdict.proposal(), "")
                                .say(turns(verdict))
                                .done())
                        .toList())
                .done();
    }

    private List<Sentence> headline(Forecast forecast, List<Sentence> additions) {
        SweepResult swept = forecast.swept();
        List<Sentence> said = new ArrayList<>();
        forecast.request()
                .kept()
                .ifPresent(kept -> said.add(words.tell(
                        "forecast.given",
                        kept.numbers().size(),
                        words.count("draws", kept.drawn()),
                        kept.conditions())));
        said.add(agreement(swept));
        if (swept.kinds().size() > 2) {
            said.add(kinds(swept));
        }
        said.addAll(limits(swept));
        said.addAll(hangs(forecast));
        said.addAll(additions);
        said.add(words.tell(
                words.written().uncertainty().beliefs().isEmpty() ? "forecast.done.trust" : "forecast.done",
                words.percent(swept.carriedOut().value()),
                words.percent(swept.carriedOut().low()),
                words.percent(swept.carriedOut().high())));
        forecast.verdicts().stream()
                .filter(verdict -> verdict.proposal().isEmpty())
                .forEach(verdict -> said.addAll(turns(verdict)));
        if (!swept.limits().isExact()) {
            said.add(words.tell("forecast.turn.inexact"));
        }
        said.add(meaning(forecast));
        return said;
    }

    /** Where planning had to stop: what that leaves open. */
    private List<Sentence> limits(SweepResult swept) {
        List<Sentence> said = new ArrayList<>();
        if (swept.limits().unsettled() > 0) {
            said.add(words.tell(
                    "forecast.unsettled",
                    words.count("draws", swept.limits().unsettled()),
                    words.percent(swept.agreement().share()),
                    words.percent(swept.agreementAtMost())));
        }
        if (swept.limits().notBest() > 0) {
            said.add(words.tell(
                    "forecast.notBest", words.count("draws", swept.limits().notBest())));
        }
        return said;
    }

    /** How many draws, and how the sweep ended. */
    public Sentence meaning(Forecast forecast) {
        SweepResult swept = forecast.swept();
        String draws = words.count("draws", swept.draws());
        String key = swept.stopped() ? "forecast.stopped" : swept.precise() ? "forecast.precise" : "forecast.drawn";
        return Sentence.joined(List.of(words.tell(key, draws, "" + swept.seed()), words.tell("forecast.means")));
    }

    private Sentence agreement(SweepResult swept) {
        Chance chance = swept.agreement();
        if (swept.limits().unsettled() > 0) {
            return words.tell("forecast.found", words.percent(chance.share()), words.count("draws", swept.draws()));
        }
        String key = chance.hits() == 0
                ? "forecast.never"
                : chance.hits() == chance.draws() ? "forecast.always" : "forecast.agreement";
        return words.tell(key, words.percent(chance.share()), interval(chance), words.count("draws", swept.draws()));
    }

    private Sentence kinds(SweepResult swept) {
        return words.tell(
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

    /** What moves the chance of agreement by more than chance would, or how many draws it would take to see it. */
    public List<Sentence> hangs(Forecast forecast) {
        Drivers drivers = forecast.drivers();
        if (drivers.tested() == 0) {
            return List.of();
        }
        List<Driver> found = drivers.standingOut();
        String key = found.isEmpty() ? ".nothing" : found.size() > NAMED ? ".most" : "";
        List<Sentence> said = new ArrayList<>();
        said.add(words.tell(
                "forecast.hangs" + key,
                words.itemized(found.stream().limit(NAMED).map(this::driver).toList()),
                words.count("number", drivers.tested())));
        if (found.size() <= NAMED && drivers.needed() > 0) {
            said.add(words.tell("forecast.hangs.needed", words.count("draws", rounded(drivers.needed()))));
        }
        return said;
    }

    /** Up to two digits: it is an estimate. */
    private static long rounded(long draws) {
        long unit = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(draws)) - 1));
        return (draws + unit - 1) / unit * unit;
    }

    /** "worth of “X” to China (agreement in 40% of the draws where it is lowest, in 95% where it is highest)". */
    private Sentence driver(Driver driver) {
        return words.phrase(
                "forecast.driver",
                names(driver),
                words.percent(driver.low().share()),
                words.percent(driver.high().share()));
    }

    /** What the assumption, or the group of them, is called. */
    private Sentence names(Driver driver) {
        return words.listed(driver.figures().stream()
                .map(figure -> terms.named(figure.path()))
                .toList());
    }

    /** What an index says: "no effect seen", or "32% (25% to 40%)". */
    public String index(SobolIndices.Index index) {
        return index.seen()
                ? words.say(
                        "forecast.index",
                        words.percent(Math.min(1, index.estimate())),
                        words.percent(Math.max(0, index.low())),
                        words.percent(Math.min(1, index.high())))
                : words.say("forecast.index.none");
    }

    /** What would turn a verdict: one number, or two. On a proposal it is what its assessment says. */
    private List<Sentence> turns(Forecast.Verdict verdict) {
        SwitchingValues flips = verdict.flips();
        String yes = flips.verdict() ? ".yes" : ".no";
        List<Sentence> said = new ArrayList<>();
        if (verdict.proposal().isEmpty()) {
            said.add(words.tell("forecast.turn" + yes));
            if (flips.tried() == 0) {
                said.add(words.tell("forecast.turn.unranged"));
                return said;
            }
            List<Sentence> single = new ArrayList<>();
            flips.up().ifPresent(number -> single.add(change(number)));
            flips.down().ifPresent(number -> single.add(change(number)));
            said.add(
                    single.isEmpty()
                            ? words.tell("forecast.turn.none" + yes, words.count("number", flips.tried()))
                            : words.tell("forecast.turn.one", Sentence.joined(words.say("list.or"), single)));
        } else {
            said.add(words.tell("forecast.turn.proposal" + yes, words.proposal(verdict.proposal())));
            said.add(
                    flips.sought()
                            ? new SwitchingWords(words).sentence(flips.singles(), flips.verdict())
                            : words.tell("hinge.unsought"));
        }
        Optional<SwitchingValue> pair = flips.pairs().stream().findFirst();
        pair.ifPresent(flip -> said.add(words.tell(
                "forecast.turn.two",
                words.listed(flip.changes().stream()
                        .map(change -> change(change.figure(), change.value()))
                        .toList()))));
        boolean paired = flips.paired() > 1;
        if (paired && pair.isEmpty() && flips.sought() && flips.singles().isEmpty()) {
            said.add(words.tell("forecast.turn.two.none", words.count("number", flips.paired())));
        }
        return said;
    }

    private Sentence change(SwitchingNumber number) {
        return change(FigureFinder.find(words.written(), number.path()).orElseThrow(), number.turnsAt());
    }

    /** "worth of “X” to China falls from -4.0 to -4.7 points (analyst’s judgement; range -7.0 to -1.0)". */
    private Sentence change(Figure figure, double value) {
        Estimate range = figure.estimate();
        return words.phrase(
                value > figure.value() ? "forecast.change.up" : "forecast.change.down",
                terms.figure(figure.path()),
                terms.value(figure),
                terms.figureValue(figure.path(), value),
                bases.shortForm(figure),
                terms.figureValue(figure.path(), range.low()),
                terms.figureValue(figure.path(), range.high()));
    }

    /** "Trust of the United States in the DPRK at least 40% and …: 83% of the agreements lie there." */
    private Sentence region(Region region) {
        Sentence limits = words.listed(region.limits().stream()
                .map(limit -> words.phrase(
                        limit.above() ? "forecast.limit.above" : "forecast.limit.below",
                        terms.named(limit.figure().path()),
                        terms.figureValue(limit.figure().path(), limit.value())))
                .toList());
        return words.tell(
                region.agreement() ? "forecast.region.agreement" : "forecast.region.none",
                limits,
                words.percent(region.coverage().share()),
                words.percent(region.density().share()),
                words.percent(region.everywhere().share()));
    }

    /** Where agreements would most likely break, and whose margin is the weakest. */
    private List<Sentence> breaks(SweepResult swept) {
        List<Sentence> said = new ArrayList<>();
        if (swept.agreement().hits() == 0) {
            return said;
        }
        said.add(words.tell(
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
                .ifPresent(side -> said.add(words.tell(
                        "forecast.weakest",
                        words.theParty(side.party()),
                        words.percent(side.weakest().share()))));
        return said;
    }
}
