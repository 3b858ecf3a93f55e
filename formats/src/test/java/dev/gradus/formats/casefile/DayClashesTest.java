package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Weaknesses;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of a text that cannot all hold: of random texts, held against their definition, and as they are told. */
class DayClashesTest {
    private static final int TEXTS = 400;
    private static final Set<Kind> CLASHES =
            Set.of(Kind.ENDS_BEFORE_IT_BEGINS, Kind.PARALLEL_APART, Kind.WAITS_FOR_LATER);

    private static final String CASE = """
            case: my-case
            as of: 2025-01-01
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            measures:
              watch: {name: Keep watch, by: arden, obligation: maintain, until: 2025-03-01}
              road: {name: Open the road, by: belmar}
              guns: {name: Hand over the guns, by: arden}
            clauses:
              phase: {kind: term, says: Phase one., of: [road], until: 2025-03-01}
            proposals:
              deal:
                name: The deal
                stages:
                  - {do: [watch], not before: 2025-01-10, due: 2025-01-20}
                  - {do: [road], due: 2025-02-01}
                  - {do: [guns], due: 2025-02-10}
                triggers: {guns: {after: [road]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due: 2025-01-20 | due: 2025-01-05 | 5 January 2025 | 10 January 2025 | 5/1/2025 | 10/1/2025",
                "until: 2025-03-01} | until: 2025-01-08} | 8 January 2025 | 10 January 2025 | 8/1/2025 | 10/1/2025",
                "due: 2025-02-01 | due: 2025-03-09 | 1 March 2025 | 9 March 2025 | 1/3/2025 | 9/3/2025",
                "due: 2025-02-10 | due: 2025-01-30 | 30 January 2025 | 1 February 2025 | 30/1/2025 | 1/2/2025",
                "after: [road] | in parallel with: [road], meaning: one day | 1 February 2025 | 10 February 2025 | 1/2/2025 | 10/2/2025",
            })
    void bothDaysAreNamed(String was, String is, String one, String other, String mot, String kia) {
        assertThat(CASE).contains(was);
        WholeCase whole = whole(CASE.replace(was, is));

        assertThat(clashes(whole(CASE))).isEmpty();
        assertThat(clashes(whole)).isNotEmpty();
        assertThat(told(whole, "en")).anySatisfy(line -> assertThat(line).contains(one, other));
        assertThat(told(whole, "vi")).anySatisfy(line -> assertThat(line).contains(mot, kia));
    }

    /** A review has them before what is merely left open. */
    @Test
    void theyComeBeforeWhatIsLeftOpen() {
        WholeCase whole = whole(CASE.replace("due: 2025-01-20", "due: 2025-01-05"));
        List<Kind> kinds = TextReview.of(whole, TextWeaknesses.of(whole)).findings().stream()
                .map(TextReview.Group::kind)
                .toList();

        assertThat(kinds.indexOf(Kind.ENDS_BEFORE_IT_BEGINS))
                .isNotNegative()
                .isLessThan(kinds.indexOf(Kind.NO_VERIFIER));
    }

    @Test
    void theyAreThoseOfTheDefinition() {
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        for (int seed = 0; seed < TEXTS; seed++) {
            RandomDays text = RandomDays.of(new Random(seed));
            List<String> clashes = clashes(whole(text.yaml())).stream()
                    .map(w -> w.kind() + " "
                            + w.args().stream()
                                    .filter(arg -> !arg.equals("proposal:deal"))
                                    .collect(Collectors.joining(" ")))
                    .toList();

            assertThat(clashes).as(text.yaml()).containsExactlyInAnyOrderElementsOf(text.clashes());
            clashes.forEach(clash -> found.merge(Kind.valueOf(clash.split(" ", -1)[0]), 1, Integer::sum));
        }
        assertThat(found.keySet()).isEqualTo(CLASHES);
        assertThat(found.values()).allMatch(times -> times > TEXTS / 20);
    }

    private static WholeCase whole(String yaml) {
        return WholeCase.of(CaseFiles.read(yaml));
    }

    private static List<Weakness> clashes(WholeCase whole) {
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> CLASHES.contains(weakness.kind()))
                .toList();
    }

    private static List<String> told(WholeCase whole, String language) {
        Weaknesses words = new Weaknesses(Words.of(language, whole, ""));
        return clashes(whole).stream().map(words::sentence).toList();
    }

    /** Steps with days of May 2025, 0 = none; what each goes after, or in parallel with, or needs: -1 = nothing. */
    private record RandomDays(int[] due, int[] from, int[] until, int[] term, int[] after, int[] beside, int[] needs) {
        static RandomDays of(Random random) {
            int count = 3 + random.nextInt(3);
            RandomDays text = new RandomDays(
                    days(random, count, 2),
                    days(random, count, 3),
                    days(random, count, 4),
                    days(random, count, 5),
                    others(count),
                    others(count),
                    others(count));
            for (int k = 1; k < count; k++) {
                int[] link = List.of(text.after, text.beside, text.needs, new int[count])
                        .get(random.nextInt(4));
                link[k] = random.nextInt(k);
            }
            return text;
        }

        private static int[] days(Random random, int count, int rarity) {
            return random.ints(count, 1, 28)
                    .map(day -> random.nextInt(rarity) == 0 ? day : 0)
                    .toArray();
        }

        private static int[] others(int count) {
            int[] none = new int[count];
            java.util.Arrays.fill(none, -1);
            return none;
        }

        private static String day(int day) {
            return "2025-05-%02d".formatted(day);
        }

        String yaml() {
            StringBuilder measures = new StringBuilder();
            StringBuilder clauses = new StringBuilder();
            StringBuilder stages = new StringBuilder();
            StringBuilder triggers = new StringBuilder();
            for (int k = 0; k < due.length; k++) {
                measures.append("  m%d: {name: M%d, by: arden%s%s}%n"
                        .formatted(
                                k,
                                k,
                                until[k] > 0 ? ", obligation: maintain, until: " + day(until[k]) : "",
                                needs[k] < 0 ? "" : ", requires: [m" + needs[k] + "]"));
                clauses.append("  c%d: {kind: %s, says: C%d, of: [m%d]%s}%n"
                        .formatted(
                                k, k % 2 == 0 ? "term" : "place", k, k, term[k] > 0 ? ", until: " + day(term[k]) : ""));
                stages.append("      - {do: [m%d]%s%s}%n"
                        .formatted(
                                k,
                                due[k] > 0 ? ", due: " + day(due[k]) : "",
                                from[k] > 0 ? ", not before: " + day(from[k]) : ""));
                if (after[k] >= 0) {
                    triggers.append("      m%d: {after: [m%d]}%n".formatted(k, after[k]));
                } else if (beside[k] >= 0) {
                    triggers.append("      m%d: {in parallel with: [m%d], meaning: as one}%n".formatted(k, beside[k]));
                }
            }
            return "case: my-case\nas of: 2025-01-01\nparties: {arden: {name: Arden}}\nmeasures:\n" + measures
                    + "clauses:\n" + clauses + "proposals:\n  deal:\n    name: Deal\n    stages:\n" + stages
                    + (triggers.isEmpty() ? "" : "    triggers:\n" + triggers);
        }

        List<String> clashes() {
            List<String> all = new ArrayList<>();
            for (int k = 0; k < due.length; k++) {
                int waited = after[k] >= 0 ? due[after[k]] : 0;
                int day = from[k] > 0 ? from[k] : due[k] > 0 ? due[k] : waited;
                if (due[k] > 0 && from[k] > due[k]) {
                    all.add("ENDS_BEFORE_IT_BEGINS stage:%d date:%s date:%s"
                            .formatted(k + 1, day(due[k]), day(from[k])));
                }
                if (until[k] > 0 && until[k] < day) {
                    all.add("ENDS_BEFORE_IT_BEGINS stage:%d measure:m%d date:%s date:%s"
                            .formatted(k + 1, k, day(until[k]), day(day)));
                }
                if (k % 2 == 0 && term[k] > 0 && term[k] < day) {
                    all.add("ENDS_BEFORE_IT_BEGINS clause:c%d date:%s measure:m%d date:%s"
                            .formatted(k, day(term[k]), k, day(day)));
                }
                late(all, k, after[k]);
                late(all, k, needs[k]);
                if (beside[k] >= 0 && due[k] > 0 && due[beside[k]] > 0 && due[k] != due[beside[k]]) {
                    all.add("PARALLEL_APART measure:m%d date:%s measure:m%d date:%s"
                            .formatted(k, day(due[k]), beside[k], day(due[beside[k]])));
                }
            }
            return all;
        }

        private void late(List<String> all, int step, int other) {
            if (other < 0 || due[step] == 0) {
                return;
            }
            boolean isDue = due[other] > 0;
            int day = isDue ? due[other] : from[other];
            if (day > due[step]) {
                all.add("WAITS_FOR_LATER stage:%d measure:m%d date:%s measure:m%d date:%s%s"
                        .formatted(
                                step + 1, step, day(due[step]), other, day(day), isDue ? "" : " stage:" + (other + 1)));
            }
        }
    }
}
