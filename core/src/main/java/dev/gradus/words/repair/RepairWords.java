package dev.gradus.words.repair;

import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.Measure;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Remedy;
import dev.gradus.repair.Repair;
import dev.gradus.repair.Repairs;
import dev.gradus.repair.Shortfall;
import dev.gradus.repair.Sizes;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.LeverWords;
import dev.gradus.words.assessment.Standings;
import dev.gradus.words.assessment.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What could be added so that a proposal, or some roadmap, would hold. */
public final class RepairWords {
    private static final double NOTHING = 0.05;
    private static final int HEADED = 3;

    private final Words words;

    public RepairWords(Words words) {
        this.words = words;
    }

    /** What these findings mean, and what they do not. */
    private Sentence meaning() {
        return words.tell("repair.means");
    }

    /**
     * What could be added to the proposals, for the first lines of a forecast: the cheapest remedies, or that nothing helps, or that
     * nothing is needed.
     *
     * @param all one for each proposal
     */
    public List<Sentence> head(List<Repairs> all) {
        if (all.isEmpty()) {
            return List.of(words.tell("repair.head.proposals"));
        }
        List<Sentence> said = new ArrayList<>();
        all.stream()
                .filter(repairs -> repairs.outcome() == Repairs.Outcome.MENDED)
                .sorted(Comparator.comparingDouble(
                        repairs -> repairs.cheapest().getFirst().totalShare()))
                .limit(HEADED)
                .forEach(repairs -> said.add(words.tell(
                        "repair.head.mended",
                        parts(repairs.cheapest().getFirst().remedy()),
                        name(repairs))));
        head(all, Repairs.Outcome.NOT_MENDED, "repair.head.not", said);
        head(all, Repairs.Outcome.NOTHING_OFFERED, "repair.head.offered", said);
        head(all, Repairs.Outcome.IMPOSSIBLE, "repair.head.impossible", said);
        head(all, Repairs.Outcome.HOLDS, "repair.head.holds", said);
        return said;
    }

    private void head(List<Repairs> all, Repairs.Outcome outcome, String key, List<Sentence> said) {
        List<String> names = all.stream()
                .filter(repairs -> repairs.outcome() == outcome)
                .map(this::name)
                .toList();
        if (!names.isEmpty()) {
            said.add(words.tell(key, words.list(names)));
        }
    }

    /** The short answer for one goal. */
    private Sentence headline(Repairs repairs) {
        String name = name(repairs);
        return switch (repairs.outcome()) {
            case HOLDS -> words.tell("repair.holds", name);
            case IMPOSSIBLE -> words.tell("repair.impossible", name);
            case NOTHING_OFFERED -> words.tell("repair.offered.none", name);
            case NOT_MENDED -> words.tell("repair.none", name);
            case MENDED ->
                words.tell("repair.mended", parts(repairs.cheapest().getFirst().remedy()), name);
        };
    }

    /** What could be added: what that means, then "repair:…" for each goal, with the id of the proposal. */
    public Passage passage(List<Repairs> all) {
        return Passage.of("repairs", "")
                .part(Passage.of("meaning", "").say(meaning()).done())
                .parts(all.stream().map(this::passage).toList())
                .done();
    }

    /** The short answer for one goal, and what each part is needed for, and other ways. */
    private Passage passage(Repairs repairs) {
        return Passage.of("repair:" + repairs.subject(), "")
                .say(headline(repairs))
                .list(more(repairs))
                .done();
    }

    private List<Sentence> more(Repairs repairs) {
        List<Sentence> said = new ArrayList<>();
        repairs.nearest()
                .ifPresent(nearest -> said.add(words.tell(
                        repairs.today().isPresent() && isNothing(nearest.remedy())
                                ? "repair.nearest.nothing"
                                : "repair.nearest",
                        parts(nearest.remedy()),
                        place(nearest.without()),
                        reason(nearest.without()))));
        if (repairs.outcome() == Repairs.Outcome.MENDED) {
            said.addAll(details(repairs.cheapest().getFirst()));
        }
        if (repairs.cheapest().size() > 1) {
            said.add(words.tell(
                    "repair.choices", words.count("few", repairs.cheapest().size())));
            repairs.cheapest().stream()
                    .skip(1)
                    .forEach(mend -> said.add(words.tell("repair.choice", parts(mend.remedy()))));
        }
        if (!repairs.looked().complete()) {
            said.add(incomplete(repairs));
        }
        said.add(new LeverWords(words).text(repairs, name(repairs)));
        return said.stream().filter(one -> !one.isEmpty()).toList();
    }

    private Sentence incomplete(Repairs repairs) {
        int tranches = repairs.looked().mostTranches();
        int instruments = repairs.looked().mostInstruments();
        if (tranches > 1) {
            return words.tell("repair.incomplete", tranches, instruments);
        }
        return repairs.goal() instanceof Goal.End
                ? words.tell("repair.incomplete.end", instruments)
                : words.tell("repair.incomplete.whole", tranches, instruments);
    }

    /** What each part of a remedy is needed for, who gains by it after its cost, and the firmest sizes of tranches. */
    private List<Sentence> details(Repair mend) {
        List<Sentence> said = new ArrayList<>();
        mend.removes().forEach(part -> said.add(without(part)));
        if (mend.costs().size() > 1) {
            said.add(words.tell("repair.share", words.percent(mend.totalShare())));
        }
        mend.costs().stream()
                .filter(cost -> !Double.isNaN(cost.gain()))
                .forEach(cost -> said.add(words.tell(
                        cost.gain() >= cost.points() ? "repair.gain" : "repair.loss",
                        words.theParty(cost.giver()),
                        words.points(cost.points()),
                        words.points(cost.gain()))));
        mend.sizes().forEach(sizes -> said.add(sizes(mend, sizes)));
        return said;
    }

    /** "“Escrow” (cost to the United States: 1.0 points) and “X” in 3 tranches". */
    private Sentence parts(Remedy remedy) {
        List<Sentence> parts = new ArrayList<>();
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            Instrument one = instrument(Long.numberOfTrailingZeros(rest));
            parts.add(words.phrase(
                    "repair.part.instrument",
                    instrumentName(one),
                    words.theParty(one.by()),
                    Sentence.number(words.points(one.cost().value()), one.cost().path())));
        }
        for (int c = 0; c < remedy.tranches().size(); c++) {
            if (remedy.tranches().get(c) > 1) {
                parts.add(words.phrase(
                        "repair.part.tranches", measure(c), remedy.tranches().get(c)));
            }
        }
        return words.listed(parts);
    }

    private Sentence without(Repair.Removed part) {
        return part.instrument() >= 0
                ? words.tell(
                        "repair.without",
                        instrumentName(instrument(part.instrument())),
                        place(part.without()),
                        reason(part.without()))
                : words.tell("repair.whole", measure(part.measure()), place(part.without()), reason(part.without()));
    }

    private Sentence sizes(Repair mend, Sizes sizes) {
        List<String> chains = new ArrayList<>();
        for (Sizes.Chain chain : sizes.chains()) {
            chains.add(words.say(
                    "repair.sizes.chain",
                    measure(chain.measure()),
                    words.list(chain.shares().stream().map(words::percent).toList())));
        }
        return Math.abs(sizes.margin() - mend.weakestMargin()) < NOTHING
                ? words.tell("repair.sizes.equal")
                : words.tell(
                        "repair.sizes",
                        words.list(chains),
                        words.points(sizes.margin()),
                        words.points(mend.weakestMargin()));
    }

    private String name(Repairs repairs) {
        if (!repairs.subject().isEmpty()) {
            return words.proposal(repairs.subject());
        }
        return switch (repairs.goal()) {
            case Goal.Sequence _ -> words.say("repair.goal.sequence");
            case Goal.End(var target) ->
                target.contains() == 0
                        ? words.say("repair.goal.any")
                        : words.say("repair.goal.end", words.quotedMeasures(target.contains()));
        };
    }

    private static boolean isNothing(Remedy remedy) {
        return remedy.instruments() == 0 && remedy.extraTranches() == 0;
    }

    private String place(Shortfall shortfall) {
        return new Steps(words)
                .place(shortfall.stage(), shortfall.roadmap().stages().size());
    }

    private String reason(Shortfall shortfall) {
        Words divided = words.of(shortfall.resolved().structure());
        Fails fails = new Fails(shortfall.stage(), shortfall.party(), shortfall.alternative(), shortfall.margin());
        return new Standings(divided).reason(fails, shortfall.roadmap());
    }

    private Instrument instrument(int position) {
        return words.written().instruments().get(position);
    }

    private String instrumentName(Instrument instrument) {
        return words.arg("instrument:" + instrument.id());
    }

    private String measure(int position) {
        Measure measure = words.written().measures().get(position);
        return words.quoted(words.measure(measure.id()));
    }
}
