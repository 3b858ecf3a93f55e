package dev.gradus.words;

import dev.gradus.agreement.Problem;
import java.util.stream.Stream;

/** What is wrong with a case, and what to do about it. */
public final class Problems {
    private final Words words;

    public Problems(Words words) {
        this.words = words;
    }

    /** Problems of a case that could not be read. */
    public static Problems of(String language) {
        return new Problems(Words.of(language));
    }

    /** The sentence of a problem; where there is none, its code and arguments. */
    public String sentence(Problem problem) {
        if (words.has(problem.code())) {
            String names = words.list(problem.about().stream()
                    .map(name -> words.quoted(name.in(words.language())))
                    .toList());
            return words.say(
                    problem.code(),
                    Stream.concat(problem.args().stream().map(this::shown), Stream.of(names))
                            .toArray());
        }
        String args = String.join(
                ", ", problem.args().stream().filter(arg -> !arg.isEmpty()).toList());
        return args.isEmpty() ? problem.code() : problem.code() + ": " + args;
    }

    /** How something is written is said in words; what was found stays as it is. */
    private String shown(String arg) {
        return arg.startsWith("form.") && words.has(arg) ? words.say(arg) : arg;
    }
}
