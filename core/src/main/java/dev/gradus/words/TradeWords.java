package dev.gradus.words;

import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.Trade;
import java.util.List;
import java.util.function.Function;

/** What to trade for what, in words. */
public final class TradeWords {
    private final Words words;
    private final SettlementReview review;
    private final Settlements names;
    private final Function<BargainingRule, String> rule;

    TradeWords(Words words, SettlementReview review, Settlements names, Function<BargainingRule, String> rule) {
        this.words = words;
        this.review = review;
        this.names = names;
        this.rule = rule;
    }

    private String say(String key, Object... args) {
        return words.say("settlement.trades." + key, args);
    }

    /** From which deal the trades are seen. */
    public String lead() {
        return review.deal().isPresent()
                ? say("asked")
                : review.solutions().stream()
                        .findFirst()
                        .map(bargain -> say("solution", rule.apply(bargain.rule())))
                        .orElseGet(() -> say("nowhere"));
    }

    /** Trades that would make two parties better off and nobody worse. */
    public List<String> open() {
        if (review.traded().isEmpty()) {
            return List.of();
        }
        return review.open().isEmpty()
                ? List.of(say(isBettered() ? "open.left" : "open.none"))
                : review.open().stream().map(trade -> trade(trade, "open")).toList();
    }

    private boolean isBettered() {
        return review.deal().flatMap(DealReview::improvement).isPresent();
    }

    /** Trades that the deal is made of. */
    public List<String> made() {
        if (review.traded().isEmpty()) {
            return List.of();
        }
        return review.made().isEmpty()
                ? List.of(say("made.none"))
                : review.made().stream().map(trade -> trade(trade, "made")).toList();
    }

    private String trade(Trade trade, String key) {
        return concession(trade.first(), trade.second().by(), "first")
                + " " + concession(trade.second(), trade.first().by(), "second")
                + " " + say(key, names.gains("trades." + key + ".gain", trade.gains()));
    }

    private String concession(Trade.Concession concession, int other, String key) {
        return words.sentence(
                "settlement.trades." + key,
                names.theParty(concession.by()),
                names.change(concession.issue(), concession.from(), concession.to()),
                names.worth(concession.cost()),
                names.worth(concession.worth()),
                names.theParty(other));
    }
}
