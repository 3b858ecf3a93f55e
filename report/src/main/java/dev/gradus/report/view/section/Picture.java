package dev.gradus.report.view.section;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.PaperAndReach;
import dev.gradus.quantity.Explained;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data of the picture, once for all languages: values are points of each principal, measures a mask in hexadecimal.
 *
 * @param languages codes; names come in their order
 * @param axes what stands at the axis of a principal
 * @param measures names by position
 * @param marks values, status, mask
 * @param named deals with a name: kind ("walk-away", "nash", "proposal", "best"), name, values, whether it holds
 * @param words what the picture says, by key
 */
public record Picture(
        List<String> languages,
        List<List<String>> parties,
        List<List<String>> axes,
        List<List<String>> measures,
        List<Mark> marks,
        List<Mark> frontier,
        Map<String, List<Double>> region,
        List<Named> named,
        Map<String, List<String>> words) {
    private static final List<String> SAID = List.of(
            "status.unstable",
            "status.outOfReach",
            "status.reachable",
            "status.undecided",
            "picture.frontier",
            "reach.walkAway",
            "reach.nash",
            "picture.nothing");

    record Mark(List<Double> v, int s, String m) {}

    record Named(String kind, List<String> name, List<Double> v, boolean holds) {}

    public static Picture of(Assessment assessment, List<Words> words) {
        PaperAndReach paper = assessment.paper();
        return new Picture(
                words.stream().map(Words::language).toList(),
                paper.principals().stream()
                        .map(i -> words.stream().map(w -> w.party(i)).toList())
                        .toList(),
                paper.principals().stream()
                        .map(i -> words.stream()
                                .map(w -> PageWords.of(w.language()).say("report.picture.axis", w.party(i)))
                                .toList())
                        .toList(),
                assessment.resolved().structure().measures().stream()
                        .map(m -> words.stream().map(w -> w.measure(m.id())).toList())
                        .toList(),
                paper.marks().stream()
                        .map(m -> mark(m.values(), m.status(), m.measures()))
                        .toList(),
                paper.frontier().stream()
                        .map(d -> mark(d.values().stream().map(Explained::value).toList(), d.status(), d.measures()))
                        .toList(),
                paper.region(),
                named(assessment, words),
                SAID.stream().collect(java.util.stream.Collectors.toMap(key -> key, key -> said(words, key))));
    }

    private static Mark mark(List<Double> values, PaperAndReach.Status status, long measures) {
        return new Mark(rounded(values), status.ordinal(), Long.toHexString(measures));
    }

    private static List<Named> named(Assessment assessment, List<Words> words) {
        PaperAndReach paper = assessment.paper();
        List<Named> named = new ArrayList<>();
        named.add(new Named("walk-away", said(words, "reach.walkAway"), rounded(paper.walkAway()), false));
        paper.nash()
                .forEach(d -> named.add(new Named(
                        "nash",
                        said(words, "reach.nash"),
                        rounded(d.values().stream().map(Explained::value).toList()),
                        false)));
        assessment
                .proposals()
                .forEach(p -> named.add(new Named(
                        "proposal",
                        words.stream().map(w -> w.text(p.proposal().name())).toList(),
                        values(assessment, p.review().roadmap().measures()),
                        p.review().standing().holds())));
        if (!assessment.best().roadmap().stages().isEmpty()) {
            named.add(new Named(
                    "best",
                    words.stream()
                            .map(w -> w.capital(
                                    PageWords.of(w.language()).say("report." + RoadmapView.key(assessment.outcome()))))
                            .toList(),
                    values(assessment, assessment.best().roadmap().measures()),
                    assessment.best().standing().holds()));
        }
        return named;
    }

    private static List<String> said(List<Words> words, String key) {
        return words.stream()
                .map(w -> PageWords.of(w.language()).say("report." + key))
                .toList();
    }

    private static List<Double> values(Assessment assessment, long measures) {
        return rounded(assessment.paper().principals().stream()
                .map(i -> onPaper(assessment, i, measures).value())
                .toList());
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(v -> Math.rint(v * 100) / 100).toList();
    }

    /** What a set of measures is worth to a party on paper. */
    static Explained onPaper(Assessment assessment, int party, long measures) {
        List<Explained> terms = new ArrayList<>();
        String id = assessment.resolved().structure().parties().get(party).id();
        long added = measures & ~assessment.resolved().structure().inForce();
        for (long rest = added; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            String measure = assessment.resolved().structure().measures().get(c).id();
            double value = assessment.resolved().numbers().value(party, c);
            if (Math.abs(value) > Tolerance.TIE) {
                terms.add(FigureKind.WORTH.explained(value, measure, id));
            }
        }
        return Explained.sum("paper.value", terms, "party:" + id);
    }
}
