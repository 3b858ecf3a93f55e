package dev.gradus.settlement.search;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.work.Watch;
import java.util.List;

/**
 * What each party has without a deal, as a finite number, which the rules need: its reservation value; where it states none, the least
 * that any deal could be worth to it, since then any deal is better than no deal.
 */
public final class DisagreementPoint {
    private DisagreementPoint() {}

    /**
     * One number a party.
     *
     * @throws IllegalStateException where the labels do not last even to tell what there is
     */
    public static double[] of(Scenario scenario, FrontierSettings settings, Watch watch) {
        return scenario.profiles().stream()
                .mapToDouble(profile -> profile.reservation() == Double.NEGATIVE_INFINITY
                        ? least(scenario, profile, settings, watch)
                        : profile.reservation())
                .toArray();
    }

    /** The least that any deal is worth to a party, or a bound of it where the search runs out of room; 0 where there is no deal. */
    private static double least(Scenario scenario, Profile profile, FrontierSettings settings, Watch watch) {
        Utility utility = profile.utility();
        Profile turned = new Profile(profile.id(), profile.name(), utility.negated(), 0, 1);
        Scenario alone = new Scenario(scenario.id(), scenario.title(), scenario.space(), List.of(turned));
        double most = BargainingSearch.find(alone, BargainingRule.UTILITARIAN, new double[1], settings, watch)
                .map(Bargain::bound)
                .orElse(0.0);
        return Math.min(utility.cap(), 0.0 - most);
    }
}
