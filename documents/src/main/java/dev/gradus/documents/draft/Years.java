package dev.gradus.documents.draft;

import dev.gradus.documents.cell.BareDays;
import dev.gradus.documents.cell.Moment;
import dev.gradus.documents.cell.TimeCell;
import dev.gradus.documents.cell.Timing;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which year is meant by a day without one: the only one in which it comes after signature, not after what the table names last (or a year
 * after signature, whichever is later), and not out of the order of a table whose days rise from row to row. Else it is asked.
 */
final class Years {
    private static final List<Column> COLUMNS = List.of(Column.DUE, Column.DATE);

    private final String language;
    private final boolean ownDay;
    private final Map<DraftStep, LocalDate> above = new HashMap<>();
    private final Map<DraftStep, LocalDate> below = new HashMap<>();
    private final Optional<LocalDate> first;
    private final Optional<LocalDate> last;

    private Years(List<DraftStep> steps, Optional<LocalDate> signed, String language, boolean ownDay) {
        this.language = language;
        this.ownDay = ownDay;
        boolean isNeeded = steps.stream()
                .flatMap(step -> COLUMNS.stream().map(step.row::text))
                .anyMatch(BareDays::mayHold);
        List<List<LocalDate>> days = steps.stream()
                .map(step -> isNeeded ? days(step) : List.<LocalDate>of())
                .toList();
        List<LocalDate> all = days.stream().flatMap(List::stream).toList();
        Optional<LocalDate> latest = all.stream().max(LocalDate::compareTo);
        this.first = signed.or(() -> all.stream().min(LocalDate::compareTo));
        this.last = signed.map(day -> day.plusYears(1).minusDays(1))
                .map(day -> latest.filter(day::isBefore).orElse(day))
                .or(() -> latest);
        if (all.equals(all.stream().sorted().toList())) {
            neighbours(steps, days);
        }
    }

    static Years of(List<DraftStep> steps, Optional<LocalDate> signed, String language, boolean ownDay) {
        return new Years(steps, signed, language, ownDay);
    }

    /** The days of a row that have their year. */
    private List<LocalDate> days(DraftStep step) {
        return COLUMNS.stream()
                .map(step.row::text)
                .filter(text -> !text.isEmpty())
                .map(text -> TimeCell.due(text, language, ownDay))
                .flatMap(timing -> Stream.of(timing.notBefore(), timing.due()))
                .flatMap(Optional::stream)
                .filter(Moment.Day.class::isInstance)
                .map(moment -> ((Moment.Day) moment).date())
                .toList();
    }

    /** What the cell says of time, with the years that are meant. */
    Timing due(DraftStep step, String text) {
        List<BareDays.Found> found = BareDays.of(text, language);
        if (found.isEmpty()) {
            return TimeCell.due(text, language, ownDay);
        }
        StringBuilder spelled = new StringBuilder(text);
        List<LocalDate> taken = new ArrayList<>();
        for (int k = found.size() - 1; k >= 0; k--) {
            List<LocalDate> readings = readings(step, text, found.get(k), taken);
            if (readings.size() != 1) {
                return asked(text, readings);
            }
            taken.addFirst(readings.getFirst());
            spelled.replace(found.get(k).from(), found.get(k).to(), "" + readings.getFirst());
        }
        Timing timing = TimeCell.due("" + spelled, language, ownDay);
        for (LocalDate day : taken) {
            timing = timing.telling(Told.assumed("time.year.taken", "" + day));
        }
        return timing.saysSomething() ? timing : TimeCell.due(text, language, ownDay);
    }

    /** @param later days of the same cell, of which the first comes next: a range ends after it begins, and within a year of it */
    private List<LocalDate> readings(DraftStep step, String text, BareDays.Found day, List<LocalDate> later) {
        Optional<LocalDate> end = later.stream().findFirst().or(() -> end(text.substring(day.to())));
        if (end.isPresent()) {
            List<LocalDate> before =
                    BareDays.between(day.day(), end.get().minusYears(1).plusDays(1), end.get());
            return before.stream()
                    .filter(one -> first.filter(one::isBefore).isEmpty())
                    .toList();
        }
        return first.flatMap(from -> last.map(to -> BareDays.between(
                        day.day(),
                        Optional.ofNullable(above.get(step))
                                .filter(from::isBefore)
                                .orElse(from),
                        Optional.ofNullable(below.get(step)).filter(to::isAfter).orElse(to))))
                .orElse(List.of());
    }

    /** The day with its year to which a range goes. */
    private Optional<LocalDate> end(String rest) {
        return rest.isBlank()
                ? Optional.empty()
                : TimeCell.due(rest.strip().replaceFirst("^(?:\\.\\.|-|–|until |to |đến |tới )\\s*", ""), language)
                        .due()
                        .filter(Moment.Day.class::isInstance)
                        .map(moment -> ((Moment.Day) moment).date());
    }

    /** Of a table whose days rise: the last day above each row and the first below it. */
    private void neighbours(List<DraftStep> steps, List<List<LocalDate>> days) {
        LocalDate over = null;
        LocalDate under = null;
        for (int k = 0; k < steps.size(); k++) {
            int back = steps.size() - 1 - k;
            if (over != null) {
                above.put(steps.get(k), over);
            }
            if (under != null) {
                below.put(steps.get(back), under);
            }
            over = days.get(k).isEmpty() ? over : days.get(k).getLast();
            under = days.get(back).isEmpty() ? under : days.get(back).getFirst();
        }
    }

    private Timing asked(String text, List<LocalDate> readings) {
        Timing timing = TimeCell.due(text, language, ownDay);
        String years = readings.stream()
                .sorted()
                .map(day -> "" + day.getYear())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" / "));
        Told question = years.isEmpty() ? Told.question("time.year.none") : Told.question("time.year", years);
        return timing.asking(question);
    }
}
