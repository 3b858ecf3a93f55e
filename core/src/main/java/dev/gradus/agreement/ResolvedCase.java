package dev.gradus.agreement;

import dev.gradus.agreement.numbers.Numbers;
import java.util.function.ToDoubleFunction;

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

    /** The same under a text that is, or is not, signed, and that has this cure, at its most likely numbers. */
    public ResolvedCase under(boolean signed, FigureSet cure) {
        return with(cured(numbers, cure, Figure::value)).signed(signed);
    }

    /** The numbers with those of a cure, which is none where it says nothing. */
    static Numbers cured(Numbers numbers, FigureSet cure, ToDoubleFunction<Figure> value) {
        Numbers.Editor edit = numbers.edit().cure(0).cureYears(0);
        cure.entries().forEach(entry -> entry.kind().set(edit, -1, -1, value.applyAsDouble(entry.figure())));
        return edit.done();
    }

    public ResolvedCase with(Numbers other) {
        return new ResolvedCase(structure, other);
    }
}
