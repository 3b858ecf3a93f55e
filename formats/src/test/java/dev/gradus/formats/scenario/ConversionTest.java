package dev.gradus.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Written in any format and read again, outcomes are worth the same; what is not the same is said. */
class ConversionTest {
    private static final int TIMES = 400;
    private static final int OUTCOMES = 100;

    @ParameterizedTest
    @EnumSource
    void realScenariosKeepTheirWorths(Format format) {
        assumeTrue(!SharedScenarios.folders().isEmpty(), "the real scenarios are not beside the project");
        assertThat(SharedScenarios.folders()).allSatisfy(folder -> {
            Scenario scenario = SharedScenarios.read(SharedScenarios.files(folder));

            WriteResult result = ScenarioFolder.write(scenario, format);

            if (folder.endsWith("10issues") && format == Format.GENIUSWEB) {
                assertThat(result).isInstanceOf(WriteResult.Refused.class);
            } else {
                assertSame(folder, scenario, SharedScenarios.written(result), 7);
            }
        });
    }

    /** Additive ones, and ones with rewards and groups; with names that need care, numbers of any size, caps and reservations. */
    @ParameterizedTest
    @EnumSource
    void randomScenariosKeepTheirWorthsOrAreRefused(Format format) {
        int written = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            switch (ScenarioFolder.write(scenario, format)) {
                case WriteResult.Written files -> {
                    assertSame("seed " + seed, scenario, files, seed);
                    written++;
                }
                case WriteResult.Refused(List<Problem> reasons) ->
                    assertThat(reasons)
                            .as("seed %s", seed)
                            .isNotEmpty()
                            .allSatisfy(
                                    reason -> assertThat(reason.code()).isIn("lost.cap", "lost.scale", "lost.joined"));
            }
        }
        assertThat(written).isGreaterThan(TIMES / 4);
    }

    private static void assertSame(String name, Scenario scenario, WriteResult.Written files, long seed) {
        Scenario again = SharedScenarios.read(SharedScenarios.bytes(files.files()));
        List<String> lost = files.lost().stream().map(Problem::code).toList();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < OUTCOMES; i++) {
            int[] outcome = scenario.space().issues().stream()
                    .mapToInt(issue -> random.nextInt(issue.size()))
                    .toArray();
            double[] worths = scenario.values(outcome);
            double largest =
                    java.util.Arrays.stream(worths).map(Math::abs).max().orElse(0);
            assertThat(again.values(outcome))
                    .as(() -> name + " " + files.files())
                    .containsExactly(worths, within(1e-12 * Math.max(1, largest)));
        }
        assertThat(ids(again)).as(name).isEqualTo(ids(scenario));
        if (!lost.contains("lost.reservation") && !lost.contains("lost.unreserved")) {
            assertThat(reservations(again)).as(name).containsExactly(reservations(scenario), within(1e-12));
        }
        if (!lost.contains("lost.discount")) {
            assertThat(again.profiles().stream().map(Profile::discount).toList())
                    .as(name)
                    .isEqualTo(
                            scenario.profiles().stream().map(Profile::discount).toList());
        }
        if (lost.stream().noneMatch(code -> code.matches("lost\\.(name|party|values|numbers|language)"))) {
            assertThat(names(again)).as(name).isEqualTo(names(scenario));
            for (int k = 0; k < scenario.space().issues().size(); k++) {
                Issue issue = scenario.space().issues().get(k);
                if (!issue.amounts().isEmpty()) {
                    assertThat(again.space().issues().get(k).amounts()).as(name).isEqualTo(issue.amounts());
                }
            }
        }
    }

    /** Files that stand in another order than the parties have numbers before their names. */
    private static List<String> ids(Scenario scenario) {
        return scenario.profiles().stream()
                .map(profile -> profile.id().replaceFirst("^[0-9]+-", ""))
                .toList();
    }

    private static double[] reservations(Scenario scenario) {
        return scenario.profiles().stream().mapToDouble(Profile::reservation).toArray();
    }

    private static List<List<String>> names(Scenario scenario) {
        return scenario.space().issues().stream()
                .map(issue ->
                        issue.values().stream().map(value -> value.in("en")).toList())
                .toList();
    }

    @Test
    void whatHasNoPlaceIsSaid() {
        Scenario scenario = RandomScenarios.withConstraintAndLanguages();

        Map<Format, List<String>> lost = new java.util.EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            lost.put(
                    format,
                    SharedScenarios.written(ScenarioFolder.write(scenario, format)).lost().stream()
                            .map(problem -> problem.code() + " " + problem.args())
                            .toList());
        }

        assertThat(lost.get(Format.GENIUS))
                .containsExactly(
                        "lost.language [Price, , ]", "lost.constraints [1, , ]", "lost.unreserved [arden, , ]");
        assertThat(lost.get(Format.GENIUSWEB))
                .containsExactly(
                        "lost.language [Price, , ]",
                        "lost.constraints [1, , ]",
                        "lost.unreserved [arden, , ]",
                        "lost.discount [arden, 0.5, ]");
        assertThat(lost.get(Format.NEGMAS)).containsExactly("lost.language [Price, , ]");
    }

    @Test
    void outcomesThatAreListedStayListed() {
        Scenario scenario = SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.LISTED));

        WriteResult.Written written = SharedScenarios.written(ScenarioFolder.write(scenario, Format.NEGMAS));
        Scenario again = SharedScenarios.read(SharedScenarios.bytes(written.files()));

        assertThat(written.lost()).isEmpty();
        for (int v = 0; v < 6; v++) {
            int[] outcome = {v / 3, v % 3};
            assertThat(again.space().allows(outcome)).isEqualTo(scenario.space().allows(outcome));
        }
        assertSame("listed", scenario, written, 1);
    }

    /** What is said in ways that only NegMAS has is written in ways that all have. */
    @ParameterizedTest
    @EnumSource
    void factorsAndTablesKeepTheirWorths(Format format) {
        for (Map<String, String> files : List.of(SmallScenarios.FACTORS, SmallScenarios.LISTED)) {
            Scenario scenario = SharedScenarios.read(SharedScenarios.bytes(files));
            if (ScenarioFolder.write(scenario, format) instanceof WriteResult.Written written) {
                assertSame(format.label(), scenario, written, 1);
            } else {
                assertThat(format).isNotEqualTo(Format.NEGMAS);
            }
        }
    }
}
