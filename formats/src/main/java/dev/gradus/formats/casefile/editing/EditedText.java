package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.editing.Cuts.Cut;
import dev.gradus.formats.casefile.editing.Locator.Where;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A text while it is edited. A change that would make the text say anything else than was meant is noted and not made. */
final class EditedText {
    private final Problems problems;
    private String text;
    private Spot root;

    /** @param text that {@link dev.gradus.formats.source.YamlTree} has found sound */
    EditedText(String text, Problems problems) {
        this.problems = problems;
        this.text = text;
        this.root = SpotTree.of(text);
    }

    String text() {
        return text;
    }

    Spot root() {
        return root;
    }

    void replace(Where.Place place, Draft draft) {
        if (place.way().isEmpty() || place.spot().bare().equals(Spot.of(draft))) {
            return;
        }
        change(place, new Cuts(text).replace(place.spots(), place.spot(), draft), _ -> Spot.of(draft));
    }

    void insertEntry(Where.Place place, Spot.Mapping mapping, int position, Draft.Entry entry) {
        Spot.Mapping added = (Spot.Mapping) Spot.of(new Draft.Entries(List.of(entry), Draft.Form.SHORT));
        change(place, new Cuts(text).insertEntry(place.spots(), mapping, position, entry), _ -> {
            List<Spot.Entry> entries = new ArrayList<>(mapping.entries());
            entries.add(position, added.entries().getFirst());
            return new Spot.Mapping(0, 0, true, entries);
        });
    }

    void insertItem(Where.Place place, Spot.Sequence sequence, Draft item) {
        change(place, new Cuts(text).insertItem(place.spots(), sequence, item), _ -> {
            List<Spot> items = new ArrayList<>(sequence.items());
            items.add(Spot.of(item));
            return new Spot.Sequence(0, 0, true, items);
        });
    }

    void remove(Where.Place place) {
        int last = place.way().getLast();
        Spot parent = place.spots().get(place.spots().size() - 2);
        Where.Place around = new Where.Place(
                place.way().subList(0, place.way().size() - 1),
                place.spots().subList(0, place.spots().size() - 1),
                place.outline(),
                List.of());
        change(around, new Removals(text).remove(parent, last), _ -> switch (parent) {
            case Spot.Mapping mapping -> {
                List<Spot.Entry> entries = new ArrayList<>(mapping.entries());
                entries.remove(last);
                yield new Spot.Mapping(0, 0, true, entries);
            }
            case Spot.Sequence sequence -> {
                List<Spot> items = new ArrayList<>(sequence.items());
                items.remove(last);
                yield new Spot.Sequence(0, 0, true, items);
            }
            case Spot.Scalar scalar -> scalar;
        });
    }

    private void change(Where.Place place, Cut cut, UnaryOperator<Spot> meant) {
        String changed = cut.in(text);
        Optional<Spot> tree = SpotTree.find(changed);
        if (tree.isPresent()
                && tree.get().bare().equals(root.with(place.way(), meant).bare())) {
            text = changed;
            root = tree.get();
            return;
        }
        int start = place.spot().start();
        String line = text.substring(start, new Lines(text).end(start));
        problems.add(Code.EDIT_PLACE, "", SourceText.placeOf(text, start), Node.Found.cut(line));
    }
}
