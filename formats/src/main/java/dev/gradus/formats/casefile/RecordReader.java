package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.CaseRecord.Exempt;
import dev.gradus.agreement.CaseRecord.Forecast;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
import dev.gradus.agreement.CaseRecord.PastAct;
import dev.gradus.agreement.CaseRecord.Pledge;
import dev.gradus.agreement.CaseRecord.Round;
import dev.gradus.agreement.CaseRecord.Statement;
import dev.gradus.agreement.CaseRecord.Text;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Source;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was said, promised, expected and done, and the sources of it all. */
public final class RecordReader {
    private final Reading reading;

    public RecordReader(Reading reading) {
        this.reading = reading;
    }

    CaseRecord read(Fields top) {
        return new CaseRecord(
                top.section("history", this::pastAct),
                top.section("texts", this::text),
                top.section("rounds", this::round),
                top.section("moves", this::move),
                top.section("statements", this::statement),
                top.section("pledges", this::pledge),
                top.section("clauses", this::clause),
                top.section("forecasts", this::forecast));
    }

    private Fields fields(Fields.Section section, Shape shape) {
        return Fields.of(reading, section.node(), shape, section.path(), section.place());
    }

    public Source source(Fields.Section section) {
        Fields fields = fields(section, Shape.SOURCE);
        return new Source(
                section.id(),
                fields.text("title"),
                fields.text("author"),
                fields.text("publisher"),
                language(fields),
                published(fields),
                fields.string("address"),
                fields.word("kind", "", "primary", "press", "analysis", "study", "note"),
                fields.text("note"));
    }

    private String language(Fields fields) {
        String language = fields.string("language");
        if (!language.isEmpty() && !Reading.isLanguage(language)) {
            String found = Node.Found.cut(language);
            reading.problems()
                    .add(
                            Code.LANGUAGE_INVALID,
                            fields.child("language"),
                            fields.placeOf("language"),
                            found,
                            "en, vi, ko");
        }
        return language.isEmpty() ? reading.language() : language;
    }

    /** A year, a month or a day. */
    private String published(Fields fields) {
        String published = fields.string("published");
        if (published.isEmpty() || NumberRule.isYearOrMonth(published)) {
            return published;
        }
        String at = fields.child("published");
        Place place = fields.placeOf("published");
        if (DateRule.readings(published, reading.language()).isEmpty()) {
            reading.problems().add(Code.DATE_INVALID, at, place, Node.Found.cut(published), "", "form.published");
            return "";
        }
        return reading.findDate(published, at, place).map(LocalDate::toString).orElse("");
    }

    private PastAct pastAct(Fields.Section section) {
        Fields fields = fields(section, Shape.PAST_ACT);
        Basis basis = fields.basis();
        return new PastAct(
                section.id(),
                fields.word("kind", "promise", "concession", "breach"),
                fields.string("by"),
                fields.string("to"),
                fields.text("says"),
                fields.dates("on"),
                kept(fields),
                figure(fields, FigureKind.PAST_SIGNAL, basis),
                fields.text("size"),
                fields.text("response"),
                basis);
    }

    /** One account for all (key "") or one per party. */
    private Map<String, Boolean> kept(Fields fields) {
        Map<String, Boolean> kept = new LinkedHashMap<>();
        String path = fields.child("kept");
        fields.find("kept").ifPresent(node -> {
            if (node instanceof Node.Mapping) {
                fields.section("kept", account -> kept.put(account.id(), fields.yes(account.node(), account.path())));
            } else {
                kept.put("", fields.yes(node, path));
            }
        });
        return kept;
    }

    private Text text(Fields.Section section) {
        Fields fields = fields(section, Shape.TEXT_ENTRY);
        return new Text(
                section.id(),
                fields.text("name"),
                fields.word("kind", "agreement", "framework", "draft", "statement"),
                fields.dates("on"),
                fields.string("under"),
                fields.word("status", "none", "signed", "unsigned"),
                fields.text("says"),
                fields.basis());
    }

    private Round round(Fields.Section section) {
        Fields fields = fields(section, Shape.ROUND);
        return new Round(
                section.id(),
                fields.text("name"),
                fields.dates("on"),
                fields.text("place"),
                fields.text("outcome"),
                fields.text("gap"),
                fields.basis());
    }

    private Move move(Fields.Section section) {
        Fields fields = fields(section, Shape.MOVE);
        Basis basis = fields.basis();
        return new Move(
                section.id(),
                fields.word("kind", MoveKind.values()),
                fields.string("by"),
                fields.string("proposal"),
                oneOrMore(fields),
                fields.text("says"),
                fields.dates("on"),
                fields.string("round"),
                fields.word("exception", Exempt.values(), Exempt::word),
                figure(fields, FigureKind.ACCEPTED, basis),
                figure(fields, FigureKind.AUDIENCE, basis),
                basis);
    }

    /** A list of names, or one by itself. */
    private List<String> oneOrMore(Fields fields) {
        return fields.find("with").orElse(new Node.Refused(fields.place())) instanceof Node.Scalar
                ? List.of(fields.string("with"))
                : fields.names("with");
    }

    private List<Figure> figure(Fields fields, FigureKind kind, Basis basis) {
        return new FigureReader(reading, basis).atMostOne(fields, kind.innerKey(), kind.quantity());
    }

    private Statement statement(Fields.Section section) {
        Fields fields = fields(section, Shape.STATEMENT);
        return new Statement(
                section.id(),
                fields.word("kind", "claim", "advice", "signal", "tone", "hope", "pledge", "interest"),
                fields.text("by"),
                fields.text("to"),
                fields.text("about"),
                fields.dates("on"),
                fields.text("says"),
                fields.basis());
    }

    private Pledge pledge(Fields.Section section) {
        Fields fields = fields(section, Shape.PLEDGE);
        return new Pledge(
                section.id(),
                fields.string("by"),
                fields.text("refrains"),
                fields.string("measure"),
                MeasureReader.form(fields),
                fields.text("until"),
                fields.text("reported by"),
                fields.dates("on"),
                fields.basis());
    }

    private Clause clause(Fields.Section section) {
        Fields fields = fields(section, Shape.CLAUSE);
        return new Clause(
                section.id(),
                fields.word("kind", Clause.Kind.values()),
                fields.text("says"),
                fields.names("of"),
                fields.text("until"),
                WhenReader.understood(fields, "until"),
                fields.basis());
    }

    private Forecast forecast(Fields.Section section) {
        Fields fields = fields(section, Shape.FORECAST);
        Fields happened = Fields.of(
                reading,
                fields.find("happened").orElse(new Node.Refused(section.place())),
                Shape.OUTCOME,
                fields.child("happened"),
                fields.placeOf("happened"));
        return new Forecast(
                section.id(),
                fields.text("by"),
                fields.text("words"),
                fields.text("about"),
                fields.text("says"),
                fields.dates("made"),
                fields.dates("until"),
                fields.basis(),
                outcome(happened),
                happened.dates("on"),
                happened.text("says"),
                happened.basis());
    }

    private static String outcome(Fields happened) {
        return switch (happened.word("value", "", "yes", "no", "partly", "open", "true", "false")) {
            case "true" -> "yes";
            case "false" -> "no";
            case String word -> word;
        };
    }
}
