package dev.gradus.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The patterns of one language. A key lives in exactly one of the bundles. */
final class Bundles {
    static final List<String> NAMES =
            List.of("backtest", "command", "messages", "problems", "report", "settlement", "stability", "terms");

    private final List<ResourceBundle> bundles;

    private Bundles(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    static Bundles of(String language) {
        List<ResourceBundle> bundles = new ArrayList<>();
        for (String name : NAMES) {
            bundles.add(bundle(name, language));
        }
        return new Bundles(bundles);
    }

    static ResourceBundle bundle(String name, String language) {
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.of(language);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("dev.gradus.words." + name, locale, noFallback);
    }

    boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no words for " + key, "dev.gradus.words", key);
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
        return keys;
    }
}
