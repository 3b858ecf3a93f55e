package dev.gradus.words.settlement;

import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.Trade;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;
import java.util.function.Function;

/** What to trade for what, in words. */
final class TradeWords {
    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;
    private final Function<BargainingRule, String> rule;

    TradeWords(Words words, SettlementReview review, SettlementNames names, Function<BargainingRule, String> rule) {
        this.words = words;
        this.review = review;
        this.names = names;
        this.rule = rule;
    }

    private String say(String key, Object... args) {
        return words.say("settlement.trades." + key, args);
    }

    Passage passage() {
        return Passage.of("trades", say("title"))
                .say(Sentence.of(lead()))
                .part(Passage.of("trades:open", say("open.title")).list(open()).done())
                .part(Passage.of("trades:made", say("made.title")).list(made()).done())
                .done();
    }

    /** From which deal the trades are seen. */
    private String lead() {
        return review.deal().isPresent()
                ? say("asked")
                : review.solutions().stream()
                        .findFirst()
                        .map(bargain -> say("solution", rule.apply(bargain.rule())))
                        .orElseGet(() -> say("nowhere"));
    }

    /** Trades that would make two parties better off and nobody worse. */
    private List<Sentence> open() {
        if (review.traded().isEmpty()) {
            return List.of();
        }
        return review.open().isEmpty()
                ? List.of(Sentence.of(say(isBettered() ? "open.left" : "open.none")))
                : review.open().stream().map(trade -> trade(trade, "open")).toList();
    }

    private boolean isBettered() {
        return review.deal().flatMap(DealReview::improvement).isPresent();
    }

    /** Trades that the deal is made of. */
    private List<Sentence> made() {
        if (review.traded().isEmpty()) {
            return List.of();
        }
        return review.made().isEmpty()
                ? List.of(Sentence.of(say("made.none")))
                : review.made().stream().map(trade -> trade(trade, "made")).toList();
    }

    private Sentence trade(Trade trade, String key) {
        return Sentence.joined(List.of(
                concession(trade.first(), trade.second().by(), "first"),
                concession(trade.second(), trade.first().by(), "second"),
                Sentence.of(say(key, names.gains("trades." + key + ".gain", trade.gains())))));
    }

    private Sentence concession(Trade.Concession concession, int other, String key) {
        return words.tell(
                "settlement.trades." + key,
                names.theParty(concession.by()),
                names.change(concession.issue(), concession.from(), concession.to()),
                names.worth(concession.cost()),
                names.worth(concession.worth()),
                names.theParty(other));
    }
}
