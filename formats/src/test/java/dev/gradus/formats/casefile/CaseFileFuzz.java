package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.LocatedProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads mutated case files by the thousand. Each must give a case or located problems, in time, and never an exception; whoever wants
 * to see what becomes of the cases that read passes a hook.
 */
public final class CaseFileFuzz {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private CaseFileFuzz() {}

    /**
     * How many files there were.
     *
     * @param cases that could be read
     * @param refused files with problems
     */
    public record Tally(int cases, int refused) {}

    /**
     * Mutates the templates and the cases of the library in turn.
     *
     * @param times how many files; seed k makes the k-th
     * @param hook sees every case that reads; what it throws is reported with the seed and the file
     */
    public static Tally run(int times, Consumer<Case> hook) {
        List<byte[]> sound = new ArrayList<>(CaseFiles.all().values());
        int cases = 0;
        for (int seed = 0; seed < times; seed++) {
            cases += readOne(seed, Mutation.of(sound.get(seed % sound.size()), seed), hook) ? 1 : 0;
        }
        return new Tally(cases, times - cases);
    }

    private static boolean readOne(int seed, byte[] bytes, Consumer<Case> hook) {
        try {
            long start = System.nanoTime();
            ReadResult result = CaseReader.read("case.yaml", bytes, Map.of());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
            return switch (result) {
                case ReadResult.Read read -> {
                    hook.accept(read.written());
                    yield true;
                }
                case ReadResult.Unreadable(List<LocatedProblem> problems) -> {
                    check(problems, bytes);
                    yield false;
                }
            };
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError thrown) {
            String file = Base64.getMimeEncoder().encodeToString(bytes);
            throw new AssertionError("seed " + seed + "; the file in base64:\n" + file, thrown);
        }
    }

    private static void check(List<LocatedProblem> problems, byte[] bytes) {
        long lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
        assertThat(problems).isNotEmpty().isSortedAccordingTo(LocatedProblem.ORDER);
        for (LocatedProblem located : problems) {
            Problem problem = located.problem();
            assertThat(problem.code()).matches("[a-z-]+\\.[a-z-]+");
            assertThat(problem.args()).hasSize(3);
            if (!problem.code().equals(Code.PROBLEM_MANY.code())) {
                assertThat((long) located.line()).as(problem.toString()).isBetween(1L, lines);
                assertThat(located.column()).as(problem.toString()).isPositive();
            }
        }
    }
}
