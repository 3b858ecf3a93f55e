package dev.gradus.formats.casefile.editing;

import dev.gradus.agreement.Basis;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.editing.Locator.Where;
import dev.gradus.formats.casefile.writing.BasisDrafts;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Carries out edits one after the other, each in the text that the one before has left; stops at the first problem. */
final class Editor {
    private static final String NUMBER = "0.6, [0.2, 0.3, 0.5], P6M";
    private static final String FIGURE = "{value: …, source: …, judged: …}";
    private static final String TEXT = "…";
    private static final String LIST = "[…]";

    private final Problems problems;
    private final EditedText edited;

    Editor(String text, Problems problems) {
        this.problems = problems;
        this.edited = new EditedText(text, problems);
    }

    String text() {
        return edited.text();
    }

    void carryOut(Edit edit) {
        switch (new Locator(edited.root()).find(edit.path())) {
            case Where.Nowhere(String nearest) ->
                note(Code.EDIT_PATH, edit.path(), 0, "", nearest.isEmpty() ? "…" : nearest);
            case Where.Place place -> {
                switch (edit) {
                    case Edit.Number number -> number(number, place);
                    case Edit.Text text -> text(text, place);
                    case Edit.Word word -> scalar(edit, place, Fragment.word(word.word()));
                    case Edit.Add add -> add(add, place);
                    case Edit.Append append -> append(append, place);
                    case Edit.Remove _ -> remove(edit, place);
                }
            }
        }
    }

    private void note(Code code, String path, int at, String expected, String suggestion) {
        String shown = Node.Found.cut(path);
        problems.add(code, shown, SourceText.placeOf(edited.text(), at), shown, expected, suggestion);
    }

    private void misfit(Edit edit, Where.Place place, String expected) {
        note(Code.EDIT_KIND, edit.path(), place.spot().start(), expected, "");
    }

    private void number(Edit.Number edit, Where.Place place) {
        Draft number = Fragment.number(edit.number());
        if (!place.target().isFigure() || number.isEmpty()) {
            misfit(edit, place, place.target().isFigure() ? NUMBER : TEXT);
            return;
        }
        if (!place.missing().isEmpty()) {
            switch (edit.grounds()) {
                case Grounds.Kept _ -> put(edit, place, number, "");
                case Grounds.Given(Basis basis) -> put(edit, place, figure(number, basis), "");
                case Grounds.Revised _ -> misfit(edit, place, FIGURE);
            }
            return;
        }
        if (place.spot() instanceof Spot.Mapping mapping) {
            int value = mapping.indexOf("value");
            if (value < 0) {
                misfit(edit, place, FIGURE);
                return;
            }
            String was = was(mapping.entries().get(value).value());
            carryOutAt(edit.path() + ".value", number);
            removeAt(edit.path() + ".how-sure"); // beside a word only
            ground(edit, was);
            return;
        }
        switch (edit.grounds()) {
            case Grounds.Kept _ -> edited.replace(place, number);
            case Grounds.Given(Basis basis) -> edited.replace(place, figure(number, basis));
            case Grounds.Revised _ -> misfit(edit, place, FIGURE);
        }
    }

    private static String was(Spot value) {
        return value instanceof Spot.Scalar scalar ? scalar.text() : Layout.flow(Fragment.draft(value));
    }

    private Draft figure(Draft number, Basis basis) {
        List<Draft.Entry> entries = new ArrayList<>(List.of(new Draft.Entry("value", number)));
        entries.addAll(BasisDrafts.entries(basis, language()));
        return entries.size() == 1 ? number : new Draft.Entries(entries, Draft.Form.SHORT);
    }

    private String language() {
        return edited.root() instanceof Spot.Mapping top
                        && top.indexOf("language") >= 0
                        && top.entries().get(top.indexOf("language")).value() instanceof Spot.Scalar scalar
                ? scalar.text()
                : "en";
    }

    /** What stands beside a number that was replaced. */
    private void ground(Edit.Number edit, String was) {
        switch (edit.grounds()) {
            case Grounds.Kept _ -> {}
            case Grounds.Given(Basis basis) -> {
                List<Draft.Entry> given = BasisDrafts.entries(basis, language());
                Set<String> keys =
                        Set.copyOf(given.stream().map(Draft.Entry::key).toList());
                Shape.BASIS.stream()
                        .filter(key -> !keys.contains(key))
                        .forEach(key -> removeAt(edit.path() + "." + Reading.segment(key)));
                given.forEach(entry -> carryOutAt(edit.path() + "." + Reading.segment(entry.key()), entry.value()));
            }
            case Grounds.Revised revised -> {
                Basis.Revision revision = new Basis.Revision(revised.on(), was, revised.why(), revised.citations());
                String path = edit.path() + ".new-evidence";
                if (new Locator(edited.root()).find(path) instanceof Where.Place place) {
                    addItem(edit, place, BasisDrafts.revision(revision, language()));
                }
            }
        }
    }

    /** Puts or replaces what is at a path that leads somewhere. */
    private void carryOutAt(String path, Draft draft) {
        if (problems.isEmpty() && new Locator(edited.root()).find(path) instanceof Where.Place place) {
            if (place.missing().isEmpty()) {
                edited.replace(place, draft);
            } else {
                put(new Edit.Remove(path), place, draft, "");
            }
        }
    }

    private void removeAt(String path) {
        if (problems.isEmpty()
                && new Locator(edited.root()).find(path) instanceof Where.Place place
                && place.missing().isEmpty()) {
            edited.remove(place);
        }
    }

    private void text(Edit.Text edit, Where.Place place) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(edit.text())) {
            scalar(edit, place, new Draft.Text(edit.text()));
        } else {
            content(edit, edit.text(), place);
        }
    }

    private void scalar(Edit edit, Where.Place place, Draft draft) {
        if (place.target().kind() != Outline.Kind.OTHER) {
            misfit(edit, place, place.target().isFigure() ? NUMBER : "{…}");
        } else if (!place.missing().isEmpty()) {
            put(edit, place, draft, "");
        } else if (place.spot() instanceof Spot.Scalar) {
            edited.replace(place, draft);
        } else {
            misfit(edit, place, place.spot() instanceof Spot.Mapping ? "{en: …, vi: …}" : LIST);
        }
    }

    private void add(Edit.Add edit, Where.Place place) {
        if (place.missing().isEmpty()) {
            note(Code.EDIT_EXISTS, edit.path(), place.spot().start(), "", "");
            return;
        }
        Fragment.find(edit.yaml())
                .ifPresentOrElse(
                        draft -> put(edit, place, draft, edit.before()), () -> content(edit, edit.yaml(), place));
    }

    private void content(Edit edit, String yaml, Where.Place place) {
        problems.add(
                Code.EDIT_CONTENT,
                Node.Found.cut(edit.path()),
                SourceText.placeOf(edited.text(), place.spot().start()),
                Node.Found.cut(yaml));
    }

    private void append(Edit.Append edit, Where.Place place) {
        Fragment.find(edit.yaml())
                .ifPresentOrElse(item -> addItem(edit, place, item), () -> content(edit, edit.yaml(), place));
    }

    private void addItem(Edit edit, Where.Place place, Draft item) {
        if (!problems.isEmpty()) {
            return;
        }
        if (!place.missing().isEmpty()) {
            put(edit, place, new Draft.Items(List.of(item)), "");
            return;
        }
        switch (place.spot()) {
            case Spot.Sequence sequence -> edited.insertItem(place, sequence, item);
            case Spot.Scalar one -> edited.replace(place, new Draft.Items(List.of(Fragment.draft(one), item)));
            case Spot.Mapping _ -> misfit(edit, place, "{…}");
        }
    }

    private void remove(Edit edit, Where.Place place) {
        if (!place.missing().isEmpty() || place.way().isEmpty()) {
            note(Code.EDIT_PATH, edit.path(), place.spot().start(), "", "…");
        } else {
            edited.remove(place);
        }
    }

    /** Puts in what is missing on a path, with the keys on the way to it. */
    private void put(Edit edit, Where.Place place, Draft draft, String before) {
        List<Outline.Step> missing = place.missing();
        Draft value = draft;
        for (int i = missing.size() - 1; i > 0; i--) {
            boolean section = missing.get(i - 1).outline().kind() == Outline.Kind.SECTION;
            value = new Draft.Entries(
                    List.of(new Draft.Entry(missing.get(i).key(), value)),
                    section ? Draft.Form.LINES : Draft.Form.SHORT);
        }
        Draft.Entry entry = new Draft.Entry(missing.getFirst().key(), value);
        switch (place.spot()) {
            case Spot.Mapping mapping -> {
                int position = position(place.outline(), mapping, entry.key(), before);
                if (position < 0) {
                    note(Code.EDIT_PATH, before, mapping.start(), "", "…");
                } else {
                    edited.insertEntry(place, mapping, position, entry);
                }
            }
            case Spot.Scalar old -> {
                boolean figure = place.outline().isFigure();
                String key = figure ? "value" : language();
                promote(edit, place, new Draft.Entry(key, Fragment.draft(old)), entry);
            }
            case Spot.Sequence old -> promote(edit, place, new Draft.Entry("value", Fragment.draft(old)), entry);
        }
    }

    /** A bare number becomes a mapping with its value, a plain text one by language. */
    private void promote(Edit edit, Where.Place place, Draft.Entry old, Draft.Entry entry) {
        boolean figure = place.outline().isFigure() && Shape.FIGURE.keys().contains(entry.key());
        boolean text = place.outline().kind() == Outline.Kind.OTHER
                && Reading.isLanguage(entry.key())
                && !old.key().equals("value");
        if (place.missing().size() > 1 || !(figure || text)) {
            misfit(edit, place, figure ? FIGURE : TEXT);
            return;
        }
        List<Draft.Entry> both = new ArrayList<>(List.of(old, entry));
        if (text) {
            both.sort(Comparator.comparing(Draft.Entry::key));
        }
        edited.replace(place, new Draft.Entries(both, Draft.Form.SHORT));
    }

    /** After the last key that comes before it in the template; −1 where the entry that it should come before is not there. */
    private static int position(Outline outline, Spot.Mapping mapping, String key, String before) {
        if (!before.isEmpty()) {
            return Locator.position(mapping, before);
        }
        if (!outline.isOrdered()) {
            return mapping.entries().size();
        }
        List<String> order = outline.shape().keys();
        int position = 0;
        for (int i = 0; i < mapping.entries().size(); i++) {
            if (order.indexOf(mapping.entries().get(i).key().text()) < order.indexOf(key)) {
                position = i + 1;
            }
        }
        return position;
    }
}
