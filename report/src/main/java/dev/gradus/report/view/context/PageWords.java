package dev.gradus.report.view.context;

import dev.gradus.words.Bundles;
import java.util.List;

/** Headings and explaining lines of the pages in one language. What is told of findings comes from {@code words}. */
public final class PageWords {
    /** The bundle of this module. */
    public static final List<String> BUNDLES = List.of("dev.gradus.report.report");

    private final String language;
    private final Bundles bundles;

    private PageWords(String language, Bundles bundles) {
        this.language = language;
        this.bundles = bundles;
    }

    /** @param language "en" or "vi" */
    public static PageWords of(String language) {
        return new PageWords(language, Bundles.of(language, BUNDLES));
    }

    public String language() {
        return language;
    }

    boolean has(String key) {
        return bundles.has(key);
    }

    public String say(String key, Object... args) {
        return bundles.say(key, args);
    }
}
