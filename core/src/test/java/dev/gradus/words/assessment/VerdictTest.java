package dev.gradus.words.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Assessment.Outcome;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Plan.Effort;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.words.Passage;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verdict on a small case, whole. */
class VerdictTest {
    private static final Set<String> TOLD = Set.of("best", "proposal", "further", "disclaimer");
    private static final Assessment HOLDS = Assessor.assess(SmallCase.whole(), AssessmentRequest.DEFAULT, Watch.NONE);

    /** The headline, what decides it, each proposal, what follows, what it is not: a text for each paragraph. */
    private static List<String> sentences(String language, Assessment assessment) {
        Passage told = new Verdict(SmallCase.words(language)).passage(assessment);
        return Stream.concat(
                        paragraphs(told.find("brief").find("verdict")),
                        told.parts().stream()
                                .filter(part -> TOLD.contains(part.kind()))
                                .flatMap(VerdictTest::paragraphs))
                .toList();
    }

    private static Stream<String> paragraphs(Passage passage) {
        return Stream.concat(
                passage.blocks().stream()
                        .map(block -> ((Passage.Paragraph) block).whole().text()),
                passage.parts().stream().flatMap(VerdictTest::paragraphs));
    }

    @Test
    void a00_whatIsToldHasAnOrder() {
        Passage told = new Verdict(SmallCase.words("en")).passage(HOLDS);

        assertThat(told.parts().stream().map(Passage::id))
                .containsExactly(
                        "brief",
                        "moves",
                        "roadmap",
                        "points",
                        "best",
                        "proposal:first",
                        "proposal:both",
                        "further",
                        "disclaimer");
        assertThat(told.find("brief").parts().stream().map(Passage::id))
                .containsExactly("verdict", "drafts", "doubts", "record");
        assertThat(told.find("further").parts().stream().map(Passage::id))
                .containsExactly("price", "term:denuclearisation", "reversal", "reach");
    }

    @Test
    void a01_aSmallDealHolds() {
        List<String> said = sentences("en", HOLDS);

        assertThat(said.subList(0, 2))
                .containsExactly(
                        "Of 2 proposals only “The first pair” holds. That is a small exchange by 30 August 2019: “Site list” for"
                                + " “Liaison offices”, worth 4.3 points to the DPRK and 3.6 points to the United States on scales of"
                                + " 100. Nothing better holds.",
                        "The exchange: “Site list” for “Liaison offices”.");
        assertThat(said)
                .contains(
                        "Its weakest point is step 1, where the United States is only 1.5 points better off, on its own scale,"
                                + " than if it held back “Liaison offices”.",
                        "“One pair after the other” fails at step 2: the United States would gain 4.0 points on its own scale"
                                + " by holding back “Sanctions relief”. For the United States, 9.8 points speak against going ahead,"
                                + " most of all “Sanctions relief” (7.0 points); 5.8 points speak for it."
                                + " Full trust alone would not mend that.")
                .anySatisfy(s -> assertThat(s)
                        .startsWith("If both trusted each other fully, the best roadmap would be worth ")
                        .contains(" more to the DPRK and ", "That is the price of mistrust."))
                .anySatisfy(s -> assertThat(s)
                        .startsWith("Both sides would sign “Denuclearisation” and mean different things."
                                + " Every reading requires “Yongbyon”."));
        assertThat(said.getLast())
                .isEqualTo("These figures follow from the case’s assumptions."
                        + " They are not a forecast of what governments will do.");
    }

    @Test
    void a02_theSameInVietnamese() {
        List<String> said = sentences("vi", HOLDS);

        assertThat(said.subList(0, 2))
                .containsExactly(
                        "Trong 2 đề xuất chỉ có “Cặp thứ nhất” đứng vững. Đó là một trao đổi nhỏ, hoàn tất ngày 30/8/2019: “Danh sách"
                                + " cơ sở” đổi lấy “Văn phòng liên lạc”, đáng giá 4,3 điểm với Triều Tiên và 3,6 điểm với Mỹ, mỗi bên theo"
                                + " thang 100 của mình. Không có gì tốt hơn mà đứng vững.",
                        "Nội dung trao đổi: “Danh sách cơ sở” đổi lấy “Văn phòng liên lạc”.");
        assertThat(said)
                .contains(
                        "Điểm yếu nhất là bước 1: Mỹ chỉ lợi hơn 1,5 điểm theo thang của chính họ so với việc không thực hiện"
                                + " “Văn phòng liên lạc”.",
                        "“Hết cặp này đến cặp kia” đổ vỡ ở bước 2: Mỹ sẽ lợi thêm 4,0 điểm theo thang của chính họ nếu không"
                                + " thực hiện “Nới lỏng trừng phạt”. Với Mỹ, có 9,8 điểm nghiêng về phía không đi tiếp, nặng nhất là"
                                + " “Nới lỏng trừng phạt” (7,0 điểm); phía đi tiếp có 5,8 điểm. Chỉ riêng lòng tin đầy đủ giữa các bên vẫn chưa giúp được đề xuất này đứng vững.")
                .anySatisfy(s -> assertThat(s).contains("Đó là cái giá của sự thiếu lòng tin."))
                .anySatisfy(s ->
                        assertThat(s).startsWith("Hai bên có thể cùng ký vào “Phi hạt nhân hóa” mà hiểu khác nhau."));
    }

    @Test
    void b01_nothingHolds() {
        Roadmap miss = Roadmap.of(SmallCase.LIST | SmallCase.OFFICES, SmallCase.YONGBYON | SmallCase.RELIEF);
        Assessment assessment = with(
                Outcome.NEAREST_MISS,
                new Plan.NearestMiss(miss, true, Effort.NONE),
                Assessor.review(SmallCase.whole(), miss),
                List.of(new Interval(0.62, 1)));

        List<String> said = sentences("en", assessment);

        assertThat(said.subList(0, 3))
                .containsExactly(
                        "Of 2 proposals only “The first pair” holds. As the case stands, no roadmap holds. The nearest to holding"
                                + " fails at step 2: the United States would gain 4.0 points on its own scale by holding back"
                                + " “Sanctions relief”.",
                        "The one that misses by least: “Site list” for “Liaison offices”; then “Yongbyon” for “Sanctions relief”.",
                        "It fails at step 2: the United States would gain 4.0 points on its own scale by holding back"
                                + " “Sanctions relief”.");
        assertThat(said).contains("It would hold if everybody’s trust were raised to one common level: at least 62%.");
        assertThat(sentences("vi", assessment))
                .first()
                .asString()
                .contains("Với các giả định của hồ sơ này, không lộ trình nào đứng vững.");
        assertThat(sentences("vi", assessment))
                .contains(
                        "Lộ trình này sẽ đứng vững nếu lòng tin của mọi bên được nâng lên cùng một mức: từ 62% trở lên.");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void c01_everyOutcomeHasItsHeadline(Outcome outcome) {
        for (String language : List.of("en", "vi")) {
            Assessment assessment = with(outcome, new Plan.TooLarge(1_000_000, Effort.NONE), empty(), List.of());
            for (String sentence : sentences(language, assessment)) {
                assertThat(sentence).doesNotContain("{").matches("[\\p{Lu}“].*\\.");
                assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC))
                        .isTrue();
            }
        }
    }

    /** Where not all was weighed, nothing is said of what else there may be, also where somebody proposed what was found. */
    @Test
    void b02_theBestSoFarIsNotCalledTheBest() {
        Assessment assessment = with(
                Outcome.BEST_SO_FAR,
                new Plan.TooLarge(1_000_000, Effort.NONE),
                HOLDS.proposals().getFirst().review(),
                List.of());

        assertThat(assessment.proposalOfBest()).contains(HOLDS.proposals().getFirst());
        assertThat(sentences("en", assessment).getFirst())
                .contains("What was found to hold is a small exchange", "there may be a better one")
                .doesNotContain("Nothing better");
        assertThat(sentences("vi", assessment).getFirst())
                .contains("có thể còn lộ trình tốt hơn")
                .doesNotContain("Không có gì tốt hơn");
    }

    @Test
    void c02_aTargetThatNothingReaches() {
        Assessment assessment = with(Outcome.NOTHING_TO_DO, new Plan.Nowhere(true, Effort.NONE), empty(), List.of());

        assertThat(sentences("en", assessment).getFirst())
                .isEqualTo(
                        "Of 2 proposals only “The first pair” holds. No sequence of steps leads to what was asked for.");
    }

    @Test
    void d01_paperAndReach() {
        Reach english = new Reach(SmallCase.words("en"));

        assertThat(english.sentence(paper(9, 6, 1)))
                .isEqualTo(
                        "The case allows 9 deals on paper; 6 of these would last, with nobody walking out or undoing a part in secret; step by step, one can be reached.");
        assertThat(english.sentence(paper(-1, -1, -1)))
                .isEqualTo("The case allows too many deals on paper to list them all.");
        assertThat(new Reach(SmallCase.words("vi")).sentence(paper(3888, 12, 0)))
                .isEqualTo(
                        "Trên giấy có thể lập 3.888 gói thỏa thuận; trong đó 12 gói bền,"
                                + " tức là không bên nào rút khỏi thỏa thuận hay bí mật đảo ngược một phần; và không gói nào có thể đạt tới bằng từng bước.");
    }

    @Test
    void d02_undecidedDealsMakeTheCountALowerBound() {
        PaperAndReach undecided =
                new PaperAndReach(9, 0, 6, 1, 2, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

        assertThat(new Reach(SmallCase.words("en")).sentence(undecided))
                .endsWith("step by step, at least one can be reached (2 could not be decided in the memory given).");
    }

    private static PaperAndReach paper(long deals, long stable, long reachable) {
        return new PaperAndReach(
                deals, 0, stable, reachable, 0, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static RoadmapReview empty() {
        return Assessor.review(SmallCase.whole(), Roadmap.EMPTY);
    }

    private static Assessment with(Outcome outcome, Plan plan, RoadmapReview best, List<Interval> sufficientTrust) {
        PlanRequest request = PlanRequest.DEFAULT.withTarget(new Target(SmallCase.RELIEF, List.of()));
        return new Assessment(
                HOLDS.whole(),
                request,
                HOLDS.moves(),
                HOLDS.proposals(),
                plan,
                best,
                outcome,
                sufficientTrust,
                HOLDS.paper(),
                HOLDS.price(),
                HOLDS.terms(),
                HOLDS.reversibility(),
                HOLDS.trust(),
                HOLDS.weaknesses(),
                HOLDS.repairs(),
                HOLDS.rest());
    }
}
