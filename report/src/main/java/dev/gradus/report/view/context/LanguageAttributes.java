package dev.gradus.report.view.context;

/** A page in one of the languages that the file holds. */
public interface LanguageAttributes {
    String language();

    /** The id of a place of the page in this language: those of the English copy stand without a prefix. */
    default String own(String id) {
        return (language().equals("en") ? "" : language() + "-") + id;
    }
}
