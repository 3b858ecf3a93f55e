package dev.gradus.elicitation;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.elicitation.weighing.Answer;
import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import dev.gradus.elicitation.weighing.Query;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A party of which the case says no worths: what it was said to weigh until now.
 *
 * @param measures that are weighed
 * @param ways whether each is a gain or a cost to it, in the same order
 * @param replies that were understood as {@code answers}, in the same order
 * @param heaviest what the heaviest is worth, points
 */
record Side(
        String party,
        List<String> measures,
        List<Way> ways,
        List<Reply> replies,
        List<Answer> answers,
        Estimate heaviest) {
    private static final Estimate ANY = new Estimate(15, 40, 80);

    static Side of(Case written, String party) {
        List<String> measures =
                written.measures().stream().map(Measure::written).distinct().toList();
        List<Way> ways = Collections.nCopies(measures.size(), Way.UNSAID);
        return new Side(party, measures, ways, List.of(), List.of(), ANY);
    }

    Side with(Reply reply) {
        List<Way> now = ways(reply);
        if (reply.content() instanceof Reply.Weighed weighed && reply.question() instanceof Question.Heaviest) {
            return new Side(party, measures, now, replies, answers, weighed.size());
        }
        return understood(reply)
                .map(answer -> new Side(
                        party,
                        measures,
                        now,
                        Stream.concat(replies.stream(), Stream.of(reply)).toList(),
                        Stream.concat(answers.stream(), Stream.of(answer)).toList(),
                        heaviest))
                .orElseGet(() -> new Side(party, measures, now, replies, answers, heaviest));
    }

    /** A sign that was said counts; a bare number says none. */
    private List<Way> ways(Reply reply) {
        List<Way> now = new ArrayList<>(ways);
        if (reply.content() instanceof Reply.Sided(var costs, var open)) {
            now.replaceAll(_ -> Way.GAIN);
            costs.forEach(id -> now.set(measures.indexOf(id), Way.COST));
            open.forEach(id -> now.set(measures.indexOf(id), Way.UNSAID));
        }
        if (reply.content() instanceof Reply.Weighed weighed && weighed.way() != Way.UNSAID) {
            switch (reply.question()) {
                case Question.Heaviest heaviestOne -> now.set(measures.indexOf(heaviestOne.measure()), weighed.way());
                case Question.Rate rate -> now.set(measures.indexOf(rate.measure()), weighed.way());
                case Question.Order _,
                        Question.Direction _,
                        Question.Compare _,
                        Question.Alone _,
                        Question.Roles _,
                        Question.Rest _,
                        Question.Number _ -> {}
            }
        }
        return now;
    }

    private Optional<Answer> understood(Reply reply) {
        return switch (reply.content()) {
            case Reply.Ordered(var groups) ->
                Optional.of(new Order(groups.stream().map(this::positions).toList()));
            case Reply.Weighed weighed
            when reply.question() instanceof Question.Rate rate ->
                Optional.of(new Rating(
                        measures.indexOf(rate.measure()),
                        weighed.size().low() / 100,
                        weighed.size().likely() / 100,
                        weighed.size().high() / 100));
            case Reply.Chosen(var verdict)
            when reply.question() instanceof Question.Compare compare ->
                Optional.of(new Choice(positions(compare.first()), positions(compare.second()), verdict));
            case Reply.Weighed _,
                    Reply.Sided _,
                    Reply.Stated _,
                    Reply.Chosen _,
                    Reply.Agreed _,
                    Reply.Apart _,
                    Reply.Unknown _ -> Optional.empty();
        };
    }

    private List<Integer> positions(List<String> ids) {
        return ids.stream().map(measures::indexOf).toList();
    }

    private List<String> ids(List<Integer> positions) {
        return positions.stream().map(measures::get).toList();
    }

    boolean isOrdered() {
        return answers.stream().anyMatch(Order.class::isInstance);
    }

    /** The first ones of the order. */
    List<String> first(int count) {
        List<String> first = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Order(var groups)) {
                groups.stream()
                        .flatMap(List::stream)
                        .limit(count)
                        .map(measures::get)
                        .forEach(first::add);
            }
        }
        return first;
    }

    Way way(int thing) {
        return ways.get(thing);
    }

    /** −1 where it is a cost, 1 where it is a gain; one or the other where nobody said it. */
    int sign(int draw, int thing) {
        return switch (way(thing)) {
            case GAIN -> 1;
            case COST -> -1;
            case UNSAID -> new SplittableRandom(1000L * thing + draw).nextBoolean() ? 1 : -1;
        };
    }

    Question question(Query query) {
        return switch (query) {
            case Query.Order _ -> new Question.Order(party, measures);
            case Query.Rate(int thing) -> new Question.Rate(party, measures.get(thing), first(1).getFirst());
            case Query.Compare(var first, var second) -> new Question.Compare(party, ids(first), ids(second));
        };
    }
}
