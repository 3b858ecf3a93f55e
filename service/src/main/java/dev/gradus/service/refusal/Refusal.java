package dev.gradus.service.refusal;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/**
 * What was asked cannot be done: a code of {@link #BUNDLE} or of the bundle of the surface, and what it speaks of. Every
 * surface makes its own sentence of it, and of each problem.
 */
public final class Refusal extends RuntimeException {
    /** The sentences of the codes that come from this module, English and Vietnamese. */
    public static final String BUNDLE = "dev.gradus.service.refusals";

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<LocatedProblem> problems;
    private final transient List<Problem> reasons;
    private final transient List<Object> args;

    /** Whose matter it is. */
    public enum Kind {
        /** The question was not understood, or names nothing that is known. */
        QUESTION,
        /** What was named was read and has problems. */
        PROBLEMS,
        /** A file could not be read or written, or is not one that Gradus wrote. */
        FILE
    }

    private Refusal(Kind kind, List<LocatedProblem> problems, List<Problem> reasons, String key, Object... args) {
        super(key, null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.reasons = List.copyOf(reasons);
        this.args = List.of(args);
    }

    public static Refusal question(String key, Object... args) {
        return new Refusal(Kind.QUESTION, List.of(), List.of(), key, args);
    }

    public static Refusal file(String key, Object... args) {
        return new Refusal(Kind.FILE, List.of(), List.of(), key, args);
    }

    /** Something that was read cannot be computed as it is. */
    public static Refusal of(String key, Object... args) {
        return new Refusal(Kind.PROBLEMS, List.of(), List.of(), key, args);
    }

    /** All that is wrong with a file. */
    public static Refusal problems(List<LocatedProblem> problems) {
        return new Refusal(Kind.PROBLEMS, problems, List.of(), "check.problems", problems.size());
    }

    /** What would have to be known of a case first. */
    public static Refusal incomplete(List<LocatedProblem> gaps) {
        return new Refusal(Kind.PROBLEMS, gaps, List.of(), "case.incomplete", gaps.size());
    }

    /** Something that was read cannot be computed as it is, and why. */
    public static Refusal unfit(Problem why, String key) {
        return new Refusal(Kind.PROBLEMS, List.of(), List.of(why), key);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    /** Texts may come from a file system or a file: a surface makes them harmless. A {@link Reason} is words or a key of its own. */
    public List<Object> args() {
        return args;
    }

    /** What is wrong with a file, to be told before the sentence; mostly none. */
    public List<LocatedProblem> problems() {
        return problems;
    }

    /** Why something that is sound in itself does not do here, to be told before the sentence; mostly none. */
    public List<Problem> reasons() {
        return reasons;
    }
}
