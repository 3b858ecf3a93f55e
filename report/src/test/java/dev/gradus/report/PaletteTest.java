package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One colour means one thing on every page. */
class PaletteTest {
    private static final String STYLE = Assets.load().style().replaceAll("(?s)/\\*.*?\\*/", "");
    private static final String ROOT = STYLE.substring(0, STYLE.indexOf('}') + 1);
    private static final Pattern COLOUR = Pattern.compile(
            "#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b|\\b(?:rgb|rgba|hsl|hsla|lab|lch|oklch|oklab)\\(");
    private static final Pattern NAMED_COLOUR = Pattern.compile(
            "(?i)[:\\s\"'](?:red|green|blue|black|white|gray|grey|orange|purple|yellow|navy|teal|maroon)\\s*[;\"'}]");

    /** Where a colour with a meaning may stand: what the selectors of its rules say. */
    private static final Map<String, Pattern> MEANINGS = Map.of(
            "held", Pattern.compile("held|reach|holds|rest|near"),
            "fail", Pattern.compile("fail|short|breaks|\\.paper"),
            "warn", Pattern.compile("warn|weakest|narrow|later"),
            "link", Pattern.compile("^a$|\\ba\\b|button\\.n"),
            "focus", Pattern.compile("focus|target"));

    private static final List<String> JUDGED = List.of("held", "fail", "warn");

    private static Map<String, String> palette() {
        Map<String, String> palette = new TreeMap<>();
        Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});")
                .matcher(ROOT)
                .results()
                .forEach(found -> palette.put(found.group(1), found.group(2)));
        return palette;
    }

    private record Rule(String selector, String body) {}

    private static List<Rule> rules() {
        return Pattern.compile("([^{}]+)\\{([^{}]*)\\}")
                .matcher(STYLE.substring(ROOT.length()))
                .results()
                .map(found -> new Rule(found.group(1).strip(), found.group(2)))
                .toList();
    }

    @Test
    void noColourIsWrittenButInThePalette() throws IOException {
        assertThat(STYLE.substring(ROOT.length())).doesNotContainPattern(COLOUR).doesNotContainPattern(NAMED_COLOUR);
        for (Path file : sources()) {
            assertThat(Files.readString(file).replace("#${", "").replaceAll("href=\"#[^\"]*\"", ""))
                    .as(file.toString())
                    .doesNotContainPattern(COLOUR)
                    .doesNotContainPattern("(?:fill|stroke|color)[=:]\\s*[\"'](?!none)[a-z]");
        }
    }

    private static List<Path> sources() throws IOException {
        Path main = Path.of("src/main");
        try (Stream<Path> templates = Files.walk(main.resolve("jte"));
                Stream<Path> scripts = Files.list(main.resolve("resources/dev/gradus/report"))) {
            List<Path> found = Stream.concat(templates, scripts)
                    .filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".js"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }

    @Test
    void everyColourIsUsedAndNoTwoAreTheSame() {
        assertThat(palette()).hasSizeGreaterThan(20);
        assertThat(palette().values()).doesNotHaveDuplicates();
        assertThat(palette().keySet()).allSatisfy(name -> assertThat(STYLE).contains("var(--" + name + ")"));
    }

    @Test
    void aColourWithAMeaningStandsOnlyWhereThatIsMeant() {
        for (Rule rule : rules()) {
            Pattern.compile("var\\(--([a-z0-9-]+)")
                    .matcher(rule.body())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(name -> {
                        String meaning = name.replaceAll("-(?:wash|line)$", "");
                        if (name.startsWith("party-")) {
                            assertThat(rule.selector()).isEqualTo("." + name);
                        } else if (MEANINGS.containsKey(meaning)) {
                            assertThat(rule.selector()).as(name).containsPattern(MEANINGS.get(meaning));
                        }
                    });
        }
    }

    @Test
    void whatMeansDifferentThingsLooksDifferent() {
        Map<String, String> palette = palette();
        List<String> meaning = palette.keySet().stream()
                .filter(name -> name.startsWith("party-") || JUDGED.contains(name))
                .toList();
        assertThat(meaning).hasSize(8 + JUDGED.size());
        for (String one : meaning) {
            for (String other : meaning) {
                if (!one.equals(other)) {
                    assertThat(distance(palette.get(one), palette.get(other)))
                            .as(one + " and " + other)
                            .isGreaterThan(14);
                }
            }
        }
    }

    /** Words 4.5 to 1, marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
    @Test
    void everyColourCanBeSeenOnItsGround() {
        Map<String, String> palette = palette();
        for (String name : List.of("ink", "slate", "quiet", "link", "held", "fail", "warn")) {
            assertThat(contrast(palette.get(name), palette.get("paper")))
                    .as(name)
                    .isGreaterThan(4.5);
            assertThat(contrast(palette.get(name), palette.get("wash")))
                    .as(name)
                    .isGreaterThan(4.5);
        }
        for (String name : JUDGED) {
            assertThat(contrast(palette.get(name), palette.get(name + "-wash")))
                    .as(name)
                    .isGreaterThan(4.5);
        }
        palette.forEach((name, colour) -> {
            if (name.startsWith("party-") || name.equals("edge")) {
                assertThat(contrast(colour, palette.get("paper"))).as(name).isGreaterThan(3);
            }
        });
    }

    private static double contrast(String one, String other) {
        double a = 0.05 + xyz(one)[1];
        double b = 0.05 + xyz(other)[1];
        return Math.max(a, b) / Math.min(a, b);
    }

    /** CIE 1976 difference. */
    private static double distance(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String colour) {
        double[] xyz = xyz(colour);
        double x = root(xyz[0] / 0.95047);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] xyz(String colour) {
        double[] rgb = new double[3];
        for (int k = 0; k < 3; k++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            rgb[k] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return new double[] {
            0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2],
            0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2],
            0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]
        };
    }
}
