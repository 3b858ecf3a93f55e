package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Figure.Said;
import dev.gradus.agreement.Figure.Wording;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.casefile.NumberWords;
import dev.gradus.formats.casefile.NumberWords.Sureness;
import dev.gradus.formats.casefile.NumberWords.Word;
import dev.gradus.formats.casefile.NumberWordsReader;
import dev.gradus.quantity.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers said in the words of the table, worked out without the reader of cases. */
final class RandomWording {
    private static final NumberWords TABLE = NumberWordsReader.own();

    /** A number with its words. */
    record Worded(Estimate estimate, Wording wording) {}

    private final RandomFigures make;

    RandomWording(RandomFigures make) {
        this.make = make;
    }

    /** Words for the number at a path, a plain number with how sure one is of it, or both. */
    Worded of(String path, RandomFigures.Range range, double number) {
        List<Word> words = TABLE.words().stream()
                .filter(word -> !range.isTime() && word.of().stream().anyMatch(of -> isOf(path, of)))
                .toList();
        if (words.isEmpty() || make.chance(0.2)) {
            return sure(number, number, number, Said.NOTHING, range);
        }
        Word word = make.pick(words);
        Estimate means = word.value().estimate();
        Said said = said(word.ways());
        return make.chance(0.3)
                ? sure(means.low(), means.likely(), means.high(), said, range)
                : new Worded(means, new Wording(said, Said.NOTHING, TABLE.table()));
    }

    private Worded sure(double low, double likely, double high, Said said, RandomFigures.Range range) {
        Sureness degree = make.pick(TABLE.degrees());
        boolean bare = said.isNothing();
        double least =
                bare ? from(likely, -degree.number(), 0, Math.abs(likely)) : from(likely, -degree.range(), low, likely);
        double most =
                bare ? from(likely, degree.number(), 0, Math.abs(likely)) : from(likely, degree.range(), likely, high);
        Estimate about = new Estimate(Math.max(range.least(), least), likely, Math.min(range.most(), most));
        return new Worded(about, new Wording(said, said(degree.ways()), TABLE.table()));
    }

    /** start + factor · (to − from), reckoned in decimal. */
    private static double from(double start, double factor, double from, double to) {
        BigDecimal way = BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from));
        return BigDecimal.valueOf(start)
                .add(BigDecimal.valueOf(factor).multiply(way))
                .doubleValue();
    }

    private Said said(Map<String, List<String>> ways) {
        Map<String, String> names = new TreeMap<>();
        ways.forEach((language, all) -> names.put(language, all.getFirst()));
        return new Said(make.pick(make.pick(List.copyOf(ways.values()))), new LocalText(names));
    }

    private static boolean isOf(String path, String subject) {
        return switch (subject) {
            case "trust", "beliefs" -> path.startsWith(subject + ".");
            case "cure" -> path.matches("(proposals\\.[^.]+|instruments\\.[^.]+\\.changes)\\.cure\\..*");
            default ->
                path.matches("(parties|measures|history|moves|instruments)\\.[^.]+\\." + subject + "(\\..*)?")
                        || path.matches("instruments\\.[^.]+\\.changes\\.[^.]+\\." + subject + "(\\..*)?");
        };
    }
}
