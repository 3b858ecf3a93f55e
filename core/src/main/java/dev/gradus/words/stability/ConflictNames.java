package dev.gradus.words.stability;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.review.Evolution;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What decision makers, states and moves of one conflict are called, in one language. */
final class ConflictNames {
    private static final int MOST_NAMED = 3;

    private final Words words;
    private final Conflict conflict;
    private final Map<Integer, LocalText> states;

    /** @param states states that have a name of their own */
    ConflictNames(Words words, Conflict conflict, Map<Integer, LocalText> states) {
        this.words = words;
        this.conflict = conflict;
        this.states = Map.copyOf(states);
    }

    /** As inside a sentence: "the DPRK". */
    String maker(int maker) {
        return words.inSentence(plain(maker));
    }

    /** As for a heading. */
    String plain(int maker) {
        String id = conflict.makers().get(maker).id();
        String ofCase = words.party(id); // as the audience calls it; the id itself where there is no case
        String name = ofCase.equals(id) ? conflict.makers().get(maker).name().in(words.language()) : ofCase;
        return name.isEmpty() ? id : name;
    }

    String makers(List<Integer> makers) {
        return words.list(makers.stream().map(this::maker).toList());
    }

    /** As inside a sentence: what is chosen there, or the state's own name. */
    String state(int state) {
        LocalText own = states.get(state);
        if (own != null && !own.isEmpty()) {
            return words.quoted(own.in(words.language()));
        }
        if (conflict.graph() instanceof OptionStates options) {
            int chosen = options.choices(state);
            return chosen == 0
                    ? words.say("stability.state.nothing")
                    : words.say("stability.state.options", options(chosen));
        }
        String name = conflict.graph().name(state).in(words.language());
        return name.matches("\\d+") ? words.say("stability.state.number", name) : words.quoted(name);
    }

    /** A few of them by name, the rest by number. */
    String states(StateSet states) {
        return few(states, this::state);
    }

    /** The options of a mask in quotation marks. */
    private String options(int mask) {
        OptionStates options = (OptionStates) conflict.graph();
        return words.list(IntStream.range(0, options.options().size())
                .filter(k -> (mask >>> k & 1) != 0)
                .mapToObj(k -> named(options, k))
                .toList());
    }

    private String option(OptionStates options, int k) {
        String name = options.options().get(k).name().in(words.language());
        return name.isEmpty() ? options.options().get(k).id() : name;
    }

    /** In quotation marks; where another decision maker has an option of that name, with whose it is. */
    private String named(OptionStates options, int k) {
        String name = option(options, k);
        boolean shared = IntStream.range(0, options.options().size())
                .anyMatch(other -> other != k && option(options, other).equals(name));
        return shared
                ? words.say(
                        "stability.option.of",
                        words.quoted(name),
                        plain(options.options().get(k).maker()))
                : words.quoted(name);
    }

    /** What a mover does: "choose “A” and drop “B”", "move to state 5". */
    String doing(int from, int to) {
        if (!(conflict.graph() instanceof OptionStates options)) {
            return words.say("stability.do.move", state(to));
        }
        int before = options.choices(from);
        int after = options.choices(to);
        int taken = after & ~before;
        int dropped = before & ~after;
        if (dropped == 0) {
            return words.say("stability.do.choose", options(taken));
        }
        return taken == 0
                ? words.say("stability.do.drop", options(dropped))
                : words.say("stability.do.both", options(taken), options(dropped));
    }

    /** States as they differ from one that was named: "this with “A” chosen and “B” dropped"; a few of them, the rest by number. */
    String beside(int state, StateSet others) {
        if (!(conflict.graph() instanceof OptionStates) || !states.isEmpty()) {
            return states(others);
        }
        return few(others, other -> beside(state, other));
    }

    private String beside(int state, int other) {
        if (state == other) {
            return words.say("stability.beside.same");
        }
        OptionStates options = (OptionStates) conflict.graph();
        int before = options.choices(state);
        int after = options.choices(other);
        int taken = after & ~before;
        int dropped = before & ~after;
        if (dropped == 0) {
            return words.say("stability.beside.chosen", options(taken));
        }
        return taken == 0
                ? words.say("stability.beside.dropped", options(dropped))
                : words.say("stability.beside.both", options(taken), options(dropped));
    }

    private String few(StateSet states, IntFunction<String> name) {
        List<String> named = states.stream().limit(MOST_NAMED).mapToObj(name).toList();
        int rest = states.size() - named.size();
        String told = String.join(words.say("stability.or.between"), named);
        return switch (rest) {
            case 0 -> words.say("stability.or", told);
            case 1 -> words.say("stability.or.oneMore", told);
            default -> words.say("stability.or.more", told, rest);
        };
    }

    /** "the Ministry could …". */
    String step(Evolution.Step step) {
        return step.movers().size() == 1
                ? words.say("stability.step.one", maker(step.movers().getFirst()), doing(step.from(), step.to()))
                : words.say("stability.step.together", makers(step.movers()), doing(step.from(), step.to()));
    }
}
