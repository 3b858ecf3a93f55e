package dev.gradus.formats.scenario;

/** The formats of scenarios. */
public enum Format {
    GENIUS("GENIUS"),
    GENIUSWEB("GeniusWeb"),
    NEGMAS("NegMAS");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The name of the program. */
    public String label() {
        return label;
    }
}
