package dev.gradus.words.elicitation;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.elicitation.Contradiction;
import dev.gradus.elicitation.Interview;
import dev.gradus.elicitation.Interview.Outcome;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply;
import dev.gradus.elicitation.Way;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Problems;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked, and what came of the answers. */
public final class AskWords {
    private final Words words;
    private final NumberLabels labels;

    public AskWords(Words words) {
        this.words = words;
        this.labels = new NumberLabels(words);
    }

    /** A question with what there is already, one line each. */
    public List<String> question(Interview interview, Interview.Next next) {
        List<String> lines = new ArrayList<>();
        lines.add(asked(interview, next));
        List<String> listed = listed(next.question());
        for (int k = 0; k < listed.size(); k++) {
            lines.add("  " + (k + 1) + "  " + listed.get(k));
        }
        if (next.question() instanceof Question.Number(String path)) {
            CaseFigures.given(interview.whole().written(), path)
                    .ifPresent(figure -> lines.add(words.sentence("ask.now", range(path, figure.estimate()))));
        }
        if (next.question() instanceof Question.Number && next.proposal().isEmpty()) {
            lines.add(words.sentence("ask.needed"));
        }
        if (!next.proposal().isEmpty() && !(next.question() instanceof Question.Alone)) {
            lines.add(words.sentence("ask.why", words.proposal(next.proposal())));
        }
        return lines;
    }

    /** The question itself. */
    private String asked(Interview interview, Interview.Next next) {
        return switch (next.question()) {
            case Question.Order order -> words.sentence("ask.order", words.theParty(order.party()));
            case Question.Direction direction -> words.sentence("ask.direction", words.theParty(direction.party()));
            case Question.Heaviest(String party, String measure) ->
                words.sentence(
                        "ask.heaviest." + Words.key(interview.way(party, measure)),
                        words.theParty(party),
                        quoted(measure));
            case Question.Rate(String party, String measure, String heaviest) ->
                words.sentence(
                        "ask.rate." + Words.key(interview.way(party, measure)),
                        words.theParty(party),
                        quoted(heaviest),
                        quoted(measure));
            case Question.Compare compare -> compare(interview, compare);
            case Question.Roles _ -> words.sentence("ask.roles");
            case Question.Rest _ -> words.sentence("ask.rest");
            case Question.Alone(String measure, String without) ->
                words.sentence(
                        "ask.alone",
                        quoted(measure),
                        quoted(without),
                        words.proposal(next.proposal()),
                        isStanding(interview, without) ? 1 : 0);
            case Question.Number(String path) ->
                collapsing(interview, path)
                        .map(party -> words.sentence("ask.collapse", words.theParty(party)))
                        .orElseGet(() ->
                                words.sentence(isLoss(path) ? "ask.number.loss" : "ask.number", labels.figure(path)));
        };
    }

    private List<String> listed(Question question) {
        return switch (question) {
            case Question.Order order ->
                order.measures().stream().map(words::measure).toList();
            case Question.Direction direction ->
                direction.measures().stream().map(words::measure).toList();
            case Question.Roles(var parties) ->
                parties.stream().map(words::party).toList();
            case Question.Rest(var paths) ->
                paths.stream().map(labels::figure).map(words::capital).toList();
            case Question.Heaviest _, Question.Rate _, Question.Compare _, Question.Alone _, Question.Number _ ->
                List.of();
        };
    }

    /** Cost against cost and gain against gain in plain words; else what weighs more. */
    private String compare(Interview interview, Question.Compare compare) {
        Set<Way> ways = Stream.concat(compare.first().stream(), compare.second().stream())
                .map(id -> interview.way(compare.party(), id))
                .collect(Collectors.toSet());
        String key = ways.equals(Set.of(Way.COST))
                ? "ask.compare.cost"
                : ways.equals(Set.of(Way.GAIN)) ? "ask.compare.gain" : "ask.compare";
        return words.sentence(key, words.theParty(compare.party()), lot(compare.first()), lot(compare.second()));
    }

    private String lot(List<String> ids) {
        return words.list(ids.stream().map(this::quoted).toList());
    }

    private String quoted(String measure) {
        return words.quoted(words.measure(measure));
    }

    /** How the question is answered. */
    public String how(Interview interview, Question question) {
        return words.sentence(
                switch (question) {
                    case Question.Order _ -> "ask.how.order";
                    case Question.Direction _ -> "ask.how.direction";
                    case Question.Heaviest(String party, String measure) -> how(interview.way(party, measure));
                    case Question.Rate rate -> how(interview.way(rate.party(), rate.measure()));
                    case Question.Compare _ -> "ask.how.compare";
                    case Question.Alone _ -> "ask.how.alone";
                    case Question.Roles _ -> "ask.how.roles";
                    case Question.Rest _ -> "ask.how.rest";
                    case Question.Number(String path)
                    when collapsing(interview, path).isPresent() -> "ask.how.collapse";
                    case Question.Number(String path) ->
                        FigurePath.find(path)
                                .map(FigurePath::kind)
                                .map(AskWords::how)
                                .orElse("ask.how.points");
                });
    }

    private static String how(Way way) {
        return way == Way.UNSAID ? "ask.how.signed" : "ask.how.hundred";
    }

    private static boolean isStanding(Interview interview, String measure) {
        return interview.whole().written().measures().stream()
                .anyMatch(one -> one.written().equals(measure) && one.isStanding());
    }

    /** The party of which it is asked what a collapse as a whole changes for it; empty where the case tells several things apart. */
    private static Optional<String> collapsing(Interview interview, String path) {
        return FigurePath.find(path)
                .filter(found -> found.kind() == FigureKind.RESPONSE)
                .map(found -> found.ids().getFirst())
                .filter(party -> interview.whole().written().findParty(party).stream()
                        .allMatch(found -> found.figures().all(FigureKind.RESPONSE).stream()
                                .allMatch(figure -> figure.path().equals(path))));
    }

    private static boolean isLoss(String path) {
        return FigurePath.find(path)
                .filter(found -> found.kind().quantity() == Quantity.LOSS)
                .isPresent();
    }

    private static String how(FigureKind kind) {
        if (kind.quantity() == Quantity.LOSS) {
            return "ask.how.loss";
        }
        return switch (kind.unit()) {
            case SHARE, RATE -> "ask.how.share";
            case TIME -> "ask.how.time";
            case POINTS, NUMBER -> "ask.how.points";
        };
    }

    /** “20 to 30%, most likely 25%”, or one number. */
    public String range(String path, Estimate estimate) {
        String likely = labels.figureValue(path, estimate.likely());
        if (!estimate.isRange()) {
            return likely;
        }
        Unit unit = labels.unit(path);
        String low = unit == Unit.POINTS ? words.number(estimate.low()) : labels.figureValue(path, estimate.low());
        return words.say("ask.range", low, labels.figureValue(path, estimate.high()), likely);
    }

    /** A number that an answer changed. */
    public String changed(String path, Optional<Estimate> before, Estimate after) {
        return before.map(
                        was -> words.sentence("ask.changed", labels.figure(path), range(path, was), range(path, after)))
                .orElseGet(() -> words.sentence("ask.added", labels.figure(path), range(path, after)));
    }

    /** What is written of whether a measure makes sense while another is not done: what that means for the order. */
    public String order(Interview interview, Question.Alone question, boolean alone) {
        if (!alone) {
            return words.sentence("ask.alone.no", quoted(question.measure()), quoted(question.without()));
        }
        List<String> mended =
                interview.mended(question).stream().map(words::proposal).toList();
        return mended.isEmpty()
                ? words.sentence("ask.alone.yes", quoted(question.measure()), quoted(question.without()))
                : words.sentence(
                        "ask.alone.mended", quoted(question.measure()), quoted(question.without()), words.list(mended));
    }

    /** Who does not decide, by what was answered, and who does. */
    public String deciding(Question.Roles question, Reply.Apart apart) {
        List<String> others = Stream.concat(apart.helpers().stream(), apart.outside().stream())
                .toList();
        List<String> deciding =
                question.parties().stream().filter(id -> !others.contains(id)).toList();
        return others.isEmpty()
                ? words.sentence("ask.roles.all")
                : words.sentence("ask.roles.apart", parties(others), parties(deciding));
    }

    private String parties(List<String> ids) {
        return words.list(ids.stream().map(words::theParty).toList());
    }

    /** The same, to be kept in the case. */
    public String kept(Question.Roles question, Reply.Apart apart, Reply.Said said) {
        return words.sentence("ask.roles.kept", words.quoted(said.words()), deciding(question, apart));
    }

    /** The reason of a number that is left open. */
    public String open(Reply.Said said) {
        return words.say("ask.rest.reason", said.by(), words.date(said.on()), words.quoted(said.words()));
    }

    /** What was asked about an order and what was answered, to be kept in the case. */
    public String kept(Question.Alone question, Reply.Agreed content, Reply.Said said) {
        return words.sentence(
                content.yes() ? "ask.alone.kept.yes" : "ask.alone.kept.no",
                quoted(question.measure()),
                quoted(question.without()),
                words.quoted(said.words()));
    }

    /** Proposals of which something else is to be said than before: the verdict, or the chance. None where there is no verdict yet. */
    public List<String> verdicts(Interview before, Interview after) {
        List<String> lines = new ArrayList<>();
        if (!after.isComplete()) {
            return lines;
        }
        Map<String, Outcome> was = before.outcomes();
        Map<String, Double> chances = before.chances();
        Map<String, Outcome> is = after.outcomes();
        after.chances().forEach((proposal, chance) -> {
            String name = words.proposal(proposal);
            if (is.get(proposal) instanceof Outcome now && !now.equals(was.get(proposal))) {
                String then = was.get(proposal) instanceof Outcome old ? outcome(old) : words.say("ask.unknown");
                lines.add(words.sentence("ask.verdict", name, then, outcome(now)));
            }
            double old = before.isComplete() ? chances.getOrDefault(proposal, chance) : chance;
            if (Math.abs(old - chance) >= 0.005) {
                lines.add(words.sentence("ask.chance", name, words.percent(old), words.percent(chance)));
            }
        });
        return lines;
    }

    /** In how many of all draws each proposal holds; the questions that are left, where there is no verdict before they are answered. */
    public List<String> end(Interview interview) {
        List<String> lines = new ArrayList<>();
        if (!interview.isComplete()) {
            Problems problems = Problems.of(words.language());
            List<Problem> gaps = interview.whole().gaps();
            lines.add(words.sentence("ask.open", gaps.size()));
            gaps.forEach(gap -> lines.add(problems.question(gap)));
            return lines;
        }
        Map<String, Outcome> outcomes = interview.outcomes();
        interview
                .chances()
                .forEach((proposal, chance) -> lines.add(words.sentence(
                        chance(Optional.ofNullable(outcomes.get(proposal)), chance),
                        words.proposal(proposal),
                        words.percent(chance))));
        return lines;
    }

    /** What the most likely numbers say may be the exception among all that is thought possible: then it is said that nothing is settled. */
    private static String chance(Optional<Outcome> outcome, double chance) {
        return outcome.filter(likely -> likely.holds() != chance >= 0.5)
                .map(likely -> likely.holds() ? "ask.chance.rarely" : "ask.chance.mostly")
                .orElse("ask.chance.now");
    }

    private String outcome(Outcome outcome) {
        return outcome.holds() ? words.say("ask.holds") : words.say("ask.stops", words.theParty(outcome.stops()));
    }

    /** Two answers that do not go together, and what to do. */
    public String contradiction(Contradiction found) {
        return switch (found) {
            case Contradiction.WithCase(String path, Estimate was, Reply reply) ->
                words.sentence(
                        "ask.clash.case",
                        labels.figure(path),
                        range(path, was),
                        words.quoted(reply.said().words()));
            case Contradiction.TooMuch(String party, double points) ->
                words.sentence("ask.clash.gains", words.theParty(party), words.points(points));
            case Contradiction.OfAnswers clash
            when clash.heavier().isEmpty() ->
                words.sentence("ask.clash.rating", said(clash.one()), said(clash.other()));
            case Contradiction.OfAnswers clash ->
                words.sentence(
                        "ask.clash",
                        said(clash.one()),
                        said(clash.other()),
                        lot(clash.heavier()),
                        lot(clash.lighter()),
                        words.number(clash.times()));
        };
    }

    private String said(Reply reply) {
        return switch (reply.question()) {
            case Question.Order _ ->
                words.say("ask.said.order", words.quoted(reply.said().words()));
            case Question.Direction _ ->
                words.say("ask.said.direction", words.quoted(reply.said().words()));
            case Question.Rate rate ->
                words.say("ask.said", words.quoted(reply.said().words()), quoted(rate.measure()));
            case Question.Heaviest heaviest ->
                words.say("ask.said", words.quoted(reply.said().words()), quoted(heaviest.measure()));
            case Question.Compare compare ->
                words.say(
                        "ask.said.compare",
                        words.quoted(reply.said().words()),
                        lot(compare.first()),
                        lot(compare.second()));
            case Question.Alone alone ->
                words.say("ask.said", words.quoted(reply.said().words()), quoted(alone.measure()));
            case Question.Roles _, Question.Rest _ -> words.quoted(reply.said().words());
            case Question.Number(String path) ->
                words.say("ask.said", words.quoted(reply.said().words()), labels.figure(path));
        };
    }

    /** The reason of a number that an answer gave: who, when, in which words. */
    public String reason(List<Reply> replies) {
        List<String> said = replies.stream()
                .map(reply -> words.quoted(reply.said().words()))
                .distinct()
                .toList();
        Reply.Said last = replies.getLast().said();
        return words.say("ask.reason", last.by(), words.date(last.on()), words.list(said));
    }
}
