package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Resolver;
import dev.gradus.agreement.Resolver.Resolution;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a case file.
 *
 * <p>All problems are found at once: those of the file and, where the file is sound, those that keep the case from being computed.
 * Every number can be set for one run: an override replaces the number of the figure with that path and is held to the same range; the
 * figure keeps what the case has in its place.
 */
public final class CaseReader {
    private static final Pattern FOLDER = Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+)[/\\\\]case\\.yaml");
    private static final Pattern PAIR = Pattern.compile("([a-z][a-z0-9-]{0,39}) in ([a-z][a-z0-9-]{0,39})");

    private final Reading reading;
    private final Fields top;

    private CaseReader(Reading reading, Fields top) {
        this.reading = reading;
        this.top = top;
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it; "…/hanoi-2019/case.yaml" also says what the case must be called
     * @param utf8 content of the file, at most 2 MiB
     * @param overrides path of a figure → "0.6", "[0.2, 0.3, 0.5]", "P6M" or "large gain"
     */
    public static ReadResult read(String fileName, byte[] utf8, Map<String, String> overrides) {
        return read(fileName, utf8, overrides, NumberWordsReader.own());
    }

    /**
     * The same with another table of words for numbers than the one that comes with Gradus.
     *
     * @param words what words for numbers mean
     */
    public static ReadResult read(String fileName, byte[] utf8, Map<String, String> overrides, NumberWords words) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (root instanceof Node.Refused) {
            return new ReadResult.Unreadable(problems.sorted());
        }
        if (isSomethingElse(root)) {
            problems.add(Code.CASE_NONE, "", root.place());
            return new ReadResult.Unreadable(problems.sorted());
        }
        Reading reading = new Reading(
                problems, Ids.of(root), new Overrides(overrides, problems), Reading.language(root, problems), words);
        Fields top = Fields.of(reading, root, Shape.CASE, "", Place.START);
        Positions positions = new Positions(fileName, root);
        Case written = new CaseReader(reading, top).read(root);
        if (!problems.isEmpty()) {
            return new ReadResult.Unreadable(problems.sorted());
        }
        return switch (Resolver.resolve(written)) {
            case Resolution.Resolved(WholeCase whole) -> new ReadResult.Read(whole, positions);
            case Resolution.Unresolvable(List<Problem> found) -> {
                found.forEach(problem -> problems.add(positions.locate(problem)));
                yield new ReadResult.Unreadable(problems.sorted());
            }
        };
    }

    /** Not one key of a case: none of what stands there is repeated, since it may be anything. */
    private static boolean isSomethingElse(Node root) {
        return !(root instanceof Node.Mapping mapping)
                || !mapping.entries().isEmpty()
                        && mapping.entries().stream()
                                .noneMatch(entry ->
                                        Shape.CASE.keys().contains(entry.key().text()));
    }

    private Case read(Node root) {
        top.string("language");
        LocalDate asOf = top.date("as of", LocalDate.EPOCH);
        PartyReader parties = new PartyReader(reading);
        MeasureReader measures = new MeasureReader(reading);
        DealReader deals = new DealReader(reading);
        RecordReader records = new RecordReader(reading);
        Case written = new Case(
                id(),
                top.text("title"),
                top.text("summary"),
                reading.language(),
                asOf,
                top.date("starts", asOf),
                new FigureReader(reading, Basis.NONE).one(top, FigureKind.STAGE_OVERHEAD),
                top.section("sources", records::source),
                top.section("parties", parties::party),
                trust(),
                top.has("trust before"),
                top.section("objectives", deals::objective),
                top.names("in force"),
                top.section("measures", measures::measure),
                top.section("instruments", new InstrumentReader(reading)::instrument),
                top.section("terms", deals::term),
                top.section("proposals", deals::proposal),
                top.section("red lines", deals::redLine),
                top.section("deadlines", deals::deadline),
                new UncertaintyReader(reading).read(top),
                records.read(top));
        taken(root);
        reading.overrides().finish();
        return written;
    }

    private String id() {
        String id = top.string("case");
        if (id.isEmpty()) {
            return id;
        }
        if (!Identifiers.isId(id)) {
            reading.problems()
                    .add(Code.ID_INVALID, "case", top.placeOf("case"), Node.Found.cut(id), "", Identifiers.made(id));
            return id;
        }
        Matcher folder = FOLDER.matcher(reading.problems().file());
        if (folder.matches() && !folder.group(1).equals(id)) {
            reading.problems().add(Code.CASE_FOLDER, "case", top.placeOf("case"), id, folder.group(1), folder.group(1));
        }
        return id;
    }

    private void taken(Node root) {
        for (String id : reading.ids().taken()) {
            String path = "measures." + id;
            reading.problems().add(Code.ID_TAKEN, path, new Positions("", root).of(path), id, "", id + "-measure");
        }
    }

    private List<Case.Trust> trust() {
        boolean today = top.has("trust today");
        boolean before = top.has("trust before");
        if (today && before) {
            reading.problems().add(Code.TRUST_BOTH, "trust-before", top.placeOf("trust before"));
        }
        String key = today ? "trust today" : "trust before";
        FigureReader figures = new FigureReader(reading, Basis.NONE);
        return top.find(key).map(node -> top.mapping(node, top.child(key)).entries()).orElse(List.of()).stream()
                .map(entry -> pair(entry, figures))
                .toList();
    }

    private Case.Trust pair(Node.Entry entry, FigureReader figures) {
        Matcher pair = PAIR.matcher(entry.key().text());
        if (!pair.matches() || pair.group(1).equals(pair.group(2))) {
            reading.problems()
                    .add(
                            Code.TRUST_KEY,
                            "trust",
                            entry.key().place(),
                            entry.key().found());
            return new Case.Trust("", "", Figure.byDefault("trust", 0.5));
        }
        FigureKind kind = FigureKind.TRUST;
        String path = kind.path(pair.group(1), pair.group(2));
        return new Case.Trust(pair.group(1), pair.group(2), figures.read(entry.value(), path, kind.quantity()));
    }
}
