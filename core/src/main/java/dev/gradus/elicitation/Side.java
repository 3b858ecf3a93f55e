package dev.gradus.elicitation;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.elicitation.weighing.Answer;
import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import dev.gradus.elicitation.weighing.Query;
import dev.gradus.elicitation.weighing.Weights;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A party of which the case says no worths: what it was said to weigh until now.
 *
 * @param measures that are weighed: what it gives is a loss to it, all else a gain
 * @param given those that it gives
 * @param replies that were understood as {@code answers}, in the same order
 * @param heaviest what the heaviest is worth, points
 */
record Side(
        String party,
        List<String> measures,
        List<String> given,
        List<Reply> replies,
        List<Answer> answers,
        Estimate heaviest) {
    private static final Estimate ANY = new Estimate(15, 40, 80);

    static Side of(Case written, String party) {
        List<String> measures =
                written.measures().stream().map(Measure::written).distinct().toList();
        List<String> given = written.measures().stream()
                .filter(measure -> measure.by().equals(party))
                .map(Measure::written)
                .distinct()
                .toList();
        return new Side(party, measures, given, List.of(), List.of(), ANY);
    }

    Side with(Reply reply) {
        if (reply.content() instanceof Reply.Stated(Estimate number) && reply.question() instanceof Question.Heaviest) {
            return new Side(party, measures, given, replies, answers, number);
        }
        return understood(reply)
                .map(answer -> new Side(
                        party,
                        measures,
                        given,
                        Stream.concat(replies.stream(), Stream.of(reply)).toList(),
                        Stream.concat(answers.stream(), Stream.of(answer)).toList(),
                        heaviest))
                .orElse(this);
    }

    private Optional<Answer> understood(Reply reply) {
        return switch (reply.content()) {
            case Reply.Ordered(var groups) ->
                Optional.of(new Order(groups.stream().map(this::positions).toList()));
            case Reply.Stated(Estimate number)
            when reply.question() instanceof Question.Rate rate ->
                Optional.of(new Rating(
                        measures.indexOf(rate.measure()),
                        number.low() / 100,
                        number.likely() / 100,
                        number.high() / 100));
            case Reply.Chosen(var verdict)
            when reply.question() instanceof Question.Compare compare ->
                Optional.of(new Choice(positions(compare.first()), positions(compare.second()), verdict));
            case Reply.Stated _, Reply.Chosen _, Reply.Unknown _ -> Optional.empty();
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

    Weights weights(int draws, long seed) {
        return Weights.of(measures.size(), answers, draws, seed);
    }

    /** −1 where it gives it, 1 where it gets it. */
    int sign(int thing) {
        return given.contains(measures.get(thing)) ? -1 : 1;
    }

    Question question(Query query) {
        return switch (query) {
            case Query.Order _ -> new Question.Order(party, measures);
            case Query.Rate(int thing) -> new Question.Rate(party, measures.get(thing), first(1).getFirst());
            case Query.Compare(var first, var second) -> new Question.Compare(party, ids(first), ids(second));
        };
    }
}
