package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.DraftChanges;
import dev.gradus.assessment.text.DraftChanges.Differing;
import dev.gradus.assessment.text.DraftChanges.Part;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.DraftWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one draft changes against another: by hand, and on random drafts against every set of steps that could have stayed. */
class DraftChangesTest {
    private static final int DRAFTS = 2_000;
    private static final int MEASURES = 7;

    private static final String CASE = """
            case: my-case
            as of: 2026-01-10
            parties: {a: {name: Arden}, b: {name: Belmar}}
            measures:
              guns: {name: {en: Hand over the guns, vi: Giao súng}, by: a, verified by: Observers}
              road: {name: {en: Open the road, vi: Mở đường}, by: b}
              talks: {name: {en: Talk, vi: Đàm phán}, by: [a, b]}
              aid: {name: {en: Let in aid, vi: Cho cứu trợ vào}, by: b, amount: {en: 30 trucks, vi: 30 xe tải}}
            proposals:
              draft:
                name: {en: Draft, vi: Dự thảo}
                stages:
                  - {do: [guns], due: 2026-02-01}
                  - {do: [road]}
                  - {do: [aid]}
            """;

    private static WholeCase whole(String text) {
        return ((ReadResult.Read) CaseReader.read("case.yaml", CaseFiles.bytes(text), Map.of())).whole();
    }

    private static DraftChanges between(String earlier, String later) {
        Case from = whole(earlier).written();
        Case to = whole(later).written();
        return DraftChanges.of(
                from, from.proposals().getFirst(), to, to.proposals().getFirst());
    }

    private static String told(String earlier, String later, String language) {
        WholeCase from = whole(earlier);
        WholeCase to = whole(later);
        Passage told = new DraftWords(Words.of(language, to, ""), to, Words.of(language, from, ""), from).alone();
        return told.toString();
    }

    @Test
    void nothingChangesBetweenTheSame() {
        assertThat(between(CASE, CASE).isEmpty()).isTrue();
        assertThat(told(CASE, CASE, "en")).contains("Nothing differs.");
    }

    @Test
    void everyKindOfChangeIsFoundAndTold() {
        String later = CASE.replace("- {do: [guns], due: 2026-02-01}", "- {do: [road], due: 2026-02-01}")
                .replace("- {do: [road]}", "- {do: [guns], due: 2026-03-15}")
                .replace("- {do: [aid]}", "- {do: [talks]}")
                .replace("verified by: Observers", "verified by: The Red Cross");
        DraftChanges changes = between(CASE, later);

        assertThat(changes.added()).hasSize(2).allMatch(id -> id.startsWith("talks"));
        assertThat(changes.dropped()).containsExactly("aid");
        assertThat(changes.moved()).containsExactly(new DraftChanges.Move("guns", List.of("road")));
        assertThat(changes.differing())
                .containsExactly(
                        new Differing("road", Part.WHEN),
                        new Differing("guns", Part.WHEN),
                        new Differing("guns", Part.VERIFIER));
        assertThat(told(CASE, later, "en"))
                .contains("Dropped: “Let in aid”, by Belmar")
                .contains("Moved: “Hand over the guns” now comes after “Open the road”")
                .contains("“Hand over the guns” has another day: 1 February 2026 → 15 March 2026")
                .contains("“Hand over the guns” is checked by others: Observers → The Red Cross");
        assertThat(told(CASE, later, "vi"))
                .contains("Bỏ: “Cho cứu trợ vào”, Belmar thực hiện")
                .contains("“Giao súng” đổi thời hạn: 1/2/2026 → 15/3/2026");
    }

    @Test
    void whatAStepWaitsForAndHowMuchAreCompared() {
        String waits =
                CASE.replace("      - {do: [aid]}\n", "      - {do: [aid]}\n    triggers: {aid: {after: [guns]}}\n");
        String more = CASE.replace("30 trucks", "50 trucks").replace("30 xe tải", "50 xe tải");

        assertThat(between(CASE, waits).differing()).containsExactly(new Differing("aid", Part.WAITS));
        assertThat(told(CASE, waits, "en")).contains("waits for something else: nothing → after “Hand over the guns”");
        assertThat(between(CASE, more).differing()).containsExactly(new Differing("aid", Part.AMOUNT));
        assertThat(told(CASE, more, "en")).contains("30 trucks → 50 trucks");
    }

    @Test
    void aTextOfItsOwnIsNewAndOneWithoutCounterpartIsGone() {
        String two = CASE + CASE.substring(CASE.indexOf("  draft:")).replace("  draft:", "  other:");

        assertThat(told(CASE, two, "en")).contains("A new text, of 3 steps");
        assertThat(told(two, CASE, "en")).contains("This text, of 3 steps, is gone");
        assertThat(told(CASE, CASE.replace("  draft:", "  renamed:"), "en")).contains("Nothing differs.");
    }

    // ------------------------------------------------------------------------------------------------ random drafts

    private static String random(SplittableRandom random) {
        List<String> stages = new ArrayList<>();
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, MEASURES).boxed().toList());
        while (!left.isEmpty() && (stages.isEmpty() || random.nextInt(6) > 0)) {
            List<String> together = new ArrayList<>();
            for (int n = 1 + random.nextInt(2); n > 0 && !left.isEmpty(); n--) {
                together.add("m" + left.remove(random.nextInt(left.size())));
            }
            stages.add("      - {do: " + together + "}\n");
        }
        StringBuilder text = new StringBuilder(
                "case: my-case\nas of: 2026-01-10\nparties: {a: {name: A}, b: {name: B}}\nmeasures:\n");
        for (int k = 0; k < MEASURES; k++) {
            text.append("  m" + k + ": {name: M" + k + ", by: " + (k % 2 == 0 ? "a" : "b") + "}\n");
        }
        return text.append("proposals:\n  p:\n    name: P\n    stages:\n")
                .append(String.join("", stages))
                .toString();
    }

    private static Map<String, Integer> places(Case written) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Proposal proposal = written.proposals().getFirst();
        for (int k = 0; k < proposal.stages().size(); k++) {
            for (String measure : proposal.stages().get(k).measures()) {
                places.put(measure, k);
            }
        }
        return places;
    }

    private static boolean isAsBefore(List<String> some, Map<String, Integer> before, Map<String, Integer> after) {
        return some.stream()
                .allMatch(one -> some.stream()
                        .allMatch(other -> Integer.compare(before.get(one), before.get(other))
                                == Integer.compare(after.get(one), after.get(other))));
    }

    @Test
    void whatMovesIsTheLeastThatExplainsTheNewOrder() {
        int moved = 0;
        for (long seed = 0; seed < DRAFTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String earlier = random(random);
            String later = random(random);
            DraftChanges changes = between(earlier, later);
            Map<String, Integer> before = places(whole(earlier).written());
            Map<String, Integer> after = places(whole(later).written());
            List<String> common =
                    after.keySet().stream().filter(before::containsKey).toList();
            List<String> movedOnes =
                    changes.moved().stream().map(DraftChanges.Move::measure).toList();
            List<String> stayed = common.stream()
                    .filter(measure -> !movedOnes.contains(measure))
                    .toList();
            int most = IntStream.range(0, 1 << common.size())
                    .filter(mask -> isAsBefore(
                            IntStream.range(0, common.size())
                                    .filter(k -> (mask >>> k & 1) != 0)
                                    .mapToObj(common::get)
                                    .toList(),
                            before,
                            after))
                    .map(Integer::bitCount)
                    .max()
                    .orElse(0);

            assertThat(isAsBefore(stayed, before, after)).as("seed %s", seed).isTrue();
            assertThat(stayed).as("seed %s", seed).hasSize(most);
            assertThat(new TreeSet<>(changes.added())).isEqualTo(difference(after, before));
            assertThat(new TreeSet<>(changes.dropped())).isEqualTo(difference(before, after));
            moved += movedOnes.size();
        }
        assertThat(moved).isGreaterThan(DRAFTS);
    }

    private static TreeSet<String> difference(Map<String, Integer> some, Map<String, Integer> others) {
        TreeSet<String> left = new TreeSet<>(some.keySet());
        left.removeAll(others.keySet());
        return left;
    }
}
