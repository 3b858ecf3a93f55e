package dev.gradus.agreement;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that a case brings in one or more languages.
 *
 * @param byLanguage language code ("en", "vi") to text, sorted; empty = no text
 */
public record LocalText(Map<String, String> byLanguage) {
    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static LocalText of(String language, String text) {
        return new LocalText(Map.of(language, text));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in the asked language, else in English, else in the first language there is, else "". */
    public String in(String language) {
        return byLanguage.get(languageFor(language)) instanceof String text ? text : "";
    }

    /** The language in which {@link #in} answers; the asked one when there is no text at all. */
    public String languageFor(String language) {
        if (byLanguage.containsKey(language) || byLanguage.isEmpty()) {
            return language;
        }
        return byLanguage.containsKey("en")
                ? "en"
                : byLanguage.keySet().iterator().next();
    }
}
