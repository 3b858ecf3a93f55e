package dev.gradus.words.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.assessment.Standing;
import dev.gradus.assessment.text.Obstacle;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Alternative.SecretlyUndo;
import dev.gradus.roadmap.Alternative.StopHere;
import dev.gradus.roadmap.Alternative.WalkOut;
import dev.gradus.roadmap.Alternative.Withhold;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.words.Sentence;
import dev.gradus.words.SmallCase;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings built by hand, and the whole sentence in both languages. */
class FindingsTest {
    private static final Roadmap BOTH_PAIRS =
            Roadmap.of(SmallCase.LIST | SmallCase.OFFICES, SmallCase.YONGBYON | SmallCase.RELIEF);

    private static final String SOON = "date:2019-03-20";
    private static final String LATER = "date:2019-04-28";

    private final Words english = SmallCase.words("en");
    private final Words vietnamese = SmallCase.words("vi");

    @Test
    void a01_aPartyThatWouldRatherStop() {
        says(
                new Standing.Fails(1, SmallCase.DPRK, new StopHere(), -9),
                "“X” fails at its first step: the DPRK would rather stop than carry out “Site list” (9.0 points short on its own scale).",
                "“X” đổ vỡ ngay ở bước đầu: Triều Tiên thà dừng lại còn hơn thực hiện “Danh sách cơ sở” (thiếu 9,0 điểm theo thang của chính họ).");
    }

    @Test
    void a02_aPartyThatWouldWalkOut() {
        says(
                new Standing.Fails(2, SmallCase.US, new WalkOut(), -0.01),
                "“X” fails at step 2: the United States would rather walk out than carry out “Sanctions relief” (less than 0.1 points short on its own scale).",
                "“X” đổ vỡ ở bước 2: Mỹ thà rút khỏi tiến trình còn hơn thực hiện “Nới lỏng trừng phạt” (thiếu chưa đến 0,1 điểm theo thang của chính họ).");
    }

    @Test
    void a03_aPartyThatWouldHoldBack() {
        says(
                new Standing.Fails(2, SmallCase.US, new Withhold(SmallCase.RELIEF), -3.4),
                "“X” fails at step 2: the United States would gain 3.4 points on its own scale by holding back “Sanctions relief”.",
                "“X” đổ vỡ ở bước 2: Mỹ sẽ lợi thêm 3,4 điểm theo thang của chính họ nếu không thực hiện “Nới lỏng trừng phạt”.");
    }

    @Test
    void a04_aPartyThatWouldUndoInSecret() {
        says(
                new Standing.Fails(3, SmallCase.US, new SecretlyUndo(2), -3.4),
                "“X” fails at the end, once all is done: the United States would gain 3.4 points on its own scale by secretly undoing “Liaison offices”.",
                "“X” đổ vỡ ở điểm cuối, khi mọi việc đã hoàn tất: Mỹ sẽ lợi thêm 3,4 điểm theo thang của chính họ nếu bí mật đảo ngược “Văn phòng liên lạc”.");
    }

    @Test
    void a05_aRoadmapThatHolds() {
        says(
                new Standing.Holds(1, SmallCase.US, new StopHere(), 0.9),
                "“X” holds; its weakest point is step 1, where the United States is only 0.9 points better off, on its own scale, than if it stopped there.",
                "“X” đứng vững; điểm yếu nhất là bước 1: Mỹ chỉ lợi hơn 0,9 điểm theo thang của chính họ so với việc dừng lại.");
        says(
                new Standing.Holds(3, SmallCase.DPRK, new WalkOut(), 5),
                "“X” holds; its weakest point is the end: once all is done, the DPRK is 5.0 points better off, on its own scale, than if it walked out.",
                "“X” đứng vững; điểm yếu nhất là điểm cuối: khi mọi việc đã hoàn tất, Triều Tiên lợi hơn 5,0 điểm theo thang của chính họ so với việc rút khỏi tiến trình.");
    }

    @Test
    void a06_aStageThatCannotBeDone() {
        says(
                new Standing.Impossible(1, 1, Obstacle.Reason.PREREQUISITE, SmallCase.LIST),
                "“X” cannot be carried out: step 1 asks for “Yongbyon”, which needs “Site list” first.",
                "“X” không thể thực hiện được: bước 1 đòi “Yongbyon”, mà việc này cần có “Danh sách cơ sở” trước.");
    }

    @Test
    void a07_aTableCellIsShort() {
        RoadmapReview fails = review(new Standing.Fails(2, SmallCase.US, new Withhold(SmallCase.RELIEF), -3.4));
        RoadmapReview holds = review(new Standing.Holds(1, SmallCase.US, new StopHere(), 0.9));

        assertThat(new Standings(english).shortForm(fails))
                .isEqualTo("fails at step 2: United States would gain 3.4 points by holding back “Sanctions relief”");
        assertThat(new Standings(vietnamese).shortForm(fails))
                .isEqualTo("đổ vỡ ở bước 2: Mỹ lợi thêm 3,4 điểm nếu không thực hiện “Nới lỏng trừng phạt”");
        assertThat(new Standings(english).shortForm(holds))
                .isEqualTo("holds; weakest at step 1: United States, 0.9 points");
        assertThat(new Standings(english).mark(fails)).isEqualTo("fails at step 2");
    }

    @Test
    void a08_everyAlternativeIsAVerb() {
        List<Alternative> all =
                List.of(new StopHere(), new WalkOut(), new Withhold(SmallCase.OFFICES), new SecretlyUndo(3));

        assertThat(all.stream().map(new Standings(english)::alternative))
                .containsExactly(
                        "stop there", "walk out", "hold back “Liaison offices”", "secretly undo “Sanctions relief”");
        assertThat(all.stream().map(new Standings(vietnamese)::doing))
                .containsExactly(
                        "dừng lại",
                        "rút khỏi tiến trình",
                        "không thực hiện “Văn phòng liên lạc”",
                        "bí mật đảo ngược “Nới lỏng trừng phạt”");
    }

    @Test
    void b01_theNumberThatDecides() {
        SwitchingNumber switchingValue = new SwitchingNumber(
                "measures.relief.can-be-undone.share.us",
                "given.share",
                List.of("party:us", "measure:relief"),
                0.8,
                0.35,
                Double.NaN,
                0.6);
        RoadmapReview review = review(new Standing.Fails(2, SmallCase.US, new WalkOut(), -1), switchingValue);

        assertThat(new SwitchingWords(english).sentence(review).text())
                .isEqualTo(
                        "It hangs on one number: share of “Sanctions relief” that can be undone, for the United States."
                                + " Below 35% it holds; the case says 80% (analyst’s judgement)."
                                + " That lies within the range that the case gives (0% to 100%): the case’s own doubt about this"
                                + " number is enough to overturn the verdict.");
        assertThat(new SwitchingWords(vietnamese).sentence(review).text())
                .isEqualTo(
                        "Tất cả phụ thuộc vào một con số: phần của “Nới lỏng trừng phạt” có thể bị đảo ngược, với Mỹ."
                                + " Dưới 35% thì đứng vững; hồ sơ ghi 80% (nhận định của người phân tích)."
                                + " Mức đó nằm trong khoảng giá trị mà hồ sơ ghi (0% đến 100%): chỉ riêng độ bất định của con số này trong"
                                + " hồ sơ đã đủ làm đảo ngược kết luận.");
    }

    @Test
    void b01_theNumberThatDecidesCanBeLookedUp() {
        SwitchingNumber switchingValue = new SwitchingNumber(
                "parties.us.turnover", "given.turnover", List.of("party:us"), 0, 1.5, Double.NaN, 1.2);
        RoadmapReview review = review(new Standing.Holds(1, SmallCase.US, new WalkOut(), 1), switchingValue);

        for (Words words : List.of(english, vietnamese)) {
            Sentence said = new SwitchingWords(words).sentence(review);
            Sentence.Mention mention = said.numbers().getFirst();

            assertThat(said.numbers()).hasSize(1);
            assertThat(mention.ref()).isEqualTo("parties.us.turnover");
            assertThat(said.text().substring(mention.from(), mention.to())).startsWith("0%");
        }
    }

    @Test
    void b02_noNumberThatDecides() {
        assertThat(new SwitchingWords(english)
                        .sentence(review(new Standing.Fails(2, SmallCase.US, new WalkOut(), -1)))
                        .text())
                .isEqualTo(
                        "No single number turns it: each was moved alone over its range and half the width of the range"
                                + " beyond, one without a range over what is ordinary for such a number.");
    }

    @Test
    void b03_aThresholdNearNoughtIsANumber() {
        turning(-4, 1e-9, Double.NaN, "Above 0.0 points it holds", "Trên 0,0 điểm thì đứng vững");
        turning(-4, -0.03, Double.NaN, "Above -0.03 points it holds", "Trên -0,03 điểm thì đứng vững");
        turning(-4, -3.98, Double.NaN, "Above -3.98 points it holds; the case says -4.00", "Trên -3,98 điểm");
    }

    @Test
    void b04_aVerdictThatTurnsBackHoldsOnlyInBetween() {
        turning(-4, -2, 3, "Between -2.0 points and 3.0 points it holds", "Từ -2,0 điểm đến 3,0 điểm thì đứng vững");
        turning(-4, -6, -8, "Between -8.0 points and -6.0 points it holds", "Từ -8,0 điểm đến -6,0 điểm");
    }

    @Test
    void b05_whatWasNotLookedForIsNotDenied() {
        RoadmapReview weighed = review(new Standing.Fails(2, SmallCase.US, new WalkOut(), -1));
        RoadmapReview unsought = new RoadmapReview(
                weighed.roadmap(),
                weighed.standing(),
                weighed.certificate(),
                weighed.explanation(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());

        assertThat(new SwitchingWords(english).sentence(unsought).text()).contains("was not looked for");
        assertThat(new SwitchingWords(english)
                        .sentence(review(new Standing.NoSteps()))
                        .text())
                .isEmpty();
    }

    @Test
    void b06_aLargeChangeIsCalledLarge() {
        SwitchingNumber switchingValue = new SwitchingNumber(
                "parties.us.turnover", "given.turnover", List.of("party:us"), 0, 1.5, Double.NaN, 1.2);
        RoadmapReview review = review(new Standing.Holds(1, SmallCase.US, new WalkOut(), 1), switchingValue);

        assertThat(new SwitchingWords(english).sentence(review).text())
                .startsWith("Only a large change of one number would turn it");
    }

    private void turning(double now, double turnsAt, double turnsBack, String en, String vi) {
        SwitchingNumber switchingValue = new SwitchingNumber(
                "measures.list.worth.dprk",
                "given.worth",
                List.of("party:dprk", "measure:list"),
                now,
                turnsAt,
                turnsBack,
                0.6);
        RoadmapReview review = review(new Standing.Fails(2, SmallCase.US, new WalkOut(), -1), switchingValue);

        assertThat(new SwitchingWords(english)
                        .turning(switchingValue, review.standing().holds())
                        .text())
                .startsWith(en);
        assertThat(new SwitchingWords(vietnamese)
                        .turning(switchingValue, review.standing().holds())
                        .text())
                .startsWith(vi);
    }

    @Test
    void b07_whatCouldNotBeWeighedIsSaidSo() {
        says(
                new Standing.NotEvaluated(1, SmallCase.US, SmallCase.OFFICES | SmallCase.RELIEF),
                "“X” was not evaluated: step 1 asks the United States for 2 measures at once, and holding back part of"
                        + " them is weighed for up to 16 only.",
                "“X” chưa được đánh giá: bước 1 đòi Mỹ thực hiện 2 biện pháp cùng lúc, trong khi khả năng không"
                        + " thực hiện một phần chỉ xét được tới 16 biện pháp.");
    }

    @Test
    void c01_requiredTrust() {
        trust(
                List.of(new Interval(0, 1)),
                "For the United States, any trust in the DPRK will do; today it is 20%.",
                "Mỹ tin Triều Tiên đến mức nào cũng đủ; mức hôm nay là 20%.");
        trust(
                List.of(),
                "For the United States, no degree of trust in the DPRK would be enough; today it is 20%.",
                "Mỹ có tin Triều Tiên đến mức nào cũng không đủ; mức hôm nay là 20%.");
        trust(
                List.of(new Interval(0.35, 1)),
                "For the United States, trust in the DPRK must be at least 35%; today it is 20%, which is not enough.",
                "Lòng tin của Mỹ vào Triều Tiên phải từ 35% trở lên; hôm nay là 20%, như vậy là chưa đủ.");
        trust(
                List.of(new Interval(0, 0.1), new Interval(0.15, 0.3)),
                "For the United States, trust in the DPRK must be at most 10% or 15% to 30%; today it is 20%, which is enough.",
                "Lòng tin của Mỹ vào Triều Tiên phải không quá 10% hoặc từ 15% đến 30%; hôm nay là 20%, như vậy là đủ.");
    }

    @Test
    void d01_whoCouldTakeBackWhat() {
        Reversibility uneven = new Reversibility(List.of(side(SmallCase.DPRK, 0.15, 3), side(SmallCase.US, 0.8, 0.5)));

        assertThat(new Reversals(english).findSentence(uneven))
                .contains(
                        "The United States could take back 80% of what it gives (typical time: 6 months), the DPRK only 15%.");
        assertThat(new Reversals(vietnamese).findSentence(uneven))
                .contains(
                        "Mỹ có thể rút lại 80% những gì mình cho đi (thường mất 6 tháng), còn Triều Tiên chỉ rút lại được 15%.");
        assertThat(new Reversals(english).findSentence(new Reversibility(List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void e01_everyWeaknessIsSaidWithWhatMayHelp(Kind kind) {
        for (Words words : List.of(english, vietnamese)) {
            Weaknesses weaknesses = new Weaknesses(words);
            for (Weakness weakness : examples(kind)) {
                assertThat(weaknesses.sentence(weakness))
                        .doesNotContain("{")
                        .endsWith(".")
                        .isEqualTo(weaknesses.finding(weakness) + " " + weaknesses.advice(weakness));
                assertThat(weaknesses.entry(new TextReview.Group(kind, List.of(weakness))))
                        .doesNotContain("?.");
                assertThat(weaknesses.advice(weakness)).startsWith(words == english ? "Maybe " : "Có thể ");
            }
        }
    }

    @Test
    void e02_aWeaknessInWords() {
        Weakness late = examples(Kind.BEYOND_ELECTION).getFirst();

        assertThat(new Weaknesses(english).sentence(late))
                .isEqualTo("“The first pair” ends on 20 January 2021, after “Election day” (3 November 2020)."
                        + " Maybe bind a successor by ratification, or do earlier what a successor could stop.");
        assertThat(new Weaknesses(vietnamese).finding(late))
                .isEqualTo("“Cặp thứ nhất” kết thúc ngày 20/1/2021, sau mốc “Ngày bầu cử” (3/11/2020).");
        assertThat(new Weaknesses(english)
                        .finding(Weakness.of(
                                Kind.FRAGILE_REVERSAL, "", "proposal:", "measure:list", "party:dprk", "number:0.4")))
                .isEqualTo(
                        "The verdict on the planned roadmap rests on the DPRK undoing “Site list” (0.4 points) after a collapse,"
                                + " although less than a point would be gained by it.");
    }

    /** Examples with the arguments that each kind documents. */
    private static List<Weakness> examples(Kind kind) {
        String path = "somewhere";
        return switch (kind) {
            case PERFORMER_DOES_NOT_PAY -> List.of(Weakness.of(kind, path, "measure:list", "party:dprk", "party:us"));
            case INFLUENCE_NOT_RESULT ->
                List.of(Weakness.of(kind, path, "measures:list"), Weakness.of(kind, path, "measures:list,offices"));
            case MOSTLY_UNCHECKED -> List.of(Weakness.of(kind, path, "party:us", "number:5", "number:8"));
            case GIVES_FIRST ->
                List.of(Weakness.of(kind, path, "proposal:first", "party:us", "measures:list", "parties:dprk"));
            case NO_EXIT_COST ->
                List.of(Weakness.of(kind, path, "proposals:first"), Weakness.of(kind, path, "proposals:first,first"));
            case NO_VERIFIER, NOBODY_COUNTS, COUNTS_ITS_OWN, AMOUNT_DISPUTED ->
                List.of(Weakness.of(kind, path, "measures:list,offices"));
            case NUMBERS_DISPUTED -> List.of(Weakness.of(kind, path, "measure:list", "path:measures.list.takes"));
            case DAYS_DISPUTED ->
                List.of(
                        Weakness.of(kind, path, "proposal:first", "stages:1"),
                        Weakness.of(kind, path, "proposal:first", "stages:1", "stages:1"));
            case RESTS_ON_OUTSIDER ->
                List.of(
                        Weakness.of(kind, path, "proposal:first", "parties:us", "measures:list"),
                        Weakness.of(kind, path, "proposal:first", "parties:us", "measures:list", "parties:dprk"));
            case OUTSIDER_ANSWERED_FOR -> List.of(Weakness.of(kind, path, "parties:us,dprk", "parties:dprk"));
            case OPEN_MEANING ->
                List.of(
                        Weakness.of(kind, path, "term:denuclearisation", "parties:us,dprk", "proposals:first"),
                        Weakness.of(
                                kind,
                                path,
                                "term:denuclearisation",
                                "parties:us,dprk",
                                "proposals:first",
                                "measures:list"));
            case NO_DATE, NO_LATEST_DAY ->
                List.of(
                        Weakness.of(kind, path, "proposal:first", "stages:1"),
                        Weakness.of(kind, path, "proposal:first", "stages:1,2,3,5"));
            case UNREAD_DAY -> List.of(Weakness.of(kind, path, "proposal:first", "stages:1,2", "clauses:small-phase"));
            case UNREAD_CHECK -> List.of(Weakness.of(kind, path, "measures:list", "clauses:small-phase"));
            case UNREAD_PARTY -> List.of(Weakness.of(kind, path, "clauses:small-phase"));
            case NO_REVIEW -> List.of(Weakness.of(kind, path, "proposal:first", "measures:list,offices"));
            case BEYOND_DEADLINE, BEYOND_ELECTION ->
                List.of(Weakness.of(
                        kind, path, "proposal:first", "date:2021-01-20", "deadline:vote", "date:2020-11-03"));
            case TURNOVER_PASSED, TURNOVER_LATE ->
                List.of(Weakness.of(kind, path, "party:us", "deadline:vote", "date:2020-11-03", "date:2021-01-20"));
            case NO_READING -> List.of(Weakness.of(kind, path, "term:denuclearisation", "party:us"));
            case NUMBER_WITHOUT_EFFECT -> List.of(Weakness.of(kind, path, "path:parties.us.stopping.blame"));
            case IDLE_PARTY -> List.of(Weakness.of(kind, path, "party:us", "path:parties.us.turnover"));
            case BREAKDOWN_IS_TODAY -> List.of(Weakness.of(kind, path, "party:us", "number:40.0", "number:12.5"));
            case EXIT_COSTS_NOTHING -> List.of(Weakness.of(kind, path, "party:us"));
            case CIRCULAR_TRIGGERS, PARALLEL_UNDEFINED ->
                List.of(
                        Weakness.of(kind, path, "proposal:first", "measures:list,offices"),
                        Weakness.of(kind, path, "proposal:first", "measure:list", "measure:offices"));
            case ORAL_ONLY ->
                List.of(Weakness.of(kind, path, "pledge:no-tests"), Weakness.of(kind, path, "measure:list"));
            case BUNDLE_TOO_COARSE ->
                List.of(
                        Weakness.of(kind, path, "measure:list", "party:us", "number:30.0"),
                        Weakness.of(kind, path, "measure:list", "number:3"));
            case NAME_TWICE -> List.of(Weakness.of(kind, path, "measure:list", "offices", "list"));
            case NUMBER_WITHOUT_SOURCE -> List.of(Weakness.of(kind, path, "path:measures.list.worth.us"));
            case FRAGILE_REVERSAL ->
                List.of(
                        Weakness.of(kind, path, "proposal:", "measure:list", "party:dprk", "number:0.4"),
                        Weakness.of(
                                kind,
                                path,
                                "proposal:",
                                "measure:list",
                                "party:dprk",
                                "number:0.4",
                                "measure:relief",
                                "party:us",
                                "number:0.7"));
            case NEEDED_FIRST, NEEDED_WITH, RULED_OUT, BARRED ->
                List.of(Weakness.of(
                        kind, path, "proposal:first", "stage:1", "measure:list", "measures:offices,relief"));
            case PARTS_DO_NOT_ADD_UP -> List.of(Weakness.of(kind, path, "measure:list", "number:18.0", "number:33.0"));
            case TOO_MANY_TOGETHER ->
                List.of(Weakness.of(kind, path, "measures:list,offices,relief", "party:us", "number:3", "number:2"));
            case NO_ORDER -> List.of(Weakness.of(kind, path, "measures:list,offices"));
            case NEEDS_EXCLUDED -> List.of(Weakness.of(kind, path, "measure:list", "measures:offices,relief"));
            case SHORT_REASON ->
                List.of(
                        Weakness.of(kind, path, "path:measures.list.worth.us"),
                        Weakness.of(kind, path, "measure:list"));
            case NO_STEPS -> List.of(Weakness.of(kind, path, "proposal:first"));
            case DUE_IS_PAST, DUE_TOO_SOON ->
                List.of(Weakness.of(kind, path, "proposal:first", "stage:1", "date:2019-01-20", "date:2019-02-28"));
            case WAITS_FOR_LATER ->
                List.of(
                        dated(kind, path, "stage:1", "measure:list", SOON, "measure:offices", LATER),
                        dated(kind, path, "stage:1", "measure:list", SOON, "measure:offices", LATER, "stage:2"));
            case ENDS_BEFORE_IT_BEGINS ->
                List.of(
                        dated(kind, path, "stage:1", SOON, LATER),
                        dated(kind, path, "stage:1", "measure:list", SOON, LATER),
                        Weakness.of(kind, "clauses.talks", "clause:talks", SOON, "measure:list", LATER));
            case PARALLEL_APART -> List.of(dated(kind, path, "measure:list", SOON, "measure:offices", LATER));
            case DAY_UNKNOWN -> List.of(Weakness.of(kind, path, "proposal:first", "stage:2", "measure:list"));
            case RED_LINE_CROSSED -> List.of(Weakness.of(kind, path, "proposal:first", "redline:line"));
        };
    }

    private static Weakness dated(Kind kind, String path, String... args) {
        return new Weakness(
                kind,
                path,
                Stream.concat(Stream.of("proposal:first"), Stream.of(args)).toList());
    }

    private void says(Standing standing, String en, String vi) {
        assertThat(new Standings(english).sentence("“X”", review(standing))).isEqualTo(en);
        assertThat(new Standings(vietnamese).sentence("“X”", review(standing))).isEqualTo(vi);
    }

    private void trust(List<Interval> intervals, String en, String vi) {
        RequiredTrust required = new RequiredTrust(SmallCase.US, SmallCase.DPRK, intervals, 0.2);
        assertThat(new RequiredTrusts(english).sentence(required).text()).isEqualTo(en);
        assertThat(new RequiredTrusts(vietnamese).sentence(required).text()).isEqualTo(vi);
    }

    private static Reversibility.Side side(int party, double share, double years) {
        return new Reversibility.Side(
                party,
                Explained.constant("asymmetry.share", share, Unit.SHARE),
                Explained.constant("asymmetry.years", years, Unit.TIME));
    }

    private static RoadmapReview review(Standing standing, SwitchingNumber... switchingValues) {
        return new RoadmapReview(
                BOTH_PAIRS,
                standing,
                new Certificate(List.of(), new Certificate.EndLine(0, List.of(), List.of())),
                new Explanation(Map.of()),
                List.of(),
                List.of(),
                List.of(switchingValues),
                true,
                List.of(),
                List.of());
    }
}
