package dev.gradus.report.view.context;

/** Where the numbers that a sentence mentions are found on the page. */
@FunctionalInterface
public interface FigureLinks {
    /** A page that has no rows of assumptions. */
    FigureLinks NONE = _ -> "";

    /**
     * @param ref of a {@link dev.gradus.words.Sentence.Mention}
     * @return "#…"; "" = the page does not show it
     */
    String figureHref(String ref);
}
