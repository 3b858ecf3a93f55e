package dev.gradus.report.view.context;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The id on the page of every place of a case: "red lines.drills" is at {@code red-lines-drills}, the figure
 * "measures.yongbyon.worth.us" at {@code figure-measures-yongbyon-worth-us}. No two places share one.
 */
public final class Anchors {
    /** The page's own ids, which no case may take. */
    static final List<String> OWN = List.of(
            "verdict",
            "summary",
            "proposals",
            "forecast",
            "reach",
            "price",
            "roadmap",
            "exposure",
            "terms",
            "asymmetry",
            "weaknesses",
            "case",
            "assumptions",
            "sources",
            "limits",
            "picture",
            "axis-x",
            "axis-y");

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>(OWN);

    public Anchors(Case written) {
        parties(written.parties());
        written.measures().forEach(m -> add("measures." + m.id()));
        written.objectives().forEach(o -> add("objectives." + o.id()));
        written.instruments().forEach(i -> add("instruments." + i.id()));
        written.terms().forEach(this::term);
        written.proposals().forEach(p -> add("proposals." + p.id()));
        written.redLines().forEach(r -> add("red-lines." + r.id()));
        written.deadlines().forEach(d -> add("deadlines." + d.id()));
        written.trust().forEach(t -> add("trust." + t.truster() + "." + t.trusted()));
        written.record().history().forEach(h -> add("history." + h.id()));
        written.record().texts().forEach(t -> add("texts." + t.id()));
        written.record().rounds().forEach(r -> add("rounds." + r.id()));
        written.record().moves().forEach(m -> add("moves." + m.id()));
        written.record().statements().forEach(s -> add("statements." + s.id()));
        written.record().pledges().forEach(p -> add("pledges." + p.id()));
        written.record().clauses().forEach(c -> add("clauses." + c.id()));
        written.record().forecasts().forEach(f -> add("forecasts." + f.id()));
        written.sources().forEach(s -> add("sources." + s.id()));
        FigureGroup.all(written).forEach(group -> {
            add("figure." + group.path());
            group.figures().forEach(figure -> add("figure." + figure.path()));
        });
    }

    private void parties(List<Party> parties) {
        for (Party party : parties) {
            add("parties." + party.id());
            party.wants().forEach(want -> add("parties." + party.id() + ".wants." + want.id()));
        }
    }

    private void term(Term term) {
        add("terms." + term.id());
        term.readings().forEach(r -> add("terms." + term.id() + ".readings." + r.party()));
    }

    private void add(String path) {
        if (ids.containsKey(path)) {
            return;
        }
        String plain = path.replaceAll("[^A-Za-z0-9-]+", "-");
        String id = plain;
        for (int n = 2; !taken.add(id); n++) {
            id = plain + "-" + n;
        }
        ids.put(path, id);
    }

    /** The id of a place, or of the nearest place around it that is shown; the section of the case where there is none. */
    String of(String path) {
        for (String at = normal(path); !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (ids.get(at) instanceof String id) {
                return id;
            }
        }
        return "case";
    }

    /** The row of a figure. */
    String ofFigure(String path) {
        for (String at = normal(path); !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (ids.get("figure." + at) instanceof String id) {
                return id;
            }
        }
        return of(path);
    }

    boolean has(Figure figure) {
        return ids.containsKey("figure." + figure.path());
    }

    private static String normal(String path) {
        return path.replace(' ', '-').replace("trust-today", "trust").replace("trust-before", "trust");
    }

    static String measure(Measure measure) {
        return "measures." + measure.id();
    }
}
