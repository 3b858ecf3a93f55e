package dev.gradus.agreement;

import java.util.List;

/**
 * A case in both its forms, which always travel together: what its file says, and what can be computed with.
 *
 * @param resolved what {@link Resolver} made of {@code written}, at the most likely numbers
 */
public record WholeCase(Case written, ResolvedCase resolved) {
    /**
     * Resolves a case that is known to be sound.
     *
     * @throws IllegalArgumentException with all problems, where it is not; {@link Resolver#resolve} answers with them instead
     */
    public static WholeCase of(Case written) {
        return switch (Resolver.resolve(written)) {
            case Resolver.Resolution.Resolved(WholeCase whole) -> whole;
            case Resolver.Resolution.Unresolvable(var problems) ->
                throw new IllegalArgumentException("the case cannot be computed: " + problems);
        };
    }

    /** The same case with other numbers to compute with. */
    public WholeCase with(ResolvedCase other) {
        return new WholeCase(written, other);
    }

    /** The same under a text that is, or is not, signed. */
    public WholeCase signed(boolean signed) {
        return with(resolved.signed(signed));
    }

    /** The questions that must be answered before anything can be computed with it; none where it is complete. */
    public List<Problem> gaps() {
        return Gaps.of(this);
    }

    public Structure structure() {
        return resolved.structure();
    }
}
