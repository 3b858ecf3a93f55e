package dev.gradus.service.naming;

import dev.gradus.agreement.Nearest;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.weights.IssueWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals of weights as people write them: "PARTY:ISSUE=LOW..HIGH", on the party's own scale. */
public final class WeightNames {
    private static final Pattern FORM =
            Pattern.compile("\\s*([^=]+?)\\s*:\\s*([^=]+?)\\s*=\\s*([0-9.]*[0-9])\\s*\\.\\.\\s*([0-9.]*[0-9])\\s*");
    private static final double ROUNDING = 1e-9;

    private final LoadedScenario loaded;
    private final Scenario scenario;
    private final double share;

    /** @param share how far weights may be off of which nothing is said */
    public WeightNames(LoadedScenario loaded, double share) {
        this.loaded = loaded;
        this.scenario = loaded.scenario();
        this.share = share;
    }

    /** One for each party. */
    public List<IssueWeights> weights(List<String> intervals) {
        List<IssueWeights> weights = new ArrayList<>(scenario.profiles().stream()
                .map(profile -> IssueWeights.of(scenario.space(), profile.utility(), share))
                .toList());
        for (String interval : intervals) {
            set(weights, interval);
        }
        return weights;
    }

    private void set(List<IssueWeights> weights, String interval) {
        Matcher matcher = FORM.matcher(interval);
        if (!matcher.matches()) {
            throw Refusal.question("settle.weight.form", interval);
        }
        int party = party(matcher.group(1));
        int issue = new DealNames(loaded).issue(matcher.group(2));
        double low = number(interval, matcher.group(3));
        double high = number(interval, matcher.group(4));
        double stated = IssueWeights.swing(
                scenario.space(), scenario.profiles().get(party).utility(), issue);
        if (!(stated > 0)) {
            throw Refusal.question("settle.weight.none", matcher.group(2), matcher.group(1));
        }
        if (!(low <= stated + ROUNDING && stated <= high + ROUNDING)) {
            throw Refusal.question("settle.weight.outside", interval, stated);
        }
        weights.set(party, weights.get(party).within(issue, Math.min(1, low / stated), Math.max(1, high / stated)));
    }

    private static double number(String interval, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw Refusal.question("settle.weight.form", interval);
        }
    }

    private int party(String word) {
        List<String> ids = scenario.profiles().stream().map(Profile::id).toList();
        return NameLookup.find(
                        word, scenario.profiles().stream().map(Profile::name).toList(), ids)
                .orElseThrow(() -> Refusal.question("settle.weight.party", word, Nearest.to(word, ids)));
    }
}
