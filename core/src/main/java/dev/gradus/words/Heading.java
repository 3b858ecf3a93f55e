package dev.gradus.words;

import java.util.List;

/** What a file says of itself, in one language. */
public record Heading(String title, String summary, List<String> sources) {
    public Heading {
        sources = List.copyOf(sources);
    }
}
