package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Makes a conflict of options from names; nobody has to count positions. A state is said by the options that are taken in it. All that is
 * wrong is said at once, by {@link #build}. For one thread.
 */
public final class ConflictBuilder {
    private static final String NAME = "[^\\s()]+";

    private final String title;
    private final List<DecisionMaker> makers = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Pattern> infeasible = new ArrayList<>();
    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> rankings = new LinkedHashMap<>();
    private final List<List<String>> together = new ArrayList<>();
    private Optional<List<String>> statusQuo = Optional.empty();
    private final List<String> problems = new ArrayList<>();

    ConflictBuilder(String title) {
        this.title = title;
    }

    /** A decision maker and the options that it controls, which can be taken and given up again. */
    public ConflictBuilder maker(String name, String... options) {
        require(
                makers.stream().noneMatch(maker -> maker.id().equals(name)),
                "decision maker " + name + " is there twice");
        makers.add(new DecisionMaker(name, text(name)));
        for (String option : options) {
            add(option, Option.Direction.BOTH);
        }
        return this;
    }

    /** Another option of the decision maker named last, which can be changed one way only. */
    public ConflictBuilder option(String name, Option.Direction direction) {
        if (makers.isEmpty()) {
            throw new IllegalStateException("name a decision maker first");
        }
        add(name, direction);
        return this;
    }

    private void add(String name, Option.Direction direction) {
        require(ids().stream().noneMatch(name::equals), "option " + name + " is there twice");
        require(
                name.matches(NAME) && !StatementParser.WORDS.contains(name),
                "an option named by one word that is none of " + StatementParser.WORDS + ", found " + name);
        options.add(new Option(name, text(name), makers.size() - 1, direction));
    }

    /** These options cannot all be taken. */
    public ConflictBuilder never(String... taken) {
        together.add(List.of(taken));
        return this;
    }

    /** The state in which things stand now. */
    public ConflictBuilder statusQuo(String... taken) {
        statusQuo = Optional.of(List.of(taken));
        return this;
    }

    /**
     * What a decision maker prefers, as statements about options in order of priority: {@code not delay}, {@code accept if modify}. Which
     * words there are: {@link StatementParser}.
     */
    public ConflictBuilder prefers(String maker, String... byPriority) {
        require(!rankings.containsKey(maker), "decision maker " + maker + " has a ranking and statements");
        statements.put(maker, List.of(byPriority));
        return this;
    }

    /** How a decision maker orders all feasible states, the best first, each by the options that are taken in it. */
    public ConflictBuilder ranks(String maker, List<List<String>> bestFirst) {
        require(!statements.containsKey(maker), "decision maker " + maker + " has a ranking and statements");
        rankings.put(maker, bestFirst.stream().map(List::copyOf).toList());
        return this;
    }

    /**
     * @throws IllegalArgumentException where a name is unknown, a preference is missing, or no state is feasible; all of it at once
     */
    public Conflict build() {
        require(!makers.isEmpty(), "no decision maker");
        require(!options.isEmpty(), "no option");
        require(
                options.size() <= OptionStates.MAX_OPTIONS,
                "at most " + OptionStates.MAX_OPTIONS + " options, found " + options.size());
        together.forEach(this::known);
        statusQuo.ifPresent(this::known);
        rankings.values().forEach(states -> states.forEach(this::known));
        check();
        for (List<String> taken : together) {
            int mask = taken.stream().mapToInt(id -> 1 << ids().indexOf(id)).reduce(0, (a, b) -> a | b);
            infeasible.add(new Pattern(mask, mask));
        }
        OptionStates states = OptionStates.of(makers.size(), options, infeasible);
        List<Preference> preferences =
                makers.stream().map(maker -> preference(maker.id(), states)).toList();
        OptionalInt now = statusQuo.map(states::findState).orElse(OptionalInt.empty());
        require(statusQuo.isEmpty() || now.isPresent(), "a feasible status quo, found " + statusQuo.orElse(List.of()));
        check();
        return new Conflict(title, text(title), makers, states, preferences, now);
    }

    private Preference preference(String maker, OptionStates states) {
        require(
                statements.containsKey(maker) || rankings.containsKey(maker),
                "a preference of decision maker " + maker + ", found none");
        List<List<String>> ranking = rankings.getOrDefault(maker, List.of());
        List<Statement> byPriority = statements.getOrDefault(maker, List.of()).stream()
                .flatMap(text -> statement(maker, text))
                .toList();
        return ranking.isEmpty() ? Preference.ofStatements(states, byPriority) : ranked(maker, ranking, states);
    }

    private Stream<Statement> statement(String maker, String text) {
        return switch (StatementParser.parse(text, ids())) {
            case StatementParser.Parsed.Sound(Statement statement) -> Stream.of(statement);
            case StatementParser.Parsed.Wrong(int index, String expected) -> {
                problems.add("decision maker " + maker + ": " + expected + " at " + index + " of \"" + text + "\"");
                yield Stream.empty();
            }
        };
    }

    private Preference ranked(String maker, List<List<String>> ranking, OptionStates states) {
        int[] ranks = new int[states.states()];
        for (int place = 0; place < ranking.size(); place++) {
            OptionalInt state = states.findState(ranking.get(place));
            String who = "decision maker " + maker + ": ";
            require(state.isPresent(), who + "feasible states, found " + ranking.get(place));
            if (state.isPresent()) {
                require(ranks[state.getAsInt()] == 0, who + "each state once, found twice " + ranking.get(place));
                ranks[state.getAsInt()] = ranking.size() - place;
            }
        }
        for (int state = 0; state < ranks.length; state++) {
            require(
                    ranks[state] > 0,
                    "decision maker " + maker + ": every state, found none of " + states.taken(state));
        }
        return Preference.ofRanks(ranks);
    }

    private void known(Collection<String> taken) {
        taken.stream()
                .filter(id -> !ids().contains(id))
                .forEach(id -> problems.add("some of the options " + ids() + ", found " + id));
    }

    private void check() {
        Stream.concat(statements.keySet().stream(), rankings.keySet().stream())
                .filter(id -> makers.stream().noneMatch(maker -> maker.id().equals(id)))
                .forEach(id -> problems.add("one of the decision makers "
                        + makers.stream().map(DecisionMaker::id).toList() + ", found " + id));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private List<String> ids() {
        return options.stream().map(Option::id).toList();
    }

    private static LocalText text(String text) {
        return LocalText.of("en", text);
    }
}
