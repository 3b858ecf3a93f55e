package dev.gradus.words;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds the figure of a case that a path names, so that its basis can be shown. */
public final class FigureFinder {
    private FigureFinder() {}

    /**
     * The figure that counts at that path. A reversible share of one party is the share of all others where the case gives no share of
     * its own; the breakdown of a party is the sum of its responses.
     */
    public static Optional<Figure> find(Case written, String path) {
        return figures(written)
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .or(() -> findShare(written, path))
                .or(() -> findBreakdown(written, path));
    }

    /** All figures that count; what instruments would change and rival claims are not among them. */
    private static Stream<Figure> figures(Case written) {
        Stream<Figure> own = Stream.of(written.stageOverhead());
        Stream<Figure> parties = written.parties().stream()
                .flatMap(p -> Stream.concat(
                        p.breakdown().stream().map(Party.Response::points),
                        Stream.of(p.walkAway(), p.impatience(), p.turnover())));
        Stream<Figure> trust = written.trust().stream().map(Case.Trust::prior);
        Stream<Figure> measures = written.measures().stream().flatMap(FigureFinder::ofMeasure);
        Stream<Figure> costs = written.instruments().stream().map(i -> i.cost());
        Stream<Figure> signals = written.record().history().stream().flatMap(act -> act.signal().stream());
        Stream<Figure> beliefs = written.uncertainty().beliefs().stream().map(belief -> belief.reliable());
        return Stream.of(own, parties, trust, measures, costs, signals, beliefs).flatMap(figures -> figures);
    }

    private static Stream<Figure> ofMeasure(Measure m) {
        return Stream.of(
                        m.worth().values().stream(),
                        m.advances().values().stream(),
                        m.reversible().values().stream(),
                        m.signal().stream(),
                        Stream.of(m.takes(), m.reversal(), m.seen(), m.heldBack()))
                .flatMap(figures -> figures);
    }

    private static Optional<Figure> findShare(Case written, String path) {
        return written.measures().stream()
                .filter(m -> path.startsWith("measures." + m.id() + ".can-be-undone.share"))
                .flatMap(m -> Optional.ofNullable(m.reversible().get("")).stream())
                .findFirst();
    }

    private static Optional<Figure> findBreakdown(Case written, String path) {
        return written.parties().stream()
                .filter(p -> path.equals("parties." + p.id() + ".breakdown"))
                .filter(p -> !p.breakdown().isEmpty())
                .map(p -> sum(path, p.breakdown()))
                .findFirst();
    }

    private static Figure sum(String path, List<Party.Response> responses) {
        List<Figure> terms = responses.stream().map(Party.Response::points).toList();
        return terms.size() == 1 ? terms.getFirst() : sumOf(path, terms);
    }

    private static Figure sumOf(String path, List<Figure> terms) {
        Estimate total =
                new Estimate(total(terms, Estimate::low), total(terms, Estimate::likely), total(terms, Estimate::high));
        Basis basis = new Basis(
                terms.stream()
                        .flatMap(t -> t.basis().citations().stream())
                        .distinct()
                        .toList(),
                LocalText.NONE,
                joined(terms.stream().map(t -> t.basis().judged()).toList()),
                List.of(),
                List.of());
        Figure sum = new Figure(path, total, basis, List.of(), terms.stream().anyMatch(Figure::given));
        return terms.stream().noneMatch(Figure::isSet)
                ? sum
                : sumOf(path, terms.stream().map(Figure::asWritten).toList()).set(total);
    }

    private static double total(List<Figure> terms, ToDoubleFunction<Estimate> which) {
        return terms.stream()
                .mapToDouble(t -> which.applyAsDouble(t.estimate()))
                .sum();
    }

    private static LocalText joined(List<LocalText> texts) {
        Map<String, String> joined = new TreeMap<>();
        TreeSet<String> languages = new TreeSet<>();
        texts.forEach(text -> languages.addAll(text.byLanguage().keySet()));
        for (String language : languages) {
            joined.put(
                    language,
                    String.join(
                            " ",
                            texts.stream()
                                    .map(text -> text.in(language))
                                    .filter(text -> !text.isEmpty())
                                    .toList()));
        }
        return new LocalText(joined);
    }
}
