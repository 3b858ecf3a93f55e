package dev.gradus.formats.domain;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects the issues of a domain and notes what is wrong with them. */
public final class DomainBuilder {
    public static final int MAX_ISSUES = 1_000;
    public static final int MAX_VALUES = 10_000;
    /** Of all issues together. */
    public static final int MAX_VALUES_IN_ALL = 100_000;

    private final Problems problems;
    private final Problems notes;
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private final List<List<Double>> amounts = new ArrayList<>();
    private final Set<String> sampled = new HashSet<>();
    private long inAll;

    public DomainBuilder(Problems problems, Problems notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /**
     * An issue with named values. A value that stands twice is one value.
     *
     * @param isNumbered whether values that are all numbers count as numbers
     */
    public void named(String name, List<String> texts, boolean isNumbered, String path, Place place) {
        List<String> tidy = new ArrayList<>(
                new LinkedHashSet<>(texts.stream().map(Names::tidy).toList()));
        if (isSize(tidy.size(), path, place)) {
            add(name, tidy, isNumbered ? Numerals.amounts(tidy) : List.of(), path, place);
        }
    }

    /** An issue of whole numbers, both bounds included. */
    public void whole(String name, int low, int high, String path, Place place) {
        if (isOrdered(low, high, path, place) && isSize((long) high - low + 1, path, place)) {
            List<Double> all =
                    IntStream.rangeClosed(low, high).mapToObj(Double::valueOf).toList();
            add(name, all.stream().map(Numerals::text).toList(), all, path, place);
        }
    }

    /** An issue of real numbers, read at evenly spaced points, both bounds among them; a note says so. */
    public void real(String name, double low, double high, int points, String path, Place place) {
        if (isOrdered(low, high, path, place)) {
            List<Double> all = IntStream.range(0, points)
                    .mapToObj(i -> i == points - 1 ? high : low + (high - low) * i / (points - 1))
                    .distinct()
                    .toList();
            notes.add(Code.SCENARIO_GRID, path, place, name, "" + all.size());
            if (all.size() > 1) {
                sampled.add(Names.tidy(name));
            }
            add(name, all.stream().map(Numerals::text).toList(), all, path, place);
        }
    }

    /** An issue of numbers from a low bound upwards in steps, as far as the high bound. */
    public void steps(String name, BigDecimal low, BigDecimal high, BigDecimal step, String path, Place place) {
        if (!isOrdered(low.doubleValue(), high.doubleValue(), path, place)) {
            return;
        }
        long count = step.signum() <= 0
                ? 0
                : (long) Math.min(1e9, high.subtract(low).doubleValue() / step.doubleValue() + 1 + 1e-9);
        if (isSize(count, path, place)) {
            List<Double> all = new ArrayList<>();
            BigDecimal at = low;
            while (at.compareTo(high) <= 0 && all.size() < MAX_VALUES) {
                all.add(at.doubleValue());
                at = at.add(step);
            }
            List<Double> distinct = all.stream().distinct().toList();
            add(name, distinct.stream().map(Numerals::text).toList(), distinct, path, place);
        }
    }

    private boolean isOrdered(double low, double high, String path, Place place) {
        if (low > high) {
            problems.add(Code.BOUNDS_ORDER, path, place, Numerals.text(low), Numerals.text(high));
        }
        return low <= high;
    }

    private boolean isSize(long count, String path, Place place) {
        inAll += Math.clamp(count, 0, MAX_VALUES);
        long most = Math.min(MAX_VALUES, MAX_VALUES_IN_ALL - inAll + count);
        boolean fits = count >= 1 && count <= most;
        if (!fits) {
            problems.add(Code.SCENARIO_VALUES, path, place, "" + count, "" + Math.max(0, most));
        }
        return fits;
    }

    private void add(String name, List<String> texts, List<Double> numbers, String path, Place place) {
        String tidy = Names.tidy(name);
        if (tidy.isEmpty()) {
            problems.add(Code.VALUE_EMPTY, path, place, "name");
        } else if (names.contains(tidy)) {
            problems.add(Code.ISSUE_TWICE, path, place, tidy);
        } else if (names.size() < MAX_ISSUES + 1) {
            names.add(tidy);
            values.add(texts);
            amounts.add(numbers);
        }
    }

    /** How many issues there are so far. */
    public int size() {
        return names.size();
    }

    /** The domain; empty after noting why there is none. */
    public Optional<Domain> find(String title, Place place) {
        if (names.isEmpty() || names.size() > MAX_ISSUES) {
            if (problems.isEmpty() || !names.isEmpty()) {
                problems.add(Code.SCENARIO_ISSUES, "", place, "" + names.size(), "" + MAX_ISSUES);
            }
            return Optional.empty();
        }
        List<String> ids = Names.ids(names);
        List<Issue> issues = IntStream.range(0, names.size())
                .mapToObj(k -> new Issue(
                        ids.get(k),
                        Names.text(names.get(k)),
                        values.get(k).stream().map(Names::text).toList(),
                        amounts.get(k),
                        sampled.contains(names.get(k))))
                .toList();
        return problems.isEmpty()
                ? Optional.of(new Domain(Names.tidy(title), new OutcomeSpace(issues, List.of())))
                : Optional.empty();
    }
}
