package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts instruments: what one changes, gathered by measure and party from the paths of its figures. */
record InstrumentDrafts(String language) {
    Entry of(Instrument instrument) {
        FigureDrafts figures = new FigureDrafts(language, instrument.basis());
        Map<String, List<Figure>> targets = new LinkedHashMap<>();
        for (Figure change : instrument.changes()) {
            List<String> path = path(change);
            targets.computeIfAbsent(path.get(0) + "." + path.get(1), _ -> new ArrayList<>())
                    .add(change);
        }
        List<Entry> changes = new ArrayList<>();
        targets.forEach((target, changed) -> {
            boolean ofMeasure = target.startsWith("measures.");
            changes.add(new Entry(
                    target.substring(target.indexOf('.') + 1),
                    ofMeasure ? ofMeasure(figures, changed) : ofParty(figures, changed)));
        });
        ShapeDraft draft = new ShapeDraft(Shape.INSTRUMENT, language)
                .text("name", instrument.name())
                .string("by", instrument.by())
                .always("changes", new Entries(changes, Form.SHORT))
                .basis(instrument.basis());
        figures.put(draft, "cost", instrument.cost());
        return new Entry(instrument.id(), draft.done());
    }

    /** At least three segments, so that a path of no such figure does no harm. */
    private static List<String> path(Figure figure) {
        List<String> path = new ArrayList<>(List.of(figure.path().split("\\.", -1)));
        while (path.size() < 3) {
            path.add("");
        }
        return path;
    }

    private Entries ofMeasure(FigureDrafts figures, List<Figure> changed) {
        ShapeDraft draft = new ShapeDraft(Shape.MEASURE_CHANGE, language);
        Map<String, Figure> shares = new LinkedHashMap<>();
        List<Figure> within = new ArrayList<>();
        for (Figure figure : changed) {
            List<String> path = path(figure);
            if (!path.get(2).equals("can-be-undone")) {
                Shape.MEASURE_CHANGE.keys().stream()
                        .filter(key -> key.replace(' ', '-').equals(path.get(2)))
                        .forEach(key -> figures.put(draft, key, figure));
            } else if (path.getLast().equals("within")) {
                within.add(figure);
            } else {
                shares.put(path.size() > 4 ? path.get(4) : "", figure);
            }
        }
        List<String> inOrder = List.copyOf(shares.keySet());
        return draft.put("can be undone", new ReversalDrafts(language, figures.around()).of(shares, within, inOrder))
                .done();
    }

    private Entries ofParty(FigureDrafts figures, List<Figure> changed) {
        ShapeDraft draft = new ShapeDraft(Shape.PARTY_CHANGE, language);
        Map<String, Figure> responses = new LinkedHashMap<>();
        for (Figure figure : changed) {
            List<String> path = path(figure);
            if (path.size() > 3) {
                responses.put(path.get(3), figure);
            } else {
                figures.put(draft, "turnover", figure);
            }
        }
        return draft.put("breakdown", figures.byId(responses, List.copyOf(responses.keySet())))
                .done();
    }
}
