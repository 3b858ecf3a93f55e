package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A mapping of a known shape: typed access to its values, noting what is wrong with them and giving a stand-in ("" or empty) instead.
 * Unknown and missing keys are noted when it is made.
 */
public final class Fields {
    private final Reading reading;
    private final Shape shape;
    private final String path;
    private final Place place;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

    private Fields(Reading reading, Shape shape, String path, Place place) {
        this.reading = reading;
        this.shape = shape;
        this.path = path;
        this.place = place;
    }

    /**
     * @param place where a missing key is noted: the key of the mapping
     */
    public static Fields of(Reading reading, Node node, Shape shape, String path, Place place) {
        Fields fields = new Fields(reading, shape, path, place);
        String before = "";
        for (Node.Entry entry : fields.mapping(node, path).entries()) {
            fields.take(entry, before);
            before = entry.value().found();
        }
        if (node instanceof Node.Mapping) {
            shape.required().stream().filter(key -> !fields.has(key)).forEach(fields::missing);
        }
        return fields;
    }

    private void take(Node.Entry entry, String before) {
        String key = entry.key().text();
        if (shape.keys().contains(key)) {
            entries.put(key, entry);
            return;
        }
        String at = child(Node.Found.cut(key));
        if (entry.key().plain()
                && entry.value() instanceof Node.Scalar value
                && value.text().isEmpty()
                && !before.isEmpty()) {
            String whole = '"' + before + ", " + entry.key().found() + '"';
            reading.problems()
                    .add(Code.KEY_COMMA, at, entry.key().place(), entry.key().found(), before, whole);
            return;
        }
        Optional<String> elsewhere = NearWords.elsewhere(key, shape);
        if (elsewhere.isPresent()) {
            reading.problems()
                    .add(
                            Code.KEY_ELSEWHERE,
                            at,
                            entry.key().place(),
                            entry.key().found(),
                            "",
                            elsewhere.get());
            return;
        }
        String expected = String.join(", ", shape.keys());
        reading.unknown(Code.KEY_UNKNOWN, key, at, entry.key().place(), shape.keys(), expected);
    }

    public void missing(String key) {
        reading.problems().add(Code.KEY_MISSING, child(key), place, "", key);
    }

    Reading reading() {
        return reading;
    }

    public String path() {
        return path;
    }

    public Place place() {
        return place;
    }

    /** Path of a key of this mapping. */
    public String child(String key) {
        String segment = Reading.segment(key);
        return path.isEmpty() ? segment : path + "." + segment;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** Place of a key; of the mapping where the key is missing. */
    public Place placeOf(String key) {
        return Optional.ofNullable(entries.get(key)).map(e -> e.key().place()).orElse(place);
    }

    public LocalText text(String key) {
        return find(key).map(node -> reading.text(node, child(key))).orElse(LocalText.NONE);
    }

    /** A text, or a list of them; what stands there twice counts once. */
    List<LocalText> texts(String key) {
        return find(key).map(node -> texts(node, key)).orElse(List.of());
    }

    List<LocalText> texts(Node node, String key) {
        List<Node> written = node instanceof Node.Sequence list ? list.items() : List.of(node);
        if (written.isEmpty()) {
            reading.problems().add(Code.VALUE_EMPTY, child(key), placeOf(key), Reading.segment(key));
        }
        return written.stream()
                .map(item -> reading.text(item, child(key)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    public String string(String key) {
        return find(key).map(node -> reading.string(node, child(key))).orElse("");
    }

    /** One of a few words; the first where the key is missing. */
    public String word(String key, String... words) {
        return find(key).map(node -> word(node, child(key), List.of(words))).orElse(words[0]);
    }

    /** A mapping from languages to lists of words; empty where the key is missing. */
    Map<String, List<String>> byLanguage(String key) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        String at = child(key);
        for (Node.Entry entry : find(key)
                .map(node -> mapping(node, at))
                .map(Node.Mapping::entries)
                .orElse(List.of())) {
            words.put(entry.key().text(), names(entry.value(), at));
        }
        return words;
    }

    /** One of the values of an enumeration, by its name as cases write names; the first where the key is missing. */
    <E extends Enum<E>> E word(String key, E[] values) {
        return word(key, values, Fields::written);
    }

    /** One of a few values, by what is written for each; the first where the key is missing. */
    <E> E word(String key, E[] values, Function<E, String> written) {
        String word = word(key, Stream.of(values).map(written).toArray(String[]::new));
        return Stream.of(values)
                .filter(value -> written.apply(value).equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** A name as cases write it: "either-or". */
    public static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A length of time in the units of the calendar; empty where the key is missing or it is none. */
    Optional<Period> period(String key) {
        String text = string(key);
        Optional<Period> period = NumberRule.findPeriod(text).map(Period::parse);
        if (period.isEmpty() && !text.isEmpty()) {
            wrongPeriod(key, text);
        }
        return period;
    }

    /** A list of them; empty where one is none. */
    List<Period> periods(String key) {
        List<String> written = names(key);
        List<Period> periods = written.stream()
                .flatMap(text -> NumberRule.findPeriod(text).map(Period::parse).stream())
                .toList();
        written.stream().filter(text -> NumberRule.findPeriod(text).isEmpty()).forEach(text -> wrongPeriod(key, text));
        return periods.size() == written.size() ? periods : List.of();
    }

    void wrongPeriod(String key, String text) {
        String form = key.equals("every") ? "form.every" : "form.period";
        reading.problems().add(Code.PERIOD_INVALID, child(key), placeOf(key), Node.Found.cut(text), "", form);
    }

    String word(Node node, String at, List<String> words) {
        String found = reading.string(node, at);
        if (!found.isEmpty() && !words.contains(found)) {
            List<String> known = words.stream().filter(w -> !w.isEmpty()).toList();
            Optional<String> key = NearWords.key(found, shape);
            if (key.isPresent()) {
                reading.problems().add(Code.WORD_ELSEWHERE, at, node.place(), Node.Found.cut(found), "", key.get());
                return words.getFirst();
            }
            String all = String.join(", ", known);
            NearWords.meant(found, known)
                    .ifPresentOrElse(
                            meant -> reading.problems()
                                    .add(Code.WORD_UNKNOWN, at, node.place(), Node.Found.cut(found), all, meant),
                            () -> reading.unknown(Code.WORD_UNKNOWN, found, at, node.place(), known, all));
            return words.getFirst();
        }
        return found.isEmpty() ? words.getFirst() : found;
    }

    /** {@code yes}, {@code no}, {@code true} or {@code false}; {@code có} and {@code không} as well. */
    boolean yes(Node node, String at) {
        String word = word(node, at, List.of("no", "yes", "true", "false", "có", "không"));
        return word.equals("yes") || word.equals("true") || word.equals("có");
    }

    /** As {@link #yes(Node, String)}; no where the key is missing. */
    boolean yes(String key) {
        return find(key).map(node -> yes(node, child(key))).orElse(false);
    }

    /** At most one date. */
    List<LocalDate> dates(String key) {
        return find(key).stream()
                .flatMap(node -> findDate(node, child(key)).stream())
                .toList();
    }

    /** A date; {@code otherwise} where the key is missing or the date is wrong. */
    LocalDate date(String key, LocalDate otherwise) {
        return find(key).flatMap(node -> findDate(node, child(key))).orElse(otherwise);
    }

    private Optional<LocalDate> findDate(Node node, String at) {
        String text = reading.string(node, at);
        return text.isEmpty() ? Optional.empty() : reading.findDate(text, at, node.place());
    }

    /** A list of names; whether they exist is the resolver's question. */
    List<String> names(String key) {
        return find(key).map(node -> names(node, child(key))).orElse(List.of());
    }

    /** A list of names, or one by itself. */
    List<String> oneOrMore(String key) {
        boolean isOne = find(key).stream().anyMatch(node -> node instanceof Node.Scalar);
        return isOne ? List.of(string(key)) : names(key);
    }

    List<String> names(Node node, String at) {
        return items(node, at).stream()
                .map(item -> reading.string(item, at))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The items of a list; empty after a problem. */
    public List<Node> items(Node node, String at) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (!(node instanceof Node.Refused)) {
            wrongType(Code.TYPE_LIST, node, at);
        }
        return List.of();
    }

    /** A node that must be a mapping; an empty one after a problem. */
    public Node.Mapping mapping(Node node, String at) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (!(node instanceof Node.Refused)) {
            wrongType(Code.TYPE_MAPPING, node, at);
        }
        return new Node.Mapping(node.place(), List.of());
    }

    private void wrongType(Code code, Node node, String at) {
        Code noted = node instanceof Node.Scalar scalar && scalar.isEmpty() ? Code.VALUE_EMPTY : code;
        String found = noted == Code.VALUE_EMPTY ? Reading.lastSegment(at) : node.found();
        reading.problems()
                .add(noted, at, node.place(), found, noted == Code.VALUE_EMPTY ? "" : Reading.lastSegment(at));
    }

    /** One entry of a section, under its id. */
    public record Section(String id, Node node, String path, Place place) {}

    /** A section: a mapping from id to entry, in the order of the file. */
    public <T> List<T> section(String key, Function<Section, T> reader) {
        List<T> read = new ArrayList<>();
        find(key).ifPresent(node -> sections(node, child(key)).forEach(section -> read.add(reader.apply(section))));
        return read;
    }

    private List<Section> sections(Node node, String at) {
        List<Section> sections = new ArrayList<>();
        for (Node.Entry entry : mapping(node, at).entries()) {
            String id = entry.key().text();
            String inner = at + "." + Reading.segment(Node.Found.cut(id));
            if (!Identifiers.isId(id)) {
                reading.problems()
                        .add(
                                Code.ID_INVALID,
                                inner,
                                entry.key().place(),
                                entry.key().found(),
                                "",
                                Identifiers.made(id));
            }
            sections.add(new Section(id, entry.value(), inner, entry.key().place()));
        }
        return sections;
    }

    /** The basis of what this mapping states. */
    Basis basis() {
        return shape.isStated() ? BasisReader.read(this) : Basis.NONE;
    }
}
