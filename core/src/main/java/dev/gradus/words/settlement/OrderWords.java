package dev.gradus.words.settlement;

import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.OrderReview.Compared;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be said of deals where some parties only tell which are better than which, in words. */
public final class OrderWords {
    private final Words words;
    private final OrderReview review;
    private final SettlementNames names;

    public OrderWords(Words words, OrderReview review) {
        this.words = words;
        this.review = review;
        this.names = new SettlementNames(words, review);
    }

    public String language() {
        return words.language();
    }

    public String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    private String count(long count) {
        return names.count(BigInteger.valueOf(count));
    }

    private long unbeaten() {
        return review.compared().stream().filter(deal -> deal.rival().isEmpty()).count();
    }

    /** All that is told, in order: "verdict"; "deals", a table; "limits". */
    public List<Passage> passages() {
        ResultTable table = table();
        Passage.Builder verdict = Passage.of("verdict", "").say(Sentence.of(headline()));
        now().forEach(said -> verdict.say(Sentence.of(said)));
        Passage.Builder limits = Passage.of("limits", say("limits.title"));
        notes().forEach(note -> limits.say(Sentence.of(note)));
        Passage deals = Passage.of("deals", table.title()).table(table).done();
        return Stream.of(verdict.done(), deals, limits.done())
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    /** What it comes to. */
    private String headline() {
        String deals = review.deals()
                .map(count -> say("headline.deals", names.count(count)))
                .orElseGet(() -> say("headline.most", names.count(review.space().combinations())));
        return deals + " "
                + (review.compared().isEmpty()
                        ? say("orders.none")
                        : say("orders.headline", count(review.compared().size()), count(unbeaten())));
    }

    /** Who orders, what better means, what suits everybody, the compromise. */
    private List<String> now() {
        List<String> said = new ArrayList<>();
        int numbered = review.profiles().size();
        said.add(say(
                "orders.who",
                words.list(IntStream.range(numbered, numbered + review.orders().size())
                        .mapToObj(names::theParty)
                        .toList())));
        if (review.compared().isEmpty()) {
            return said;
        }
        said.add(say("orders.better"));
        boolean asked = numbered > 0
                || review.orders().stream()
                        .map(PartialOrder::reservation)
                        .anyMatch(reservation -> !reservation.isEmpty());
        if (asked) {
            said.add(say(
                    "orders.acceptable",
                    count(review.compared().stream()
                            .filter(Compared::isAcceptable)
                            .count())));
        }
        review.compromise().ifPresent(compromise -> {
            List<Integer> ranks = compromise.ranks();
            said.add(say(
                    "orders.compromise",
                    names.deal(review.compared().get(compromise.deal()).outcome()),
                    words.list(IntStream.range(0, ranks.size())
                            .mapToObj(i -> say("orders.rank", count(ranks.get(i)), names.theParty(i)))
                            .toList()),
                    count(review.compared().size())));
        });
        return said;
    }

    /** The deals, those that nobody is known to be able to improve on in front. */
    private ResultTable table() {
        List<String> head =
                List.of(say("orders.number"), say("orders.deal"), say("orders.improved"), say("orders.enough"));
        List<List<String>> rows = IntStream.range(0, review.compared().size())
                .boxed()
                .sorted(Comparator.comparing(
                        d -> review.compared().get(d).rival().isPresent()))
                .map(this::row)
                .toList();
        return new ResultTable("deals", say("orders.title"), say("orders.lead"), head, rows, 4);
    }

    private List<String> row(int deal) {
        Compared compared = review.compared().get(deal);
        return List.of(
                Integer.toString(deal + 1),
                names.deal(compared.outcome()),
                compared.rival()
                        .map(rival -> say("orders.rival", Integer.toString(rival + 1)))
                        .orElseGet(() -> say("orders.norival")),
                say(compared.isAcceptable() ? "orders.yes" : "orders.unknown"));
    }

    /** What this does not say. */
    private List<String> notes() {
        List<String> said = new ArrayList<>(List.of(say("orders.rules"), say("not")));
        BigInteger spoken = BigInteger.valueOf(review.compared().size() + (long) review.left());
        if (!review.deals().map(spoken::equals).orElse(false)) {
            said.addFirst(say("orders.others"));
        }
        if (review.left() > 0) {
            said.addFirst(say("orders.left", count(review.left())));
        }
        return said;
    }
}
