package dev.gradus.report.view.context;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.Assessment;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Explanation;
import dev.gradus.words.FigureFinder;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One language's copy of the page: its words, its ids, its numbers, what is told of the findings. */
public final class LocalizedContext implements FigureLinks {
    private static final int LIMITS = 11;

    private final Assessment assessment;
    private final Words words;
    private final PageWords page;
    private final Names names;
    private final Anchors anchors;
    private final NumberTrees trees;
    private final String prefix;
    private final Passage told;
    private final boolean alone;

    public LocalizedContext(Assessment assessment, Words words, Anchors anchors, NumberTrees trees) {
        this(assessment, words, anchors, trees, false);
    }

    private LocalizedContext(Assessment assessment, Words words, Anchors anchors, NumberTrees trees, boolean alone) {
        this.alone = alone;
        this.assessment = assessment;
        this.words = words;
        this.page = PageWords.of(words.language());
        this.anchors = anchors;
        this.trees = trees;
        this.prefix = words.language().equals("en") ? "" : words.language() + "-";
        this.names = new Names(assessment.written(), this);
        this.told = new Verdict(words).passage(assessment);
    }

    /** For a piece that stands without the rest of the page: it leads nowhere. */
    public static LocalizedContext alone(Assessment assessment, Words words) {
        Anchors anchors = new Anchors(assessment.written());
        return new LocalizedContext(assessment, words, anchors, new NumberTrees(List.of(words), anchors), true);
    }

    public String language() {
        return words.language();
    }

    /** A heading or an explaining line of the page. */
    public String say(String key, Object... args) {
        return page.say("report." + key, args);
    }

    /** There is such a heading or line. */
    boolean has(String key) {
        return page.has("report." + key);
    }

    /** The id of one of the page's own places. */
    public String own(String id) {
        return prefix + id;
    }

    /** The id of a place of the case. */
    public String id(String path) {
        return prefix + anchors.of(path);
    }

    /** Of a place of the case; "" where the piece stands alone. */
    public String href(String path) {
        return alone ? "" : "#" + id(path);
    }

    /** Of one of the page's own places, likewise. */
    public String ownHref(String id) {
        return alone ? "" : "#" + own(id);
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

    /** To the row of a figure of the case. */
    @Override
    public String figureHref(String ref) {
        return !alone && FigureFinder.find(written(), ref).isPresent() ? "#" + figureId(ref) : "";
    }

    /** What is told of the assessment. */
    public Passage told() {
        return told;
    }

    public String figureId(String path) {
        return prefix + anchors.ofFigure(path);
    }

    public Assessment assessment() {
        return assessment;
    }

    public Case written() {
        return assessment.written();
    }

    public Structure structure() {
        return assessment.resolved().structure();
    }

    public Words words() {
        return words;
    }

    public Names names() {
        return names;
    }

    public Phrase text(LocalText text) {
        String found = text.languageFor(words.language());
        return new Phrase(words.text(text), found.equals(words.language()) ? "" : found);
    }

    public Phrase plain(String text) {
        return new Phrase(text, "");
    }

    public Link measure(int position) {
        return names.measure(structure().measures().get(position).id());
    }

    /** Links to the measures of a set. */
    public List<Link> measures(long set) {
        return IntStream.range(0, structure().measureCount())
                .filter(c -> (set >>> c & 1) != 0)
                .mapToObj(this::measure)
                .toList();
    }

    public String party(int position) {
        return words.party(position);
    }

    /** Dates of an entry; "" where it has none. */
    public String dates(List<LocalDate> dates) {
        return words.list(dates.stream().map(words::date).toList());
    }

    /** After the date of knowledge: shown, and not computed with. */
    public boolean isLater(List<LocalDate> dates) {
        return dates.stream().anyMatch(date -> date.isAfter(written().asOf()));
    }

    public BasisView basis(Basis basis) {
        return Bases.of(this, basis);
    }

    /** A number that opens to its terms. */
    public FormattedNumber shown(Explained number) {
        return new FormattedNumber(figure(number), trees.add(number));
    }

    /** A number that opens to its terms; {@code where} says where those with a name are explained. */
    public FormattedNumber shown(Explained number, Function<Explained, Explanation> where) {
        return new FormattedNumber(figure(number), trees.add(number, where));
    }

    /** A number of a roadmap by its name, or a dash where there is none. */
    public FormattedNumber shown(Explanation explanation, String name) {
        Explained number = explanation.numbers().get(name);
        return number == null
                ? FormattedNumber.NONE
                : new FormattedNumber(figure(number), trees.add(name, explanation));
    }

    private String figure(Explained number) {
        return Values.shown(words, number);
    }
}
