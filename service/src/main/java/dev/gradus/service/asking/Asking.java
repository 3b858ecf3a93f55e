package dev.gradus.service.asking;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
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
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.casefile.NumberWordsReader;
import dev.gradus.formats.casefile.editing.CaseEdits;
import dev.gradus.formats.casefile.editing.Edit;
import dev.gradus.formats.casefile.editing.EditResult;
import dev.gradus.formats.casefile.editing.Grounds;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.quantity.Estimate;
import dev.gradus.words.Words;
import dev.gradus.words.elicitation.AskWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
         * @param changed numbers that are others now
         */
        record Understood(Asking after, List<Changed> changed, List<Contradiction> contradictions) implements Taken {
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
        Optional<Content> content = AnswerReader.read(question, said.words(), names::measure)
                .or(() -> AnswerReader.read(question, said.words(), others::measure));
        if (content.isPresent() && isUndirected(question, content.get())) {
            return new Taken.NotUnderstood(List.of());
        }
        if (content.isPresent()) {
            Reply reply = new Reply(question, content.get(), said);
            Map<String, Estimate> given = given(interview.whole());
            return taken(
                    reply,
                    Effects.changes(interview, reply).stream()
                            .filter(change -> !change.number().equals(given.get(change.path())))
                            .map(change -> edit(change, reply))
                            .toList());
        }
        return question instanceof Question.Number(String path)
                ? inWords(path, question, said)
                : new Taken.NotUnderstood(List.of());
    }

    /** A bare number of what nobody said to be a gain or a cost: it could be either. */
    private boolean isUndirected(Question question, Content content) {
        if (!(content instanceof Weighed(Way said, Estimate size)) || said != Way.UNSAID || size.high() == 0) {
            return false;
        }
        return switch (question) {
            case Question.Heaviest(String party, String measure) -> interview.way(party, measure) == Way.UNSAID;
            case Question.Rate rate -> interview.way(rate.party(), rate.measure()) == Way.UNSAID;
            case Question.Order _, Question.Direction _, Question.Compare _, Question.Number _ -> false;
        };
    }

    /** A word of the table: the file says the word, and reading it says the range. */
    private Taken inWords(String path, Question question, Said said) {
        Reply guess = new Reply(question, new Reply.Unknown(), said);
        Edit edit = edit(path, said.words().strip(), guess);
        return switch (CaseEdits.apply(fileName, bytes(), List.of(edit))) {
            case EditResult.Refused(var problems) -> new Taken.NotUnderstood(problems);
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
            return new Taken.Understood(after, List.of(), Effects.contradictions(interview, reply));
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
        return new Taken.Understood(after, changed, Effects.contradictions(interview, reply));
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

    private Edit edit(Change change, Reply reply) {
        return edit(change.path(), written(change.number()), reply);
    }

    private static String written(Estimate number) {
        return number.isRange()
                ? "[" + NumberRule.plain(number.low()) + ", " + NumberRule.plain(number.likely()) + ", "
                        + NumberRule.plain(number.high()) + "]"
                : NumberRule.plain(number.likely());
    }

    /** What the case says with a basis of its own keeps it, and notes beside it what it was and why it changed. */
    private Edit edit(String path, String number, Reply reply) {
        String language = interview.whole().written().language();
        Words words = Words.of(language.equals("vi") ? "vi" : "en", interview.whole(), "");
        List<Reply> all = Stream.concat(interview.replies().stream(), Stream.of(reply))
                .filter(each -> isAbout(each.question(), path))
                .toList();
        List<Reply> about = all.isEmpty() ? List.of(reply) : all;
        LocalText why = LocalText.of(words.language(), new AskWords(words).reason(about));
        boolean isAsked = interview.replies().stream().anyMatch(old -> isAbout(old.question(), path));
        boolean isOld = CaseFigures.given(interview.whole().written(), path)
                .filter(figure -> !figure.basis().isMissing())
                .isPresent();
        Grounds grounds = isOld && !isAsked && isMapping(path)
                ? new Grounds.Revised(reply.said().on(), why, List.of())
                : new Grounds.Given(new Basis(
                        List.of(), LocalText.of(words.language(), reply.said().by()), why, List.of(), List.of()));
        return new Edit.Number(path, number, grounds);
    }

    /** What was changed can be noted beside a number that has a mapping of its own. */
    private boolean isMapping(String path) {
        Edit probe = new Edit.Number(
                path, "0", new Grounds.Revised(interview.whole().written().asOf(), LocalText.of("en", "?"), List.of()));
        return switch (CaseEdits.apply(fileName, bytes(), List.of(probe))) {
            case EditResult.Edited _ -> true;
            case EditResult.Refused(var problems) ->
                problems.stream().noneMatch(problem -> problem.problem().code().startsWith("edit"));
        };
    }

    private static boolean isAbout(Question question, String path) {
        return switch (question) {
            case Question.Number(String own) -> own.equals(path);
            case Question.Order order -> isWorth(path, order.party(), order.measures());
            case Question.Direction direction -> isWorth(path, direction.party(), direction.measures());
            case Question.Heaviest heaviest -> isWorth(path, heaviest.party(), List.of(heaviest.measure()));
            case Question.Rate rate -> isWorth(path, rate.party(), List.of(rate.measure()));
            case Question.Compare compare ->
                isWorth(path, compare.party(), compare.first()) || isWorth(path, compare.party(), compare.second());
        };
    }

    private static boolean isWorth(String path, String party, List<String> measures) {
        return measures.stream().anyMatch(measure -> path.equals(FigureKind.WORTH.path(measure, party)));
    }
}
