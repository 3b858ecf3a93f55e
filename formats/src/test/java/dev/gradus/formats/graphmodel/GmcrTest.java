package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Files of GMCR+ are read, older and newer alike, and what is written is read again as the same conflict. */
class GmcrTest {
    private static final String RANKING = "\"preferenceRanking\": [1, [2, 3], 4], \"preferences\"";

    @Test
    void aStateCountsTwoToThePowerOfThePlaceOfEachStatementThatItSatisfies() {
        Conflict towns = ConflictFiles.gmcr(ConflictFiles.GMCR).conflict();

        // the upper town: road open (2), gates shut (1); states NN, YN, NY, YY
        assertThat(List.of(0, 1, 2, 3))
                .extracting(s -> towns.preference(0).rank(s))
                .containsExactly(3, 2, 1, 0);
        // the lower town: gates open and road open, or neither
        assertThat(List.of(0, 1, 2, 3))
                .extracting(s -> towns.preference(1).rank(s))
                .containsExactly(0, 1, 1, 0);
        assertThat(towns.graph().canMove(1, 2, 0)).isFalse();
    }

    @Test
    void aRankingByHandCountsWhereTheFileSaysSo() {
        String file = ConflictFiles.GMCR.replace("\"preferences\"", RANKING);

        Conflict byHand = ConflictFiles.gmcr(file.replace("Ranking\": false", "Ranking\": true"))
                .conflict();

        assertThat(List.of(0, 1, 2, 3))
                .extracting(s -> byHand.preference(0).rank(s))
                .containsExactly(2, 1, 1, 0);
    }

    @Test
    void olderFilesCallTheRankingAVector() {
        String older = ConflictFiles.GMCR
                .replace("\"preferences\"", RANKING.replace("Ranking", "Vector"))
                .replace("useManualPreferenceRanking\": false", "useManualPreferenceVectors\": true")
                .replace("\"coalitions\": [0, 1], ", "");

        assertThat(ConflictFiles.gmcr(older).conflict().preference(1).rank(0)).isEqualTo(2);
    }

    @Test
    void theSketchForTheBrowserNamesThingsOtherwise() {
        ConflictResult.Read read = ConflictFiles.gmcr("""
                {"title": "Two towns", "description": "",
                 "options": [{"name": "Gates", "image": "g.png", "reversible": "reversible"},
                             {"name": "Road", "image": "r.png", "reversible": "backward"}],
                 "decisionMakers": [{"name": "Upper", "options": [0]}, {"name": "Lower", "options": [1]}],
                 "infeasibles": [{"name": "flood", "state": [{"option": 0, "yn": true}, {"option": 1, "yn": false}]}],
                 "mutexes": [{"name": "either", "state": [{"option": 0, "yn": true}, {"option": 1, "yn": true}]}],
                 "version": "0.1"}
                """);

        assertThat(read.conflict().states()).isEqualTo(2);
        assertThat(read.conflict().graph().canMove(1, 1, 0)).isTrue();
        assertThat(read.conflict().graph().canMove(1, 0, 1)).isFalse();
        assertThat(ConflictFiles.lines(read.notes()))
                .extracting(note -> note.split(" ")[1])
                .containsOnly("gmcr.field", "gmcr.indifferent");
    }

    @Test
    void optionsAreOrderedByDecisionMakerAndSoAreTheNumbersOfStates() {
        String crossed = ConflictFiles.GMCR
                .replace("\"options\": [1]", "\"options\": [9]")
                .replace("\"options\": [0]", "\"options\": [1]")
                .replace("\"options\": [9]", "\"options\": [0]");

        OptionStates graph =
                (OptionStates) ConflictFiles.gmcr(crossed).conflict().graph();

        assertThat(graph.options()).extracting(Option::id).containsExactly("close-the-road", "open-the-gates");
    }

    @Test
    void misperceptionsAndCoalitionsAreRead() {
        ConflictResult.Read read = ConflictFiles.gmcr(ConflictFiles.GMCR
                .replace("\"coalitions\": [0, 1]", "\"coalitions\": [[0, 1]]")
                .replace("\"options\": [1],", "\"options\": [1], \"misperceptions\": [[[0, \"Y\"], [1, \"Y\"]]],"));

        assertThat(read.model().coalitions()).containsExactly(List.of(0, 1));
        assertThat(read.views()).hasSize(1);
        assertThat(read.views().getFirst().states()).containsExactly(0, 1, 2);
    }

    @Test
    void jsonMayBeIndentedByTabsAndEscapeItsLetters() {
        String file = ConflictFiles.GMCR
                .replace("Upper town", "Ph\\u1ed1 tr\\u00ean\\/\\ud83c\\udf09")
                .replace("             \"", "\t\"");

        assertThat(ConflictFiles.gmcr(file)
                        .conflict()
                        .makers()
                        .getFirst()
                        .name()
                        .in("en"))
                .isEqualTo("Phố trên/🌉");
    }

    @Test
    void filesOfThePickledKindAreRefused() {
        byte[] pickled = {(byte) 0x80, 3, '}', 'q', 0, '(', 'X'};

        assertThat(ConflictFiles.problems(GmcrReader.read("old.gmcr", pickled)))
                .containsExactly("1:1 gmcr.old  [, , ]");
    }

    @Test
    void writtenAndReadAgainItIsTheSameConflict() {
        for (String file : List.of(
                ConflictFiles.GMCR,
                ConflictFiles.GMCR.replace("\"preferences\"", RANKING).replace("Ranking\": false", "Ranking\": true"),
                ConflictFiles.GMCR.replace("\"infeasibles\": []", "\"infeasibles\": [[[0, \"Y\"], [1, \"Y\"]]]"))) {
            ConflictResult.Read read = ConflictFiles.gmcr(file);

            WriteResult.Written written = (WriteResult.Written) GmcrWriter.write(read.model(), "en");
            ConflictResult.Read again = ConflictFiles.gmcr(written.text());

            assertThat(again.model()).usingRecursiveComparison().isEqualTo(read.model());
            assertThat(again.notes()).isEmpty();
            assertThat(written.lost()).isEmpty();
        }
    }

    @Test
    void randomConflictsKeepTheirMovesAndPreferences() {
        for (int seed = 0; seed < 300; seed++) {
            ConflictModel model = random(seed);
            WriteResult.Written written = (WriteResult.Written) GmcrWriter.write(model, "en");

            Conflict again = ConflictFiles.gmcr(written.text()).conflict();

            assertThat(portrait(again)).as("seed %s%n%s", seed, written.text()).isEqualTo(portrait(model.conflict()));
        }
    }

    /** What a conflict says, whatever the order of its options: state → how each ranks it and where each can go. */
    private static Map<String, String> portrait(Conflict conflict) {
        Map<String, String> portrait = new HashMap<>();
        for (int state = 0; state < conflict.states(); state++) {
            StringBuilder text = new StringBuilder();
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                List<String> to = new ArrayList<>();
                conflict.graph().eachMove(maker, state, next -> to.add(taken(conflict, next)));
                text.append(conflict.preference(maker).rank(state))
                        .append(to.stream().sorted().toList());
            }
            portrait.put(taken(conflict, state), text.toString());
        }
        return portrait;
    }

    private static String taken(Conflict conflict, int state) {
        OptionStates graph = (OptionStates) conflict.graph();
        int choices = graph.choices(state);
        return graph.options().stream()
                .filter(option -> (choices >>> graph.options().indexOf(option) & 1) != 0)
                .map(Option::id)
                .sorted()
                .toList()
                .toString();
    }

    private static ConflictModel random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int makers = 2 + random.nextInt(2);
        int options = 2 + random.nextInt(4);
        List<Option> all = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            Option.Direction direction = Option.Direction.values()[random.nextInt(3)];
            all.add(new Option("o" + k, LocalText.of("en", "o" + k), random.nextInt(makers), direction));
        }
        List<Pattern> infeasible = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            int one = 1 << random.nextInt(options);
            int fixed = one | 1 << random.nextInt(options);
            infeasible.add(new Pattern(fixed, random.nextInt() & fixed));
        }
        OptionStates graph = OptionStates.countFeasible(options, infeasible) == 0
                ? OptionStates.of(makers, all, List.of())
                : OptionStates.of(makers, all, infeasible);
        List<DecisionMaker> decide = new ArrayList<>();
        List<WrittenPreference> preferences = new ArrayList<>();
        boolean byHand = random.nextInt(3) == 0;
        for (int maker = 0; maker < makers; maker++) {
            decide.add(new DecisionMaker("m" + maker, LocalText.of("en", "m" + maker)));
            preferences.add(
                    WrittenPreference.of(byHand && maker == 0 ? points(random, graph) : priorities(random, options)));
        }
        return new ConflictModel(
                "c",
                LocalText.of("en", "c"),
                LocalText.NONE,
                List.of(),
                decide,
                graph,
                List.of(),
                preferences,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Published.NONE);
    }

    private static PreferenceForm points(SplittableRandom random, OptionStates graph) {
        List<Double> points = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            points.add((double) random.nextInt(4));
        }
        return new PreferenceForm.Points(points);
    }

    private static PreferenceForm priorities(SplittableRandom random, int options) {
        List<Statement> statements = new ArrayList<>();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            statements.add(Statements.random(random, options, 3));
        }
        return new PreferenceForm.Priorities(statements);
    }
}
