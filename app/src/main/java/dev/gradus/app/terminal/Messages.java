package dev.gradus.app.terminal;

import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Bundles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command line says in one language, apart from what {@code words} says about a case. */
public final class Messages {
    public static final Set<String> LANGUAGES = Set.of("en", "vi");

    /** The bundle of the command line. */
    public static final String BUNDLE = "dev.gradus.app.command";

    private final String language;
    private final Bundles bundles;

    private Messages(String language) {
        this.language = language;
        this.bundles = Bundles.of(language, List.of(BUNDLE, Refusal.BUNDLE));
    }

    public static Messages in(String language) {
        return new Messages(language);
    }

    String language() {
        return language;
    }

    /** The pattern of that key, filled. Numbers should come already written. */
    public String say(String key, Object... args) {
        return bundles.say(key, args);
    }

    Optional<String> find(String key) {
        return bundles.has(key) ? Optional.of(say(key)) : Optional.empty();
    }

    Set<String> keys() {
        return bundles.keys();
    }
}
