package dev.gradus.report.view.section;

import dev.gradus.agreement.Source;
import dev.gradus.report.view.context.FigureGroup;
import dev.gradus.report.view.context.Kinds;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Wordings;
import java.util.List;

/**
 * Every number of the case with its basis, and the sources.
 *
 * @param table by which words for numbers are numbers; "" = no number is given in words
 */
public record AssumptionsView(String table, List<Group> groups, List<SourceView> sources) {
    /**
     * @param open begins open on the screen
     * @param judged how many of its numbers are judgement
     */
    public record Group(String id, Phrase name, String count, List<FigureView> figures) {}

    /**
     * @param address as text
     * @param link the same where it may be followed; "" = only text
     */
    public record SourceView(
            String id, Phrase title, String by, String kind, String address, String link, Phrase note) {}

    public static AssumptionsView of(LocalizedContext e) {
        return new AssumptionsView(
                new Wordings(e.words()).table().text(),
                FigureGroup.all(e.written()).stream()
                        .filter(g -> !g.figures().isEmpty())
                        .map(g -> group(e, g))
                        .toList(),
                e.written().sources().stream().map(s -> source(e, s)).toList());
    }

    private static Group group(LocalizedContext e, FigureGroup group) {
        Phrase name =
                group.name().isEmpty() ? e.plain(e.say("assumptions.group." + group.path())) : e.text(group.name());
        return new Group(
                e.figureId(group.path()),
                name,
                e.say(
                        "assumptions.count",
                        group.figures().size(),
                        group.figures().stream()
                                .filter(f -> !f.basis().judged().isEmpty())
                                .count()),
                group.figures().stream().map(f -> FigureView.of(e, f)).toList());
    }

    private static SourceView source(LocalizedContext e, Source source) {
        List<String> by = java.util.stream.Stream.of(
                        e.words().text(source.author()), e.words().text(source.publisher()), source.published())
                .filter(text -> !text.isEmpty())
                .toList();
        return new SourceView(
                e.id("sources." + source.id()),
                e.text(source.title()),
                String.join(", ", by),
                source.kind().isEmpty() ? "" : Kinds.say(e, "source", source.kind()),
                source.address(),
                Link.isWeb(source.address()) ? source.address() : "",
                e.text(source.note()));
    }
}
