package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.TrustHistory;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Today's trust for every pair of the case that decides, with what the history did to it. */
final class TrustReviews {
    private TrustReviews() {}

    static List<TrustReview> of(WholeCase whole) {
        Structure structure = whole.resolved().structure();
        List<TrustReview> reviews = new ArrayList<>();
        for (Case.Trust pair : whole.written().trust()) {
            if (structure.findParty(pair.truster()).isPresent()
                    && structure.findParty(pair.trusted()).isPresent()) {
                TrustHistory.Account account = TrustHistory.today(whole.written(), pair);
                reviews.add(new TrustReview(
                        structure.findParty(pair.truster()).getAsInt(),
                        structure.findParty(pair.trusted()).getAsInt(),
                        account,
                        today(pair, account)));
            }
        }
        return reviews;
    }

    private static Explained today(Case.Trust pair, TrustHistory.Account account) {
        String[] args = {"party:" + pair.truster(), "party:" + pair.trusted()};
        Explained prior = FigureKind.TRUST.explained(account.prior(), pair.truster(), pair.trusted());
        if (account.moves().isEmpty()) {
            return prior;
        }
        List<Explained> factors = new ArrayList<>();
        factors.add(Explained.of("trust.odds", How.QUOTIENT, List.of(prior, Explained.complement(prior)), args));
        account.moves().forEach(move -> factors.add(move(move)));
        Explained odds = Explained.of("trust.odds", How.PRODUCT, factors, args);
        Explained all = Explained.sum("trust.odds", List.of(Explained.constant("one", 1, Unit.NUMBER), odds), args);
        return Explained.of("trust.today", How.QUOTIENT, List.of(odds, all), args);
    }

    private static Explained move(TrustHistory.Move move) {
        String act = "history:" + move.act();
        Explained signal =
                FigureKind.PAST_SIGNAL.explained(move.signal(), move.act()).labelled(FigureKind.SIGNAL.label(), act);
        if (move.kept()) {
            Explained one = Explained.constant("one", 1, Unit.NUMBER);
            return Explained.of("trust.move", How.QUOTIENT, List.of(one, signal), act)
                    .in(Unit.SHARE);
        }
        Explained slip = Explained.constant("trust.slip", TrustHistory.SLIP, Unit.SHARE);
        Explained keeps = Explained.product("trust.keeps", Explained.complement(slip), signal);
        return Explained.of("trust.move", How.QUOTIENT, List.of(slip, Explained.complement(keeps)), act);
    }
}
