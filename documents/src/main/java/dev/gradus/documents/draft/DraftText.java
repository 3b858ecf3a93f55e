package dev.gradus.documents.draft;

import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.UndoCell;
import dev.gradus.documents.cell.WhoCell;
import dev.gradus.formats.casefile.writing.Scalars;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of the case file: one key a line, so that it can be edited, and merged with what was edited. */
public final class DraftText {
    /** The first lines of a case that was imported; by them Gradus knows a file again that it wrote. */
    public static final String HEAD =
            "# yaml-language-server: $schema=case.schema.json\n# \"generator\": \"gradus import\"\n";

    private static final Pattern MEANING = Pattern.compile(
            "(?iu)(?:on the )?same day|(?:at the )?same time|simultaneous(?:ly)?|concurrent(?:ly)?|(?:trong )?cùng ngày|cùng lúc|cùng thời điểm|đồng thời");

    private final Draft draft;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    private DraftText(Draft draft, Phrases phrases) {
        this.draft = draft;
        this.phrases = phrases;
    }

    static String of(Draft draft, Phrases phrases) {
        DraftText text = new DraftText(draft, phrases);
        text.head();
        text.parties();
        text.measures();
        text.proposal();
        text.clauses();
        return text.out.toString();
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
    }

    private static String text(String text) {
        return Scalars.text(text, false);
    }

    private static String inner(String text) {
        return Scalars.text(text, true);
    }

    private void head() {
        Draft.Heading heading = draft.heading();
        out.append(HEAD);
        line(0, "case: " + heading.id());
        line(0, "title: " + text(heading.title()));
        if (!draft.loose().isEmpty()) {
            line(0, "summary: " + text(String.join(" ", draft.loose())));
        }
        line(0, "language: " + heading.language());
        line(0, "as of: " + heading.asOf());
        line(0, "sources:");
        line(1, "table: {title: " + inner(heading.title()) + ", kind: note}");
        draft.sources().forEach((title, id) -> line(1, id + ": {title: " + inner(title) + address(title) + "}"));
    }

    private static String address(String title) {
        return title.matches("https?://\\S+") ? ", address: " + inner(title) : "";
    }

    private void parties() {
        line(0, "parties:");
        boolean areOthers = draft.parties().values().stream().anyMatch(name -> !WhoCell.isAll(name));
        draft.parties().forEach((id, name) -> {
            line(1, id + ":");
            line(2, "name: " + text(name));
            if (areOthers && WhoCell.isAll(name)) {
                line(2, "role: body");
            }
        });
    }

    private void measures() {
        line(0, "measures:");
        draft.steps().forEach(this::measure);
    }

    private void measure(DraftStep step) {
        line(1, step.id + ":");
        line(2, "name: " + text(step.name));
        line(2, "by: " + (step.performers.size() == 1 ? step.performers.getFirst() : list(step.performers)));
        if (!step.amount.isEmpty()) {
            line(2, "amount: " + text(step.amount));
        }
        if (!step.parts.isEmpty()) {
            line(2, "in parts: " + list(step.parts.stream().map(String::valueOf).toList()));
        }
        if (!step.obligation.isEmpty()) {
            line(2, "obligation: " + step.obligation);
        }
        step.every.ifPresent(every -> line(2, "every: " + every));
        step.until.ifPresent(until -> line(2, "until: " + when(until)));
        UndoCell undo = step.undo;
        if (undo != null && undo.share().isPresent()) {
            String within = undo.within().map(period -> ", within: " + period).orElse("");
            line(2, "can be undone: {share: " + undo.share().get() + within + "}");
        }
        if (step.checkers.size() == 1) {
            line(2, "verified by: " + text(step.checkers.getFirst()));
        } else if (!step.checkers.isEmpty()) {
            line(
                    2,
                    "verified by: "
                            + list(step.checkers.stream().map(DraftText::inner).toList()));
        }
        if (!step.notes.isEmpty()) {
            line(2, "note: " + text(String.join("; ", step.notes)));
        }
        String place = step.number.isEmpty()
                ? MessageFormat.format(phrases.row(), step.row.grid(), "" + step.row.number())
                : MessageFormat.format(phrases.number(), step.row.grid(), step.number);
        List<String> sources = new ArrayList<>(List.of(inner("table " + place.strip())));
        sources.addAll(step.sources);
        line(2, "source: " + list(sources));
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private void proposal() {
        line(0, "proposals:");
        line(1, "table:");
        line(2, "name: " + text(phrases.proposal()));
        draft.heading().signed().ifPresent(day -> {
            line(2, "on: " + day);
            line(2, "signed: yes");
        });
        line(2, "stages:");
        draft.stages().forEach(this::stage);
        Map<String, String> triggers = triggers();
        if (!triggers.isEmpty()) {
            line(2, "triggers:");
            triggers.forEach((id, trigger) -> line(3, id + ": " + trigger));
        }
        line(2, "source: table");
    }

    private void stage(DraftStep step) {
        List<String> acts = step.acts();
        String number = step.label.isEmpty() ? "" : ", name: " + inner(step.label);
        for (int k = 0; k < acts.size(); k++) {
            String from = k == 0
                    ? step.notBefore.map(at -> ", not before: " + when(at)).orElse("")
                    : "";
            String due = k == acts.size() - 1
                    ? step.due.map(at -> ", due: " + when(at)).orElse("")
                    : "";
            line(3, "- {do: [" + acts.get(k) + "]" + number + from + due + "}");
        }
    }

    private static String when(Moment moment) {
        return switch (moment) {
            case Moment.Day(java.time.LocalDate date, String clock) ->
                clock.isEmpty() ? date.toString() : "\"" + date + ", " + clock + "\"";
            case Moment.AfterStart(int days) -> "D+" + days;
            case Moment.Within(java.time.Period period, String step, java.util.Optional<java.time.LocalDate> latest) ->
                within(period, step.isEmpty() ? "signature" : step, latest);
        };
    }

    private static String within(java.time.Period period, String of, java.util.Optional<java.time.LocalDate> latest) {
        return latest.map(day -> "\"" + period + " after " + of + ", " + day + " at the latest\"")
                .orElseGet(() -> "{within: " + period + ", of: " + of + "}");
    }

    private void clauses() {
        if (draft.clauses().isEmpty()) {
            return;
        }
        line(0, "clauses:");
        for (DraftClause clause : draft.clauses()) {
            line(1, clause.id() + ":");
            line(2, "kind: " + clause.kind());
            line(2, "says: " + text(clause.says()));
            line(2, "of: " + list(clause.of()));
            line(2, "source: table");
        }
    }

    private Map<String, String> triggers() {
        Map<String, String> triggers = new java.util.LinkedHashMap<>();
        for (DraftStep step : draft.steps()) {
            step.link.ifPresent(link -> triggers.put(step.acts().getFirst(), trigger(link)));
            for (int k = 1; k < step.acts().size(); k++) {
                triggers.put(step.acts().get(k), "{after: [" + step.acts().get(k - 1) + "]}");
            }
        }
        return triggers;
    }

    /** What “in parallel” means, where the cell says more than that. */
    private static String meaning(String words) {
        Matcher said = MEANING.matcher(words);
        return said.find() ? ", meaning: " + inner(said.group().toLowerCase(Locale.ROOT)) : "";
    }

    private static String trigger(Link link) {
        return switch (link.kind()) {
            case AFTER -> "{after: " + list(link.ids()) + "}";
            case VERIFIED -> "{on verification of: " + list(link.ids()) + "}";
            case PARALLEL -> "{in parallel with: " + list(link.ids()) + meaning(link.words()) + "}";
        };
    }
}
