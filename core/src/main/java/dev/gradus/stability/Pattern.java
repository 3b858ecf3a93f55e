package dev.gradus.stability;

/**
 * A set of option choices such as {@code YN-}: yes, no, either.
 *
 * @param fixed mask of the options that the pattern speaks of
 * @param yes mask of those that it wants taken; part of {@code fixed}
 */
public record Pattern(int fixed, int yes) {
    public Pattern {
        if ((yes & ~fixed) != 0) {
            throw new IllegalArgumentException("an option is wanted that the pattern does not speak of");
        }
    }

    /** Reads "YN-", first option first; "." and "_" also mean either. */
    public static Pattern of(String text) {
        int fixed = 0;
        int yes = 0;
        for (int k = 0; k < text.length(); k++) {
            switch (text.charAt(k)) {
                case 'Y', 'y' -> {
                    fixed |= 1 << k;
                    yes |= 1 << k;
                }
                case 'N', 'n' -> fixed |= 1 << k;
                case '-', '.', '_' -> {}
                default -> throw new IllegalArgumentException("Y, N or - expected, found " + text.charAt(k));
            }
        }
        return new Pattern(fixed, yes);
    }

    public boolean matches(int choices) {
        return (choices & fixed) == yes;
    }
}
