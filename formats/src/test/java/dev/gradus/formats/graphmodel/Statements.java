package dev.gradus.formats.graphmodel;

import dev.gradus.stability.Pattern;
import dev.gradus.stability.Statement;
import java.util.SplittableRandom;

/** Statements to compare readers and writers on. */
final class Statements {
    private Statements() {}

    static Statement random(SplittableRandom random, int options, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(7);
        if (kind == 0) {
            return new Statement.Taken(random.nextInt(options));
        }
        if (kind == 1) {
            int fixed = random.nextInt() & (1 << options) - 1;
            return new Statement.Stands(new Pattern(fixed, random.nextInt() & fixed));
        }
        Statement left = random(random, options, depth - 1);
        Statement right = random(random, options, depth - 1);
        return switch (kind) {
            case 2 -> new Statement.Not(left);
            case 3 -> new Statement.And(left, right);
            case 4 -> new Statement.Or(left, right);
            case 5 -> new Statement.If(left, right);
            default -> new Statement.Iff(left, right);
        };
    }
}
