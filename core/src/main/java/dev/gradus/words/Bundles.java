package dev.gradus.words;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** Patterns of one language, from one bundle or several. A key lives in exactly one of them. */
public final class Bundles {
    static final List<String> NAMES = List.of(
                    "ask", "backtest", "brief", "messages", "problems", "reference", "settlement", "stability", "terms")
            .stream()
            .map(name -> "dev.gradus.words." + name)
            .toList();

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Bundles(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** Those of {@code words}. */
    static Bundles of(String language) {
        return of(language, NAMES);
    }

    /**
     * Those of a surface.
     *
     * @param language "en" or "vi"
     * @param names with the package: "dev.gradus.report.report"
     */
    public static Bundles of(String language, List<String> names) {
        List<ResourceBundle> bundles = new ArrayList<>();
        names.forEach(name -> bundles.add(bundle(name, language)));
        return new Bundles(Locale.of(language), bundles);
    }

    static ResourceBundle bundle(String name, String language) {
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.of(language);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, locale, noFallback);
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
        return keys;
    }

    /** The pattern of that key, filled. Strings stay as they are; numbers should come already written. */
    public String say(String key, Object... args) {
        return new MessageFormat(pattern(key), locale).format(args);
    }

    String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no words for " + key, "dev.gradus.words", key);
    }
}
