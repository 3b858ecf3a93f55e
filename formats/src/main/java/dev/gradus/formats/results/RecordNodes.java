package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.CaseRecord.Forecast;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.PastAct;
import dev.gradus.agreement.CaseRecord.Pledge;
import dev.gradus.agreement.CaseRecord.Round;
import dev.gradus.agreement.CaseRecord.Statement;
import dev.gradus.agreement.CaseRecord.Text;
import dev.gradus.agreement.Figure;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was said, promised, expected and done, in the case's own words. */
final class RecordNodes {
    private RecordNodes() {}

    /** The described part of a case: all of it but the sources and the figures. */
    static ObjectNode node(Case written) {
        ObjectNode node = Nodes.object();
        node.put("language", written.language()).set("summary", Nodes.text(written.summary()));
        DescribedNodes.addTo(node, written);
        CaseRecord record = written.record();
        node.set("history", Nodes.array(record.history(), RecordNodes::pastAct));
        node.set("texts", Nodes.array(record.texts(), RecordNodes::text));
        node.set("rounds", Nodes.array(record.rounds(), RecordNodes::round));
        node.set("moves", Nodes.array(record.moves(), RecordNodes::move));
        node.set("statements", Nodes.array(record.statements(), RecordNodes::statement));
        node.set("pledges", Nodes.array(record.pledges(), RecordNodes::pledge));
        node.set("clauses", Nodes.array(record.clauses(), RecordNodes::clause));
        node.set("forecasts", Nodes.array(record.forecasts(), RecordNodes::forecast));
        return node;
    }

    private static JsonNode pastAct(PastAct act) {
        return Entry.of(act.id())
                .word("kind", act.kind())
                .word("by", act.by())
                .word("to", act.to())
                .text("says", act.says())
                .date("on", act.on())
                .node("kept", kept(act))
                .ids(
                        "signal",
                        act.signal().stream().map(figure -> figure.path()).toList())
                .text("size", act.size())
                .text("response", act.response())
                .basis(act.basis());
    }

    /** Whose account says what; without a name: everybody's. */
    private static ArrayNode kept(PastAct act) {
        return Nodes.array(
                new TreeMap<>(act.kept()).entrySet(),
                account -> Entry.unnamed()
                        .word("account", account.getKey())
                        .flag("kept", account.getValue())
                        .node());
    }

    private static JsonNode text(Text text) {
        return Entry.of(text.id())
                .text("name", text.name())
                .word("kind", text.kind())
                .date("on", text.on())
                .word("under", text.under())
                .word("status", text.status())
                .text("says", text.says())
                .basis(text.basis());
    }

    private static JsonNode round(Round round) {
        return Entry.of(round.id())
                .text("name", round.name())
                .date("on", round.on())
                .text("place", round.place())
                .text("outcome", round.outcome())
                .text("gap", round.gap())
                .basis(round.basis());
    }

    private static JsonNode move(Move move) {
        return Entry.of(move.id())
                .word("kind", move.kind())
                .word("by", move.by())
                .word("proposal", move.proposal())
                .ids("with", move.with())
                .text("says", move.says())
                .date("on", move.on())
                .word("round", move.round())
                .word("exception", move.exception().word())
                .node("accepted", figures(move.accepted()))
                .node("audience", figures(move.audience()))
                .basis(move.basis());
    }

    private static ArrayNode figures(List<Figure> figures) {
        return Nodes.array(figures, DescribedNodes::figure);
    }

    private static JsonNode statement(Statement statement) {
        return Entry.of(statement.id())
                .word("kind", statement.kind())
                .text("by", statement.by())
                .text("to", statement.to())
                .text("about", statement.about())
                .date("on", statement.on())
                .text("says", statement.says())
                .basis(statement.basis());
    }

    private static JsonNode pledge(Pledge pledge) {
        return Entry.of(pledge.id())
                .word("by", pledge.by())
                .text("refrains", pledge.refrains())
                .word("measure", pledge.measure())
                .word("form", pledge.form())
                .text("until", pledge.until())
                .text("reportedBy", pledge.reportedBy())
                .date("on", pledge.on())
                .basis(pledge.basis());
    }

    private static JsonNode clause(Clause clause) {
        return Entry.of(clause.id())
                .word("kind", clause.kind())
                .text("says", clause.says())
                .ids("of", clause.of())
                .text("until", clause.until())
                .moment("ends", clause.end())
                .basis(clause.basis());
    }

    private static JsonNode forecast(Forecast forecast) {
        JsonNode happened = Entry.unnamed()
                .word("value", forecast.happened())
                .date("on", forecast.happenedOn())
                .text("says", forecast.outcome())
                .basis(forecast.outcomeBasis());
        return Entry.of(forecast.id())
                .text("by", forecast.by())
                .text("words", forecast.words())
                .text("about", forecast.about())
                .text("says", forecast.says())
                .date("made", forecast.made())
                .date("until", forecast.until())
                .node("happened", happened)
                .basis(forecast.basis());
    }
}
