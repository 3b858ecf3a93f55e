package dev.gradus.words.settlement;

import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.settlement.review.ZoneOfAgreement;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What it comes to: how many deals there are, on which nobody can improve, and what stands against them. */
final class SettlementHead {
    private final Words words;
    private final SettlementReview review;
    private final SettlementNames names;

    SettlementHead(Words words, SettlementReview review, SettlementNames names) {
        this.words = words;
        this.review = review;
        this.names = names;
    }

    private String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    private int parties() {
        return review.disagreement().size();
    }

    Passage passage() {
        Passage.Builder passage = Passage.of("verdict", "").say(Sentence.of(headline()));
        now().forEach(said -> passage.say(Sentence.of(said)));
        return passage.done();
    }

    private String headline() {
        boolean none = review.frontier().map(found -> found.size() == 0).orElse(false)
                || review.deals().map(BigInteger.ZERO::equals).orElse(false);
        if (none) {
            return say("headline.none");
        }
        String how = review.deals()
                .map(deals ->
                        deals.equals(BigInteger.ONE) ? say("headline.one") : say("headline.deals", names.count(deals)))
                .orElseGet(() -> say(
                        "headline.most", names.count(review.scenario().space().combinations())));
        return Stream.of(
                        Optional.of(how),
                        review.frontier().map(this::unimprovable),
                        review.zone().map(zone -> say(zone.isEmpty() ? "zone.none" : "zone.some")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String unimprovable(ParetoFrontier frontier) {
        if (!frontier.quality().isExact()) {
            return say("headline.approximate", names.count(BigInteger.valueOf(frontier.size())));
        }
        if (!frontier.quality().counted()) {
            return say("headline.points", names.count(BigInteger.valueOf(frontier.size())));
        }
        BigInteger outcomes = frontier.outcomes();
        return outcomes.equals(BigInteger.ONE)
                ? say("headline.best")
                : say("headline.best.many", names.count(outcomes));
    }

    /** What stands for no deal, what waiting costs, whether anything suits everybody, how far apart the wishes are. */
    private List<String> now() {
        List<String> said = new ArrayList<>();
        if (parties() == 1) {
            said.add(say("one"));
        }
        String key = review.kind() == Disagreement.ZERO ? "disagreement.zero" : "disagreement.reservation";
        said.add(say(key, names.worths(review.disagreement())));
        List<String> without = IntStream.range(0, review.disagreement().size())
                .filter(i -> review.kind() == Disagreement.RESERVATION)
                .filter(i ->
                        !Double.isFinite(review.scenario().profiles().get(i).reservation()))
                .mapToObj(names::theParty)
                .toList();
        if (!without.isEmpty()) {
            said.add(say("disagreement.unsaid", words.list(without)));
        }
        if (names.isSampled()) {
            said.add(say("sampled", words.list(names.sampled())));
        }
        waiting().ifPresent(said::add);
        if (isFutile()) {
            said.add(say("zone.nobody"));
        }
        paper().ifPresent(said::add);
        int points = review.frontier().map(ParetoFrontier::size).orElse(0);
        review.zone()
                .flatMap(ZoneOfAgreement::points)
                .filter(inside -> inside > 0 && points > 1)
                .ifPresent(inside -> said.add(say(
                        isShared() ? "zone.points" : "zone.each",
                        names.count(BigInteger.valueOf(inside)),
                        names.count(BigInteger.valueOf(points)))));
        review.opposition()
                .filter(_ -> parties() > 1)
                .ifPresent(opposition -> said.add(say("opposition", names.worth(opposition.distance()))));
        return said;
    }

    /** Which rules choose deals that are good on paper only. */
    private Optional<String> paper() {
        List<String> rules = review.solutions().stream()
                .filter(bargain -> review.isPaper(bargain.outcome()))
                .map(bargain -> say("rule." + Words.key(bargain.rule())))
                .toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                rules.size() == review.solutions().size() ? say("paper.all") : say("paper.some", words.list(rules)));
    }

    /** Whether there is a zone of agreement in which nobody gains anything. */
    private boolean isFutile() {
        return review.zone().filter(zone -> !zone.isEmpty()).isPresent()
                && review.solutions().stream()
                        .filter(bargain -> bargain.rule() == BargainingRule.NASH
                                || bargain.rule() == BargainingRule.KALAI_SMORODINSKY)
                        .anyMatch(bargain -> bargain.gainers().isEmpty());
    }

    /** Whether some deals of the frontier are worth the same to everybody. */
    private boolean isShared() {
        return review.frontier()
                .filter(found -> found.outcomes().compareTo(BigInteger.valueOf(found.size())) > 0)
                .isPresent();
    }

    /** By what worth shrinks, of the parties whose worth does. */
    private Optional<String> waiting() {
        double time = review.time() > 0 ? review.time() : 1;
        List<String> left = new ArrayList<>();
        for (int i = 0; i < parties(); i++) {
            Profile profile = review.scenario().profiles().get(i);
            if (profile.discount() < 1) {
                left.add(say("time.left", words.percent(profile.shrunk(time)), names.theParty(i)));
            }
        }
        if (left.isEmpty()) {
            return review.time() > 0 ? Optional.of(say("time.nothing")) : Optional.empty();
        }
        return Optional.of(
                review.time() > 0
                        ? say("time.now", words.percent(time), words.list(left))
                        : say("time.end", words.list(left)));
    }
}
