package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be settled and what it is worth to whom. At least one party; each has a scale of its own. {@link #named} makes one from names;
 * the constructor is for those who have the parts.
 */
public record Scenario(String id, LocalText title, OutcomeSpace space, List<Profile> profiles) {
    public Scenario {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("no party");
        }
        List<String> strange = profiles.stream()
                .filter(profile -> !profile.utility().isFor(space))
                .map(profile -> "party " + profile.id() + ": a utility over the issues "
                        + names(profile.utility().issues()))
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "utilities over the issues " + names(space.issues()) + ", found " + String.join("; ", strange));
        }
    }

    /** Begins a scenario with additive worths, said by names. */
    public static ScenarioBuilder named(String title) {
        return new ScenarioBuilder(title);
    }

    private static String names(List<Issue> issues) {
        return issues.stream().map(issue -> issue.id() + " of " + issue.size()).collect(Collectors.joining(", "));
    }

    public int parties() {
        return profiles.size();
    }

    /** Worth of an outcome to each party. */
    public double[] values(int[] outcome) {
        return profiles.stream()
                .mapToDouble(profile -> profile.utility().of(outcome))
                .toArray();
    }

    /** For each party, on its own scale, what a share of the most that its worths can add up to comes to; never 0 unless the share is. */
    public double[] tolerances(double share) {
        return profiles.stream()
                .mapToDouble(profile -> share == 0
                        ? 0
                        : Math.max(Double.MIN_NORMAL, share * profile.utility().scale()))
                .toArray();
    }

    /**
     * The same when a share of the time of the talks has passed.
     *
     * @param time 0 to 1
     */
    public Scenario after(double time) {
        if (!(time >= 0 && time <= 1)) {
            throw new IllegalArgumentException("a share of the time from 0 to 1, found " + time);
        }
        return new Scenario(
                id,
                title,
                space,
                profiles.stream().map(profile -> profile.after(time)).toList());
    }
}
