package dev.gradus.agreement;

import dev.gradus.agreement.numbers.Numbers;

/**
 * A case that can be computed: what analyses take.
 *
 * @param structure who decides, who performs what, what requires what
 * @param numbers one vector of numbers for that structure
 */
public record ResolvedCase(Structure structure, Numbers numbers) {
    public ResolvedCase {
        if (numbers.partyCount() != structure.partyCount() || numbers.measureCount() != structure.measureCount()) {
            throw new IllegalArgumentException("the numbers are for another structure");
        }
    }

    /** The same under a text that is, or is not, signed. */
    public ResolvedCase signed(boolean signed) {
        return new ResolvedCase(structure.signed(signed), numbers);
    }

    public ResolvedCase with(Numbers other) {
        return new ResolvedCase(structure, other);
    }
}
