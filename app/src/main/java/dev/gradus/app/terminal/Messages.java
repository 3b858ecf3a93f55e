package dev.gradus.app.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** What the command line says in one language, apart from what {@code words} says about a case. */
public final class Messages {
    public static final Set<String> LANGUAGES = Set.of("en", "vi");

    private final String language;
    private final ResourceBundle bundle;

    private Messages(String language) {
        this.language = language;
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.of(language);
        bundle = ResourceBundle.getBundle(
                "dev.gradus.words.command",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages in(String language) {
        return new Messages(language);
    }

    String language() {
        return language;
    }

    /** The pattern of that key, filled. Numbers should come already written. */
    public String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.of(language)).format(args);
    }

    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
