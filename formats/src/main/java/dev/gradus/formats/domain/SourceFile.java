package dev.gradus.formats.domain;

import dev.gradus.formats.source.Problems;

/**
 * One file of a scenario while it is read.
 *
 * @param name as problems name it
 * @param problems where what is wrong with it goes
 * @param notes where what it says in vain goes
 */
public record SourceFile(String name, Problems problems, Problems notes) {
    public static SourceFile of(String name) {
        return new SourceFile(name, new Problems(name), new Problems(name));
    }

    /** The name without folders: "travel_fanny.xml". */
    public String last() {
        return last(name);
    }

    /** The same of any name. */
    public static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The name without folders and ending: "travel_fanny". */
    public String stem() {
        String last = last();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
