package dev.gradus.formats.geniusweb;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.domain.FileNames;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a scenario for GeniusWeb: additive profiles as {@code LinearAdditiveUtilitySpace} with weights that add up to 1, others as
 * {@code SumOfGroupsUtilitySpace} with a table for each set of issues that depend on each other. The reservation bid is an outcome that is
 * worth the reservation value, where there is one.
 */
public final class WebWriter {
    /** Spaces with more outcomes are not searched for a reservation bid. */
    static final int MOST_OUTCOMES = 300_000;

    private static final double SLACK = 1e-12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final OutcomeSpace space;
    private final FileNames names;

    private WebWriter(Scenario scenario) {
        this.scenario = scenario;
        this.space = scenario.space();
        this.names = new FileNames(scenario, Function.identity());
    }

    public static WriteResult write(Scenario scenario) {
        return new WebWriter(scenario).write();
    }

    private WriteResult write() {
        List<Problem> reasons = new ArrayList<>();
        List<Problem> lost = new ArrayList<>(names.lost());
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Object> domain = domain();
        files.put(FileNames.domainStem(scenario) + ".json", json(domain));
        List<String> stems = FileNames.stems(scenario);
        for (int i = 0; i < stems.size(); i++) {
            Profile profile = scenario.profiles().get(i);
            Optional<Map<String, Object>> utilities = utilities(profile, reasons);
            if (utilities.isEmpty()) {
                continue;
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", names.profile(i));
            fields.put("domain", domain);
            fields.putAll(utilities.get());
            reservation(profile, lost).ifPresent(bid -> fields.put("reservationBid", bid));
            if (profile.discount() != 1) {
                String discount = "" + profile.discount();
                lost.add(Problem.of("lost.discount", "parties." + profile.id(), profile.id(), discount, ""));
            }
            String kind = utilities.get().containsKey("issueWeights")
                    ? "LinearAdditiveUtilitySpace"
                    : "SumOfGroupsUtilitySpace";
            files.put(stems.get(i) + ".json", json(Map.of(kind, fields)));
        }
        return reasons.isEmpty() ? new WriteResult.Written(files, lost) : new WriteResult.Refused(reasons);
    }

    private static String json(Map<String, Object> fields) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    }

    private Map<String, Object> domain() {
        Map<String, Object> issues = new LinkedHashMap<>();
        for (int k = 0; k < space.issues().size(); k++) {
            int issue = k;
            List<String> values = IntStream.range(0, space.issues().get(k).size())
                    .mapToObj(v -> names.value(issue, v))
                    .toList();
            issues.put(names.issue(k), Map.of("values", values));
        }
        Map<String, Object> domain = new LinkedHashMap<>();
        domain.put("name", Names.tidy(scenario.title().in("en")));
        domain.put("issuesValues", issues);
        return domain;
    }

    /** What outcomes are worth; empty after a reason why that cannot be said. */
    private Optional<Map<String, Object>> utilities(Profile profile, List<Problem> reasons) {
        String path = "parties." + profile.id();
        Components components = Components.of(space, profile.utility());
        if (components.isTooLarge()) {
            reasons.add(Problem.of("lost.joined", path, profile.id(), "" + Components.MOST, ""));
            return Optional.empty();
        }
        List<double[]> tables = components.tables();
        if (tables.size() > 1 && high(tables) > profile.utility().cap() + SLACK) {
            components = Components.joined(space, profile.utility());
            if (components.isTooLarge()) {
                reasons.add(Problem.of(
                        "lost.cap", path, profile.id(), "" + profile.utility().cap(), ""));
                return Optional.empty();
            }
            tables = components.tables();
        }
        double low = tables.stream().mapToDouble(table -> least(table)).sum();
        if (low < -SLACK || high(tables) > 1 + SLACK) {
            reasons.add(Problem.of("lost.scale", path, profile.id(), "", ""));
            return Optional.empty();
        }
        raise(tables, low);
        return Optional.of(
                components.isAdditive()
                        ? new WrittenUtils(space, names).of(tables)
                        : new WrittenUtils(space, names).of(components.members(), tables));
    }

    private static double high(List<double[]> tables) {
        return tables.stream().mapToDouble(table -> most(table)).sum();
    }

    /** Where a table goes below 0 and others are above it, what is above is shared so that none is below. */
    private static void raise(List<double[]> tables, double low) {
        if (tables.stream().allMatch(table -> least(table) >= 0)) {
            return;
        }
        for (int i = 0; i < tables.size(); i++) {
            double[] table = tables.get(i);
            double least = least(table);
            for (int v = 0; v < table.length; v++) {
                table[v] = table[v] - least + (i == 0 ? Math.max(0, low) : 0);
            }
        }
    }

    static double least(double[] table) {
        double least = table[0];
        for (double worth : table) {
            least = Math.min(least, worth);
        }
        return least;
    }

    static double most(double[] table) {
        double most = table[0];
        for (double worth : table) {
            most = Math.max(most, worth);
        }
        return most;
    }

    private Optional<Map<String, Object>> reservation(Profile profile, List<Problem> lost) {
        if (profile.reservation() == 0) {
            return Optional.empty();
        }
        Optional<int[]> outcome = findOutcome(profile);
        if (outcome.isEmpty()) {
            lost.add(FileNames.lostReservation(profile));
        }
        return outcome.map(found -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int k = 0; k < found.length; k++) {
                values.put(names.issue(k), names.value(k, found[k]));
            }
            return Map.of("issuevalues", values);
        });
    }

    /** The first of the outcomes nearest to the reservation value, within 1e-12. */
    private Optional<int[]> findOutcome(Profile profile) {
        if (space.combinations().compareTo(BigInteger.valueOf(MOST_OUTCOMES)) > 0) {
            return Optional.empty();
        }
        int[] outcome = new int[space.issues().size()];
        int[] best = outcome.clone();
        double nearest = Double.POSITIVE_INFINITY;
        boolean goesOn = true;
        while (goesOn && nearest > 0) {
            double distance = Math.abs(profile.utility().of(outcome) - profile.reservation());
            if (distance < nearest) {
                nearest = distance;
                best = outcome.clone();
            }
            goesOn = next(outcome);
        }
        return nearest <= SLACK ? Optional.of(best) : Optional.empty();
    }

    private boolean next(int[] outcome) {
        for (int k = outcome.length - 1; k >= 0; k--) {
            outcome[k]++;
            if (outcome[k] < space.issues().get(k).size()) {
                return true;
            }
            outcome[k] = 0;
        }
        return false;
    }
}
