package dev.gradus.formats.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each step stands in time (rule 8). */
final class Order {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TRIGGER =
            Pattern.compile("\\b(after|on-verification|parallel)\\b(?::\\s*([A-Za-z0-9]+))?");
    private static final Place LAST = new Place(Long.MAX_VALUE, 0);

    private final List<Note.Step> steps;
    private final Map<String, Place> places = new HashMap<>();

    /**
     * @param day of the dated step that it hangs on
     * @param after so many steps after it
     */
    record Place(long day, int after) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::day).thenComparingInt(Place::after);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        Place next() {
            return day == Long.MAX_VALUE ? this : new Place(day, after + 1);
        }
    }

    /** What a step waits for; the name is "" where it names none. */
    private record Trigger(String kind, String of) {}

    Order(List<Note.Step> steps) {
        this.steps = List.copyOf(steps);
        for (int k = 0; k < steps.size(); k++) {
            place(k, 0);
        }
    }

    /** The stages in time, each a list of steps in the order of the note. */
    List<List<Note.Step>> stages() {
        List<Place> order = places.values().stream().distinct().sorted().toList();
        List<List<Note.Step>> stages = new ArrayList<>();
        for (Place place : order) {
            stages.add(steps.stream()
                    .filter(step -> place.equals(places.get(step.id())))
                    .toList());
        }
        return stages;
    }

    /** Steps that this one requires: done in an earlier stage. */
    List<Note.Step> requires(Note.Step step) {
        Trigger trigger = trigger(step);
        return steps.stream()
                .filter(other -> other.id().equals(trigger.of))
                .filter(other -> !trigger.kind.equals("parallel"))
                .filter(other -> isBefore(other, step))
                .toList();
    }

    private boolean isBefore(Note.Step one, Note.Step other) {
        Place first = places.getOrDefault(one.id(), LAST);
        return first.compareTo(places.getOrDefault(other.id(), LAST)) < 0;
    }

    /** The last full date in {@code due}. */
    static Optional<LocalDate> due(Note.Step step) {
        return Dates.all(step.get("due")).stream().reduce((a, b) -> b);
    }

    /** It waits for something, or goes beside it. */
    static boolean isTriggered(Note.Step step) {
        return !trigger(step).kind.isEmpty();
    }

    private Place place(int k, int depth) {
        Note.Step step = steps.get(k);
        Place known = places.get(step.id());
        if (known != null) {
            return known;
        }
        Place found = find(k, depth);
        places.put(step.id(), found);
        return found;
    }

    private Place find(int k, int depth) {
        Optional<LocalDate> due = due(steps.get(k));
        if (due.isPresent()) {
            return new Place(due.get().toEpochDay(), 0);
        }
        Trigger trigger = trigger(steps.get(k));
        int named = position(trigger.of);
        boolean usable = named >= 0 && named != k && depth < steps.size();
        if (!usable && k == 0) {
            return LAST;
        }
        Place base = place(usable ? named : k - 1, depth + 1);
        return trigger.kind.equals("parallel") ? base : base.next();
    }

    private int position(String id) {
        for (int k = 0; k < steps.size(); k++) {
            if (steps.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }

    /** What follows a semicolon was added later and is not read. */
    private static Trigger trigger(Note.Step step) {
        String text = step.get("trigger").isEmpty() ? step.get("due") : step.get("trigger");
        Matcher found = TRIGGER.matcher(text.split(";", 2)[0]);
        return found.find()
                ? new Trigger(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse(""))
                : new Trigger("", "");
    }

    /** Full dates in a text. */
    static final class Dates {
        private Dates() {}

        static List<LocalDate> all(String text) {
            List<LocalDate> dates = new ArrayList<>();
            Matcher date = DATE.matcher(text);
            while (date.find()) {
                try {
                    dates.add(LocalDate.parse(date.group()));
                } catch (java.time.DateTimeException _) {
                    // "2014-02-30" is no date: it is not read
                }
            }
            return dates;
        }
    }
}
