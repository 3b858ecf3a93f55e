package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.Case.Deadline;
import dev.gradus.agreement.Case.Objective;
import dev.gradus.agreement.Case.RedLine;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.When;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what is negotiated about: objectives, contested terms, proposals, red lines, deadlines. */
final class DealReader {
    private static final Map<String, Trigger.Kind> TRIGGERS = Map.of(
            "after", Trigger.Kind.AFTER,
            "on verification of", Trigger.Kind.VERIFIED,
            "in parallel with", Trigger.Kind.PARALLEL,
            "order left open with", Trigger.Kind.OPEN);

    private final Reading reading;

    DealReader(Reading reading) {
        this.reading = reading;
    }

    private Fields fields(Fields.Section section, Shape shape) {
        return Fields.of(reading, section.node(), shape, section.path(), section.place());
    }

    Objective objective(Fields.Section section) {
        Fields fields = fields(section, Shape.OBJECTIVE);
        return new Objective(section.id(), fields.text("name"), fields.basis());
    }

    Term term(Fields.Section section) {
        Fields fields = fields(section, Shape.TERM);
        return new Term(section.id(), fields.text("name"), fields.section("readings", this::reading), fields.basis());
    }

    private Term.Reading reading(Fields.Section section) {
        Fields fields = fields(section, Shape.READING);
        return new Term.Reading(section.id(), fields.names("requires"), fields.text("also"), fields.basis());
    }

    Proposal proposal(Fields.Section section) {
        Fields fields = fields(section, Shape.PROPOSAL);
        List<String> from = from(fields);
        return new Proposal(
                section.id(),
                fields.text("name"),
                fields.text("note"),
                from,
                from.isEmpty() && !isList(fields) ? fields.text("from") : LocalText.NONE,
                MeasureReader.form(fields),
                fields.yes("signed"),
                new CureReader(reading).ofProposal(fields),
                fields.dates("on"),
                fields.string("round"),
                fields.oneOrMore("term"),
                stages(fields),
                fields.section("triggers", this::trigger),
                fields.basis());
    }

    private static boolean isList(Fields fields) {
        return fields.find("from").orElse(new Node.Refused(fields.place())) instanceof Node.Sequence;
    }

    /** One party or a list of them; anything else is somebody else. */
    private List<String> from(Fields fields) {
        return fields.find("from").stream()
                .flatMap(node -> switch (node) {
                    case Node.Sequence _ -> fields.names("from").stream();
                    case Node.Scalar one -> reading.ids().parties().stream().filter(one.text()::equals);
                    case Node.Mapping _, Node.Refused _ -> Stream.<String>empty();
                })
                .toList();
    }

    private List<Proposal.Step> stages(Fields proposal) {
        List<Node> items = proposal.find("stages")
                .map(node -> proposal.items(node, proposal.child("stages")))
                .orElse(List.of());
        List<Proposal.Step> steps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            Fields fields = Fields.of(reading, item, Shape.STEP, proposal.child("stages") + "." + i, item.place());
            Fields claims = RivalReader.claims(fields, Shape.STEP_CLAIMS);
            steps.add(new Proposal.Step(
                    fields.names("do"),
                    WhenReader.due(fields, "due"),
                    WhenReader.start(fields, "not before"),
                    fields.text("note"),
                    claims(claims, "due"),
                    claims(claims, "not before"),
                    fields.string("name")));
        }
        return steps;
    }

    private static List<Claim<When>> claims(Fields all, String key) {
        return RivalReader.read(
                all,
                key,
                claim -> key.equals("due") ? WhenReader.due(claim, "value") : WhenReader.start(claim, "value"));
    }

    private Trigger trigger(Fields.Section section) {
        Fields fields = fields(section, Shape.TRIGGER);
        List<String> kinds =
                Shape.TRIGGER.keys().stream().filter(TRIGGERS::containsKey).toList();
        List<String> found = kinds.stream().filter(fields::has).toList();
        if (found.size() != 1 && section.node() instanceof Node.Mapping) {
            reading.problems()
                    .add(
                            Code.TRIGGER_KIND,
                            section.path(),
                            section.place(),
                            String.join(", ", found),
                            String.join(", ", kinds));
        }
        String kind = found.isEmpty() ? kinds.getFirst() : found.getFirst();
        Trigger.Kind named = TRIGGERS.getOrDefault(kind, Trigger.Kind.AFTER);
        return new Trigger(section.id(), named, fields.names(kind), fields.text("meaning"));
    }

    RedLine redLine(Fields.Section section) {
        Fields fields = fields(section, Shape.RED_LINE);
        return new RedLine(
                section.id(),
                fields.string("by"),
                fields.text("says"),
                fields.names("never"),
                fields.find("hard")
                        .map(node -> fields.yes(node, fields.child("hard")))
                        .orElse(false),
                fields.dates("on"),
                fields.basis());
    }

    Deadline deadline(Fields.Section section) {
        Fields fields = fields(section, Shape.DEADLINE);
        return new Deadline(
                section.id(),
                fields.text("name"),
                fields.date("date", LocalDate.EPOCH),
                fields.word("kind", "deadline", "election"),
                fields.string("binds"),
                fields.basis());
    }
}
