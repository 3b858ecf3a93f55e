package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.TrustHistory;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.NothingToDo;
import dev.gradus.assessment.PriceOfMistrust;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.TermReview;
import dev.gradus.assessment.TrustReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All findings on one case. */
final class AssessmentNodes {
    private final Assessment assessment;
    private final Nodes nodes;
    private final NumberNodes numbers = new NumberNodes();
    private final RoadmapNodes roadmaps;

    AssessmentNodes(Assessment assessment) {
        this.assessment = assessment;
        this.nodes = new Nodes(assessment.resolved().structure());
        this.roadmaps = new RoadmapNodes(nodes, numbers);
    }

    /** Adds everything to the head of the results. */
    void addTo(ObjectNode node) {
        node.set("case", new CaseNodes(nodes).node(assessment.written()));
        node.set("request", request(nodes, assessment.written(), assessment.request()));
        node.put("outcome", Nodes.word(assessment.outcome()));
        ObjectNode trust = node.putObject("sufficientTrust");
        trust.put("asked", assessment.outcome() == Assessment.Outcome.NEAREST_MISS);
        trust.set("levels", Nodes.array(assessment.sufficientTrust(), AssessmentNodes::interval));
        if (assessment.outcome() == Assessment.Outcome.NOTHING_TO_DO) {
            node.set("nothingToDo", nothing(assessment.nothingToDo()));
        }
        node.set("moves", Nodes.array(assessment.moves(), MoveNodes::node));
        node.set("plan", plan(nodes, assessment.plan()));
        node.set("best", roadmaps.node(assessment.best()));
        node.set("proposals", Nodes.array(assessment.proposals(), this::proposal));
        node.set("paper", new PaperNodes(nodes, numbers).node(assessment.paper()));
        node.set("price", price(assessment.price()));
        node.set("terms", Nodes.array(assessment.terms(), this::term));
        node.set("reversibility", reversibility(assessment.reversibility()));
        node.set("trust", Nodes.array(assessment.trust(), this::trust));
        node.set("weaknesses", Nodes.array(assessment.weaknesses(), AssessmentNodes::weakness));
        node.set("rounds", RoundNodes.node(assessment.rounds()));
        RepairNodes repairs = new RepairNodes(assessment.whole(), nodes, numbers);
        node.set("repairs", Nodes.array(assessment.repairs(), repairs::node));
        assessment.rest().ifPresent(review -> node.set("rest", StabilityJson.node(review)));
        node.set("figures", new FigureNodes(assessment.whole()).node(numbers.figures()));
        node.set("record", RecordNodes.node(assessment.written()));
        node.set("sources", SourceNodes.node(assessment.written()));
    }

    private static ObjectNode interval(Interval interval) {
        return Nodes.object().put("from", interval.from()).put("to", interval.to());
    }

    /** Why no measure can be done next. */
    private ObjectNode nothing(NothingToDo nothing) {
        ObjectNode node = Nodes.object();
        switch (nothing) {
            case NothingToDo.NoMeasures() -> node.put("kind", "no-measures");
            case NothingToDo.AllInForce() -> node.put("kind", "all-in-force");
            case NothingToDo.Barred(List<NothingToDo.Bar> bars) ->
                node.put("kind", "barred").set("bars", Nodes.array(bars, this::bar));
        }
        return node;
    }

    private ObjectNode bar(NothingToDo.Bar bar) {
        ObjectNode node = Nodes.object().put("measure", nodes.measure(bar.measure()));
        return switch (bar) {
            case NothingToDo.ByRedLine(int _, String line) -> node.put("redLine", line);
            case NothingToDo.ByCompanion(int _, int companion) -> node.put("companion", nodes.measure(companion));
            case NothingToDo.ByExclusion(int _, int inForce) -> node.put("inForce", nodes.measure(inForce));
        };
    }

    static ObjectNode request(Nodes nodes, Case written, PlanRequest request) {
        ObjectNode node = request(written);
        node.put("rule", Nodes.word(request.rule())).put("maxPerParty", request.maxPerParty());
        node.set("contains", nodes.measures(request.target().contains()));
        node.set("avoids", Nodes.array(request.target().avoids(), nodes::measures));
        return node;
    }

    /** The numbers set for this run. */
    static ObjectNode request(Case written) {
        ObjectNode node = Nodes.object();
        node.set(
                "settings",
                Nodes.array(
                        CaseFigures.set(written),
                        figure -> FigureNodes.figure(figure).put("path", figure.path())));
        return node;
    }

    static ObjectNode plan(Nodes nodes, Plan plan) {
        ObjectNode node = Nodes.object();
        Plan.Effort effort = switch (plan) {
            case Plan.Found(var roadmap, var e) -> {
                node.put("kind", "found").set("stages", nodes.stages(roadmap));
                yield e;
            }
            case Plan.NearestMiss(var roadmap, boolean emptyHolds, var e) -> {
                node.put("kind", "nearest-miss").put("stayingHolds", emptyHolds);
                node.set("stages", nodes.stages(roadmap));
                yield e;
            }
            case Plan.Nowhere(boolean emptyHolds, var e) -> {
                node.put("kind", "nowhere").put("stayingHolds", emptyHolds);
                yield e;
            }
            case Plan.TooLarge(long sets, var e) -> {
                node.put("kind", "too-large").put("setsAtLeast", sets);
                yield e;
            }
            case Plan.Bracket(var roadmap, double below, double above, var gains, int width, int steps, var e) -> {
                node.put("kind", "bracket").set("stages", nodes.stages(roadmap));
                node.put("below", below).put("above", above).set("gainsAtMost", gains(nodes, gains));
                node.put("width", width).put("steps", steps);
                yield e;
            }
            case Plan.Undecided(
                    boolean emptyHolds,
                    boolean noneHolds,
                    double above,
                    var gains,
                    int width,
                    int steps,
                    var e) -> {
                node.put("kind", "undecided").put("stayingHolds", emptyHolds).put("noneHolds", noneHolds);
                node.put("above", above).set("gainsAtMost", gains(nodes, gains));
                node.put("width", width).put("steps", steps);
                yield e;
            }
        };
        node.set("effort", effort(effort));
        return node;
    }

    /** By party, in the order of the principals. */
    private static ObjectNode gains(Nodes nodes, List<Double> gains) {
        ObjectNode node = Nodes.object();
        int k = 0;
        for (int i = 0; i < nodes.structure().partyCount() && k < gains.size(); i++) {
            if (nodes.structure().isPrincipal(i)) {
                node.put(nodes.party(i), gains.get(k++));
            }
        }
        return node;
    }

    private static ObjectNode effort(Plan.Effort effort) {
        return Nodes.object()
                .put("sets", effort.sets())
                .put("labelledSets", effort.labelledSets())
                .put("transitions", effort.transitions())
                .put("evaluations", effort.evaluations())
                .put("longestFront", effort.longestFront());
    }

    private ObjectNode proposal(ProposalReview proposal) {
        ObjectNode node = Nodes.object();
        node.put("id", proposal.proposal().id());
        node.set("name", Nodes.text(proposal.proposal().name()));
        node.set("review", roadmaps.node(proposal.review()));
        node.put("holdsAtFullTrust", proposal.atFullTrust().holds());
        node.set("reversibility", reversibility(proposal.reversibility()));
        return node;
    }

    private ObjectNode price(PriceOfMistrust price) {
        ObjectNode node = Nodes.object();
        node.set("withFullTrust", nodes.stages(price.withFullTrust()));
        node.put("holdsAtFullTrust", price.holdsAtFullTrust());
        ObjectNode with = node.putObject("with");
        for (TrustReview trust : assessment.trust()) {
            with.put("trust." + nodes.party(trust.truster()) + "." + nodes.party(trust.trusted()), 1);
        }
        node.set("sides", Nodes.array(price.sides(), this::side));
        node.set("numbers", numbers.numbers(price.explanation()));
        return node;
    }

    private JsonNode side(PriceOfMistrust.Side side) {
        ObjectNode node = Nodes.object();
        node.put("party", nodes.party(side.party()));
        node.set("today", numbers.node(side.today()));
        node.set("fullTrust", numbers.node(side.fullTrust()));
        node.set("price", numbers.node(side.price()));
        node.set("onPaper", numbers.node(side.onPaper()));
        node.set("delayAndSelfInterest", numbers.node(side.delayAndSelfInterest()));
        return node;
    }

    private ObjectNode term(TermReview term) {
        ObjectNode node = Nodes.object();
        node.put("id", term.term());
        node.set("core", nodes.measures(term.core()));
        node.set("disputed", nodes.measures(term.disputed()));
        node.set("withoutReading", nodes.parties(term.withoutReading()));
        node.set("parts", Nodes.array(term.parts(), part -> {
            ObjectNode one = Nodes.object();
            one.put("roadmap", roadmap(part.proposal())).put("stage", part.stage());
            one.set("measures", nodes.measures(part.measures()));
            return one;
        }));
        node.set("gaps", Nodes.array(term.gaps(), gap -> {
            ObjectNode one = Nodes.object();
            one.put("roadmap", roadmap(gap.proposal()));
            one.put("party", nodes.party(gap.party())).put("other", nodes.party(gap.other()));
            one.set("gap", numbers.node(gap.gap()));
            return one;
        }));
        return node;
    }

    /** Id of a proposal, or "best". */
    private static String roadmap(String proposal) {
        return proposal.isEmpty() ? "best" : proposal;
    }

    private JsonNode reversibility(Reversibility reversibility) {
        return Nodes.array(reversibility.sides(), side -> {
            ObjectNode node = Nodes.object();
            node.put("party", nodes.party(side.party()));
            node.set("share", numbers.node(side.share()));
            node.set("years", numbers.node(side.years()));
            return node;
        });
    }

    private ObjectNode trust(TrustReview trust) {
        ObjectNode node = Nodes.object();
        node.put("truster", nodes.party(trust.truster())).put("trusted", nodes.party(trust.trusted()));
        node.set("moves", Nodes.array(trust.account().moves(), AssessmentNodes::move));
        node.set("today", numbers.node(trust.today(), "stated"));
        return node;
    }

    private static ObjectNode move(TrustHistory.Move move) {
        return Nodes.object()
                .put("act", move.act())
                .put("kept", move.kept())
                .put("signal", move.signal())
                .put("factor", move.factor());
    }

    static ObjectNode weakness(Weakness weakness) {
        ObjectNode node = Nodes.object();
        node.put("kind", Nodes.word(weakness.kind())).put("path", weakness.path());
        node.set("args", Nodes.strings(weakness.args()));
        return node;
    }
}
