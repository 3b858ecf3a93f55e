package dev.gradus.formats.scenario;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small scenarios of any kind, each from a seed. */
final class RandomScenarios {
    private static final List<String> NAMES = List.of(
            "a",
            "Price",
            "a \"b\" & <c>",
            "yes",
            "null",
            "~",
            "3",
            "- x: [y]",
            "Giá cả",
            "it's",
            "x\\y",
            "#1",
            "00:30",
            "0x1F",
            "{}",
            "!t",
            "*a",
            "?",
            "| x",
            "%",
            "true",
            "1e3",
            "-.inf");

    private final SplittableRandom random;

    private RandomScenarios(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario();
    }

    private Scenario scenario() {
        int count = 1 + random.nextInt(5);
        List<Issue> issues = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            issues.add(issue(k));
        }
        OutcomeSpace space = new OutcomeSpace(issues, List.of());
        List<Profile> profiles = new ArrayList<>();
        for (String id : List.of("zeta", "alpha", "beta").subList(0, 1 + random.nextInt(3))) {
            Utility utility = utility(space);
            int[] outcome = new int[count];
            double reservation = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> Double.NEGATIVE_INFINITY;
                case 2 -> utility.of(outcome);
                default -> random.nextDouble();
            };
            double discount = random.nextBoolean() ? 1 : 1 - random.nextDouble();
            profiles.add(new Profile(id, LocalText.of("en", id), utility, reservation, discount));
        }
        return new Scenario("random", LocalText.of("en", "random"), space, profiles);
    }

    private Issue issue(int k) {
        int size = 1 + random.nextInt(5);
        if (random.nextInt(3) == 0) {
            double low = random.nextInt(5) - 2;
            double step = random.nextBoolean() ? 1 : 0.25;
            List<Double> amounts =
                    IntStream.range(0, size).mapToObj(v -> low + step * v).toList();
            List<LocalText> values = amounts.stream()
                    .map(dev.gradus.formats.domain.Numerals::text)
                    .map(text -> LocalText.of("en", text))
                    .toList();
            return new Issue("issue-" + k, LocalText.of("en", "number " + k), values, amounts);
        }
        int start = random.nextInt(NAMES.size());
        List<LocalText> values = IntStream.range(0, size)
                .mapToObj(v -> LocalText.of("en", NAMES.get((start + v) % NAMES.size())))
                .toList();
        String name = NAMES.get(random.nextInt(NAMES.size())) + k;
        return new Issue("issue-" + k, LocalText.of("en", name), values, List.of());
    }

    private Utility utility(OutcomeSpace space) {
        int issues = space.issues().size();
        double scale = List.of(1.0, 1.0, 1.0 / issues, 0.3 / issues, 1e-9, 1e7).get(random.nextInt(6));
        double below = random.nextInt(3) == 0 ? 0.3 : 0;
        double[][] parts = new double[issues][];
        for (int k = 0; k < issues; k++) {
            boolean isNothing = random.nextInt(6) == 0;
            parts[k] = new double[space.issues().get(k).size()];
            for (int v = 0; v < parts[k].length; v++) {
                parts[k][v] = isNothing ? 0 : scale * (random.nextDouble() - below);
            }
        }
        boolean isAdditive = random.nextInt(3) > 0;
        double divisor = random.nextBoolean() ? 1 : 1 + random.nextDouble();
        double cap = random.nextBoolean()
                ? 1
                : List.of(Double.POSITIVE_INFINITY, 0.8).get(random.nextInt(2));
        return isAdditive
                ? new Utility(space, parts, List.of(), List.of(), divisor, cap)
                : new Utility(space, parts, rewards(space, scale), groups(space, scale), divisor, cap);
    }

    private List<Reward> rewards(OutcomeSpace space, double scale) {
        List<Reward> rewards = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<Choice> choices = new ArrayList<>();
            for (int c = random.nextInt(3); c > 0; c--) {
                int issue = random.nextInt(space.issues().size());
                Set<Integer> values = new HashSet<>();
                IntStream.range(0, space.issues().get(issue).size())
                        .filter(_ -> random.nextBoolean())
                        .forEach(values::add);
                choices.add(new Choice(issue, values));
            }
            rewards.add(new Reward(scale * (random.nextDouble() - 0.2), choices));
        }
        return rewards;
    }

    private List<Group> groups(OutcomeSpace space, double scale) {
        List<Group> groups = new ArrayList<>();
        int issues = space.issues().size();
        for (int i = random.nextInt(2); i > 0 && issues > 1; i--) {
            int first = random.nextInt(issues);
            int second = (first + 1 + random.nextInt(issues - 1)) % issues;
            int size = space.issues().get(first).size()
                    * space.issues().get(second).size();
            List<Double> points = IntStream.range(0, size)
                    .mapToObj(_ -> scale * random.nextDouble())
                    .toList();
            groups.add(new Group(List.of(first, second), points));
        }
        return groups;
    }

    /** One issue with a name in two languages, one constraint, one party without a reservation but with a discount. */
    static Scenario withConstraintAndLanguages() {
        LocalText name = new LocalText(Map.of("en", "Price", "vi", "Giá"));
        List<LocalText> values = List.of(LocalText.of("en", "low"), LocalText.of("en", "high"));
        Issue price = new Issue("price", name, values, List.of());
        Constraint never = new Constraint.AtMost(0, List.of(new Choice(0, Set.of(1))));
        OutcomeSpace space = new OutcomeSpace(List.of(price), List.of(never));
        Utility utility = Utility.additive(space, new double[][] {{0.25, 1}});
        Profile arden = new Profile("arden", LocalText.of("en", "arden"), utility, Double.NEGATIVE_INFINITY, 0.5);
        return new Scenario("town", LocalText.of("en", "town"), space, List.of(arden));
    }
}
