package dev.gradus.report.view.context;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what an id of the case means: a measure or party first, then whatever else bears the id. */
public final class Names {
    private final LocalizedContext edition;
    private final Map<String, Named> byId = new HashMap<>();

    private record Named(String path, Phrase name) {}

    Names(Case written, LocalizedContext edition) {
        this.edition = edition;
        written.parties()
                .forEach(p -> add(
                        "parties.",
                        p.id(),
                        LocalText.of(edition.language(), edition.words().party(p.id()))));
        written.measures().forEach(m -> add("measures.", m.id(), m.name()));
        written.terms().forEach(t -> add("terms.", t.id(), t.name()));
        written.objectives().forEach(o -> add("objectives.", o.id(), o.name()));
        written.proposals().forEach(p -> add("proposals.", p.id(), p.name()));
        written.instruments().forEach(i -> add("instruments.", i.id(), i.name()));
        written.deadlines().forEach(d -> add("deadlines.", d.id(), d.name()));
        written.redLines().forEach(r -> add("red-lines.", r.id(), r.says()));
        written.record().texts().forEach(t -> add("texts.", t.id(), t.name()));
        written.record().rounds().forEach(r -> add("rounds.", r.id(), r.name()));
        written.record().moves().forEach(m -> add("moves.", m.id(), m.says()));
        written.record().history().forEach(h -> add("history.", h.id(), h.says()));
        written.record().clauses().forEach(c -> add("clauses.", c.id(), c.says()));
        written.record().pledges().forEach(p -> add("pledges.", p.id(), p.refrains()));
        written.record().forecasts().forEach(f -> add("forecasts.", f.id(), f.says()));
        written.record().statements().forEach(s -> add("statements.", s.id(), s.says()));
    }

    private void add(String section, String id, LocalText name) {
        byId.putIfAbsent(id, new Named(section + id, edition.text(name)));
    }

    Link measure(String id) {
        return link(id);
    }

    public List<Link> all(List<String> ids) {
        return ids.stream().map(this::link).toList();
    }

    public Link link(String id) {
        return byId.get(id) instanceof Named named
                ? new Link(named.name(), edition.href(named.path()))
                : new Link(edition.plain(id), "");
    }

    /** A text that may be an id of the case. */
    public Link find(LocalText text) {
        String said = edition.words().text(text);
        return byId.containsKey(said) ? link(said) : new Link(edition.text(text), "");
    }
}
