package dev.gradus.app;

import java.util.List;

/** Ends a command with one sentence and an exit status. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> args;

    Failure(int status, String key, Object... args) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.args = List.of(args);
    }

    static Failure usage(String key, Object... args) {
        return new Failure(ExitStatus.USAGE, key, args);
    }

    static Failure file(String key, Object... args) {
        return new Failure(ExitStatus.FILE, key, args);
    }

    int status() {
        return status;
    }

    /** The sentence, with whatever the file system brings made harmless. */
    String sentence(Messages messages) {
        return messages.say(key, args.stream().map(arg -> words(arg, messages)).toArray());
    }

    private static Object words(Object arg, Messages messages) {
        return arg instanceof Reason reason
                ? messages.find(reason.key()).orElse(reason.words())
                : arg instanceof Number ? arg : SanitizedText.text(String.valueOf(arg));
    }
}
