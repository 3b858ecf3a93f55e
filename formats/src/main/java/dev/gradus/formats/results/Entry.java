package dev.gradus.formats.results;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a section of the case, key by key; what the case does not say is left out. */
final class Entry {
    private final ObjectNode node = Nodes.object();

    private Entry() {}

    static Entry of(String id) {
        return new Entry().word("id", id);
    }

    static Entry unnamed() {
        return new Entry();
    }

    /** A word, an id, an address. */
    Entry word(String key, String word) {
        if (!word.isEmpty()) {
            node.put(key, word);
        }
        return this;
    }

    Entry word(String key, Enum<?> constant) {
        return word(key, Nodes.word(constant));
    }

    Entry text(String key, LocalText text) {
        if (!text.isEmpty()) {
            node.set(key, Nodes.text(text));
        }
        return this;
    }

    Entry ids(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            node.set(key, Nodes.strings(ids));
        }
        return this;
    }

    /** At most one date. */
    Entry date(String key, List<LocalDate> dates) {
        dates.forEach(date -> node.put(key, date.toString()));
        return this;
    }

    /** At most one moment: a day as a string, anything else as an object. */
    Entry moment(String key, List<When> moments) {
        moments.forEach(when -> node.set(key, moment(when)));
        return this;
    }

    /** What else is claimed, each with its basis. */
    <T> Entry claims(String key, List<Basis.Claim<T>> claims, Function<T, JsonNode> value) {
        return list(key, claims, claim -> {
            Entry entry = unnamed();
            entry.node.set("value", value.apply(claim.value()));
            return entry.basis(claim.basis());
        });
    }

    static JsonNode moment(When when) {
        return switch (when) {
            case When.On on
            when on.at().isEmpty() ->
                Nodes.object().put("day", on.day().toString()).get("day");
            case When.On on ->
                unnamed().date("day", List.of(on.day())).word("at", on.at()).node();
            case When.AfterStart after ->
                unnamed()
                        .count("daysAfterStart", after.days())
                        .word("at", after.at())
                        .node();
            case When.Numbered numbered ->
                unnamed()
                        .count("dayNumber", numbered.number())
                        .word("of", numbered.of())
                        .word("at", numbered.at())
                        .node();
            case When.Stretch stretch ->
                unnamed()
                        .count(
                                stretch.unit().equals(When.Stretch.WEEK) ? "weekNumber" : "monthNumber",
                                stretch.number())
                        .word("edge", stretch.isEnd() ? "end" : "start")
                        .word("of", stretch.of())
                        .word("at", stretch.at())
                        .node();
            case When.Window window ->
                unnamed()
                        .word("atLeast", window.least().toString())
                        .word("within", window.most().toString())
                        .word("of", window.of())
                        .word("at", window.at())
                        .node();
            case When.Before before ->
                unnamed()
                        .word("before", before.time().toString())
                        .word("of", before.of())
                        .word("at", before.at())
                        .node();
            case When.Within within ->
                unnamed()
                        .word("within", within.time().toString())
                        .word("of", within.of())
                        .word("at", within.at())
                        .date("latest", within.latest())
                        .node();
        };
    }

    Entry flag(String key, boolean flag) {
        node.put(key, flag);
        return this;
    }

    /** A flag that is left out where it is not set. */
    Entry mark(String key, boolean set) {
        return set ? flag(key, true) : this;
    }

    Entry count(String key, int count) {
        node.put(key, count);
        return this;
    }

    <T> Entry list(String key, Collection<T> items, Function<T, JsonNode> item) {
        if (!items.isEmpty()) {
            node.set(key, Nodes.array(items, item));
        }
        return this;
    }

    Entry node(String key, JsonNode inner) {
        if (!inner.isEmpty()) {
            node.set(key, inner);
        }
        return this;
    }

    JsonNode basis(Basis basis) {
        return node("basis", BasisNodes.node(basis)).node();
    }

    ObjectNode node() {
        return node;
    }
}
