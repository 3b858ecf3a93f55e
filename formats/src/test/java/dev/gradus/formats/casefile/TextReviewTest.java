package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Course;
import dev.gradus.assessment.text.Course.Exposed;
import dev.gradus.assessment.text.Course.Given;
import dev.gradus.assessment.text.Course.Turn;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said first of nine agreements, and the order and exposure of random texts, held against their definitions. */
class TextReviewTest {
    private static final int TEXTS = Integer.getInteger("gradus.texts", 200);
    private static final List<String> EASE = List.of("easily", "with effort", "hardly", "");

    @ParameterizedTest
    @CsvSource({
        "gaza-2025, OPEN_MEANING",
        "pretoria-2022, OUTSIDER_ANSWERED_FOR",
        "south-sudan-2018, RESTS_ON_OUTSIDER",
        "syria-sdf-2026, RESTS_ON_OUTSIDER",
        "lebanon-2024, OUTSIDER_ANSWERED_FOR",
        "sinai-1975, NO_DATE",
        "black-sea-2022, RESTS_ON_OUTSIDER",
        "sri-lanka-imf-2023, RESTS_ON_OUTSIDER",
        "dayton-1995, OUTSIDER_ANSWERED_FOR"
    })
    void whatIsSaidFirstOfNineAgreements(String id, Kind first) throws IOException {
        Path file = Path.of("..", "cases", "agreements", id, "case.yaml");
        WholeCase whole = read(Files.readString(file));

        assertThat(review(whole).findings().getFirst().kind()).isEqualTo(first).isEqualTo(gravest(whole.written()));
    }

    /** From the fields of the case: whoever did not sign, then what is not read alike, then what has no day. */
    private static Kind gravest(Case written) {
        Set<String> asked = new HashSet<>();
        written.proposals().forEach(p -> p.stages().forEach(step -> asked.addAll(step.measures())));
        List<Party> outside = written.parties().stream()
                .filter(party -> party.role() == Party.Role.OUTSIDE)
                .toList();
        for (Measure m : written.measures()) {
            for (Party party : outside) {
                boolean hasPart = m.by().equals(party.id())
                        || m.with().contains(party.id())
                        || m.verifiedBy().stream()
                                .anyMatch(checker -> checker.byLanguage().containsValue(party.id()));
                if (asked.contains(m.id()) && hasPart) {
                    return Kind.RESTS_ON_OUTSIDER;
                }
            }
        }
        if (outside.stream()
                .anyMatch(party -> written.parties().stream()
                        .anyMatch(other -> other.answersFor().contains(party.id())))) {
            return Kind.OUTSIDER_ANSWERED_FOR;
        }
        boolean isApart = written.terms().stream()
                .anyMatch(term -> term.readings().stream()
                                .map(reading -> reading.requires() + "" + reading.also())
                                .distinct()
                                .count()
                        > 1);
        return isApart ? Kind.OPEN_MEANING : Kind.NO_DATE;
    }

    @Test
    void theGravestComeFirstAndWhatIsSaidOfNumbersLast() {
        WholeCase whole = read(random(new Random(4)).yaml);
        List<Weakness> mixed = List.of(
                Weakness.of(Kind.SHORT_REASON, "a", "measure:m0"),
                Weakness.of(Kind.NO_REVIEW, "b", "proposal:deal", "measures:m0"),
                Weakness.of(Kind.NO_DATE, "c", "proposal:deal", "stages:1"),
                Weakness.of(Kind.OPEN_MEANING, "d", "term:t"),
                Weakness.of(Kind.OPEN_MEANING, "e", "term:u"));

        assertThat(TextReview.of(whole, mixed).findings())
                .extracting(TextReview.Group::kind)
                .containsExactly(Kind.OPEN_MEANING, Kind.NO_DATE, Kind.NO_REVIEW, Kind.SHORT_REASON);
        assertThat(TextReview.of(whole, mixed).findings().getFirst().weaknesses())
                .containsExactly(mixed.get(3), mixed.get(4));
    }

    @Test
    void everyStepHasItsTurnAndNoneComesBeforeWhatItWaitsFor() {
        int sideBySide = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            RandomText text = random(new Random(seed));
            Course course = review(read(text.yaml)).courses().getFirst();
            int[] turn = turns(course, text.count);
            assertThat(IntStream.of(turn)).as(text.yaml).noneMatch(at -> at < 0);
            for (int k = 0; k < text.count; k++) {
                assertThat(course.turns()
                                .get(turn[k])
                                .day()
                                .map(LocalDate::toString)
                                .orElse(""))
                        .as(text.yaml)
                        .isEqualTo(text.day[k]);
                for (int other = 0; other < text.count; other++) {
                    boolean undated = text.day[k].isEmpty() && text.day[other].isEmpty();
                    if (text.waits[k][other] && text.day[k].isEmpty()) {
                        assertThat(turn[k]).as(text.yaml).isGreaterThan(turn[other]);
                    }
                    if (k != other && undated && turn[k] == turn[other]) {
                        assertThat(text.reaches(k, other)).as(text.yaml).isFalse();
                        sideBySide++;
                    }
                    if (!text.day[k].isEmpty() && !text.day[other].isEmpty()) {
                        assertThat(turn[k] > turn[other] && text.day[k].compareTo(text.day[other]) < 0)
                                .as(text.yaml)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(sideBySide).isGreaterThan(TEXTS / 10);
    }

    @Test
    void whatIsGivenByThenAndWhoIsExposedFollowFromTheWordsOfTheText() {
        int exposures = 0;
        int first = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            RandomText text = random(new Random(seed));
            WholeCase whole = read(text.yaml);
            Course course = review(whole).courses().getFirst();
            int[] turn = turns(course, text.count);
            List<String> expected = new ArrayList<>();
            for (int at = 0; at < course.turns().size(); at++) {
                for (Given given : course.turns().get(at).given()) {
                    assertThat(List.of(given.easily(), given.withEffort(), given.hardly(), given.unsaid()))
                            .as(text.yaml)
                            .isEqualTo(masks(text, turn, at, given.party()));
                }
                exposed(text, turn, at, expected);
            }
            List<String> found = new ArrayList<>();
            for (Exposed exposed : course.exposed()) {
                for (int at = exposed.from(); at <= exposed.to(); at++) {
                    exposed.idle().forEach(_ -> found.add("idle " + exposed.party()));
                    exposed.loose().forEach(_ -> found.add("loose " + exposed.party()));
                }
            }
            assertThat(found).as(text.yaml).containsExactlyInAnyOrderElementsOf(expected);
            exposures += found.size();
            boolean gives = TextWeaknesses.of(whole).stream().anyMatch(w -> w.kind() == Kind.GIVES_FIRST);
            assertThat(gives).as(text.yaml).isEqualTo(givesFirst(text, turn));
            first += gives ? 1 : 0;
        }
        assertThat(exposures).isGreaterThan(TEXTS / 4);
        assertThat(first).isBetween(TEXTS / 10, TEXTS - TEXTS / 10);
    }

    private static List<Long> masks(RandomText text, int[] turn, int at, int party) {
        return EASE.stream()
                .map(ease -> IntStream.range(0, text.count)
                        .filter(k -> text.by[k] == party && turn[k] <= at && text.ease[k].equals(ease))
                        .mapToLong(k -> 1L << k)
                        .sum())
                .toList();
    }

    /** Of the two parties that do something: one has given what is hard to take back, the other nothing that is. */
    private static void exposed(RandomText text, int[] turn, int at, List<String> found) {
        for (int party = 0; party < 2; party++) {
            int other = 1 - party;
            boolean isSide = IntStream.of(text.by).anyMatch(by -> by == other);
            boolean hard = text.has(party, turn, at, List.of("hardly"));
            if (isSide && hard && !text.has(other, turn, at, List.of("hardly", "with effort"))) {
                found.add((text.has(other, turn, at, EASE) ? "loose " : "idle ") + party);
            }
        }
    }

    private static boolean givesFirst(RandomText text, int[] turn) {
        return IntStream.range(0, text.count)
                .anyMatch(k -> text.ease[k].equals("hardly")
                        && IntStream.of(text.by).anyMatch(by -> by != text.by[k])
                        && !text.has(1 - text.by[k], turn, turn[k], EASE));
    }

    private static int[] turns(Course course, int count) {
        int[] found = new int[count];
        java.util.Arrays.fill(found, -1);
        for (int at = 0; at < course.turns().size(); at++) {
            Turn turn = course.turns().get(at);
            for (int k = 0; k < count; k++) {
                if ((turn.measures() >>> k & 1) != 0) {
                    assertThat(found[k]).isEqualTo(-1);
                    found[k] = at;
                    assertThat(turn.steps()).contains(k);
                }
            }
        }
        return found;
    }

    /** @param waits whether a step waits for another, by a condition */
    private record RandomText(String yaml, int count, int[] by, String[] ease, String[] day, boolean[][] waits) {
        boolean has(int party, int[] turn, int at, List<String> how) {
            return IntStream.range(0, count).anyMatch(k -> by[k] == party && turn[k] <= at && how.contains(ease[k]));
        }

        /** One of the two waits for the other, at first or at last hand. */
        boolean reaches(int one, int other) {
            boolean[][] path = new boolean[count][];
            IntStream.range(0, count).forEach(k -> path[k] = waits[k].clone());
            for (int via = 0; via < count; via++) {
                for (int from = 0; from < count; from++) {
                    for (int to = 0; to < count; to++) {
                        path[from][to] |= path[from][via] && path[via][to];
                    }
                }
            }
            return path[one][other] || path[other][one];
        }
    }

    /** A text of a measure a step: some steps on a day, some after others, some neither. */
    private static RandomText random(Random random) {
        int count = 3 + random.nextInt(5);
        int[] by = new int[count];
        String[] ease = new String[count];
        String[] day = new String[count];
        boolean[][] waits = new boolean[count][count];
        StringBuilder measures = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        StringBuilder triggers = new StringBuilder();
        for (int k = 0; k < count; k++) {
            by[k] = random.nextInt(2);
            ease[k] = EASE.get(random.nextInt(EASE.size()));
            int days = random.nextInt(40);
            day[k] = k == 0 || random.nextInt(3) == 0
                    ? LocalDate.of(2024, 12, 1).plusDays(days).toString()
                    : "";
            String undo = ease[k].isEmpty() ? "" : ", can be undone: " + ease[k];
            measures.append("  m%d: {name: M%d, by: p%d%s}\n".formatted(k, k, by[k], undo));
            String due = day[k].isEmpty() ? "" : ", due: " + day[k];
            steps.append("      - {do: [m%d]%s}\n".formatted(k, due));
            if (k > 0 && random.nextInt(3) == 0) {
                int other = random.nextInt(k);
                waits[k][other] = true;
                triggers.append("      m%d: {after: [m%d]}\n".formatted(k, other));
            }
        }
        String yaml = """
                case: my-case
                as of: 2024-11-27
                sources: {envoy: {title: Report of the envoy}}
                parties:
                  p0: {name: P0}
                  p1: {name: P1}
                measures:
                """ + measures + "proposals:\n  deal:\n    name: The deal\n    stages:\n" + steps
                + (triggers.isEmpty() ? "" : "    triggers:\n" + triggers);
        return new RandomText(yaml, count, by, ease, day, waits);
    }

    private static TextReview review(WholeCase whole) {
        return TextReview.of(whole, TextWeaknesses.of(whole));
    }

    private static WholeCase read(String text) {
        ReadResult result =
                CaseReader.read("case.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());
        assertThat(result).as(text).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).whole();
    }
}
