package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.Uncertainty.Belief;
import dev.gradus.agreement.Uncertainty.OutcomeClass;
import dev.gradus.agreement.Uncertainty.Together;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Quantity;
import java.util.List;

/** Reads what a case says for its forecast: kinds of outcome, numbers that move together, the analyst's own beliefs. */
record UncertaintyReader(Reading reading) {
    Uncertainty read(Fields top) {
        return new Uncertainty(
                top.section("outcomes", this::outcome),
                top.section("move together", this::together),
                top.section("beliefs", this::belief));
    }

    private OutcomeClass outcome(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.OUTCOME_CLASS, section.path(), section.place());
        List<String> anyOf = fields.names("any of");
        double atLeast = new FigureReader(reading, Basis.NONE, true)
                .of(fields, "at least", Quantity.COUNT, 1)
                .value();
        return new OutcomeClass(
                section.id(),
                fields.text("name"),
                fields.names("contains"),
                anyOf,
                anyOf.isEmpty() ? 0 : (int) Math.round(atLeast),
                fields.basis());
    }

    private Together together(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.TOGETHER, section.path(), section.place());
        Basis basis = fields.basis();
        return new Together(
                section.id(),
                fields.names("figures"),
                new FigureReader(reading, basis, true).of(fields, "correlation", Quantity.CORRELATION, 0),
                basis);
    }

    private Belief belief(Fields.Section section) {
        FigureReader figures = new FigureReader(reading, Basis.NONE);
        return new Belief(section.id(), figures.read(section.node(), section.path(), FigureKind.BELIEF.quantity()));
    }
}
