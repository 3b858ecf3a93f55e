package dev.gradus.service.asking;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.elicitation.Change;
import dev.gradus.elicitation.Contradiction;
import dev.gradus.elicitation.Effects;
import dev.gradus.elicitation.Interview;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply;
import dev.gradus.elicitation.Reply.Content;
import dev.gradus.elicitation.Reply.Said;
import dev.gradus.elicitation.Reply.Stated;
import dev.gradus.elicitation.Reply.Weighed;
import dev.gradus.elicitation.Way;
import dev.gradus.formats.answers.AnswerReader;
import dev.gradus.formats.casefile.NumberWordsReader;
import dev.gradus.formats.casefile.editing.CaseEdits;
import dev.gradus.formats.casefile.editing.Edit;
import dev.gradus.formats.casefile.editing.EditResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.quantity.Estimate;
import dev.gradus.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A case file and what has been asked about it. Immutable. */
public final class Asking {
    private final String fileName;
    private final String text;
    private final Interview interview;

    private Asking(String fileName, String text, Interview interview) {
        this.fileName = fileName;
        this.text = text;
        this.interview = interview;
    }

    /**
     * @param fileName as problems name it
     * @param text of the file
     * @param whole the case that it says
     */
    public static Asking of(String fileName, String text, WholeCase whole, long seed) {
        return new Asking(fileName, text, Interview.of(whole, seed));
    }

    public Interview interview() {
        return interview;
    }

    /** The file as it now reads. */
    public String text() {
        return text;
    }

    /** What an answer came to. */
    public sealed interface Taken {
        /**
         * It was understood.
         *
         * @param content as it was understood
         * @param changed numbers that are others now
         */
        record Understood(Content content, Asking after, List<Changed> changed, List<Contradiction> contradictions)
                implements Taken {
            public Understood {
                changed = List.copyOf(changed);
                contradictions = List.copyOf(contradictions);
            }
        }

        /** It was not; nothing has changed. */
        record NotUnderstood(List<LocatedProblem> problems) implements Taken {
            public NotUnderstood {
                problems = List.copyOf(problems);
            }
        }
    }

    /** @param before empty where the case did not say it */
    public record Changed(String path, Optional<Estimate> before, Estimate after) {}

    /** Words of the table that would do as an answer; none where no word would. */
    public static List<String> knownWords(Question question, String language) {
        return question instanceof Question.Number(String path)
                ? FigurePath.find(path)
                        .map(found ->
                                NumberWordsReader.own().known(path, found.kind().quantity(), language))
                        .orElse(List.of())
                : List.of();
    }

    /** Takes an answer to a question. */
    public Taken answer(Question question, Said said) {
        Words names = Words.of("en", interview.whole(), "").apart();
        Words others = Words.of("vi", interview.whole(), "").apart();
        Optional<Content> content = AnswerReader.read(question, said.words(), naming(question, names))
                .or(() -> AnswerReader.read(question, said.words(), naming(question, others)));
        if (content.isPresent() && isUndirected(question, content.get())) {
            return new Taken.NotUnderstood(List.of());
        }
        if (content.isPresent()) {
            Reply reply = new Reply(question, content.get(), said);
            Map<String, Estimate> given = given(interview.whole());
            List<Change> changes = Effects.changes(interview, reply).stream()
                    .filter(change -> !change.number().equals(given.get(change.path())))
                    .toList();
            AnswerEdits edits = new AnswerEdits(interview, text, reply);
            return taken(
                    reply,
                    Stream.concat(edits.of(changes).stream(), edits.ofWords().stream())
                            .toList());
        }
        return question instanceof Question.Number(String path)
                ? inWords(path, question, said)
                : new Taken.NotUnderstood(List.of());
    }

    private static UnaryOperator<String> naming(Question question, Words words) {
        return question instanceof Question.Roles ? words::party : words::measure;
    }

    /** A bare number of what nobody said to be a gain or a cost: it could be either. */
    private boolean isUndirected(Question question, Content content) {
        if (!(content instanceof Weighed(Way said, Estimate size)) || said != Way.UNSAID || size.high() == 0) {
            return false;
        }
        return switch (question) {
            case Question.Heaviest(String party, String measure) -> interview.way(party, measure) == Way.UNSAID;
            case Question.Rate rate -> interview.way(rate.party(), rate.measure()) == Way.UNSAID;
            case Question.Order _,
                    Question.Direction _,
                    Question.Compare _,
                    Question.Alone _,
                    Question.Roles _,
                    Question.Rest _,
                    Question.Number _ -> false;
        };
    }

    /** A word of the table: the file says the word, and reading it says the range. */
    private Taken inWords(String path, Question question, Said said) {
        Reply guess = new Reply(question, new Reply.Unknown(), said);
        List<Edit> edits = new AnswerEdits(interview, text, guess).of(path, AnswerReader.word(question, said.words()));
        return switch (CaseEdits.apply(fileName, bytes(), edits)) {
            case EditResult.Refused(var problems) ->
                new Taken.NotUnderstood(problems.stream()
                        .filter(problem -> !problem.problem().path().startsWith(path)) // of what was answered
                        .toList());
            case EditResult.Edited edited ->
                CaseFigures.given(edited.whole().written(), path)
                        .<Taken>map(figure -> {
                            Reply reply = new Reply(question, new Stated(figure.estimate()), said);
                            return understood(reply, edited);
                        })
                        .orElseGet(() -> new Taken.NotUnderstood(List.of()));
        };
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Taken taken(Reply reply, List<Edit> edits) {
        if (edits.isEmpty()) {
            Asking after = new Asking(fileName, text, interview.with(interview.whole(), reply));
            return new Taken.Understood(reply.content(), after, List.of(), Effects.contradictions(interview, reply));
        }
        return switch (CaseEdits.apply(fileName, bytes(), edits)) {
            case EditResult.Refused(var problems) -> new Taken.NotUnderstood(problems);
            case EditResult.Edited edited -> understood(reply, edited);
        };
    }

    private Taken understood(Reply reply, EditResult.Edited edited) {
        List<Changed> changed = new ArrayList<>();
        Map<String, Estimate> before = given(interview.whole());
        given(edited.whole()).forEach((path, now) -> {
            Optional<Estimate> was = Optional.ofNullable(before.get(path));
            if (!Optional.of(now).equals(was)) {
                changed.add(new Changed(path, was, now));
            }
        });
        Asking after = new Asking(fileName, edited.text(), interview.with(edited.whole(), reply));
        return new Taken.Understood(reply.content(), after, changed, Effects.contradictions(interview, reply));
    }

    /** All that a case gives, by path: what an instrument would change bears the path of the number itself, and comes after it. */
    private static Map<String, Estimate> given(WholeCase whole) {
        Map<String, Estimate> given = new LinkedHashMap<>();
        for (Figure figure : CaseFigures.of(whole.written())) {
            if (figure.given()) {
                given.putIfAbsent(figure.path(), figure.estimate());
            }
        }
        return given;
    }
}
