package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads a cure: of a proposal, or what an instrument gives to the text looked at. */
final class CureReader {
    static final String KEY = FigureKind.CURE.key();

    private final Reading reading;

    CureReader(Reading reading) {
        this.reading = reading;
    }

    /** The cure of a proposal; where it says nothing of one, what is set of it for this run. */
    FigureSet ofProposal(Fields proposal) {
        List<FigureKind> kinds = FigureKind.of(Owner.PROPOSAL);
        if (proposal.find(KEY).isPresent()) {
            Node node = proposal.find(KEY).get();
            Fields fields = Fields.of(reading, node, Shape.CURE, proposal.child(KEY), proposal.placeOf(KEY));
            return new FigureSet(new FigureReader(reading, basis(fields, proposal.basis())).all(fields, kinds));
        }
        List<FigureSet.Entry> set = new ArrayList<>();
        boolean isSet = false;
        for (FigureKind kind : kinds) {
            String path = proposal.child(KEY) + "." + kind.innerKey();
            isSet |= reading.overrides().sets(path);
            set.add(FigureSet.Entry.of(
                    LocalText.NONE, new FigureReader(reading, Basis.NONE).byDefault(path, kind.quantity())));
        }
        return isSet ? new FigureSet(set) : FigureSet.NONE;
    }

    /** What an instrument sets of the cure of a text. */
    List<Figure> ofInstrument(Fields.Section target, Basis around) {
        Fields fields = Fields.of(reading, target.node(), Shape.CURE, target.path(), target.place());
        FigureReader figures = new FigureReader(reading, basis(fields, around), true);
        List<Figure> changes = new ArrayList<>();
        FigureKind.of(Owner.TEXT)
                .forEach(kind -> changes.addAll(figures.atMostOne(fields, kind.innerKey(), kind.quantity())));
        return changes;
    }

    private static Basis basis(Fields cure, Basis around) {
        Basis own = cure.basis();
        return own.equals(Basis.NONE) ? around : own;
    }
}
