package dev.gradus.formats.results;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.LastingSanction;
import dev.gradus.stability.Reason.Sanction;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Unanswered;
import dev.gradus.stability.Reason.Upset;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.ConflictReview.Share;
import dev.gradus.stability.review.ConflictReview.Way;
import dev.gradus.stability.review.Evolution;
import dev.gradus.stability.review.FurtherReview;
import dev.gradus.stability.review.FurtherReview.Finding;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.stability.review.StabilityFindings.NotKnown;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a conflict, as JSON. States are numbered from 1, as on the page; decision makers and options are named by id. */
public final class StabilityJson {
    /** Of more states the table would be larger than what is asked for: what stands in it then stands under the concepts. */
    private static final int MOST_IN_TABLE = 1 << 16;

    private final Conflict conflict;

    private StabilityJson(Conflict conflict) {
        this.conflict = conflict;
    }

    /** @param version of the program that writes */
    public static String json(StabilityFindings findings, String version) {
        ObjectNode node = Results.head(version, "stability");
        ObjectNode conflict = node(findings.review());
        if (findings.review().conflict().states() <= MOST_IN_TABLE) {
            conflict.set("table", new StabilityJson(findings.review().conflict()).table(findings.review()));
        }
        node.set("conflict", conflict);
        node.set("further", Nodes.array(findings.further().findings(), StabilityJson::finding));
        StabilityJson json = new StabilityJson(findings.review().conflict());
        findings.course().ifPresent(course -> node.set("course", json.course(course)));
        if (!findings.notKnown().isEmpty()) {
            node.set("notKnown", Nodes.array(findings.notKnown(), json::notKnown));
        }
        return Results.text(node);
    }

    static ObjectNode node(ConflictReview review) {
        return new StabilityJson(review.conflict()).review(review);
    }

    private ObjectNode review(ConflictReview review) {
        ObjectNode node = Nodes.object().put("id", conflict.id()).put("states", conflict.states());
        node.set(
                "makers",
                Nodes.strings(
                        conflict.makers().stream().map(maker -> maker.id()).toList()));
        conflict.statusQuo().ifPresent(state -> node.put("statusQuo", state + 1));
        node.put("equilibria", review.restCount());
        node.set("stable", Nodes.array(review.stability().concepts(), concept -> stable(review, concept)));
        node.set("rests", Nodes.array(review.rests(), this::rest));
        node.set("departures", Nodes.array(review.departures(), this::departure));
        review.improving().ifPresent(evolution -> node.set("byImprovements", numbers(evolution.reached())));
        review.together()
                .ifPresent(evolution ->
                        node.put("byJointImprovements", evolution.reached().size()));
        review.wish().ifPresent(wish -> {
            ObjectNode wished = state(wish.state());
            wished.put("asked", wish.asked()).put("concept", Nodes.word(wish.concept()));
            wished.set(
                    "held", Nodes.strings(wish.held().stream().map(Nodes::word).toList()));
            wished.set("needs", Nodes.array(wish.needs(), this::need));
            wished.set("shares", Nodes.array(wish.shares(), this::share));
            wished.set("changes", Nodes.array(wish.changes(), this::change));
            node.set("wish", wished);
        });
        return node;
    }

    private ObjectNode stable(ConflictReview review, Concept concept) {
        ObjectNode node = Nodes.object().put("concept", Nodes.word(concept));
        node.put("equilibria", review.stability().equilibria(concept).size());
        node.set("states", numbers(review.stability().equilibria(concept)));
        ObjectNode counts = Nodes.object();
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            counts.put(maker(maker), review.stability().stable(concept, maker).size());
        }
        return (ObjectNode) node.set("stableFor", counts);
    }

    /** Each state with the concepts by which it is stable for each decision maker. */
    private ArrayNode table(ConflictReview review) {
        return Nodes.array(IntStream.range(0, conflict.states()).boxed().toList(), state -> {
            ObjectNode stableFor = Nodes.object();
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                int of = maker;
                stableFor.set(
                        maker(maker),
                        words(
                                review,
                                concept ->
                                        review.stability().stable(concept, of).contains(state)));
            }
            ObjectNode row = Nodes.object().put("state", state + 1);
            row.set("stableFor", stableFor);
            return (ObjectNode) row.set(
                    "equilibrium",
                    words(
                            review,
                            concept -> review.stability().equilibria(concept).contains(state)));
        });
    }

    private static ArrayNode words(ConflictReview review, Predicate<Concept> wanted) {
        return Nodes.strings(review.stability().concepts().stream()
                .filter(wanted)
                .map(Nodes::word)
                .toList());
    }

    private String maker(int maker) {
        return conflict.makers().get(maker).id();
    }

    /** Its number and name, and in option form the options taken. */
    private ObjectNode state(int state) {
        ObjectNode node = Nodes.object().put("state", state + 1);
        node.set("name", Nodes.text(conflict.graph().name(state)));
        if (conflict.graph() instanceof OptionStates options) {
            int taken = options.choices(state);
            node.set(
                    "taken",
                    Nodes.strings(IntStream.range(0, options.options().size())
                            .filter(k -> (taken >>> k & 1) != 0)
                            .mapToObj(k -> options.options().get(k).id())
                            .toList()));
        }
        return node;
    }

    private ObjectNode rest(Rest rest) {
        ObjectNode node = state(rest.state());
        node.set(
                "concepts",
                Nodes.strings(rest.concepts().stream().map(Nodes::word).toList()));
        node.set("reasons", Nodes.array(rest.reasons(), this::reason));
        rest.way().ifPresent(way -> node.set("way", way(way)));
        node.set(
                "worseOff",
                Nodes.strings(rest.worseOff().stream().map(this::maker).toList()));
        node.set("unsettledBy", Nodes.array(rest.unsettling(), this::change));
        node.set("unsettledByRefusing", Nodes.array(rest.refusing(), this::change));
        return node;
    }

    private ObjectNode departure(Departure departure) {
        ObjectNode node = state(departure.state());
        node.set("reasons", Nodes.array(departure.reasons(), this::reason));
        return node;
    }

    private ObjectNode reason(Reason reason) {
        ObjectNode node = Nodes.object().put("maker", maker(reason.maker()));
        node.put("concept", Nodes.word(reason.concept())).put("stable", reason.isStable());
        node.set("improvements", Nodes.array(reason.improvements(), this::answer));
        return node;
    }

    private ObjectNode answer(Answer answer) {
        ObjectNode node = Nodes.object().put("to", answer.improvement() + 1);
        switch (answer) {
            case Unanswered _ -> node.put("answer", "none");
            case Sanction sanction -> node.put("answer", "sanction").set("steps", steps(sanction.steps()));
            case LastingSanction lasting ->
                node.put("answer", "lasting-sanction")
                        .put("best", lasting.best() + 1)
                        .set("steps", steps(lasting.steps()));
            case Upset upset ->
                node.put("answer", "upset").put("result", upset.result() + 1).set("steps", steps(upset.choices()));
        }
        return node;
    }

    private ArrayNode steps(List<Step> steps) {
        return Nodes.array(steps, step -> {
            ObjectNode node = Nodes.object().put("from", step.from() + 1).put("to", step.to() + 1);
            return node.set("by", Nodes.strings(List.of(maker(step.maker()))));
        });
    }

    private ObjectNode way(Way way) {
        ObjectNode node = Nodes.object().put("means", Nodes.word(way.means()));
        return (ObjectNode) node.set("steps", Nodes.array(way.steps(), this::step));
    }

    private ObjectNode step(Evolution.Step step) {
        ObjectNode node = Nodes.object().put("from", step.from() + 1).put("to", step.to() + 1);
        return (ObjectNode) node.set(
                "by", Nodes.strings(step.movers().stream().map(this::maker).toList()));
    }

    private ObjectNode need(Need need) {
        ObjectNode node = Nodes.object().put("maker", maker(need.maker())).put("met", need.met());
        need.requirement()
                .ifPresent(requirement -> node.set(
                        "mustNotPrefer",
                        numbers(StateSet.of(requirement.never().stream()
                                .mapToInt(state -> state)
                                .toArray()))));
        need.count()
                .ifPresent(count -> node.put("rankings", count.strict().toString())
                        .put("ofRankings", count.allStrict().toString()));
        return node;
    }

    private ObjectNode share(Share share) {
        ObjectNode node = Nodes.object().put("concept", Nodes.word(share.concept()));
        node.put("maker", maker(share.maker())).put("met", share.met());
        share.count()
                .ifPresent(count -> node.put("rankings", count.strict().toString())
                        .put("ofRankings", count.allStrict().toString()));
        return node;
    }

    private ObjectNode change(PreferenceChange change) {
        return switch (change) {
            case PreferenceChange.NotNeeded() -> Nodes.object().put("change", "none-needed");
            case PreferenceChange.Found found ->
                (ObjectNode) Nodes.object()
                        .put("change", "found")
                        .put("maker", maker(found.maker()))
                        .set("turned", numbers(found.turned()));
            case PreferenceChange.Impossible impossible ->
                (ObjectNode) Nodes.object()
                        .put("change", "impossible")
                        .put("maker", maker(impossible.maker()))
                        .set(
                                "others",
                                Nodes.strings(impossible.others().stream()
                                        .map(this::maker)
                                        .toList()));
            case PreferenceChange.Refused refused ->
                Nodes.object()
                        .put("change", "refused")
                        .put("maker", maker(refused.maker()))
                        .put("from", refused.from() + 1)
                        .put("to", refused.to() + 1)
                        .put("leaving", maker(refused.leaving()));
            case PreferenceChange.NoneFound none ->
                Nodes.object()
                        .put("change", "none-found")
                        .put("maker", maker(none.maker()))
                        .put("comparisons", none.comparisons());
        };
    }

    private ObjectNode course(HypergameCourse course) {
        ObjectNode node = Nodes.object();
        node.set("moves", Nodes.array(course.moves(), this::move));
        node.put("end", course.end() + 1);
        return course.isCycle() ? node.put("cycleFrom", course.cycleFrom() + 1) : node;
    }

    private ObjectNode move(HypergameCourse.Move move) {
        ObjectNode node = Nodes.object().put("maker", maker(move.maker()));
        node.put("from", move.from() + 1).put("to", move.to() + 1);
        node.put("seenFrom", move.seenFrom() + 1).put("seenTo", move.seenTo() + 1);
        node.put("result", Nodes.word(move.result()));
        return (ObjectNode)
                node.set("imagined", numbers(move.imagined().stream().mapToInt(state -> state)));
    }

    private ObjectNode notKnown(NotKnown notKnown) {
        ObjectNode node = Nodes.object().put("maker", maker(notKnown.maker()));
        return (ObjectNode) node.set(
                "pairs", Nodes.array(notKnown.pairs(), pair -> numbers(IntStream.of(pair.state(), pair.other()))));
    }

    private static ArrayNode numbers(StateSet states) {
        return numbers(states.stream());
    }

    private static ArrayNode numbers(IntStream states) {
        return Nodes.array(
                states.map(state -> state + 1).boxed().toList(),
                number -> Nodes.object().numberNode(number));
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = Nodes.object();
        switch (finding) {
            case FurtherReview.Strong strong -> node.put("by", "strength").put("concept", Nodes.word(strong.concept()));
            case FurtherReview.Unknown unknown ->
                node.put("by", "unknown")
                        .put("concept", Nodes.word(unknown.concept()))
                        .put("as", Nodes.word(unknown.as()));
            case FurtherReview.Coalition coalition -> {
                node.put("by", "coalition").put("concept", Nodes.word(coalition.concept()));
                node.set(
                        "members",
                        Nodes.array(
                                coalition.members(), member -> Nodes.object().numberNode(member + 1)));
            }
            case FurtherReview.Ahead ahead -> node.put("by", "limited-move").put("horizon", ahead.horizon());
            case FurtherReview.FarAhead _ -> node.put("by", "non-myopic");
            case FurtherReview.OwnEyes eyes -> node.put("by", "own-eyes").put("concept", Nodes.word(eyes.concept()));
        }
        if (finding.hangsOnOrder()) {
            node.put("hangsOnOrder", true);
        }
        return (ObjectNode) node.set("states", numbers(finding.states()));
    }
}
