package dev.gradus.words;

import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.Measure;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Remedy;
import dev.gradus.repair.Repair;
import dev.gradus.repair.Repairs;
import dev.gradus.repair.Shortfall;
import dev.gradus.repair.Sizes;
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
    public String meaning() {
        return words.sentence("repair.means");
    }

    /**
     * What could be added to the proposals, for the first lines of a forecast: the cheapest remedies, or that nothing helps, or that
     * nothing is needed.
     *
     * @param all one for each proposal
     */
    public List<String> head(List<Repairs> all) {
        if (all.isEmpty()) {
            return List.of(words.sentence("repair.head.proposals"));
        }
        List<String> said = new ArrayList<>();
        all.stream()
                .filter(repairs -> repairs.outcome() == Repairs.Outcome.MENDED)
                .sorted(Comparator.comparingDouble(
                        repairs -> repairs.cheapest().getFirst().totalShare()))
                .limit(HEADED)
                .forEach(repairs -> said.add(words.sentence(
                        "repair.head.mended",
                        parts(repairs.cheapest().getFirst().remedy()),
                        name(repairs))));
        head(all, Repairs.Outcome.NOT_MENDED, "repair.head.not", said);
        head(all, Repairs.Outcome.NOTHING_OFFERED, "repair.head.offered", said);
        head(all, Repairs.Outcome.IMPOSSIBLE, "repair.head.impossible", said);
        head(all, Repairs.Outcome.HOLDS, "repair.head.holds", said);
        return said;
    }

    private void head(List<Repairs> all, Repairs.Outcome outcome, String key, List<String> said) {
        List<String> names = all.stream()
                .filter(repairs -> repairs.outcome() == outcome)
                .map(this::name)
                .toList();
        if (!names.isEmpty()) {
            said.add(words.sentence(key, words.list(names)));
        }
    }

    /** The short answer for one goal. */
    public String headline(Repairs repairs) {
        String name = name(repairs);
        return switch (repairs.outcome()) {
            case HOLDS -> words.sentence("repair.holds", name);
            case IMPOSSIBLE -> words.sentence("repair.impossible", name);
            case NOTHING_OFFERED -> words.sentence("repair.offered.none", name);
            case NOT_MENDED -> words.sentence("repair.none", name);
            case MENDED ->
                words.sentence(
                        "repair.mended", parts(repairs.cheapest().getFirst().remedy()), name);
        };
    }

    /** Everything about one goal, as short sentences; the first is {@link #headline}. */
    public List<String> sentences(Repairs repairs) {
        List<String> said = new ArrayList<>();
        said.add(headline(repairs));
        repairs.nearest()
                .ifPresent(nearest -> said.add(words.sentence(
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
            said.add(words.sentence(
                    "repair.choices", words.count("few", repairs.cheapest().size())));
            repairs.cheapest().stream()
                    .skip(1)
                    .forEach(mend -> said.add(words.sentence("repair.choice", parts(mend.remedy()))));
        }
        if (!repairs.looked().complete()) {
            said.add(incomplete(repairs));
        }
        return said;
    }

    private String incomplete(Repairs repairs) {
        int tranches = repairs.looked().mostTranches();
        int instruments = repairs.looked().mostInstruments();
        if (tranches > 1) {
            return words.sentence("repair.incomplete", tranches, instruments);
        }
        return repairs.goal() instanceof Goal.End
                ? words.sentence("repair.incomplete.end", instruments)
                : words.sentence("repair.incomplete.whole", tranches, instruments);
    }

    /** What each part of a remedy is needed for, who gains by it after its cost, and the firmest sizes of tranches. */
    public List<String> details(Repair mend) {
        List<String> said = new ArrayList<>();
        mend.removes().forEach(part -> said.add(without(part)));
        if (mend.costs().size() > 1) {
            said.add(words.sentence("repair.share", words.percent(mend.totalShare())));
        }
        mend.costs().stream()
                .filter(cost -> !Double.isNaN(cost.gain()))
                .forEach(cost -> said.add(words.sentence(
                        cost.gain() >= cost.points() ? "repair.gain" : "repair.loss",
                        words.theParty(cost.giver()),
                        words.points(cost.points()),
                        words.points(cost.gain()))));
        mend.sizes().forEach(sizes -> said.add(sizes(mend, sizes)));
        return said;
    }

    /** "“Escrow” (cost to the United States: 1.0 points) and “X” in 3 tranches". */
    public String parts(Remedy remedy) {
        List<String> parts = new ArrayList<>();
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            Instrument one = instrument(Long.numberOfTrailingZeros(rest));
            parts.add(words.say(
                    "repair.part.instrument",
                    instrumentName(one),
                    words.theParty(one.by()),
                    words.points(one.cost().value())));
        }
        for (int c = 0; c < remedy.tranches().size(); c++) {
            if (remedy.tranches().get(c) > 1) {
                parts.add(words.say(
                        "repair.part.tranches", measure(c), remedy.tranches().get(c)));
            }
        }
        return words.list(parts);
    }

    private String without(Repair.Removed part) {
        return part.instrument() >= 0
                ? words.sentence(
                        "repair.without",
                        instrumentName(instrument(part.instrument())),
                        place(part.without()),
                        reason(part.without()))
                : words.sentence(
                        "repair.whole", measure(part.measure()), place(part.without()), reason(part.without()));
    }

    private String sizes(Repair mend, Sizes sizes) {
        List<String> chains = new ArrayList<>();
        for (Sizes.Chain chain : sizes.chains()) {
            chains.add(words.say(
                    "repair.sizes.chain",
                    measure(chain.measure()),
                    words.list(chain.shares().stream().map(words::percent).toList())));
        }
        return Math.abs(sizes.margin() - mend.weakestMargin()) < NOTHING
                ? words.sentence("repair.sizes.equal")
                : words.sentence(
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
