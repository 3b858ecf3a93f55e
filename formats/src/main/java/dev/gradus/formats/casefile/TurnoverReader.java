package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the turnover of a party: a figure whose mapping may say which rate it becomes from a deadline on. */
record TurnoverReader(Reading reading, Basis around) {
    static final String KEY = FigureKind.TURNOVER.key();

    List<FigureSet.Entry> of(Fields party) {
        FigureReader figures = new FigureReader(reading, around);
        String path = party.child(KEY);
        if (!(party.find(KEY).orElse(new Node.Refused(party.place())) instanceof Node.Mapping mapping)) {
            Map<String, Figure> set = new LinkedHashMap<>();
            figures.addSet(
                    set,
                    path + ".after",
                    FigureKind.TURNOVER_AFTER.quantity(),
                    reading.ids().deadlines());
            return entries(figures.one(party, FigureKind.TURNOVER), set);
        }
        Fields fields = Fields.of(reading, mapping, Shape.TURNOVER, path, mapping.place());
        Figure first = figures.named(fields, path, FigureKind.TURNOVER.quantity());
        FigureReader later = new FigureReader(reading, first.asWritten().basis());
        return entries(
                first,
                later.byId(
                        fields,
                        FigureKind.TURNOVER_AFTER.innerKey(),
                        FigureKind.TURNOVER_AFTER.quantity(),
                        reading.ids().deadlines()));
    }

    private static List<FigureSet.Entry> entries(Figure first, Map<String, Figure> after) {
        List<FigureSet.Entry> entries = new ArrayList<>();
        entries.add(FigureReader.unnamed(FigureKind.TURNOVER, "", first));
        after.forEach((deadline, rate) -> entries.add(FigureReader.unnamed(FigureKind.TURNOVER_AFTER, deadline, rate)));
        return entries;
    }
}
