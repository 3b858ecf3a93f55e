package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Small scenarios drawn at random, with everything in them that makes equals and edges. */
public final class SmallSpaces {
    private SmallSpaces() {}

    /** Two to five parties, up to about three hundred outcomes, constraints, caps, numbers on a coarse grid or not. */
    public static Scenario draw(long seed) {
        Random random = new Random(seed);
        List<Issue> issues = new ArrayList<>();
        int combinations = 1;
        int most = 20 + random.nextInt(280);
        while (issues.size() < 7) {
            int size = 1 + random.nextInt(5);
            if (combinations * size > most) {
                break;
            }
            combinations *= size;
            issues.add(issue("i" + issues.size(), size));
        }
        if (issues.isEmpty()) {
            issues.add(issue("i0", 2));
        }
        OutcomeSpace space = new OutcomeSpace(issues, constraints(random, issues));
        int kind = random.nextInt(5);
        double cap = random.nextInt(3) == 0 ? random.nextDouble() * issues.size() * 0.6 : Double.POSITIVE_INFINITY;
        double reservation = random.nextInt(3) * 0.4;
        List<Profile> profiles = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(party -> profile(random, space, "p" + party, kind, cap, reservation))
                .toList();
        return new Scenario("seed " + seed, LocalText.NONE, space, profiles);
    }

    /** Additive, every issue with as many values, their points drawn one after the other. */
    public static Scenario sharing(int issues, int values, int parties, DoubleSupplier part) {
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues).mapToObj(k -> issue("i" + k, values)).toList(), List.of());
        return new Scenario(
                "shared",
                LocalText.NONE,
                space,
                IntStream.range(0, parties)
                        .mapToObj(i -> {
                            double[][] parts = new double[issues][values];
                            for (double[] row : parts) {
                                Arrays.setAll(row, v -> part.getAsDouble());
                            }
                            return new Profile("p" + i, LocalText.NONE, Utility.additive(space, parts), 0, 1);
                        })
                        .toList());
    }

    public static Issue issue(String id, int size) {
        return new Issue(
                id,
                LocalText.NONE,
                IntStream.range(0, size).mapToObj(v -> LocalText.NONE).toList(),
                List.of());
    }

    private static Profile profile(
            Random random, OutcomeSpace space, String id, int kind, double cap, double reservation) {
        double[][] parts = space.issues().stream()
                .map(issue -> IntStream.range(0, issue.size())
                        .mapToDouble(v -> part(random, kind))
                        .toArray())
                .toArray(double[][]::new);
        double divisor = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 1;
        Utility utility = new Utility(space, parts, List.of(), List.of(), divisor, cap / divisor);
        double least = space.issues().size() * reservation * random.nextDouble() / divisor;
        return new Profile(id, LocalText.NONE, utility, least, 1);
    }

    /** Anything; whole numbers; tenths, which round; thirds of both signs; nought or one. */
    private static double part(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextDouble();
            case 1 -> random.nextInt(6);
            case 2 -> random.nextInt(11) / 10.0;
            case 3 -> (random.nextInt(9) - 4) / 3.0;
            default -> random.nextInt(2);
        };
    }

    private static List<Constraint> constraints(Random random, List<Issue> issues) {
        List<Constraint> constraints = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            constraints.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Constraint.Implication(choice(random, issues), choice(random, issues));
                        case 1 -> {
                            List<Choice> choices = IntStream.range(0, 1 + random.nextInt(4))
                                    .mapToObj(k -> choice(random, issues))
                                    .toList();
                            yield new Constraint.AtMost(random.nextInt(3), choices);
                        }
                        default -> linear(random, issues);
                    });
        }
        return constraints;
    }

    private static Choice choice(Random random, List<Issue> issues) {
        int issue = random.nextInt(issues.size());
        Set<Integer> values = new HashSet<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            values.add(random.nextInt(issues.get(issue).size()));
        }
        return new Choice(issue, values);
    }

    private static Constraint linear(Random random, List<Issue> issues) {
        boolean whole = random.nextBoolean();
        List<Constraint.Linear.Term> terms = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            int issue = random.nextInt(issues.size());
            List<Double> amounts = IntStream.range(0, issues.get(issue).size())
                    .mapToObj(v -> whole ? random.nextInt(7) - 2.0 : random.nextInt(11) / 10.0)
                    .toList();
            terms.add(new Constraint.Linear.Term(issue, amounts));
        }
        return new Constraint.Linear(terms, whole ? random.nextInt(8) : random.nextInt(15) / 10.0);
    }
}
