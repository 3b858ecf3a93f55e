package dev.gradus.formats.notes;

import dev.gradus.formats.notes.Conversion.Agreement;
import dev.gradus.formats.notes.Conversion.Agreement.Act;
import dev.gradus.formats.notes.Wording.Name;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code case.yaml}: what was known at signature. Reads no key of the note that tells how it ended. */
final class CaseText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;\"()]+");
    private static final List<String> SIDES = List.of("first", "second");

    private final Agreement agreement;
    private final Gains.Factors factors;
    private final Wording wording;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Yaml yaml = new Yaml();

    CaseText(Agreement agreement, Gains.Factors factors) {
        this.agreement = agreement;
        this.factors = factors;
        this.wording = agreement.wording();
        for (Act act : agreement.acts()) {
            addresses(act.step()).forEach(address -> sources.putIfAbsent(address, "s" + (sources.size() + 1)));
        }
    }

    String text() {
        String id = agreement.note().id();
        yaml.line(0, "# yaml-language-server: $schema=../../../case.schema.json");
        yaml.line(0, Yaml.MARK);
        yaml.line(0, "# " + wording.phrase(isFirst() ? "made" : "made-second").en());
        if (!isFirst()) {
            yaml.line(0, "# " + wording.phrase("costs").en() + ": " + costs(0) + ", " + costs(1) + ".");
        }
        yaml.line(0, "case: " + id);
        yaml.line(0, "title: " + Yaml.both(wording.title(id)));
        yaml.line(0, "summary: " + Yaml.both(wording.summary(id)));
        yaml.line(0, "language: en");
        yaml.line(0, "as of: " + agreement.signed());
        yaml.line(0, "stage overhead: {value: " + Scale.OVERHEAD + ", judged: " + rule() + "}");
        sources();
        parties();
        trust();
        yaml.line(0, "measures:");
        agreement
                .stages()
                .forEach(stage -> stage.forEach(step -> agreement.acts(step).forEach(this::measure)));
        proposal();
        moves();
        return yaml.text();
    }

    private boolean isFirst() {
        return agreement.edition() == Edition.FIRST;
    }

    /** Rule 23. */
    private String costs(int side) {
        return String.format(Locale.ROOT, "%s %.2f", agreement.sideId(side), factors.of(side));
    }

    private String rule() {
        return Yaml.both(wording.phrase("rule"));
    }

    private void sources() {
        yaml.line(0, "sources:");
        yaml.line(1, "rule: {title: " + Yaml.both(wording.phrase("rule-title")) + ", kind: note}");
        sources.forEach((address, id) -> yaml.line(
                1, id + ": {title: " + Yaml.quoted(host(address)) + ", address: " + Yaml.quoted(address) + "}"));
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static List<String> addresses(Note.Step step) {
        List<String> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(step.get("src"));
        while (address.find()) {
            found.add(address.group());
        }
        return found;
    }

    private void parties() {
        yaml.line(0, "parties:");
        for (int side = 0; side < SIDES.size(); side++) {
            yaml.line(1, agreement.sideId(side) + ":");
            yaml.line(2, "name: " + Yaml.both(sideName(side)));
            yaml.line(2, "breakdown:");
            yaml.line(
                    3,
                    "confrontation: {name: " + Yaml.both(wording.phrase("breakdown")) + ", value: " + Scale.BREAKDOWN
                            + ", judged: " + rule() + "}");
            if (!isFirst()) {
                yaml.line(2, "stopping:");
                yaml.line(
                        3,
                        "broken-word: {name: " + Yaml.both(wording.phrase("stopping")) + ", value: " + Scale.STOPPING
                                + ", judged: " + rule() + "}");
            }
            yaml.line(2, "impatience: {value: " + Scale.IMPATIENCE + ", judged: " + rule() + "}");
            yaml.line(2, "turnover: {value: " + Scale.TURNOVER + ", judged: " + rule() + "}");
        }
    }

    private Name sideName(int side) {
        List<Name> names = (side == 0
                        ? agreement.sides().first()
                        : agreement.sides().second())
                .stream().map(wording::party).toList();
        Name comma = wording.phrase("comma");
        Name and = wording.phrase("and");
        return new Name(
                joined(names.stream().map(Name::en).toList(), comma.en(), and.en()),
                joined(names.stream().map(Name::vi).toList(), comma.vi(), and.vi()));
    }

    private static String joined(List<String> names, String comma, String and) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(comma, names.subList(0, last)) + and + names.get(last);
    }

    private void trust() {
        String first = agreement.sideId(0);
        String second = agreement.sideId(1);
        yaml.line(0, "trust today:");
        yaml.line(1, first + " in " + second + ": {value: " + Scale.TRUST + ", judged: " + rule() + "}");
        yaml.line(1, second + " in " + first + ": {value: " + Scale.TRUST + ", judged: " + rule() + "}");
    }

    private void measure(Act act) {
        Note.Step step = act.step();
        int other = 1 - act.side();
        double share = (double) act.weight() / agreement.weight(act.side());
        yaml.line(1, act.id() + ":");
        yaml.line(2, "name: " + Yaml.both(wording.step(agreement.note().id(), step.id(), Note.bare(step.get("text")))));
        yaml.line(2, "by: " + agreement.sideId(act.side()));
        if (act.cosigned()) {
            yaml.line(2, "with: [" + agreement.sideId(other) + "]");
        }
        yaml.line(2, "worth:");
        yaml.line(3, agreement.sideId(other) + ": " + Scale.worth(Scale.BENEFIT, share, 1));
        yaml.line(3, agreement.sideId(act.side()) + ": " + Scale.worth(Scale.COST, share * factors.of(act.side()), -1));
        yaml.line(2, "takes: " + takes(step));
        yaml.line(
                2,
                "can be undone: {share: " + act.reversibility().share + ", within: " + act.reversibility().within
                        + ", judged: " + rule() + "}");
        yaml.line(2, "seen if not done: " + act.verification().seen);
        if (act.verification().needsInspectors()) {
            yaml.line(2, "verified by: " + Yaml.both(wording.phrase("verifier")));
        }
        Duty duty = Duty.of(step);
        if (!isFirst() && duty != Duty.RESULT) {
            yaml.line(2, "obligation: " + duty.name().toLowerCase(Locale.ROOT));
        }
        requires(step);
        basis(step);
    }

    private void requires(Note.Step step) {
        List<String> ids = agreement.order().requires(step).stream()
                .flatMap(before -> agreement.acts(before).stream())
                .map(Act::id)
                .toList();
        if (!ids.isEmpty()) {
            yaml.line(2, "requires: " + Yaml.list(ids));
        }
    }

    private void basis(Note.Step step) {
        List<String> cited = new ArrayList<>(List.of("rule"));
        addresses(step).stream()
                .map(address -> sources.getOrDefault(address, "rule"))
                .filter(id -> !cited.contains(id))
                .forEach(cited::add);
        yaml.line(2, "source: " + Yaml.list(cited));
        Name reason = wording.phrase("rule");
        if (step.get("src").contains("M?")) {
            reason = sentence(reason, wording.phrase("memory-uncertain"));
        } else if (step.get("src").contains("M+")) {
            reason = sentence(reason, wording.phrase("memory"));
        }
        yaml.line(2, "judged: " + Yaml.both(reason));
    }

    private static Name sentence(Name first, Name second) {
        return new Name(first.en() + " " + second.en(), first.vi() + " " + second.vi());
    }

    /** Rule 15. */
    private String takes(Note.Step step) {
        Optional<LocalDate> due = Order.due(step);
        if (due.isEmpty()) {
            return Scale.UNDATED;
        }
        LocalDate before = agreement.acts().stream()
                .flatMap(act -> Order.due(act.step()).stream())
                .filter(date -> date.isBefore(due.get()) && date.isAfter(agreement.signed()))
                .max(LocalDate::compareTo)
                .orElse(agreement.signed());
        long days = ChronoUnit.DAYS.between(before, due.get()) - Scale.OVERHEAD_DAYS;
        return Scale.days(Math.max(Scale.LEAST_DAYS, days));
    }

    private void proposal() {
        yaml.line(0, "proposals:");
        yaml.line(1, "as-signed:");
        yaml.line(2, "name: " + Yaml.both(wording.phrase("as-signed")));
        yaml.line(2, "from: [" + agreement.sideId(0) + ", " + agreement.sideId(1) + "]");
        yaml.line(2, "on: " + agreement.signed());
        if (!isFirst()) {
            yaml.line(2, "signed: yes");
            yaml.line(
                    2, "cure: {chance: " + Scale.CURE + ", within: " + Scale.CURE_WITHIN + ", judged: " + rule() + "}");
        }
        yaml.line(2, "stages:");
        for (List<Note.Step> stage : agreement.stages()) {
            List<String> ids = stage.stream()
                    .flatMap(step -> agreement.acts(step).stream())
                    .map(Act::id)
                    .toList();
            String due = stage.stream()
                    .flatMap(step -> Order.due(step).stream())
                    .findFirst()
                    .map(date -> ", due: " + date)
                    .orElse("");
            yaml.line(3, "- {do: " + Yaml.list(ids) + due + "}");
        }
        yaml.line(2, "source: rule");
        yaml.line(2, "judged: " + rule());
    }

    /** Both sides signed; what they did afterwards is no part of what was known then. */
    private void moves() {
        yaml.line(0, "moves:");
        yaml.line(1, "first-signs: " + signature(0));
        yaml.line(1, "second-signs: " + signature(1));
    }

    private String signature(int side) {
        return "{kind: signs, by: " + agreement.sideId(side) + ", proposal: as-signed, on: " + agreement.signed()
                + ", source: rule, judged: " + rule() + "}";
    }
}
