package dev.gradus.service.asking;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.elicitation.Change;
import dev.gradus.elicitation.Interview;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply;
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.casefile.editing.CaseEdits;
import dev.gradus.formats.casefile.editing.Edit;
import dev.gradus.formats.casefile.editing.Grounds;
import dev.gradus.quantity.Estimate;
import dev.gradus.words.Words;
import dev.gradus.words.elicitation.AskWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How an answer comes into the file of a case: each number with who said it, when, and in which words. */
final class AnswerEdits {
    private final Interview interview;
    private final String text;
    private final Reply reply;
    private final AskWords words;
    private final String language;

    /** @param text of the file */
    AnswerEdits(Interview interview, String text, Reply reply) {
        this.interview = interview;
        this.text = text;
        this.reply = reply;
        String written = interview.whole().written().language();
        Words own = Words.of(written.equals("vi") ? "vi" : "en", interview.whole(), "");
        this.words = new AskWords(own);
        this.language = own.language();
    }

    /** Of numbers that became others. */
    List<Edit> of(List<Change> changes) {
        Set<String> noted = noted(changes.stream().map(Change::path).toList());
        return changes.stream()
                .map(change -> edit(change.path(), written(change.number()), noted.contains(change.path())))
                .toList();
    }

    /** @param number as it is said in the file, also a word of the table */
    List<Edit> of(String path, String number) {
        return List.of(edit(path, number, noted(List.of(path)).contains(path)));
    }

    /** Of what is no number: what was asked and answered stands among the statements. */
    List<Edit> ofWords() {
        if (reply.question() instanceof Question.Alone question && reply.content() instanceof Reply.Agreed agreed) {
            List<Edit> edits = new ArrayList<>();
            if (!agreed.yes()) {
                edits.add(new Edit.Append("measures." + question.measure() + ".only-with", question.without()));
            }
            edits.addAll(statement(
                    question.key(), "about: " + question.measure(), words.kept(question, agreed, reply.said())));
            return edits;
        }
        if (reply.question() instanceof Question.Roles question && reply.content() instanceof Reply.Apart apart) {
            List<Edit> edits = new ArrayList<>();
            apart.helpers().forEach(id -> edits.add(new Edit.Word("parties." + id + ".role", "helper")));
            apart.outside().forEach(id -> edits.add(new Edit.Word("parties." + id + ".role", "outside")));
            edits.addAll(statement(
                    Question.Roles.KEY,
                    "about: " + interview.whole().written().id(),
                    words.kept(question, apart, reply.said())));
            return edits;
        }
        return List.of();
    }

    private List<Edit> statement(String id, String about, String says) {
        String path = "statements." + id;
        boolean isPlain = language.equals(interview.whole().written().language());
        return List.of(
                new Edit.Add(
                        path, "{kind: claim, " + about + ", on: " + reply.said().on() + "}"),
                new Edit.Text(path + ".by", reply.said().by()),
                new Edit.Text(path + ".says" + (isPlain ? "" : "." + language), says));
    }

    private static String written(Estimate number) {
        return number.isRange()
                ? "[" + NumberRule.plain(number.low()) + ", " + NumberRule.plain(number.likely()) + ", "
                        + NumberRule.plain(number.high()) + "]"
                : NumberRule.plain(number.likely());
    }

    /** What the case says with a basis of its own, not asked until now: it keeps that, and beside it is noted what it was and why it changed. */
    private Set<String> noted(List<String> paths) {
        Set<String> based = new HashSet<>();
        for (Figure figure : CaseFigures.of(interview.whole().written())) {
            if (figure.given() && !figure.basis().isMissing()) {
                based.add(figure.path());
            }
        }
        List<String> kept = paths.stream()
                .filter(based::contains)
                .filter(path -> interview.replies().stream().noneMatch(old -> isAbout(old.question(), path)))
                .toList();
        return kept.isEmpty() ? Set.of() : CaseEdits.revisable(text, kept);
    }

    private Edit edit(String path, String number, boolean isNoted) {
        List<Reply> all = Stream.concat(interview.replies().stream(), Stream.of(reply))
                .filter(each -> isAbout(each.question(), path))
                .toList();
        LocalText why = LocalText.of(
                language,
                reply.question() instanceof Question.Rest
                        ? words.open(reply.said())
                        : words.reason(all.isEmpty() ? List.of(reply) : all));
        Grounds grounds = isNoted
                ? new Grounds.Revised(reply.said().on(), why, List.of())
                : new Grounds.Given(
                        new Basis(List.of(), LocalText.of(language, reply.said().by()), why, List.of(), List.of()));
        return new Edit.Number(path, number, grounds);
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
            case Question.Rest(var paths) -> paths.contains(path);
            case Question.Alone _, Question.Roles _ -> false;
        };
    }

    private static boolean isWorth(String path, String party, List<String> measures) {
        return measures.stream().anyMatch(measure -> path.equals(FigureKind.WORTH.path(measure, party)));
    }
}
