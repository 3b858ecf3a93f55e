package dev.gradus.roadmap.check;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Tolerance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the claim "this roadmap is self-enforcing": re-derives its {@link Certificate} from the case and compares every number.
 *
 * <p>Shares no code with evaluation or planning. It takes every number straight from the formulas of model.md §§2–4
 * ({@link WrittenFormulas}), and sees to the rest itself: that each stage may follow the one before (§1, §4), that the stages chain from
 * the measures in force at the start, that no alternative is missing or made up, that every margin (§4) and the end slack (§3) hold.
 */
public final class CertificateChecker {
    /** Place of a discrepancy that concerns the end, not a stage. */
    public static final int END = -1;

    /** Party of a discrepancy that concerns no single party. */
    public static final int NOBODY = -1;

    private CertificateChecker() {}

    /**
     * One way in which a certificate is not what the case implies.
     *
     * @param code what is wrong: signed, cure, stage.inadmissible, stage.count, stage.state, stage.measures, party.count, value, probability,
     *     choice.value, choice.missing, choice.extra, margin.negative, end.state, end.value, end.slack, end.missing, end.extra,
     *     end.negative
     * @param stage from 0; {@link #END} for the end
     * @param party position, or {@link #NOBODY}
     * @param expected what the formulas give, with the alternative where there is one
     * @param found what the certificate says
     */
    public record Discrepancy(String code, int stage, int party, String expected, String found) {}

    /** All discrepancies between the claim that the roadmap holds, with this certificate, and what the case implies; empty = true. */
    public static List<Discrepancy> check(ResolvedCase resolved, Roadmap roadmap, Certificate certificate) {
        List<Discrepancy> wrong = new ArrayList<>(inadmissible(resolved.structure(), roadmap));
        if (wrong.isEmpty()) {
            Certificate own = rederive(resolved, roadmap);
            wrong.addAll(compare(own, certificate));
            wrong.addAll(broken(own));
        }
        return List.copyOf(wrong);
    }

    /** The certificate of a roadmap with admissible stages, whether or not it holds. */
    public static Certificate rederive(ResolvedCase resolved, Roadmap roadmap) {
        WrittenFormulas formulas = new WrittenFormulas(resolved);
        long state = resolved.structure().inForce();
        List<Long> states = new ArrayList<>();
        List<Double> times = new ArrayList<>(List.of(0.0));
        for (Stage stage : roadmap.stages()) {
            states.add(state);
            state |= stage.measures();
            times.add(times.getLast() + formulas.during(stage, 0).years(stage.measures()));
        }
        Certificate.EndLine end = formulas.at(times.getLast()).end(state);
        List<Certificate.StageLine> lines = new ArrayList<>();
        List<Double> next = end.values();
        for (int k = states.size() - 1; k >= 0; k--) {
            Certificate.StageLine line = formulas.during(roadmap.stages().get(k), times.get(k))
                    .line(states.get(k), roadmap.stages().get(k).measures(), next);
            lines.addFirst(line);
            next = line.parties().stream().map(Certificate.PartyLine::value).toList();
        }
        return new Certificate(resolved.structure().signed(), Certificate.Cure.of(resolved.numbers()), lines, end);
    }

    /**
     * Where two certificates of one roadmap differ by more than 1e-9, relative to max(1, |expected|), whether or not they hold.
     * Alternatives are matched by what they are, not by their place.
     */
    public static List<Discrepancy> compare(Certificate expected, Certificate found) {
        List<Discrepancy> wrong = new ArrayList<>();
        if (expected.signed() != found.signed()) {
            wrong.add(new Discrepancy("signed", END, NOBODY, "" + expected.signed(), "" + found.signed()));
        }
        if (!expected.cure().equals(found.cure())) {
            wrong.add(new Discrepancy("cure", END, NOBODY, "" + expected.cure(), "" + found.cure()));
        }
        if (expected.stages().size() != found.stages().size()) {
            wrong.add(new Discrepancy(
                    "stage.count",
                    END,
                    NOBODY,
                    "" + expected.stages().size(),
                    "" + found.stages().size()));
        }
        for (int k = 0; k < Math.min(expected.stages().size(), found.stages().size()); k++) {
            compareStages(k, expected.stages().get(k), found.stages().get(k), wrong);
        }
        compareEnds(expected.end(), found.end(), wrong);
        return wrong;
    }

    private static void compareStages(
            int k, Certificate.StageLine expected, Certificate.StageLine found, List<Discrepancy> wrong) {
        same("stage.state", k, NOBODY, expected.state(), found.state(), wrong);
        same("stage.measures", k, NOBODY, expected.stage(), found.stage(), wrong);
        same(
                "party.count",
                k,
                NOBODY,
                expected.parties().size(),
                found.parties().size(),
                wrong);
        for (int i = 0; i < Math.min(expected.parties().size(), found.parties().size()); i++) {
            Certificate.PartyLine mine = expected.parties().get(i);
            Certificate.PartyLine other = found.parties().get(i);
            close("value", k, i, mine.value(), other.value(), wrong);
            close("probability", k, i, mine.probability(), other.probability(), wrong);
            compareByAlternative("choice", ".value", k, i, byAlternative(mine), byAlternative(other), wrong);
            same("choice.extra", k, i, mine.choices().size(), other.choices().size(), wrong);
        }
    }

    private static void compareEnds(Certificate.EndLine expected, Certificate.EndLine found, List<Discrepancy> wrong) {
        same("end.state", END, NOBODY, expected.state(), found.state(), wrong);
        same(
                "party.count",
                END,
                NOBODY,
                expected.values().size(),
                found.values().size(),
                wrong);
        for (int i = 0; i < Math.min(expected.values().size(), found.values().size()); i++) {
            close("end.value", END, i, expected.values().get(i), found.values().get(i), wrong);
            compareByAlternative("end", ".slack", END, i, byAlternative(expected, i), byAlternative(found, i), wrong);
        }
        same(
                "end.extra",
                END,
                NOBODY,
                expected.conditions().size(),
                found.conditions().size(),
                wrong);
    }

    private static Map<Alternative, Double> byAlternative(Certificate.PartyLine line) {
        Map<Alternative, Double> values = new LinkedHashMap<>();
        line.choices().forEach(choice -> values.put(choice.alternative(), choice.value()));
        return values;
    }

    private static Map<Alternative, Double> byAlternative(Certificate.EndLine end, int party) {
        Map<Alternative, Double> slacks = new LinkedHashMap<>();
        end.conditions().stream()
                .filter(condition -> condition.party() == party)
                .forEach(condition -> slacks.put(condition.alternative(), condition.slack()));
        return slacks;
    }

    private static void compareByAlternative(
            String code,
            String number,
            int stage,
            int party,
            Map<Alternative, Double> expected,
            Map<Alternative, Double> found,
            List<Discrepancy> wrong) {
        expected.forEach((alternative, value) -> {
            Double other = found.getOrDefault(alternative, Double.NaN);
            if (!found.containsKey(alternative)) {
                wrong.add(new Discrepancy(code + ".missing", stage, party, alternative + " " + value, "nothing"));
            } else if (differ(value, other)) {
                wrong.add(new Discrepancy(
                        code + number, stage, party, alternative + " " + value, alternative + " " + other));
            }
        });
        found.forEach((alternative, value) -> {
            if (!expected.containsKey(alternative)) {
                wrong.add(new Discrepancy(code + ".extra", stage, party, "nothing", alternative + " " + value));
            }
        });
    }

    private static void same(String code, int stage, int party, long expected, long found, List<Discrepancy> wrong) {
        if (expected != found) {
            wrong.add(new Discrepancy(code, stage, party, "" + expected, "" + found));
        }
    }

    private static void close(
            String code, int stage, int party, double expected, double found, List<Discrepancy> wrong) {
        if (differ(expected, found)) {
            wrong.add(new Discrepancy(code, stage, party, "" + expected, "" + found));
        }
    }

    /** True for NaN as well. */
    private static boolean differ(double expected, double found) {
        return !(Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)));
    }

    /** The conditions that do not hold: margins (§4) and end slack (§3). */
    private static List<Discrepancy> broken(Certificate own) {
        List<Discrepancy> wrong = new ArrayList<>();
        for (int k = 0; k < own.stages().size(); k++) {
            List<Certificate.PartyLine> parties = own.stages().get(k).parties();
            for (int i = 0; i < parties.size(); i++) {
                double margin = parties.get(i).margin();
                if (!(margin >= -Tolerance.TIE)) {
                    wrong.add(new Discrepancy("margin.negative", k, i, "at least 0", "" + margin));
                }
            }
        }
        for (Certificate.EndCondition condition : own.end().conditions()) {
            if (!(condition.slack() >= -Tolerance.TIE)) {
                wrong.add(new Discrepancy(
                        "end.negative",
                        END,
                        condition.party(),
                        "at least 0",
                        condition.alternative() + " " + condition.slack()));
            }
        }
        return wrong;
    }

    /** Stages that may not follow the state before them (§4, and red lines of §1). */
    private static List<Discrepancy> inadmissible(Structure structure, Roadmap roadmap) {
        List<Discrepancy> wrong = new ArrayList<>();
        long state = structure.inForce();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            long stage = roadmap.stages().get(k).measures();
            String reason = whyNot(structure, state, stage);
            if (!reason.isEmpty()) {
                wrong.add(new Discrepancy("stage.inadmissible", k, NOBODY, "a stage that may follow " + state, reason));
            }
            state |= stage;
        }
        return wrong;
    }

    private static String whyNot(Structure structure, long state, long stage) {
        if (stage == 0 || members(stage).getLast() >= structure.measureCount()) {
            return "no measures, or unknown ones: " + stage;
        }
        List<Integer> before = members(state);
        List<Integer> after = members(state | stage);
        for (int c : members(stage)) {
            if (before.contains(c)) {
                return "measure " + c + " is in force already";
            }
            if (!before.containsAll(members(structure.measures().get(c).requires()))) {
                return "measure " + c + " lacks a prerequisite";
            }
            if (!after.containsAll(members(structure.measures().get(c).onlyWith()))) {
                return "measure " + c + " lacks what it goes only with";
            }
        }
        for (int c : after) {
            if (members(structure.measures().get(c).excludes()).stream().anyMatch(after::contains)) {
                return "measure " + c + " excludes another";
            }
        }
        return structure.forbidden().stream().anyMatch(line -> after.containsAll(members(line)))
                ? "a red line is crossed"
                : "";
    }

    private static List<Integer> members(long set) {
        return BitSet.valueOf(new long[] {set}).stream().boxed().toList();
    }
}
