package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.numbers.FigureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parties. */
final class PartyReader {
    private final Reading reading;

    PartyReader(Reading reading) {
        this.reading = reading;
    }

    Party party(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.PARTY, section.path(), section.place());
        Basis basis = fields.basis();
        FigureReader figures = new FigureReader(reading, basis);
        Party.Role role = fields.word("role", Party.Role.values());
        List<FigureKind> kinds = FigureKind.of(FigureKind.Owner.PARTY).stream()
                .filter(kind -> !kind.key().equals(TurnoverReader.KEY))
                .toList();
        List<FigureSet.Entry> entries = new ArrayList<>(figures.all(fields, kinds));
        entries.addAll(new TurnoverReader(reading, basis).of(fields));
        return new Party(
                section.id(),
                fields.text("name"),
                labels(fields),
                role,
                new FigureSet(entries),
                fields.names("members"),
                fields.text("decides"),
                fields.names("answers for"),
                fields.section("wants", this::want),
                basis);
    }

    private Map<String, LocalText> labels(Fields fields) {
        Map<String, LocalText> labels = new LinkedHashMap<>();
        fields.section("labels", label -> labels.put(label.id(), reading.text(label.node(), label.path())));
        return labels;
    }

    private Party.Entry want(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.WANT, section.path(), section.place());
        return new Party.Entry(section.id(), fields.text("says"), fields.basis());
    }
}
