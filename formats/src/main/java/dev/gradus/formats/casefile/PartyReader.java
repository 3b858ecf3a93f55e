package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Party;
import dev.gradus.formats.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        Party.Role role = Party.Role.valueOf(
                fields.word("role", "principal", "stakeholder", "bystander").toUpperCase(Locale.ROOT));
        if (role != Party.Role.BYSTANDER && !fields.has("breakdown") && section.node() instanceof Node.Mapping) {
            fields.missing("breakdown");
        }
        return new Party(
                section.id(),
                fields.text("name"),
                labels(fields),
                role,
                breakdown(fields, figures),
                figures.of(fields, "walk-away", Quantity.POINTS, 0),
                figures.of(fields, "impatience", Quantity.DISCOUNT, 0.1),
                figures.of(fields, "turnover", Quantity.RATE, 0),
                fields.section("wants", this::want),
                basis);
    }

    private Map<String, LocalText> labels(Fields fields) {
        Map<String, LocalText> labels = new LinkedHashMap<>();
        fields.section("labels", label -> labels.put(label.id(), reading.text(label.node(), label.path())));
        return labels;
    }

    /** Responses; each is a figure that may have a name. */
    List<Party.Response> breakdown(Fields fields, FigureReader figures) {
        return fields.section("breakdown", section -> {
            if (!(section.node() instanceof Node.Mapping)) {
                return new Party.Response(
                        section.id(), LocalText.NONE, figures.read(section.node(), section.path(), Quantity.LOSS));
            }
            Fields response = Fields.of(reading, section.node(), Shape.RESPONSE, section.path(), section.place());
            return new Party.Response(
                    section.id(), response.text("name"), figures.named(response, section.path(), Quantity.LOSS));
        });
    }

    private Party.Entry want(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.WANT, section.path(), section.place());
        return new Party.Entry(section.id(), fields.text("says"), fields.basis());
    }
}
