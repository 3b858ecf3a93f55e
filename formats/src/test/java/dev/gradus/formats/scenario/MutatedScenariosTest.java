package dev.gradus.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.casefile.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Folders with anything changed in one of their files are scenarios or lists of located problems, never an exception. */
class MutatedScenariosTest {
    private static final int TIMES = Integer.getInteger("gradus.mutations", 600);
    private static final List<String> BITS = List.of(
            "<",
            ">",
            "/>",
            "\"",
            "&",
            "&#0;",
            "&lt;",
            "&x;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "<!DOCTYPE a>",
            "-1",
            "1e999",
            "NaN",
            "999999999",
            "0",
            "discrete",
            "integer",
            "real",
            "item",
            "issue",
            "index=\"1\"",
            "\0",
            "\uFEFF",
            "<issue index=\"1\"/>",
            "</utility_space>",
            "nonlinear",
            "<utility/>",
            "evaluation",
            "lowerbound=\"5\"");

    private static void run(Map<String, String> texts, boolean isTree) {
        Map<String, byte[]> sound = SharedScenarios.bytes(texts);
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            Map<String, byte[]> files = new LinkedHashMap<>(sound);
            String changed = sound.keySet().stream().toList().get(seed % sound.size());
            files.put(changed, isTree ? Mutation.of(sound.get(changed), seed) : xml(texts.get(changed), seed));
            try {
                switch (ScenarioFolder.read(files)) {
                    case ScenarioResult.Unreadable(var problems) -> {
                        assertThat(problems).as("seed " + seed).isNotEmpty();
                        refused++;
                    }
                    case ScenarioResult.Read result -> {
                        int[] outcome =
                                new int[result.scenario().space().issues().size()];
                        assertThat(result.scenario().values(outcome))
                                .as("seed " + seed)
                                .doesNotContain(Double.NaN);
                        read++;
                    }
                    case ScenarioResult.Ordered result -> {
                        assertThat(result.orders()).as("seed " + seed).isNotEmpty();
                        read++;
                    }
                }
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
        assertThat(read).as("mutations are not all fatal").isGreaterThan(TIMES / 50);
        assertThat(refused).as("nor all harmless").isGreaterThan(TIMES / 4);
    }

    /** A few bits in, a few characters out. */
    private static byte[] xml(String sound, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(sound);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            int cut = Math.min(text.length(), at + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> text.delete(at, cut);
                case 2 -> text.replace(at, cut, BITS.get(random.nextInt(BITS.size())));
                default -> {
                    int from = random.nextInt(text.length());
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(80))));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ofGenius() {
        run(SmallScenarios.GENIUS, false);
    }

    @Test
    void ofGeniusWithRectangles() {
        run(SmallScenarios.RECTANGLES, false);
    }

    @Test
    void ofGeniusWeb() {
        run(SmallScenarios.GENIUSWEB, true);
    }

    @Test
    void ofGeniusWebWithGroups() {
        run(SmallScenarios.GROUPS, true);
    }

    @Test
    void ofGeniusWebWithOrders() {
        run(SmallScenarios.ORDERS, true);
    }

    @Test
    void ofNegmas() {
        run(SmallScenarios.NEGMAS, true);
    }

    @Test
    void ofNegmasWithRanges() {
        run(SmallScenarios.RANGES, true);
    }

    @Test
    void ofNegmasWithListedOutcomes() {
        run(SmallScenarios.LISTED, true);
    }

    @Test
    void ofNegmasWithRanks() {
        run(SmallScenarios.RANKS, true);
    }

    @Test
    void ofNegmasWithFactors() {
        run(SmallScenarios.FACTORS, true);
    }
}
