package dev.gradus.report.view.section;

import dev.gradus.report.view.picture.DealLines;
import dev.gradus.report.view.picture.DealPlot;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.settlement.SettlementWords;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a page shows of the deals of one scenario, in one language.
 *
 * @param passages in the order in which they are told, what it comes to first
 * @param lines all parties at once; none for one or two
 * @param plots a picture for each two parties; none where there is one party or no deal
 * @param key what the signs in the pictures mean
 * @param shown what is drawn and what is left out
 */
public record SettlementView(
        SettlementWords words,
        List<Passage> passages,
        List<DealLines> lines,
        List<DealPlot> plots,
        List<DealPlot.Meaning> key,
        List<String> shown) {
    /** Marks of the frontier in all pictures of pairs together. */
    private static final int MARKS = 1200;

    private static final int LINES = 200;
    private static final int PAIRS = 10;

    public SettlementView {
        passages = List.copyOf(passages);
        lines = List.copyOf(lines);
        plots = List.copyOf(plots);
        key = List.copyOf(key);
        shown = List.copyOf(shown);
    }

    public static SettlementView of(SettlementReview review, SettlementWords words) {
        int parties = review.disagreement().size();
        int pairs = parties * (parties - 1) / 2;
        boolean drawn =
                pairs > 0 && review.frontier().map(found -> found.size() > 0).orElse(false);
        // with several parties the light marks of other deals would hide the frontier
        SettlementReview light = parties > 2 ? review.withoutCloud() : review;
        int marks = MARKS / Math.max(1, Math.min(PAIRS, pairs));
        List<DealPlot> plots = new ArrayList<>();
        for (int a = 0; drawn && a < parties; a++) {
            for (int b = a + 1; b < parties && plots.size() < PAIRS; b++) {
                plots.add(DealPlot.of(light, words, a, b, marks));
            }
        }
        return new SettlementView(
                words,
                words.passages(),
                drawn && parties > 2 ? List.of(DealLines.of(review, words, LINES)) : List.of(),
                plots,
                drawn ? DealPlot.meanings(review, words) : List.of(),
                drawn ? shown(review, words, marks, pairs) : List.of());
    }

    private static List<String> shown(SettlementReview review, SettlementWords words, int marks, int pairs) {
        List<String> said = new ArrayList<>();
        int size = review.frontier().orElseThrow().size();
        if (pairs > 1) {
            said.add(drawn(words, Math.min(size, LINES), size));
        }
        if (pairs == 1 || Math.min(size, marks) != Math.min(size, LINES)) {
            said.add(drawn(words, Math.min(size, marks), size));
        }
        if (pairs == 1) {
            said.add(
                    review.cloud().isEmpty()
                            ? words.say("picture.nocloud")
                            : words.say(
                                    "picture.cloud",
                                    count(
                                            words,
                                            BigInteger.valueOf(review.cloud().size())),
                                    count(words, review.deals().orElseThrow())));
        }
        if (pairs > PAIRS) {
            said.add(words.say("picture.pairsleft", PAIRS, pairs));
        }
        return said;
    }

    private static String drawn(SettlementWords words, int drawn, int size) {
        String all = count(words, BigInteger.valueOf(size));
        return drawn == size
                ? words.say("picture.all", all)
                : words.say("picture.shown", count(words, BigInteger.valueOf(drawn)), all);
    }

    private static String count(SettlementWords words, BigInteger count) {
        return NumberFormat.getIntegerInstance(Locale.of(words.language())).format(count);
    }

    public List<Sentence> verdict() {
        return passages.getFirst().sentences();
    }

    /** What comes before the pictures: the deal that was asked about, none or one. */
    public List<Passage> asked() {
        return passages.stream().filter(passage -> passage.id().equals("asked")).toList();
    }

    /** What comes after them. */
    public List<Passage> told() {
        return passages.stream()
                .skip(1)
                .filter(passage -> !passage.id().equals("asked"))
                .toList();
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    /** What the pictures show. */
    public String caption() {
        return plots.size() == 1 ? say("picture.two", words.party(0), words.party(1)) : say("picture.pairs");
    }
}
