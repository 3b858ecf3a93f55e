package dev.gradus.service.library;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.casefile.Positions;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;

/**
 * A case read and resolved once; it may be incomplete.
 *
 * @param positions where in its file each path of it is
 * @param settings the numbers that were set for this run, by path, as they were given
 */
public record LoadedCase(WholeCase whole, Positions positions, Map<String, String> settings) {
    public LoadedCase {
        settings = Map.copyOf(settings);
    }

    public Case written() {
        return whole.written();
    }

    public Structure structure() {
        return whole.structure();
    }

    /** To be computed with: what is missing is asked for instead. */
    public WholeCase complete() {
        return without(whole.gaps());
    }

    /** To be computed with where nothing but worths matters. */
    public WholeCase weighed() {
        return without(whole.gaps().stream()
                .filter(gap -> gap.code().equals("gap.worth"))
                .toList());
    }

    private WholeCase without(List<Problem> gaps) {
        if (!gaps.isEmpty()) {
            throw Refusal.incomplete(gaps.stream().map(positions::locate).toList());
        }
        return whole;
    }

    public Words words(String language, String audience) {
        return Words.of(language, whole, audience);
    }

    /** What the file says of itself. */
    Heading heading(String language) {
        return new Heading(written().title().in(language), written().summary().in(language), List.of());
    }
}
