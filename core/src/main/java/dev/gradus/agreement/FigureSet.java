package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of a party, of a measure, or of the cure of a text.
 *
 * @param entries in the order of the catalogue; of one kind those with a name in the order of the file, others by path
 */
public record FigureSet(List<Entry> entries) {
    private static final Comparator<Entry> BY_KIND = Comparator.comparing(Entry::kind);

    public static final FigureSet NONE = new FigureSet(List.of());

    public FigureSet {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(BY_KIND.thenComparing(entry -> entry.kind().form() == FigureKind.Form.NAMED
                ? ""
                : entry.figure().path()));
        entries = List.copyOf(sorted);
    }

    /**
     * @param id of that for which it is or of itself; "" = one for all
     * @param name of its own; NONE = it has none
     */
    public record Entry(FigureKind kind, String id, LocalText name, Figure figure) {
        /** What labels call a named part of a party's number: "response:us/war". */
        public String arg(String party) {
            return new FigurePath(kind, List.of(party, id)).args().getLast();
        }

        /** A figure whose path says what it is. */
        public static Entry of(LocalText name, Figure figure) {
            FigurePath path = FigurePath.find(figure.path()).orElseThrow();
            return new Entry(path.kind(), path.ids().size() > 1 ? path.ids().getLast() : "", name, figure);
        }
    }

    /** Figures without names, whose paths say what they are. */
    public static FigureSet of(Figure... figures) {
        return new FigureSet(Arrays.stream(figures)
                .map(figure -> Entry.of(LocalText.NONE, figure))
                .toList());
    }

    public FigureSet and(Entry... more) {
        return new FigureSet(
                Stream.concat(entries.stream(), Arrays.stream(more)).toList());
    }

    /** All figures, in order. */
    public List<Figure> all() {
        return entries.stream().map(Entry::figure).toList();
    }

    /** Those of a kind. */
    public List<Figure> all(FigureKind kind) {
        List<Figure> all = new ArrayList<>();
        for (Entry entry : entries) { // asked for every number of every draw: no stream
            if (entry.kind() == kind) {
                all.add(entry.figure());
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** The only one of a kind. */
    public Figure get(FigureKind kind) {
        return of(kind).findFirst().orElseThrow().figure();
    }

    /** Those of a kind by their ids. */
    public Map<String, Figure> byId(FigureKind kind) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        of(kind).forEach(entry -> figures.put(entry.id(), entry.figure()));
        return figures;
    }

    /** That for this id. */
    public Optional<Figure> find(FigureKind kind, String id) {
        for (Entry entry : entries) { // asked for every number of every draw: no stream
            if (entry.kind() == kind && entry.id().equals(id)) {
                return Optional.of(entry.figure());
            }
        }
        return Optional.empty();
    }

    /** That which counts for this id: its own, else the one for all who have none. */
    public Optional<Figure> findFor(FigureKind kind, String id) {
        Optional<Figure> own = find(kind, id);
        return own.isEmpty() && kind.hasForTheRest()
                ? all(kind.forTheRest()).stream().findFirst()
                : own;
    }

    public Stream<Entry> of(FigureKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    /** The most likely value of a sum. */
    public double sum(FigureKind sum) {
        return all(sum.terms()).stream().mapToDouble(Figure::value).sum();
    }
}
