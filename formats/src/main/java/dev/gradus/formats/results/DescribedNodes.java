package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Case.Deadline;
import dev.gradus.agreement.Case.RedLine;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.numbers.FigureKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What is negotiated about and by whom, in the case's own words: all that the findings do not repeat. */
final class DescribedNodes {
    private DescribedNodes() {}

    static void addTo(ObjectNode node, Case written) {
        node.set("parties", Nodes.array(written.parties(), DescribedNodes::party));
        node.set(
                "objectives",
                Nodes.array(
                        written.objectives(),
                        objective -> Entry.of(objective.id())
                                .text("name", objective.name())
                                .basis(objective.basis())));
        node.set("measures", Nodes.array(written.measures(), DescribedNodes::measure));
        node.set("instruments", Nodes.array(written.instruments(), DescribedNodes::instrument));
        node.set("terms", Nodes.array(written.terms(), DescribedNodes::term));
        node.set("proposals", Nodes.array(written.proposals(), DescribedNodes::proposal));
        node.set("redLines", Nodes.array(written.redLines(), DescribedNodes::redLine));
        node.set("deadlines", Nodes.array(written.deadlines(), DescribedNodes::deadline));
        node.set("uncertainty", UncertaintyNodes.node(written.uncertainty()));
    }

    private static JsonNode party(Party party) {
        Entry entry = Entry.of(party.id()).node("labels", labels(party.labels()));
        for (FigureKind kind : FigureKind.of(FigureKind.Owner.PARTY)) {
            if (kind.form() == FigureKind.Form.NAMED) {
                entry.list(kind.key(), party.figures().of(kind).toList(), DescribedNodes::part);
            }
        }
        return entry.ids("members", party.members())
                .text("decides", party.decides())
                .ids("answersFor", party.answersFor())
                .list(
                        "wants",
                        party.wants(),
                        want -> Entry.of(want.id()).text("says", want.says()).basis(want.basis()))
                .basis(party.basis());
    }

    /** A named part of a party's number. */
    private static JsonNode part(FigureSet.Entry part) {
        return Entry.of(part.id())
                .text("name", part.name())
                .word("figure", part.figure().path())
                .node();
    }

    private static ObjectNode labels(Map<String, LocalText> labels) {
        ObjectNode node = Nodes.object();
        new TreeMap<>(labels).forEach((audience, label) -> node.set(audience, Nodes.text(label)));
        return node;
    }

    private static JsonNode measure(Measure measure) {
        return Entry.of(measure.id())
                .text("note", measure.note())
                .ids("with", measure.with())
                .list("verifiedBy", measure.verifiedBy(), Nodes::text)
                .word("paidBy", measure.paidBy())
                .word("form", measure.form())
                .word("obligation", measure.obligation())
                .word(
                        "every",
                        measure.every().isEmpty()
                                ? ""
                                : measure.every().getFirst().toString())
                .moment("until", measure.until())
                .count("parts", measure.parts())
                .text("amount", measure.amount().text())
                .list("amounts", measure.amount().items(), DescribedNodes::amount)
                .claims("otherAmounts", measure.otherAmounts(), Nodes::text)
                .ids("performers", measure.instalments().performers())
                .list("inParts", measure.instalments().sizes(), DescribedNodes::size)
                .mark("isRest", measure.instalments().isRest())
                .word("partOf", measure.instalments().of())
                .text("wholeName", measure.instalments().name())
                .basis(measure.basis());
    }

    /** Nothing where nobody says it. */
    private static JsonNode size(double size) {
        return Double.isNaN(size) ? NullNode.getInstance() : DoubleNode.valueOf(size);
    }

    private static JsonNode amount(Measure.Amount.Item item) {
        Entry entry = Entry.unnamed();
        entry.node().set("value", size(item.value()));
        return entry.text("of", item.of()).text("per", item.per()).node();
    }

    private static JsonNode instrument(Instrument instrument) {
        return Entry.of(instrument.id())
                .text("name", instrument.name())
                .word("by", instrument.by())
                .node("cost", figure(instrument.cost()))
                .list("changes", instrument.changes(), DescribedNodes::figure)
                .basis(instrument.basis());
    }

    /** A figure with its path, where another stands under that path among the figures of the case. */
    static ObjectNode figure(Figure figure) {
        return FigureNodes.figure(figure).put("path", figure.path());
    }

    private static JsonNode term(Term term) {
        return Entry.of(term.id())
                .text("name", term.name())
                .list(
                        "readings",
                        term.readings(),
                        reading -> Entry.unnamed()
                                .word("party", reading.party())
                                .ids("requires", reading.requires())
                                .text("also", reading.also())
                                .basis(reading.basis()))
                .basis(term.basis());
    }

    private static JsonNode proposal(Proposal proposal) {
        return Entry.of(proposal.id())
                .text("name", proposal.name())
                .text("note", proposal.note())
                .ids("from", proposal.from())
                .text("fromOthers", proposal.fromOthers())
                .word("form", proposal.form())
                .mark("signed", proposal.signed())
                .ids("cure", proposal.cure().all().stream().map(Figure::path).toList())
                .date("on", proposal.on())
                .word("round", proposal.round())
                .ids("terms", proposal.terms())
                .list("stages", proposal.stages(), DescribedNodes::step)
                .list("triggers", proposal.triggers(), DescribedNodes::trigger)
                .basis(proposal.basis());
    }

    private static JsonNode step(Proposal.Step step) {
        return Entry.unnamed()
                .ids("do", step.measures())
                .word("number", step.number())
                .moment("notBefore", step.notBefore())
                .moment("due", step.due())
                .text("note", step.note())
                .claims("otherNotBefores", step.otherNotBefores(), Entry::moment)
                .claims("otherDues", step.otherDues(), Entry::moment)
                .node();
    }

    private static JsonNode trigger(Proposal.Trigger trigger) {
        return Entry.unnamed()
                .word("measure", trigger.measure())
                .word("kind", trigger.kind())
                .ids("of", trigger.of())
                .text("meaning", trigger.meaning())
                .node();
    }

    private static JsonNode redLine(RedLine line) {
        return Entry.of(line.id())
                .word("by", line.by())
                .text("says", line.says())
                .ids("never", line.never())
                .flag("hard", line.hard())
                .date("on", line.on())
                .basis(line.basis());
    }

    private static JsonNode deadline(Deadline deadline) {
        return Entry.of(deadline.id())
                .text("name", deadline.name())
                .date("date", List.of(deadline.date()))
                .word("kind", deadline.kind())
                .word("binds", deadline.binds())
                .basis(deadline.basis());
    }
}
