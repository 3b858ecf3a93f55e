package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts instruments: what one changes, gathered by measure, party and cure from the paths of its figures. */
record InstrumentDrafts(String language) {
    Entry of(Instrument instrument) {
        FigureDrafts figures = new FigureDrafts(language, instrument.basis());
        Map<Target, List<Change>> targets = new LinkedHashMap<>();
        for (Figure figure : instrument.changes()) {
            FigurePath.find(figure.path())
                    .ifPresent(path -> targets.computeIfAbsent(Target.of(path), _ -> new ArrayList<>())
                            .add(new Change(path, figure)));
        }
        List<Entry> changes = new ArrayList<>();
        targets.forEach((target, changed) -> changes.add(new Entry(target.id(), changed(target, figures, changed))));
        ShapeDraft draft = new ShapeDraft(Shape.INSTRUMENT, language)
                .text("name", instrument.name())
                .string("by", instrument.by())
                .always("changes", new Entries(changes, Form.SHORT))
                .basis(instrument.basis());
        figures.put(draft, FigureKind.COST, instrument.cost());
        return new Entry(instrument.id(), draft.done());
    }

    /** A measure or a party of which something is changed, or the cure of the text. */
    private record Target(Owner owner, String id) {
        static Target of(FigurePath path) {
            Owner owner = path.kind().owner();
            return new Target(
                    owner, owner == Owner.TEXT ? path.kind().key() : path.ids().getFirst());
        }
    }

    private Entries changed(Target target, FigureDrafts figures, List<Change> changed) {
        return switch (target.owner()) {
            case MEASURE -> ofMeasure(figures, changed);
            case TEXT ->
                new CureDrafts(language, figures.around())
                        .of(changed.stream().map(Change::figure).toList());
            default -> ofParty(figures, changed);
        };
    }

    private record Change(FigurePath path, Figure figure) {
        /** Of a party's share, or of a named part of a sum; "" = one for all. */
        String id() {
            return path.ids().size() > 1 ? path.ids().getLast() : "";
        }
    }

    private Entries ofMeasure(FigureDrafts figures, List<Change> changed) {
        ShapeDraft draft = new ShapeDraft(Shape.MEASURE_CHANGE, language);
        Map<String, Figure> shares = new LinkedHashMap<>();
        List<Figure> within = new ArrayList<>();
        for (Change change : changed) {
            switch (change.path().kind()) {
                case WITHIN -> within.add(change.figure());
                case SHARE, SHARE_FOR_ALL -> shares.put(change.id(), change.figure());
                default -> figures.put(draft, change.path().kind(), change.figure());
            }
        }
        List<String> inOrder = List.copyOf(shares.keySet());
        return draft.put(
                        FigureKind.WITHIN.key(),
                        new ReversalDrafts(language, figures.around()).of(shares, within, inOrder))
                .done();
    }

    private Entries ofParty(FigureDrafts figures, List<Change> changed) {
        ShapeDraft draft = new ShapeDraft(Shape.PARTY_CHANGE, language);
        Map<FigureKind, Map<String, Figure>> named = new LinkedHashMap<>();
        for (Change change : changed) {
            FigureKind kind = change.path().kind();
            if (kind.form() == FigureKind.Form.NAMED) {
                named.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(change.id(), change.figure());
            } else {
                figures.put(draft, kind, change.figure());
            }
        }
        named.forEach((kind, parts) -> draft.put(kind.key(), figures.byId(parts, List.copyOf(parts.keySet()))));
        return draft.done();
    }
}
