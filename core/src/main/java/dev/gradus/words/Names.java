package dev.gradus.words;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.numbers.FigureKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a case calls its parties, measures and the rest, in one language. */
final class Names {
    static final Case NO_CASE = new Case(
            "",
            LocalText.NONE,
            LocalText.NONE,
            "en",
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            Figure.byDefault("stage-overhead", 0),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Uncertainty.NONE,
            CaseRecord.NONE);

    /** Abbreviations of states and bodies that English gives an article. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "AU", "CAR", "DPRK", "DRC", "EEC", "EU", "FRG", "GDR", "IAEA", "ICC", "IMF", "OPCW", "OSCE", "PLO", "PRC",
            "ROK", "UAE", "UK", "UN", "US", "USA", "USSR", "WHO", "WTO");

    /** Words that make a name one with an article. */
    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "^(United|European Union|Democratic|People['’]s|Holy See|Netherlands|Philippines|Bahamas|Gambia|Maldives"
                    + "|Vatican)\\b.*|.*\\b(Republic|Kingdom|States|Emirates|Union|Federation|Commission|Council|Authority|Agency"
                    + "|Organi[sz]ation|Association|Government|Ministry|Committee|Court|Bank|Islands|Front|Party of .*)(\\b.*)?$");

    private final String language;
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();
    private final Map<String, String> proposals = new HashMap<>();
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Measure> divided = new HashMap<>();

    Names(String language, Case written, String audience) {
        this.language = language;
        for (Party party : written.parties()) {
            put(parties, party.id(), party.nameFor(audience));
        }
        written.measures().forEach(m -> put(measures, m.id(), m.name()));
        written.measures().stream().filter(m -> m.instalments().isPart()).forEach(m -> {
            divided.put(m.id(), m);
            put(measures, m.written(), m.instalments().name());
        });
        written.proposals().forEach(p -> put(proposals, p.id(), p.name()));
        written.terms().forEach(t -> put(terms, t.id(), t.name()));
        written.deadlines().forEach(d -> put(others, d.id(), d.name()));
        written.record().pledges().forEach(p -> put(others, p.id(), p.refrains()));
        written.redLines().forEach(r -> put(others, r.id(), r.says()));
        written.instruments().forEach(i -> put(others, i.id(), i.name()));
        written.record().history().forEach(h -> put(others, h.id(), h.says()));
        written.objectives().forEach(o -> put(others, o.id(), o.name()));
        for (Party party : written.parties()) {
            party.figures().entries().stream()
                    .filter(entry -> entry.kind().form() == FigureKind.Form.NAMED)
                    .forEach(entry -> put(parts, entry.arg(party.id()), entry.name()));
        }
    }

    /** Of measures with one name, each with who does it. */
    void tellApart(Case written) {
        Map<String, Measure> firsts = new LinkedHashMap<>();
        written.measures().forEach(measure -> firsts.putIfAbsent(measure.written(), measure));
        Map<String, Long> counts = firsts.keySet().stream()
                .map(this::measure)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<String, String> apart = new LinkedHashMap<>();
        firsts.forEach((id, measure) -> {
            if (counts.getOrDefault(measure(id), 1L) > 1
                    && !measure.instalments().isShared()) {
                apart.put(id, measure(id) + " (" + party(measure.by()) + ")");
            }
        });
        measures.putAll(apart);
    }

    private void put(Map<String, String> names, String id, LocalText name) {
        String text = name.in(language);
        names.put(id, text.isEmpty() ? id.substring(id.indexOf(':') + 1) : text);
    }

    String party(String id) {
        return parties.getOrDefault(id, id);
    }

    String theParty(String id) {
        return inSentence(party(id));
    }

    /** With the article that English wants of it. */
    String inSentence(String name) {
        if (!language.equals("en")) {
            return name;
        }
        if (name.startsWith("The ")) {
            return "the " + name.substring(4);
        }
        return ABBREVIATIONS.contains(name) || WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    String measure(String id) {
        return measures.getOrDefault(id, id);
    }

    /** The measure where it is a part of another. */
    Optional<Measure> findDivided(String id) {
        return Optional.ofNullable(divided.get(id));
    }

    String proposal(String id) {
        return proposals.getOrDefault(id, id);
    }

    String term(String id) {
        return terms.getOrDefault(id, id);
    }

    /** A named part of a party's number, by what labels speak of: "response:us/war". */
    Optional<String> findPart(String arg) {
        return Optional.ofNullable(parts.get(arg));
    }

    /** A deadline, pledge, red line, instrument, objective or past act. */
    String other(String id) {
        return others.getOrDefault(id, id);
    }

    static String quoted(String name) {
        String text = name.strip();
        if (text.endsWith(".") && !text.endsWith("..")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.matches("\"[^\"]*\"|“[^“”]*”")) {
            text = text.substring(1, text.length() - 1);
        }
        text = text.replaceAll("\"([^\"]*)\"", "‘$1’").replace('“', '‘').replace('”', '’');
        return "“" + text + "”";
    }
}
