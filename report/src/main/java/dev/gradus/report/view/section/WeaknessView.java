package dev.gradus.report.view.section;

import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Passage;
import dev.gradus.words.assessment.Weaknesses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who could take back what, and what is weak in the text.
 *
 * @param told who can take back more
 * @param all over all measures of the case
 * @param proposals the same for each proposal
 * @param groups weaknesses by kind
 */
public record WeaknessView(Passage told, List<Side> all, List<Deal> proposals, List<Group> groups) {
    /** @param width of the bar of the share, per cent */
    public record Side(String party, FormattedNumber share, String width, FormattedNumber years) {}

    public record Deal(Phrase name, String href, List<Side> sides) {}

    public record Group(String name, List<Finding> findings) {}

    /** @param href of the place in the case */
    public record Finding(String said, String advice, String href) {}

    public static WeaknessView of(LocalizedContext e) {
        Map<Weakness.Kind, List<Weakness>> byKind = new LinkedHashMap<>();
        e.assessment()
                .weaknesses()
                .forEach(w -> byKind.merge(
                        w.kind(),
                        List.of(w),
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .toList()));
        return new WeaknessView(
                e.told().find("reversal"),
                sides(e, e.assessment().reversibility()),
                e.assessment().proposals().stream()
                        .map(p -> new Deal(
                                e.text(p.proposal().name()),
                                e.href("proposals." + p.proposal().id()),
                                sides(e, p.reversibility())))
                        .toList(),
                byKind.entrySet().stream()
                        .map(entry -> new Group(
                                e.words().capital(new Weaknesses(e.words()).name(entry.getKey())),
                                entry.getValue().stream()
                                        .map(w -> finding(e, w))
                                        .toList()))
                        .toList());
    }

    private static List<Side> sides(LocalizedContext e, Reversibility reversibility) {
        return reversibility.sides().stream()
                .map(s -> new Side(
                        e.party(s.party()),
                        e.shown(s.share()),
                        String.format(
                                Locale.ROOT,
                                "%.1f%%",
                                100 * Math.clamp(s.share().value(), 0, 1)),
                        e.shown(s.years())))
                .toList();
    }

    private static Finding finding(LocalizedContext e, Weakness weakness) {
        String href = weakness.kind() == Weakness.Kind.NUMBER_WITHOUT_SOURCE
                ? "#" + e.figureId(weakness.path())
                : e.href(weakness.path());
        Weaknesses words = new Weaknesses(e.words());
        return new Finding(words.finding(weakness), words.advice(weakness), href);
    }
}
