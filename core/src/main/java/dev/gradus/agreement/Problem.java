package dev.gradus.agreement;

import java.util.List;

/**
 * Why a case cannot be computed, as a code and its arguments; {@code words} makes the sentence.
 *
 * @param code what is wrong, e.g. "reference.unknown"
 * @param path place in the case, e.g. "measures.yongbyon.requires"
 * @param args what was found, what was expected, what to try
 */
public record Problem(String code, String path, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, String path, String... args) {
        return new Problem(code, path, List.of(args));
    }
}
