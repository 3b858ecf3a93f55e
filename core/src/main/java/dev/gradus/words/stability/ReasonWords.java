package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.LastingSanction;
import dev.gradus.stability.Reason.Sanction;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Unanswered;
import dev.gradus.stability.Reason.Upset;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Why a decision maker stays in a state or leaves it, in sentences. */
final class ReasonWords {
    private static final int MOST_SAID = 2;

    private final Words words;
    private final ConflictNames names;
    private final Conflict conflict;

    ReasonWords(Words words, ConflictNames names, Conflict conflict) {
        this.words = words;
        this.names = names;
        this.conflict = conflict;
    }

    Sentence staying(Reason reason) {
        String maker = names.maker(reason.maker());
        if (reason.improvements().isEmpty()) {
            boolean stuck = !canMove(reason.maker(), reason.state());
            return words.tell(stuck ? "stability.stays.stuck" : "stability.stays.best", maker);
        }
        List<Sentence> said = new ArrayList<>(reason.improvements().stream()
                .limit(MOST_SAID)
                .map(answer -> answered(reason, answer))
                .toList());
        int more = reason.improvements().size() - said.size();
        if (more > 0) {
            said.add(words.tell("stability.stays.more", more));
        }
        return Sentence.joined(said);
    }

    private boolean canMove(int maker, int state) {
        boolean[] found = new boolean[1];
        conflict.graph().eachMove(maker, state, _ -> found[0] = true);
        return found[0];
    }

    private Sentence answered(Reason reason, Answer answer) {
        String maker = names.maker(reason.maker());
        String doing = names.doing(reason.state(), answer.improvement());
        return switch (answer) {
            case Sanction sanction ->
                words.tell(
                        reason.concept() == Concept.SEQUENTIAL ? "stability.stays.wanted" : "stability.stays.sanction",
                        maker,
                        doing,
                        steps(sanction.steps()));
            case LastingSanction sanction ->
                words.tell("stability.stays.lasting", maker, doing, steps(sanction.steps()));
            case Upset upset -> words.tell("stability.stays.upset", maker, doing, steps(upset.choices()));
            case Unanswered _ -> words.tell("stability.leaves.one", maker, doing);
        };
    }

    private String steps(List<Step> steps) {
        return String.join(
                words.say("stability.way.then"),
                steps.stream()
                        .map(step -> words.say(
                                "stability.step.one", names.maker(step.maker()), names.doing(step.from(), step.to())))
                        .toList());
    }

    Sentence leaving(Reason reason) {
        return reason.findUnanswered()
                .map(open -> words.tell(
                        conflict.makers().size() == 1 ? "stability.leaves.only" : "stability.leaves.one",
                        names.maker(reason.maker()),
                        names.doing(reason.state(), open.improvement())))
                .orElseGet(() -> staying(reason));
    }
}
