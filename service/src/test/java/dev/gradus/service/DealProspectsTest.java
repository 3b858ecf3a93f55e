package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.assessment.PaperAndReach;
import dev.gradus.formats.scenario.FileChoice;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Prospect;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of chosen deals of a case is what the report of the same case says of them. */
class DealProspectsTest {
    private final Finder finder = new Finder(Path.of(""), new Library());

    private SettlementReview settle(String name) {
        LoadedScenario loaded = (LoadedScenario) finder.loadScenario(name, Map.of(), FileChoice.ALL);
        return new SettleQuestion(
                        loaded,
                        List.of(),
                        Disagreement.RESERVATION,
                        0,
                        Optional.empty(),
                        true,
                        0,
                        1e-9,
                        SettleQuestion.Weights.AS_STATED)
                .answer(Capacity.ofThisMachine(), Watch.NONE);
    }

    @Test
    void aChosenDealIsOnPaperOnlyWhereTheReportSaysSo() {
        int compared = 0;
        for (String name : List.of("hanoi-2019", "two-by-two", "two-by-two-repaired", "gradualism", "inf-1987")) {
            LoadedCase loaded = finder.loadCase(name, Map.of());
            PaperAndReach paper = new AssessQuestion(loaded, PlanSettings.DEFAULT)
                    .answer(Capacity.ofThisMachine(), Watch.NONE)
                    .paper();
            Map<Long, PaperAndReach.Status> said = new LinkedHashMap<>();
            paper.marks().forEach(mark -> said.put(mark.measures(), mark.status()));
            SettlementReview review = settle(name);
            assertThat(review.prospects()).as(name).isNotEmpty();
            assertThat(review.deals()).as(name).contains(BigInteger.valueOf(paper.deals()));

            for (Map.Entry<List<Integer>, Prospect> each : review.prospects().entrySet()) {
                long mask = mask(loaded, review.scenario().space().issues(), each.getKey());
                if (said.containsKey(mask)) {
                    assertThat(each.getValue()).as(name).isEqualTo(prospect(said.get(mask)));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
        // where turnover changes at named days, that no roadmap leads to a deal is not known for sure
        assertThat(settle("hanoi-2019").prospects().values()).doesNotContain(Prospect.REACHABLE);
    }

    private static Prospect prospect(PaperAndReach.Status status) {
        return switch (status) {
            case REACHABLE -> Prospect.REACHABLE;
            case OUT_OF_REACH -> Prospect.OUT_OF_REACH;
            case UNSTABLE -> Prospect.UNSTABLE;
            case STABLE -> Prospect.UNDECIDED;
        };
    }

    private static long mask(LoadedCase loaded, List<Issue> issues, List<Integer> deal) {
        List<String> done = IntStream.range(0, deal.size())
                .filter(k -> deal.get(k) == CaseScenario.DONE)
                .mapToObj(k -> issues.get(k).id())
                .toList();
        return loaded.whole().resolved().structure().mask(done);
    }
}
