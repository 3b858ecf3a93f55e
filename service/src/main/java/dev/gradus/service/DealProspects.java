package dev.gradus.service;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.planning.Reachability;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Prospect;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.work.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What becomes, step by step, of the deals of a case that a review names. */
final class DealProspects {
    /** Counted in work, so that the answer is the same on any machine. */
    private static final TimeBudget BUDGET = new TimeBudget("5s");

    private DealProspects() {}

    /** For each deal that a rule chooses and for the one asked about, if it is allowed. */
    static Map<List<Integer>, Prospect> of(LoadedCase loaded, SettlementReview review, Capacity capacity, Watch watch) {
        List<List<Integer>> deals = Stream.concat(
                        review.deal().filter(DealReview::allowed).map(DealReview::outcome).stream(),
                        review.solutions().stream().map(Bargain::outcome))
                .distinct()
                .toList();
        ResolvedCase resolved = loaded.whole().resolved();
        PlanSettings settings = new PlanSettings(
                Rule.NASH, PlanSettings.DEFAULT.maxPerParty(), "", TextSettings.NONE, Optional.of(BUDGET));
        Reachability reachability = new Reachability(resolved, settings.counted(loaded, capacity), watch);
        List<Issue> issues = review.scenario().space().issues();
        List<Long> masks =
                deals.stream().map(deal -> mask(resolved, issues, deal)).toList();
        List<Reachability.Answer> answers = reachability.reach(masks);
        Map<List<Integer>, Prospect> prospects = new LinkedHashMap<>();
        for (int k = 0; k < masks.size(); k++) {
            Prospect ifStable = switch (answers.get(k)) {
                case YES -> Prospect.REACHABLE;
                case NO -> Prospect.OUT_OF_REACH;
                case UNDECIDED -> Prospect.UNDECIDED;
            };
            prospects.put(deals.get(k), reachability.isStable(masks.get(k)) ? ifStable : Prospect.UNSTABLE);
        }
        return prospects;
    }

    private static long mask(ResolvedCase resolved, List<Issue> issues, List<Integer> deal) {
        List<String> done = IntStream.range(0, deal.size())
                .filter(k -> deal.get(k) == CaseScenario.DONE)
                .mapToObj(k -> issues.get(k).id())
                .toList();
        return resolved.structure().mask(done);
    }
}
