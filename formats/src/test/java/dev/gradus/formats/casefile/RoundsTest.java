package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.rounds.RoundReview;
import dev.gradus.assessment.rounds.RoundReview.Gap;
import dev.gradus.assessment.rounds.RoundReview.Nearer;
import dev.gradus.assessment.rounds.RoundReview.Shift;
import dev.gradus.assessment.rounds.Rounds;
import dev.gradus.formats.results.Results;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.RoundWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds of talks: what is told of a small case, and every figure counted again by its definition on random ones. */
class RoundsTest {
    private static final String TEXT = """
            case: my-case
            as of: 2019-03-01
            sources: {envoy: {title: Report}}
            parties: {arden: {name: Arden}, belmar: {name: Belmar}, watcher: {name: Watcher, role: bystander}}
            measures:
              site: {name: Close the site, by: arden%s}
              list: {name: Hand over the list, by: arden}
              relief: {name: Lift sanctions, by: belmar}
              office: {name: Open offices, by: belmar}
            terms:
              peace:
                name: Peace
                readings: {arden: {requires: [relief]}, belmar: {requires: [relief, list]}}
            rounds: {first: {name: The first round}, eve: {name: The eve}, last: {name: The last round}}
            proposals:
              ask: {name: The ask, from: arden, round: first, stages: [{do: [site]}, {do: [relief]}]}
              demand: {name: The demand, from: belmar, round: first, stages: [{do: [site, list]}, {do: [office]}]}
              seen: {name: Seen, from: observers, round: eve, stages: [{do: [site]}]}
              less: {name: Less, from: arden, round: last, stages: [{do: [site]}, {do: [office]}]}
            """;

    @Test
    void howFarApartAndWhoMoved() {
        List<RoundReview> rounds = rounds(TEXT.formatted(""));

        assertThat(rounds).extracting(RoundReview::round).containsExactly("first", "last");
        assertThat(rounds.getFirst().gaps())
                .containsExactly(new Gap(
                        "ask", "demand", List.of("relief"), List.of("list", "office"), List.of("peace"), List.of()));
        assertThat(rounds.getLast().gaps()).isEmpty();
        assertThat(rounds.getLast().shifts())
                .containsExactly(new Shift(
                        "arden",
                        "ask",
                        "less",
                        List.of("office"),
                        List.of("relief"),
                        List.of(),
                        List.of(new Nearer("belmar", "demand", 3, 1))));
    }

    @Test
    void itIsToldInBothLanguages() {
        assertThat(told(TEXT.formatted(""), "en"))
                .containsExactly(
                        "The sides were 3 steps apart (The first round).",
                        "“The ask” and “The demand” are 3 steps apart. Only “The ask” asks for “Lift sanctions”."
                                + " Only “The demand” asks for “Hand over the list” and “Open offices”."
                                + " The two sides do not read alike: “Peace”.",
                        "On the table: “Less”. There was nothing of another side to compare.",
                        "Arden put “Less” in place of “The ask”. On top: “Open offices”. No longer: “Lift sanctions”."
                                + " Nearer to Belmar (“The demand”): steps apart before 3, now 1.");
        assertThat(told(TEXT.formatted(""), "vi"))
                .contains("Hai phía cách nhau 3 việc (The first round).")
                .anyMatch(said -> said.startsWith("Arden đưa ra “Less” thay cho “The ask”. Đòi thêm: “Open offices”."));
    }

    @Test
    void whatItIsWorthIsToldWhereTheCaseSaysSo() {
        String worth = TEXT.formatted(", worth: {arden: -10}")
                .replace(
                        "relief: {name: Lift sanctions, by: belmar",
                        "relief: {name: Lift sanctions, by: belmar, worth: {arden: 30}")
                .replace(
                        "office: {name: Open offices, by: belmar",
                        "office: {name: Open offices, by: belmar, worth: {arden: 4}");

        assertThat(told(worth, "en"))
                .contains("What something is worth stands on each party’s own scale: for your own side only.")
                .contains("To Arden its own “The ask” is worth 26.0 points on its own scale more than “The demand”.")
                .anyMatch(said -> said.contains("By that it gave 26.0 points on its own scale."));
        assertThat(told(TEXT.formatted(""), "en")).noneMatch(said -> said.contains("scale"));
    }

    @Test
    void withoutRoundsNothingIsTold() {
        String none = TEXT.formatted("").replace("round: first, ", "").replace("round: last, ", "");

        assertThat(rounds(none)).isEmpty();
        assertThat(told(none, "en")).isEmpty();
    }

    @Test
    void jsonHasThem() {
        String json = Results.texts(WholeCase.of(CaseFiles.read(TEXT.formatted(""))), List.of(), "0");

        assertThat(json.replaceAll("\\s", ""))
                .contains("\"onlyOther\":[\"list\",\"office\"]")
                .contains("\"nearer\":[{\"party\":\"belmar\",\"proposal\":\"demand\",\"before\":3,\"now\":1}]");
    }

    /** A case as its generator knows it, so that nothing of the engine is used to count again. */
    private static final class Made {
        static final List<String> PARTIES = List.of("a", "b", "c");
        static final int MEASURES = 7;
        static final int ROUNDS = 4;
        final Random random;
        final Map<String, Map<String, Integer>> worth = new HashMap<>();
        final Map<String, Set<String>> readings = new HashMap<>();
        final List<String> ids = new ArrayList<>();
        final List<Set<String>> steps = new ArrayList<>();
        final List<List<String>> from = new ArrayList<>();
        final List<Integer> round = new ArrayList<>();

        Made(long seed) {
            random = new Random(seed);
            boolean weighs = random.nextBoolean();
            for (int m = 0; m < MEASURES; m++) {
                Map<String, Integer> all = new HashMap<>();
                PARTIES.stream()
                        .filter(_ -> weighs && random.nextInt(3) > 0)
                        .forEach(party -> all.put(party, random.nextInt(61) - 30));
                worth.put("m" + m, all);
            }
            PARTIES.forEach(party -> readings.put(party, some(3)));
            int count = 2 + random.nextInt(8);
            for (int p = 0; p < count; p++) {
                ids.add("p" + p);
                Set<String> asked = some(2);
                asked.add("m" + random.nextInt(MEASURES));
                steps.add(asked);
                List<String> by =
                        PARTIES.stream().filter(_ -> random.nextInt(3) == 0).toList();
                from.add(by.isEmpty() ? List.of(PARTIES.get(random.nextInt(3))) : by);
                round.add(random.nextInt(ROUNDS + 1));
            }
        }

        private Set<String> some(int outOf) {
            return IntStream.range(0, MEASURES)
                    .filter(_ -> random.nextInt(outOf) == 0)
                    .mapToObj(m -> "m" + m)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String text() {
            StringBuilder text = new StringBuilder("case: my-case\nas of: 2019-03-01\nparties:\n");
            PARTIES.forEach(party -> text.append("  %s: {name: %s}\n".formatted(party, party)));
            text.append("measures:\n");
            for (int m = 0; m < MEASURES; m++) {
                String worths = worth.get("m" + m).entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", "));
                text.append("  m%d: {name: M%d, by: %s%s}\n"
                        .formatted(m, m, PARTIES.get(m % 3), worths.isEmpty() ? "" : ", worth: {" + worths + "}"));
            }
            String read = readings.entrySet().stream()
                    .map(entry -> entry.getKey() + ": {requires: " + entry.getValue() + "}")
                    .collect(Collectors.joining(", "));
            text.append("terms: {t: {name: T, readings: {").append(read).append("}}}\nrounds:\n");
            IntStream.range(0, ROUNDS).forEach(r -> text.append("  r%d: {name: R%d}\n".formatted(r, r)));
            text.append("proposals:\n");
            for (int p = 0; p < ids.size(); p++) {
                text.append("  p%d: {name: P%d, from: %s, %sstages: [{do: %s}]}\n"
                        .formatted(
                                p,
                                p,
                                from.get(p),
                                round.get(p) == ROUNDS ? "" : "round: r" + round.get(p) + ", ",
                                List.copyOf(steps.get(p))));
            }
            return text.toString();
        }

        /** The last proposal of a party in a round, or -1. */
        int last(String party, int of) {
            return IntStream.range(0, ids.size())
                    .filter(p -> round.get(p) == of && from.get(p).contains(party))
                    .max()
                    .orElse(-1);
        }

        /** The same in the rounds before. */
        int before(String party, int of) {
            return IntStream.range(0, of)
                    .map(r -> last(party, of - 1 - r))
                    .filter(p -> p >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        Set<String> only(int one, int other) {
            Set<String> rest = new TreeSet<>(steps.get(one));
            rest.removeAll(steps.get(other));
            return rest;
        }

        int apart(int one, int other) {
            return only(one, other).size() + only(other, one).size();
        }

        double worth(String party, int proposal) {
            return steps.get(proposal).stream()
                    .mapToInt(m -> worth.get(m).getOrDefault(party, 0))
                    .sum();
        }

        boolean weighs(String party) {
            return worth.values().stream().anyMatch(all -> all.containsKey(party));
        }

        boolean isReadApart(int one, int other) {
            Set<String> asked = new TreeSet<>(steps.get(one));
            asked.addAll(steps.get(other));
            boolean used = readings.values().stream().flatMap(Set::stream).anyMatch(asked::contains);
            return used
                    && from.get(one).stream()
                            .anyMatch(x -> from.get(other).stream()
                                    .anyMatch(y -> !readings.get(x).equals(readings.get(y))));
        }
    }

    @Test
    void everyFigureIsThatOfItsDefinition() {
        int gaps = 0;
        int shifts = 0;
        int points = 0;
        for (long seed = 0; seed < 500; seed++) {
            Made made = new Made(seed);
            List<RoundReview> rounds = rounds(made.text());
            assertThat(rounds)
                    .as("seed %d", seed)
                    .extracting(RoundReview::round)
                    .containsExactlyElementsOf(IntStream.range(0, Made.ROUNDS)
                            .filter(r -> made.round.contains(r))
                            .mapToObj(r -> "r" + r)
                            .toList());
            for (RoundReview round : rounds) {
                int of = Integer.parseInt(round.round().substring(1));
                assertThat(pairs(round)).as("seed %d", seed).isEqualTo(pairs(made, of));
                for (Gap gap : round.gaps()) {
                    gaps++;
                    points += gap.points().size();
                    checkGap(made, gap);
                }
                assertThat(round.shifts())
                        .extracting(Shift::party)
                        .containsExactlyElementsOf(Made.PARTIES.stream()
                                .filter(party -> made.last(party, of) >= 0 && made.before(party, of) >= 0)
                                .toList());
                for (Shift shift : round.shifts()) {
                    shifts++;
                    checkShift(made, of, shift);
                }
            }
        }
        assertThat(gaps).isGreaterThan(150);
        assertThat(shifts).isGreaterThan(150);
        assertThat(points).isGreaterThan(150);
    }

    private static Set<Set<String>> pairs(RoundReview round) {
        return round.gaps().stream().map(gap -> Set.of(gap.one(), gap.other())).collect(Collectors.toSet());
    }

    /** Any two parties whose last proposals of the round are from nobody in common. */
    private static Set<Set<String>> pairs(Made made, int of) {
        return Made.PARTIES.stream()
                .map(party -> made.last(party, of))
                .filter(p -> p >= 0)
                .flatMap(p -> Made.PARTIES.stream()
                        .map(party -> made.last(party, of))
                        .filter(q -> q >= 0 && made.from.get(p).stream().noneMatch(made.from.get(q)::contains))
                        .map(q -> Set.of("p" + p, "p" + q)))
                .collect(Collectors.toSet());
    }

    private static void checkGap(Made made, Gap gap) {
        int one = number(gap.one());
        int other = number(gap.other());
        assertThat(gap.onlyOne()).containsExactlyElementsOf(made.only(one, other));
        assertThat(gap.onlyOther()).containsExactlyElementsOf(made.only(other, one));
        assertThat(gap.terms()).isEqualTo(made.isReadApart(one, other) ? List.of("t") : List.of());
        assertThat(gap.points()).allSatisfy(of -> {
            boolean isOfOne = made.from.get(one).contains(of.party());
            double more = made.worth(of.party(), one) - made.worth(of.party(), other);
            assertThat(of.more()).isEqualTo(isOfOne ? more : -more, within(1e-9));
        });
        assertThat(gap.points()).hasSize((int) Made.PARTIES.stream()
                .filter(party -> made.weighs(party)
                        && (made.from.get(one).contains(party)
                                || made.from.get(other).contains(party)))
                .count());
    }

    private static void checkShift(Made made, int of, Shift shift) {
        int now = made.last(shift.party(), of);
        int before = made.before(shift.party(), of);
        assertThat(shift.now()).isEqualTo("p" + now);
        assertThat(shift.before()).isEqualTo("p" + before);
        assertThat(shift.added()).containsExactlyElementsOf(made.only(now, before));
        assertThat(shift.dropped()).containsExactlyElementsOf(made.only(before, now));
        assertThat(shift.gave()).hasSize(made.weighs(shift.party()) ? 1 : 0);
        shift.gave()
                .forEach(gave -> assertThat(gave)
                        .isEqualTo(made.worth(shift.party(), before) - made.worth(shift.party(), now), within(1e-9)));
        List<Nearer> nearer = Made.PARTIES.stream()
                .filter(party -> !made.from.get(now).contains(party) && made.before(party, of) >= 0)
                .filter(party -> !made.from.get(made.before(party, of)).contains(shift.party()))
                .map(party -> {
                    int theirs = made.before(party, of);
                    return new Nearer(party, "p" + theirs, made.apart(before, theirs), made.apart(now, theirs));
                })
                .toList();
        assertThat(shift.nearer()).containsExactlyInAnyOrderElementsOf(nearer);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static List<RoundReview> rounds(String text) {
        return Rounds.of(WholeCase.of(CaseFiles.read(text)));
    }

    private static List<String> told(String text, String language) {
        WholeCase whole = WholeCase.of(CaseFiles.read(text));
        Passage passage = new RoundWords(Words.of(language, whole, "")).passage(Rounds.of(whole));
        return passage.sentences().stream().map(Sentence::text).toList();
    }
}
