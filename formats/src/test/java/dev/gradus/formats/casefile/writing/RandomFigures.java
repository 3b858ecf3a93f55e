package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random texts, bases and figures, as odd as a case file may hold them. */
final class RandomFigures {
    private static final List<String> WORDS = List.of(
            "no",
            "on",
            "~",
            "null",
            "2019-02-28",
            "12",
            "0.30",
            "1e3",
            "0x1F",
            "12:30",
            ".5",
            "yes",
            "P6M",
            "- item",
            "# none",
            "a: b",
            "a #b",
            "ends with:",
            "https://example.org/a?b=c#d",
            "with, comma",
            "[list]",
            "{map}",
            "say \"yes\"",
            "it's",
            "back\\slash",
            "two\nlines",
            "para\n\ngraph\n",
            "tab\there",
            " leading",
            "trailing ",
            "two  spaces",
            "Ngừng bắn dọc tuyến",
            "핵시설 폐기",
            "مذاکرات",
            "переговоры",
            "emoji \uD83D\uDE00 here",
            "nbsp\u00A0here",
            "¶4",
            "p. 2",
            "%",
            "@home",
            "`tick`",
            "*star",
            "&anchor",
            "!tag",
            "|",
            ">-",
            "?",
            "---",
            "...",
            "<<",
            "=",
            "us",
            "x".repeat(130),
            "A long text that does not fit on one line: it says who did what and when, and why it matters to everybody who reads it.");

    /** Figures of one kind: what a number may be. */
    record Range(double least, double most, boolean isTime) {}

    static final Range SHARE = new Range(0, 1, false);
    static final Range TRUST = new Range(1e-6, 0.999999, false);
    static final Range SIGNAL = new Range(1e-6, 1, false);
    static final Range POINTS = new Range(-1000, 1000, false);
    static final Range LOSS = new Range(-1000, 0, false);
    static final Range PRICE = new Range(0, 1000, false);
    static final Range TIME = new Range(0, 200, true);
    static final Range RATE = new Range(0, 10, false);
    static final Range DISCOUNT = new Range(1e-6, 10, false);

    final SplittableRandom random;
    private final String language;
    private final List<String> sources;

    RandomFigures(SplittableRandom random, String language, List<String> sources) {
        this.random = random;
        this.language = language;
        this.sources = sources;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> some(List<T> all) {
        return all.stream().filter(_ -> chance(0.4)).toList();
    }

    <T> List<T> many(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    String word() {
        String word = pick(WORDS);
        while (chance(0.4)) {
            word += " " + pick(WORDS);
        }
        return word;
    }

    LocalText text() {
        if (chance(0.5)) {
            return LocalText.of(language, word());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("en", "vi", "ko", "zh-Hant").stream().filter(_ -> chance(0.6)).forEach(one -> texts.put(one, word()));
        return texts.isEmpty() ? LocalText.of("fa", word()) : new LocalText(texts);
    }

    LocalText orNone() {
        return chance(0.5) ? text() : LocalText.NONE;
    }

    LocalDate date() {
        return LocalDate.of(1, 1, 1).plusDays(random.nextInt(1_095_000));
    }

    List<LocalDate> orNever() {
        return chance(0.5) ? List.of(date()) : List.of();
    }

    private Basis.Citation citation() {
        String place = chance(0.5) ? word().strip() : "";
        return new Basis.Citation(pick(sources), place);
    }

    Basis basis() {
        if (chance(0.3)) {
            return Basis.NONE;
        }
        return new Basis(
                sources.isEmpty() ? List.of() : many(2, this::citation),
                orNone(),
                orNone(),
                chance(0.2) ? many(2, this::quote) : List.of(),
                chance(0.2) ? many(2, this::revision) : List.of());
    }

    private Basis.Quote quote() {
        LocalText text = text();
        return new Basis.Quote(pick(List.copyOf(text.byLanguage().keySet())), text);
    }

    private Basis.Revision revision() {
        return new Basis.Revision(
                date(), chance(0.5) ? "0.3" : word(), text(), sources.isEmpty() ? List.of() : many(2, this::citation));
    }

    /** With a basis of its own, or that of the mapping around. */
    Figure figure(String path, Range range, Basis around) {
        Basis own = basis();
        Basis basis = chance(0.4) || own.equals(Basis.NONE) ? around : own;
        List<Figure> rivals = new ArrayList<>();
        for (int i = 0; chance(0.15); i++) {
            rivals.add(figure(path + ".also-claimed." + i, range, Basis.NONE));
        }
        if (chance(0.25)) {
            RandomWording.Worded words = new RandomWording(this).of(path, range, number(range));
            Estimate estimate = words.estimate();
            Estimate shaped = new Estimate(estimate.low(), estimate.likely(), estimate.high(), shape(range));
            return new Figure(path, shaped, basis, rivals, true, List.of(), words.wording());
        }
        return new Figure(path, estimate(range), basis, rivals, true);
    }

    Figure orDefault(String path, Range range, double otherwise, Basis around) {
        return chance(0.6) ? figure(path, range, around) : Figure.byDefault(path, otherwise);
    }

    Estimate estimate(Range range) {
        if (chance(0.4)) {
            double value = number(range);
            return new Estimate(value, value, value, shape(range));
        }
        double[] three = {number(range), number(range), number(range)};
        Arrays.sort(three);
        return new Estimate(three[0], three[1], three[2], shape(range));
    }

    private Shape shape(Range range) {
        return switch (random.nextInt(10)) {
            case 0 -> Shape.TRIANGULAR;
            case 1 -> Shape.UNIFORM;
            case 2 -> new Shape.Normal(range.least(), range.most());
            case 3 -> new Shape.Discrete(List.of(0.25, 0.5, 0.25));
            case 4 -> {
                double first = random.nextDouble() / 2;
                yield new Shape.Discrete(List.of(first, 0.5, 0.5 - first));
            }
            default -> Shape.PERT;
        };
    }

    private double number(Range range) {
        double value = switch (random.nextInt(range.isTime() ? 7 : 5)) {
            case 0 -> Math.rint(100 * inside(range)) / 100;
            case 1 -> Math.rint(inside(range));
            case 2 -> random.nextBoolean() ? range.least() : range.most();
            case 3 -> inside(range) * Math.pow(10, -random.nextInt(30));
            case 4 -> inside(range);
            case 5 -> random.nextInt(2400) / 12.0;
            default -> random.nextInt(10) + random.nextInt(12) / 12.0 + random.nextInt(500) / 365.25;
        };
        return Math.clamp(value, range.least(), range.most()) + 0.0;
    }

    private double inside(Range range) {
        return range.least() + random.nextDouble() * (range.most() - range.least());
    }
}
