package dev.gradus.formats.notes;

import dev.gradus.formats.notes.Conversion.Agreement;
import dev.gradus.formats.notes.Conversion.Agreement.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes {@code outcome.yaml}: what became known after signature, copied from the note as it stands. */
final class OutcomeText {
    private static final Pattern MONEY = Pattern.compile("\\b(HFO|LWRs?|fuel|oil|funds?|Funds?|aid)\\b|(bn|M)\\$");

    private final Agreement agreement;
    private final Yaml yaml = new Yaml();

    OutcomeText(Agreement agreement) {
        this.agreement = agreement;
    }

    String text() {
        Note note = agreement.note();
        yaml.line(0, "# yaml-language-server: $schema=../../../outcome.schema.json");
        yaml.line(0, Yaml.MARK);
        yaml.line(0, "# " + agreement.wording().phrase("made-outcome").en());
        yaml.line(0, "case: " + note.id());
        yaml.line(0, "steps:");
        note.steps().forEach(this::step);
        copied("break at", note.get("break_at"));
        copied("break kind", note.get("break_kind"));
        return yaml.text();
    }

    private void step(Note.Step step) {
        List<String> needs = new ArrayList<>();
        if (Scale.Verification.of(step.get("ver")).needsInspectors()) {
            needs.add("inspectors");
        }
        if (MONEY.matcher(step.get("text")).find()) {
            needs.add("money");
        }
        List<String> ids = agreement.acts(step).stream().map(Act::id).toList();
        yaml.line(1, Agreement.id(step.id()) + ":");
        yaml.line(2, "measures: " + Yaml.list(ids));
        Order.due(step).ifPresent(due -> yaml.line(2, "due: " + due));
        yaml.line(2, "needs: " + Yaml.list(needs));
        yaml.line(2, "claims:");
        List<String> claim = new ArrayList<>();
        for (String key : List.of("out", "when", "later")) {
            if (!step.get(key).isEmpty()) {
                claim.add(key + ": " + Yaml.quoted(step.get(key)));
            }
        }
        yaml.line(3, "note: {" + String.join(", ", claim) + "}");
    }

    private void copied(String key, String text) {
        if (!text.isEmpty()) {
            yaml.line(0, key + ": " + Yaml.quoted(text));
        }
    }
}
