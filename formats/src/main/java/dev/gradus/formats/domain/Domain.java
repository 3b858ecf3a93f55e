package dev.gradus.formats.domain;

import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is to be settled, as a file says it: an outcome space whose issues and values are found by the names in the file. */
public final class Domain {
    private final String title;
    private final OutcomeSpace space;
    private final List<List<Integer>> listed;
    private final Map<String, Integer> issues = new HashMap<>();
    private final List<Map<String, Integer>> values = new ArrayList<>();
    private final List<Map<Double, Integer>> amounts = new ArrayList<>();

    /** @param space its issues and values have English names: those of the file */
    public Domain(String title, OutcomeSpace space) {
        this(title, space, List.of());
    }

    private Domain(String title, OutcomeSpace space, List<List<Integer>> listed) {
        this.title = title;
        this.space = space;
        this.listed = listed.stream().map(List::copyOf).toList();
        for (Issue issue : space.issues()) {
            issues.put(issue.name().in("en"), issues.size());
            Map<String, Integer> names = new HashMap<>();
            issue.values().forEach(value -> names.put(value.in("en"), names.size()));
            values.add(names);
            Map<Double, Integer> numbers = new HashMap<>();
            issue.amounts().forEach(amount -> numbers.put(amount, numbers.size()));
            amounts.add(numbers);
        }
    }

    /**
     * The same issues, of whose combinations only some are possible.
     *
     * @param outcomes all of them, a value position for each issue; at least one
     */
    public Domain only(List<List<Integer>> outcomes) {
        return new Domain(
                title, new OutcomeSpace(space.issues(), Listing.constraints(space.issues(), outcomes)), outcomes);
    }

    /** The outcomes that are possible, where a file lists them; empty where every combination is one. */
    public List<List<Integer>> listed() {
        return listed;
    }

    /** The name of the domain in the file; "" where there is none. */
    public String title() {
        return title;
    }

    public OutcomeSpace space() {
        return space;
    }

    public int size() {
        return space.issues().size();
    }

    public Issue issue(int position) {
        return space.issues().get(position);
    }

    public String name(int issue) {
        return issue(issue).name().in("en");
    }

    public List<String> names() {
        return space.issues().stream().map(issue -> issue.name().in("en")).toList();
    }

    public List<String> valueNames(int issue) {
        return issue(issue).values().stream().map(value -> value.in("en")).toList();
    }

    /** Position of an issue. */
    public OptionalInt findIssue(String name) {
        Integer position = issues.get(Names.tidy(name));
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Position of a value: by its name, else, where values are numbers, by the number. */
    public OptionalInt findValue(int issue, String name) {
        Integer position = values.get(issue).get(Names.tidy(name));
        if (position == null) {
            position = Numerals.find(name.strip()).map(amounts.get(issue)::get).orElse(null);
        }
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
