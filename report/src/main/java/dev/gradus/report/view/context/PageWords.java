package dev.gradus.report.view.context;

import dev.gradus.words.Bundles;
import java.util.List;
import java.util.stream.Stream;

/** Headings and explaining lines of the pages in one language. What is told of findings comes from {@code words}. */
public final class PageWords {
    /** The bundle of this module. */
    public static final List<String> BUNDLES = List.of("dev.gradus.report.report");

    private static final List<String> LANGUAGES = List.of("en", "vi");

    private final String language;
    private final Bundles bundles;

    private PageWords(String language, Bundles bundles) {
        this.language = language;
        this.bundles = bundles;
    }

    /** The languages of a page, the one that it opens in first. */
    public static Stream<String> languages(String first) {
        return Stream.concat(Stream.of(first), LANGUAGES.stream().filter(language -> !language.equals(first)));
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
