package dev.gradus.words;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** What a case does not say, as a question to a person: without the keys of the case file, where there are words for that. */
    public String question(Problem gap) {
        String plain = gap.code() + ".plain";
        return words.has(plain) ? words.say(plain, names(gap)) : sentence(gap);
    }

    private String names(Problem problem) {
        return words.has(problem.code() + ".of") ? pairs(problem) : words.list(names(problem.about()));
    }

    /** The sentence of a problem; where there is none, its code and arguments. */
    public String sentence(Problem problem) {
        if (words.has(problem.code())) {
            return words.say(
                    problem.code(),
                    Stream.concat(problem.args().stream().map(this::shown), Stream.of(names(problem)))
                            .toArray());
        }
        String args = String.join(
                ", ", problem.args().stream().filter(arg -> !arg.isEmpty()).toList());
        return args.isEmpty() ? problem.code() : problem.code() + ": " + args;
    }

    private List<String> names(List<LocalText> texts) {
        return texts.stream()
                .map(name -> words.quoted(name.in(words.language())))
                .toList();
    }

    /** Names that come in twos, by the first of each: "of “A” to “B” and “C”". */
    private String pairs(Problem problem) {
        Map<LocalText, List<LocalText>> byFirst = new LinkedHashMap<>();
        for (int k = 0; k + 1 < problem.about().size(); k += 2) {
            byFirst.computeIfAbsent(problem.about().get(k), _ -> new ArrayList<>())
                    .add(problem.about().get(k + 1));
        }
        return byFirst.entrySet().stream()
                .map(each -> words.say(
                        problem.code() + ".of",
                        words.quoted(each.getKey().in(words.language())),
                        words.list(names(each.getValue()))))
                .collect(Collectors.joining(words.say("list.semicolon")));
    }

    /** How something is written is said in words; what was found stays as it is. */
    private String shown(String arg) {
        return arg.startsWith("form.") && words.has(arg) ? words.say(arg) : arg;
    }
}
