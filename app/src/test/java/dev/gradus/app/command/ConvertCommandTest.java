package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus convert} writes, and what it says that has no place. */
class ConvertCommandTest {
    private static final String SPACE = """
            type: DiscreteCartesianOutcomeSpace
            issues:
            - {name: Toll, type: CategoricalIssue, values: [none, high]}
            - {name: Hours, type: ContiguousIssue, values: [4, 6]}
            """;
    private static final String ARDEN = """
            type: LinearAdditiveUtilityFunction
            reserved_value: 0.25
            weights: [0.5, 0.5]
            values:
            - {none: 1, high: 0.5}
            - {type: AffineFun, slope: 0.5, bias: -2}
            """;
    private static final String BELMAR = """
            type: ExpDiscountedUFun
            discount: 0.5
            factor: relative_time
            reserved_value: 0.25
            ufun:
              type: MappingUtilityFunction
              mapping: {[none, 4]: 0, [none, 5]: 0.25, [none, 6]: 0.5, [high, 4]: 0.5, [high, 5]: 0.75, [high, 6]: 1}
            """;

    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Path bridge = Files.createDirectory(here.resolve("bridge"));
        Files.writeString(bridge.resolve("bridge.yml"), SPACE);
        Files.writeString(bridge.resolve("arden.yml"), ARDEN);
        Files.writeString(bridge.resolve("belmar.yml"), BELMAR);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String frontier(String folder) throws IOException {
        assertThat(Run.in(here, "settle", folder, "--frontier", folder + ".csv").status())
                .as(folder)
                .isZero();
        return Files.readString(here.resolve(folder + ".csv"));
    }

    /** The best deals stay the best, and are worth the same. */
    @ParameterizedTest
    @ValueSource(strings = {"geniusweb", "negmas"})
    void aFolderBecomesOneOfAnotherProgram(String format) throws IOException {
        Run run = Run.in(here, "convert", "bridge", "--as", format, "--out", "new/" + format);

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.out()).contains("3 files for");
        assertThat(run.tooWide()).isEmpty();
        Files.move(here.resolve("new/" + format), here.resolve(format));
        assertThat(frontier(format)).isEqualTo(frontier("bridge"));
        assertThat(names(here.resolve("new"))).isEmpty();
    }

    @Test
    void whatHasNoPlaceIsSaid() {
        Run run = Run.in(here, "convert", "bridge", "--as", "geniusweb", "--out", "web");

        assertThat(run.said()).contains("The discount of \"belmar\" (0.5) has no place in this format.");
        assertThat(Run.in(here, "convert", "bridge", "--as", "negmas", "--out", "negmas")
                        .said())
                .isEmpty();
    }

    @Test
    void whatADealMustKeepToIsSaidWhereItHasNoPlace() throws IOException {
        Files.writeString(
                here.resolve("bridge/bridge.yml"),
                SPACE.replace("Discrete", "Subset") + "outcomes: [[none, 4], [high, 6]]\n");

        Run run = Run.in(here, "convert", "bridge", "--as", "geniusweb", "--out", "web");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said()).contains("more outcomes are possible there");
    }

    @Test
    void whereWorthsWouldChangeNothingIsWritten() throws IOException {
        Files.writeString(here.resolve("bridge/arden.yml"), ARDEN.replace("bias: -2", "bias: -4"));

        Run run = Run.in(here, "convert", "bridge", "--as", "geniusweb", "--out", "web");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said()).contains("outside the range from 0 to 1").contains("So nothing was written to");
        assertThat(here.resolve("web")).doesNotExist();
    }

    @Test
    void ranksHaveNoNumbersToWrite() throws IOException {
        Files.writeString(
                here.resolve("bridge/arden.yml"),
                "{type: RankOnlyUtilityFunction, mapping: {[none, 4]: 1, [high, 4]: 0}}");

        Run run = Run.in(here, "convert", "bridge", "--as", "genius", "--out", "genius");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said()).contains("\"arden\" says only which outcomes are better than which");
        assertThat(here.resolve("genius")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItStays() throws IOException {
        Run run = Run.in(here, "convert", "bridge", "--as", "negmas", "--out", "bridge");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.said()).contains("is not an empty folder");
        assertThat(names(here.resolve("bridge"))).containsExactly("arden.yml", "belmar.yml", "bridge.yml");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(here.resolve("empty"));

        assertThat(Run.in(here, "convert", "bridge", "--as", "negmas", "--out", "empty")
                        .status())
                .isZero();

        assertThat(names(here.resolve("empty"))).hasSize(3).allMatch(name -> name.endsWith(".yml"));
    }

    @Test
    void aCaseCanBeWrittenToo() {
        Run run = Run.in(here, "convert", "two-by-two", "--as", "negmas", "--out", "pairs", "--lang", "vi");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.out()).contains("tệp cho NegMAS");
        assertThat(run.said()).doesNotContain("ràng buộc");
        assertThat(run.tooWide()).isEmpty();
        assertThat(Run.in(here, "settle", "pairs").out()).contains("9 deals are possible.");
    }

    @Test
    void mistakesInTheFilesAreNamedWhereTheyAre() throws IOException {
        Files.writeString(here.resolve("bridge/arden.yml"), ARDEN.replace("AffineFun", "LambdaFun"));

        Run run = Run.in(here, "convert", "bridge", "--as", "negmas", "--out", "negmas");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.said()).contains("arden.yml:6:3").contains("code from a file is never run");
        assertThat(here.resolve("negmas")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert bridge", "convert bridge --as xml --out x", "convert --as negmas --out x"})
    void wrongUseIsAnswered(String line) {
        Run run = Run.in(here, line.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).isNotEmpty();
    }
}
