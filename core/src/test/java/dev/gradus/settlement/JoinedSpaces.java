package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Small scenarios in which rewards and tables join issues, drawn at random over the spaces and constraints of {@link SmallSpaces}. */
public final class JoinedSpaces {
    private JoinedSpaces() {}

    /** One to four parties; rewards of both signs, tables over one to three issues, numbers on a coarse grid or not. */
    public static Scenario draw(long seed) {
        Scenario additive = SmallSpaces.draw(seed);
        Random random = new Random(~seed);
        int kind = random.nextInt(4);
        List<Profile> profiles = additive.profiles().stream()
                .limit(1 + random.nextInt(4))
                .map(profile -> joined(random, additive.space(), profile, kind))
                .toList();
        return new Scenario("joined seed " + seed, LocalText.NONE, additive.space(), profiles);
    }

    /** Each issue is joined with the next: 4^14 outcomes, whole numbers. */
    public static Scenario neighbours(long seed, int issues, int size, int parties) {
        Random random = new Random(seed);
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> SmallSpaces.issue("i" + k, size))
                        .toList(),
                List.of(new Constraint.AtMost(
                        4,
                        IntStream.range(0, issues)
                                .mapToObj(k -> new Choice(k, Set.of(0)))
                                .toList())));
        List<Profile> profiles = IntStream.range(0, parties)
                .mapToObj(i -> {
                    List<Utility.Group> groups = IntStream.range(0, issues - 1)
                            .mapToObj(k -> new Utility.Group(
                                    List.of(k, k + 1),
                                    IntStream.range(0, size * size)
                                            .mapToObj(c -> (double) random.nextInt(10))
                                            .toList()))
                            .toList();
                    Utility utility = new Utility(
                            space, new double[issues][size], List.of(), groups, 1, Double.POSITIVE_INFINITY);
                    return new Profile("p" + i, LocalText.NONE, utility, 0, 1);
                })
                .toList();
        return new Scenario("neighbours seed " + seed, LocalText.NONE, space, profiles);
    }

    private static Profile joined(Random random, OutcomeSpace space, Profile profile, int kind) {
        boolean bare = random.nextInt(3) == 0;
        double[][] parts = new double[space.issues().size()][];
        for (int k = 0; k < parts.length; k++) {
            int issue = k;
            parts[k] = IntStream.range(0, space.issues().get(k).size())
                    .mapToDouble(v -> bare ? 0 : profile.utility().part(issue, v))
                    .toArray();
        }
        List<Utility.Reward> rewards = new ArrayList<>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            rewards.add(new Utility.Reward(points(random, kind), choices(random, space)));
        }
        List<Utility.Group> groups = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            groups.add(group(random, space, kind));
        }
        double cap = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : Double.POSITIVE_INFINITY;
        Utility utility =
                new Utility(space, parts, rewards, groups, profile.utility().divisor(), cap);
        return new Profile(profile.id(), profile.name(), utility, profile.reservation(), 1);
    }

    private static List<Choice> choices(Random random, OutcomeSpace space) {
        List<Choice> choices = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            int issue = random.nextInt(space.issues().size());
            int size = space.issues().get(issue).size();
            Set<Integer> values = new HashSet<>();
            for (int more = random.nextInt(4); more > 0; more--) {
                values.add(random.nextInt(size));
            }
            choices.add(new Choice(issue, values));
        }
        return choices;
    }

    private static Utility.Group group(Random random, OutcomeSpace space, int kind) {
        List<Integer> issues = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            issues.add(random.nextInt(space.issues().size()));
        }
        int size = issues.stream().mapToInt(k -> space.issues().get(k).size()).reduce(1, (a, b) -> a * b);
        return new Utility.Group(
                issues,
                IntStream.range(0, size).mapToObj(c -> points(random, kind)).toList());
    }

    /** Anything; whole numbers; tenths, which round; thirds; of both signs. */
    private static double points(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextDouble() * 3 - 1;
            case 1 -> random.nextInt(7) - 2;
            case 2 -> (random.nextInt(21) - 5) / 10.0;
            default -> (random.nextInt(9) - 3) / 3.0;
        };
    }
}
