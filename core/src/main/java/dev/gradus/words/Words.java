package dev.gradus.words;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names, numbers, dates and sentences in one language for one case and one audience. */
public final class Words {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    private final String language;
    private final Locale locale;
    private final Case written;
    private final Structure structure;
    private final String audience;
    private final Names names;
    private final Quantities quantities;
    private final Bundles bundles;

    private Words(String language, Case written, Structure structure, String audience) {
        this.language = language;
        this.locale = Locale.of(language);
        this.written = written;
        this.structure = structure;
        this.audience = audience;
        this.names = new Names(language, written, audience);
        this.quantities = new Quantities(this);
        this.bundles = Bundles.of(language);
    }

    /**
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static Words of(String language, WholeCase whole, String audience) {
        return new Words(language, whole.written(), whole.structure(), audience);
    }

    /** Words where there is no case yet: problems, help, errors. */
    public static Words of(String language) {
        return new Words(language, Names.NO_CASE, new Structure(List.of(), List.of(), 0, List.of()), "");
    }

    /** The same words for another structure of the same case: one with measures divided into tranches. */
    public Words of(Structure other) {
        return new Words(language, written, other, audience);
    }

    /** The same words, where measures of one name are called by who does them too. */
    public Words apart() {
        Words other = new Words(language, written, structure, audience);
        other.names.tellApart(written);
        return other;
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public Case written() {
        return written;
    }

    public Structure structure() {
        return structure;
    }

    /** There is a pattern of that key. */
    public boolean has(String key) {
        return bundles.has(key);
    }

    /** A kind of thing as keys have it: "symmetric-metarational". */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pattern of that key, filled. Strings stay as they are; numbers should come already written. */
    public String say(String key, Object... args) {
        return bundles.say(key, args);
    }

    /** As {@link #say}, with a capital at the start. */
    public String sentence(String key, Object... args) {
        return capital(say(key, args));
    }

    /** As {@link #sentence}, with the numbers in it: a {@link Sentence} among the arguments brings its own along. */
    public Sentence tell(String key, Object... args) {
        return capital(phrase(key, args));
    }

    /** As {@link #say}, with the numbers in it. */
    public Sentence phrase(String key, Object... args) {
        return Filling.fill(bundles.pattern(key), locale, args);
    }

    /** The sentence with a capital at the start. */
    public Sentence capital(Sentence sentence) {
        String text = capital(sentence.text());
        return text.length() == sentence.text().length() ? new Sentence(text, sentence.numbers()) : Sentence.of(text);
    }

    /** The text with a capital at the start; a text that starts with a quotation mark stays as it is. */
    public String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(locale) + text.substring(end);
    }

    public String text(LocalText text) {
        return text.in(language);
    }

    /** Plain name, as for a heading or a table: "United States". */
    public String party(String id) {
        return names.party(id);
    }

    public String party(int position) {
        return party(structure.parties().get(position).id());
    }

    /** Name inside a sentence: "the United States". At the start of one, {@link #sentence} gives the capital. */
    public String theParty(String id) {
        return names.theParty(id);
    }

    /** A name as it stands inside a sentence: with the article that English wants of it. */
    public String inSentence(String name) {
        return names.inSentence(name);
    }

    public String theParty(int position) {
        return theParty(structure.parties().get(position).id());
    }

    /** Plain name, as for a heading or a table; of a tranche ("lift-five#2/5") with its number. */
    public String measure(String id) {
        int tranche = id.indexOf('#');
        if (tranche < 0) {
            return names.findDivided(id).map(this::part).orElseGet(() -> names.measure(id));
        }
        int of = id.indexOf('/', tranche);
        return say(
                "tranche.name",
                names.measure(id.substring(0, tranche)),
                id.substring(tranche + 1, of),
                id.substring(of + 1));
    }

    private String part(Measure part) {
        Measure.Instalments instalments = part.instalments();
        if (instalments.isShared()) {
            return say("part.name.shared", names.measure(instalments.of()), party(part.by()));
        }
        String whole = names.measure(instalments.of());
        int parts = instalments.sizes().size();
        return part.isCountedPart()
                ? say(
                        "part.name.amount",
                        whole,
                        instalments.number(),
                        parts,
                        amount(instalments.size()),
                        new Amounts(this).said(part.amount()))
                : say("part.name", whole, instalments.number(), parts);
    }

    public String measure(int position) {
        return measure(structure.measures().get(position).id());
    }

    /** Names of the measures of a set: "A, B and C". */
    public String measures(long set) {
        return list(positions(set).mapToObj(this::measure).toList());
    }

    /** The measures of a set inside a sentence: "“A”, “B” and “C”". */
    public String quotedMeasures(long set) {
        return list(positions(set).mapToObj(c -> quoted(measure(c))).toList());
    }

    private IntStream positions(long set) {
        return IntStream.range(0, structure.measureCount()).filter(c -> (set >>> c & 1) != 0);
    }

    /** A name of the case inside a sentence, in quotation marks; marks inside become single ones. */
    public String quoted(String name) {
        return Names.quoted(name);
    }

    /** Name of a proposal in quotation marks; "" = the best roadmap. */
    public String proposal(String id) {
        return id.isEmpty() ? say("roadmap.best") : quoted(names.proposal(id));
    }

    /** Name of a term in quotation marks. */
    public String term(String id) {
        return quoted(names.term(id));
    }

    /**
     * A text as it stands; where it is the id of a party, the name of that.
     *
     * @param name how the party is named: {@link #party(String)} or {@link #theParty(String)}
     */
    public String partyOr(LocalText text, UnaryOperator<String> name) {
        String plain = text(text);
        return written.findParty(plain).isPresent() ? name.apply(plain) : plain;
    }

    /** Those who check something, each a party by its name or as it is called. */
    public String checkers(List<LocalText> names) {
        return itemized(names.stream()
                        .map(name -> Sentence.of(partyOr(name, this::party)))
                        .toList())
                .text();
    }

    /**
     * What a typed argument speaks of, as it stands in a sentence: "party:us", "measure:x", "measures:x,y", "proposal:x", "deadline:x",
     * "term:x", "pledge:x", "redline:x", "instrument:x", "objective:x", "history:x", "response:us/x", "date:2021-01-20", "number:30",
     * "stage:2", "stages:2,3", "parties:us,dprk", "proposals:x,y", "clauses:x,y", "path:…". Anything else is said as it is.
     */
    public String arg(String typed) {
        int colon = typed.indexOf(':');
        String value = typed.substring(colon + 1);
        return switch (typed.substring(0, Math.max(0, colon))) {
            case "party" -> theParty(value);
            case "measure" -> quoted(measure(value));
            case "measures" ->
                list(List.of(value.split(",")).stream()
                        .map(id -> quoted(measure(id)))
                        .toList());
            case "parties" ->
                list(Stream.of(value.split(",")).map(this::theParty).toList());
            case "proposal" -> proposal(value);
            case "proposals" ->
                list(Stream.of(value.split(",")).map(this::proposal).toList());
            case "term" -> term(value);
            case "deadline", "pledge", "redline", "instrument", "objective", "history" -> quoted(names.other(value));
            case "clause" -> quoted(clause(value));
            case "clauses" ->
                itemized(Stream.of(value.split(","))
                                .map(id -> Sentence.of(clause(id)))
                                .toList())
                        .text();
            case "date" -> date(LocalDate.parse(value));
            case "number" -> value.matches("-?\\d+") ? value : number(Double.parseDouble(value));
            case "path" -> new NumberLabels(this).figure(value);
            case "stage" -> value;
            case "stages" -> stages(List.of(value.split(",")));
            default -> names.findPart(typed).map(Names::quoted).orElse(typed);
        };
    }

    private String clause(String id) {
        String says = written()
                .record()
                .findClause(id)
                .map(found -> text(found.says()))
                .orElse(id);
        return says.replaceFirst("\\.$", "");
    }

    /**
     * "step 4a", "steps 1, 3–5 and 8": as the text itself numbers them, where it does.
     *
     * @param steps from 0
     */
    public String steps(Proposal proposal, List<Integer> steps) {
        return stages(steps.stream().map(proposal::number).distinct().toList());
    }

    /** "step 3", "steps 1, 3–5 and 8". */
    private String stages(List<String> numbers) {
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < numbers.size(); from = to + 1) {
            to = from;
            while (to + 1 < numbers.size() && isNext(numbers.get(to), numbers.get(to + 1))) {
                to++;
            }
            String first = numbers.get(from);
            switch (to - from) {
                case 0 -> runs.add(first);
                case 1 -> runs.addAll(List.of(first, numbers.get(to)));
                default -> runs.add(say("weakness.range", first, numbers.get(to)));
            }
        }
        return say(numbers.size() == 1 ? "weakness.step" : "weakness.steps", list(runs));
    }

    private static boolean isNext(String one, String other) {
        return WHOLE.matcher(one).matches()
                && WHOLE.matcher(other).matches()
                && Integer.parseInt(other) == Integer.parseInt(one) + 1;
    }

    public String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.getFirst();
        }
        String head = String.join(say("list.comma"), items.subList(0, items.size() - 1));
        return say("list.and", head, items.getLast());
    }

    /** As {@link #list}, with the numbers in the items. */
    public Sentence listed(List<Sentence> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? Sentence.NONE : items.getFirst();
        }
        Sentence head = Sentence.joined(say("list.comma"), items.subList(0, items.size() - 1));
        return phrase("list.and", head, items.getLast());
    }

    /** Items that hold commas themselves. */
    public Sentence itemized(List<Sentence> items) {
        return Sentence.joined(say("list.semicolon"), items);
    }

    /** How much of something: with as many decimals as it has, three at most. */
    public String amount(double size) {
        int decimals = BigDecimal.valueOf(size).stripTrailingZeros().scale();
        return fixed(size, Math.clamp(decimals, 0, 3));
    }

    /** One decimal, by locale; never "-0.0". */
    public String number(double value) {
        return fixed(value, 1);
    }

    public String fixed(double value, int decimals) {
        return quantities.fixed(value, decimals);
    }

    /** A count with its noun: {@code key.none}, {@code key.one} or {@code key.many}. */
    public String count(String key, long count) {
        return quantities.count(key, count);
    }

    /** "3.4 points", "less than 0.1 points". */
    public String points(double value) {
        return quantities.points(value);
    }

    /** "3.4 points on its own scale". */
    public String ownPoints(double value) {
        return say("points.own", points(value));
    }

    /** A probability or share as a whole per cent; near 0 and 100 with one decimal. */
    public String percent(double share) {
        return quantities.percent(share);
    }

    /** A span of years in the units that a person would use: "3 months", "1 year 6 months", "at once". */
    public String period(double years) {
        return quantities.period(years);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundles.pattern("format.date"), locale)
                .format(date);
    }
}
