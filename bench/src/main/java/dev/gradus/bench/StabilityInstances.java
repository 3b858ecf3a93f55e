package dev.gradus.bench;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Synthetic conflicts of four decision makers with equally many options each; the seed says all. */
public final class StabilityInstances {
    private static final int MAKERS = 4;
    private static final int STATEMENTS = 30;

    private StabilityInstances() {}

    /** What makes an instance what it is. */
    public enum Kind {
        /** Every choice feasible, options go both ways, each ranking a random order without ties. */
        RANDOM,
        /** As {@link #RANDOM}, but each ranking from thirty random statements about up to three options each. */
        STATEMENTS,
        /** As {@link #RANDOM}, but a third of the options one-way and four patterns of three options infeasible. */
        RESTRICTED
    }

    public static Conflict of(int options, Kind kind, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        OptionStates states = OptionStates.of(
                MAKERS,
                options(options, kind, random),
                kind == Kind.RESTRICTED ? patterns(4, options, random) : List.of());
        List<DecisionMaker> makers = IntStream.range(0, MAKERS)
                .mapToObj(maker -> new DecisionMaker("m" + maker, LocalText.NONE))
                .toList();
        List<Preference> preferences = IntStream.range(0, MAKERS)
                .mapToObj(_ -> preference(states, kind, random))
                .toList();
        return new Conflict("synthetic-" + seed, LocalText.NONE, makers, states, preferences, OptionalInt.empty());
    }

    private static List<Option> options(int count, Kind kind, Random random) {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Option.Direction direction = kind == Kind.RESTRICTED && random.nextInt(3) == 0
                    ? random.nextBoolean() ? Option.Direction.TAKE_ONLY : Option.Direction.GIVE_UP_ONLY
                    : Option.Direction.BOTH;
            options.add(new Option("o" + k, LocalText.NONE, k * MAKERS / count, direction));
        }
        return options;
    }

    private static List<Pattern> patterns(int count, int options, Random random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> pattern(3, options, random))
                .toList();
    }

    private static Pattern pattern(int most, int options, Random random) {
        int fixed = 0;
        for (int bits = 0; bits < most; bits++) {
            fixed |= 1 << random.nextInt(options);
        }
        return new Pattern(fixed, fixed & random.nextInt());
    }

    private static Preference preference(OptionStates states, Kind kind, Random random) {
        if (kind == Kind.STATEMENTS) {
            List<Statement> statements = new ArrayList<>();
            for (int k = 0; k < STATEMENTS; k++) {
                Pattern pattern =
                        pattern(1 + random.nextInt(3), states.options().size(), random);
                Statement stands = new Statement.Stands(pattern);
                statements.add(random.nextBoolean() ? stands : new Statement.Not(stands));
            }
            return Preference.ofStatements(states, statements);
        }
        return Preference.ofPoints(random.doubles(states.states()).toArray());
    }
}
