package dev.gradus.report.view;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.Assessment;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Explanation;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One language's copy of the page: its words, its ids, its numbers. */
public final class LocalizedContext {
    private static final int LIMITS = 8;

    private final Assessment assessment;
    private final Words words;
    private final Names names;
    private final Anchors anchors;
    private final NumberTrees trees;
    private final String prefix;

    LocalizedContext(Assessment assessment, Words words, Anchors anchors, NumberTrees trees) {
        this.assessment = assessment;
        this.words = words;
        this.anchors = anchors;
        this.trees = trees;
        this.prefix = words.language().equals("en") ? "" : words.language() + "-";
        this.names = new Names(assessment.written(), this);
    }

    public String language() {
        return words.language();
    }

    /** A heading or an explaining line of the page. */
    public String say(String key, Object... args) {
        return words.say("report." + key, args);
    }

    /** There is such a heading or line. */
    boolean has(String key) {
        return words.has("report." + key);
    }

    /** The id of one of the page's own places. */
    public String own(String id) {
        return prefix + id;
    }

    /** The id of a place of the case. */
    public String id(String path) {
        return prefix + anchors.of(path);
    }

    public String href(String path) {
        return "#" + id(path);
    }

    /** The case gives the trust before its history. */
    public boolean trustIsBefore() {
        return written().trustIsBefore();
    }

    /**
     * Keys of what the model does not do.
     *
     * @param forecast the page has a forecast, which some of it speaks of otherwise
     */
    public List<String> limits(boolean forecast) {
        return IntStream.rangeClosed(1, LIMITS)
                .mapToObj(n -> "limits." + n)
                .map(key -> forecast && has(key + ".forecast") ? key + ".forecast" : key)
                .toList();
    }

    String figureId(String path) {
        return prefix + anchors.ofFigure(path);
    }

    Assessment assessment() {
        return assessment;
    }

    Case written() {
        return assessment.written();
    }

    Structure structure() {
        return assessment.resolved().structure();
    }

    Words words() {
        return words;
    }

    Names names() {
        return names;
    }

    Phrase text(LocalText text) {
        String found = text.languageFor(words.language());
        return new Phrase(words.text(text), found.equals(words.language()) ? "" : found);
    }

    Phrase plain(String text) {
        return new Phrase(text, "");
    }

    Link measure(int position) {
        return names.measure(structure().measures().get(position).id());
    }

    /** Links to the measures of a set. */
    List<Link> measures(long set) {
        return IntStream.range(0, structure().measureCount())
                .filter(c -> (set >>> c & 1) != 0)
                .mapToObj(this::measure)
                .toList();
    }

    String party(int position) {
        return words.party(position);
    }

    /** Dates of an entry; "" where it has none. */
    String dates(List<LocalDate> dates) {
        return words.list(dates.stream().map(words::date).toList());
    }

    /** After the date of knowledge: shown, and not computed with. */
    boolean isLater(List<LocalDate> dates) {
        return dates.stream().anyMatch(date -> date.isAfter(written().asOf()));
    }

    BasisView basis(Basis basis) {
        return Bases.of(this, basis);
    }

    /** A number that opens to its terms. */
    FormattedNumber shown(Explained number) {
        return new FormattedNumber(figure(number), trees.add(number));
    }

    /** A number that opens to its terms; {@code where} says where those with a name are explained. */
    FormattedNumber shown(Explained number, Function<Explained, Explanation> where) {
        return new FormattedNumber(figure(number), trees.add(number, where));
    }

    /** A number of a roadmap by its name, or a dash where there is none. */
    FormattedNumber shown(Explanation explanation, String name) {
        Explained number = explanation.numbers().get(name);
        return number == null
                ? FormattedNumber.NONE
                : new FormattedNumber(figure(number), trees.add(name, explanation));
    }

    private String figure(Explained number) {
        return Values.shown(words, number);
    }
}
