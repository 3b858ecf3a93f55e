package dev.gradus.agreement;

import java.util.List;

/**
 * Why a case cannot be computed, as a code and its arguments; {@code words} makes the sentence.
 *
 * @param code what is wrong, e.g. "reference.unknown"
 * @param path place in the case, e.g. "measures.yongbyon.requires"
 * @param args what was found, what was expected, what to try
 * @param about names of the parties and measures that it is about, where a reader knows them by these
 */
public record Problem(String code, String path, List<String> args, List<LocalText> about) {
    public Problem {
        args = List.copyOf(args);
        about = List.copyOf(about);
    }

    public Problem(String code, String path, List<String> args) {
        this(code, path, args, List.of());
    }

    public static Problem of(String code, String path, String... args) {
        return new Problem(code, path, List.of(args));
    }
}
