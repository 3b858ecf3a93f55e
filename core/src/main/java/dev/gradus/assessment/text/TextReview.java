package dev.gradus.assessment.text;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of the texts of a case without points: what to mend first, and for each text in which order it has things done and who
 * has given what by then.
 */
public record TextReview(List<Group> findings, List<Course> courses) {
    /** What weighed most where agreements were carried out; all else follows in the order of the kinds. */
    private static final List<Kind> FIRST = List.of(
            Kind.RESTS_ON_OUTSIDER,
            Kind.OUTSIDER_ANSWERED_FOR,
            Kind.OPEN_MEANING,
            Kind.UNREAD_PARTY,
            Kind.UNREAD_DAY,
            Kind.UNREAD_CHECK,
            Kind.NO_DATE,
            Kind.CIRCULAR_TRIGGERS,
            Kind.ENDS_BEFORE_IT_BEGINS,
            Kind.WAITS_FOR_LATER,
            Kind.PARALLEL_APART,
            Kind.NOBODY_COUNTS,
            Kind.GIVES_FIRST,
            Kind.MOSTLY_UNCHECKED,
            Kind.NO_VERIFIER,
            Kind.NO_LATEST_DAY);

    /** About the numbers of the case and how it is written down, not about the text. */
    private static final Set<Kind> LAST = EnumSet.of(
            Kind.NUMBERS_DISPUTED,
            Kind.BREAKDOWN_IS_TODAY,
            Kind.TURNOVER_PASSED,
            Kind.TURNOVER_LATE,
            Kind.NUMBER_WITHOUT_EFFECT,
            Kind.IDLE_PARTY,
            Kind.TOO_MANY_TOGETHER,
            Kind.NAME_TWICE,
            Kind.NUMBER_WITHOUT_SOURCE,
            Kind.SHORT_REASON,
            Kind.FRAGILE_REVERSAL);

    public TextReview {
        findings = List.copyOf(findings);
        courses = List.copyOf(courses);
    }

    /** The weaknesses of one kind. */
    public record Group(Kind kind, List<Weakness> weaknesses) {
        public Group {
            weaknesses = List.copyOf(weaknesses);
        }
    }

    /** @param weaknesses those of the texts of the case */
    public static TextReview of(WholeCase whole, List<Weakness> weaknesses) {
        Map<Kind, List<Weakness>> byKind = new EnumMap<>(Kind.class);
        weaknesses.forEach(
                w -> byKind.computeIfAbsent(w.kind(), _ -> new ArrayList<>()).add(w));
        return new TextReview(
                byKind.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(group -> rank(group.kind())))
                        .toList(),
                whole.written().proposals().stream()
                        .map(proposal -> Course.of(whole, proposal))
                        .filter(course -> !course.turns().isEmpty())
                        .toList());
    }

    /** How many things there are to mend: all weaknesses of one kind are one. */
    public static int count(List<Weakness> weaknesses) {
        return (int) weaknesses.stream().map(Weakness::kind).distinct().count();
    }

    private static int rank(Kind kind) {
        int first = FIRST.indexOf(kind);
        int kinds = Kind.values().length;
        return first >= 0 ? first - kinds : LAST.contains(kind) ? kinds + kind.ordinal() : kind.ordinal();
    }
}
