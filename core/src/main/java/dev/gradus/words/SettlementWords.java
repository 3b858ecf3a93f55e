package dev.gradus.words;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.settlement.review.ZoneOfAgreement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which deals there are, in words: how many, which nobody can improve on, what each rule gives, what is left on the table. */
public final class SettlementWords {
    private final Words words;
    private final SettlementReview review;
    private final Settlements names;

    /**
     * What is said of one deal.
     *
     * @param title the rules that choose it
     * @param deal spelled out
     * @param sentences what it gives, and why each rule chooses it
     * @param worth issue by issue
     */
    public record Passage(String title, String deal, List<String> sentences, ResultTable worth) {
        public Passage {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param packages each issue is a measure of a case, done or left out */
    public SettlementWords(Words words, SettlementReview review, boolean packages) {
        this.words = words;
        this.review = review;
        this.names = new Settlements(words, review, packages);
    }

    public String language() {
        return words.language();
    }

    public String say(String key, Object... args) {
        return words.say("settlement." + key, args);
    }

    /** A party as for a heading. */
    public String party(int party) {
        return names.party(party);
    }

    /** A worth as it stands in a table. */
    public String worth(double value) {
        return names.worth(value);
    }

    /** A deal spelled out. */
    public String deal(List<Integer> outcome) {
        return names.deal(outcome);
    }

    /** What it comes to. */
    public String headline() {
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

    /** For which moment it is. */
    public String when() {
        return review.time() > 0 ? say("when.later", words.percent(review.time())) : say("when");
    }

    /** What stands for no deal, what waiting costs, whether anything suits everybody, how far apart the wishes are. */
    public List<String> now() {
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
        waiting().ifPresent(said::add);
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

    /** What is exact, what counts as one point, what the numbers are not. */
    public List<String> notes() {
        List<String> said = new ArrayList<>();
        said.add(review.frontier()
                .map(ParetoFrontier::quality)
                .map(quality -> quality.isExact()
                        ? say("exact.frontier")
                        : say("bound.frontier", words.fixed(quality.epsilon(), 6)))
                .orElseGet(() -> say("unasked.frontier")));
        review.frontier().ifPresent(_ -> said.add(say("point")));
        said.add(say("scales"));
        said.add(say("not"));
        return said;
    }

    /** Each rule with what it gives to whom; of more than two parties, a line for each of them. */
    public ResultTable table() {
        List<String> heads = new ArrayList<>(List.of(say("table.without")));
        List<List<Double>> columns = new ArrayList<>(List.of(review.disagreement()));
        review.solutions().forEach(bargain -> {
            heads.add(
                    isWide()
                            ? words.capital(say("short." + StabilityWords.key(bargain.rule())))
                            : name(bargain.rule()));
            columns.add(bargain.values());
        });
        review.deal().ifPresent(deal -> {
            heads.add(say("table.asked"));
            columns.add(deal.values());
        });
        String lead = say("table.lead");
        return isWide() ? byParty(lead, heads, columns) : byRule(lead, heads, columns);
    }

    private ResultTable byRule(String lead, List<String> heads, List<List<Double>> columns) {
        List<String> head = new ArrayList<>(List.of(say("table.rule")));
        IntStream.range(0, parties()).forEach(i -> head.add(names.party(i)));
        List<List<String>> rows = IntStream.range(0, heads.size())
                .mapToObj(k -> row(heads.get(k), columns.get(k)))
                .toList();
        return new ResultTable("rules", say("table.title"), lead, head, rows, 1);
    }

    private ResultTable byParty(String lead, List<String> heads, List<List<Double>> columns) {
        List<String> head = new ArrayList<>(List.of(say("table.party")));
        head.addAll(heads);
        List<List<String>> rows = IntStream.range(0, parties())
                .mapToObj(i -> row(
                        i + 1 + ". " + names.party(i),
                        columns.stream().map(column -> column.get(i)).toList()))
                .toList();
        return new ResultTable("rules", say("table.title"), lead + " " + say("table.short"), head, rows, 1);
    }

    /** So many parties that their names do not fit beside each other. */
    private boolean isWide() {
        return parties() > 2;
    }

    private int parties() {
        return review.disagreement().size();
    }

    private List<String> row(String first, List<Double> values) {
        List<String> row = new ArrayList<>(List.of(first));
        values.forEach(value -> row.add(names.worth(value)));
        return row;
    }

    /** The name of a rule as it begins a line. */
    private String name(BargainingRule rule) {
        return words.capital(rule(rule));
    }

    public String rule(BargainingRule rule) {
        return say("rule." + StabilityWords.key(rule));
    }

    /** Asked rules that choose nothing, and why. */
    public List<String> without() {
        if (review.without().isEmpty()) {
            return List.of();
        }
        String rules = words.list(review.without().stream().map(this::rule).toList());
        boolean outside = review.zone().map(ZoneOfAgreement::isEmpty).orElse(false);
        return List.of(words.capital(say(outside ? "without.zone" : "without.room", rules)));
    }

    /** The solutions, those that come to the same deal together. */
    public List<Passage> solutions() {
        Map<List<Integer>, List<Bargain>> byDeal = new LinkedHashMap<>();
        review.solutions()
                .forEach(bargain -> byDeal.computeIfAbsent(bargain.outcome(), _ -> new ArrayList<>())
                        .add(bargain));
        return byDeal.values().stream().map(this::passage).toList();
    }

    private Passage passage(List<Bargain> same) {
        Bargain first = same.getFirst();
        List<String> said = new ArrayList<>(List.of(say("deal.worth", names.worths(first.values()))));
        below(review.below(first.values())).ifPresent(said::add);
        same.forEach(bargain -> said.add(reason(bargain)));
        String title =
                words.list(same.stream().map(bargain -> rule(bargain.rule())).toList());
        return new Passage(
                words.capital(title), names.deal(first.outcome()), said, worth(first.outcome(), first.values()));
    }

    private String reason(Bargain bargain) {
        String reason = say("reason." + StabilityWords.key(bargain.rule()), score(bargain.rule(), bargain.score()));
        if (bargain.isExact()) {
            return reason + " " + say("exact");
        }
        return reason + " "
                + (Double.isFinite(bargain.bound())
                        ? say("bound", score(bargain.rule(), bargain.bound()))
                        : say("bound.unknown"));
    }

    private String score(BargainingRule rule, double score) {
        return switch (rule) {
            case KALAI_SMORODINSKY -> words.percent(score);
            case NASH -> names.product(score);
            default -> names.worth(score);
        };
    }

    /** The worth of a deal, issue by issue. */
    public ResultTable worth(List<Integer> outcome, List<Double> values) {
        List<String> head = new ArrayList<>(List.of(say("worth.issue"), say("worth.value")));
        IntStream.range(0, parties()).forEach(i -> head.add(isWide() ? Integer.toString(i + 1) : names.party(i)));
        List<List<String>> rows = new ArrayList<>();
        names.shown(outcome).forEach(k -> rows.add(part(k, outcome.get(k))));
        rest(outcome, values).ifPresent(rows::add);
        List<String> total = new ArrayList<>(List.of(say("worth.total"), ""));
        values.forEach(value -> total.add(names.worth(value)));
        rows.add(total);
        String lead = isWide() ? say("worth.lead") + " " + say("worth.numbers") : say("worth.lead");
        return new ResultTable("worth", say("worth.title"), lead, head, rows, 2);
    }

    private List<String> part(int issue, int value) {
        List<String> row = new ArrayList<>(List.of(names.issue(issue), names.value(issue, value)));
        review.scenario()
                .profiles()
                .forEach(profile -> row.add(names.worth(
                        profile.utility().part(issue, value) / profile.utility().divisor())));
        return row;
    }

    /** What does not belong to one issue alone: what depends on several together, and what a highest worth takes off. */
    private Optional<List<String>> rest(List<Integer> outcome, List<Double> values) {
        List<Double> rest = IntStream.range(0, values.size())
                .mapToObj(i -> {
                    Utility utility = review.scenario().profiles().get(i).utility();
                    double parts = IntStream.range(0, outcome.size())
                            .mapToDouble(k -> utility.part(k, outcome.get(k)))
                            .sum();
                    return values.get(i) - parts / utility.divisor();
                })
                .toList();
        if (rest.stream().allMatch(value -> Math.abs(value) < 1e-9)) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>(List.of(say("worth.rest"), ""));
        rest.forEach(value -> row.add(names.worth(value)));
        return Optional.of(row);
    }

    /** What becomes of the deal that was asked about; none where none was. */
    public Optional<Passage> asked() {
        return review.deal()
                .map(deal -> new Passage(
                        say("deal.title"),
                        names.deal(deal.outcome()),
                        left(deal),
                        worth(deal.outcome(), deal.values())));
    }

    private Optional<String> below(List<Integer> parties) {
        return parties.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "deal.below",
                        words.list(parties.stream().map(names::theParty).toList())));
    }

    private List<String> left(DealReview deal) {
        List<String> said = new ArrayList<>();
        said.add(say("deal.worth", names.worths(deal.values())));
        if (!deal.allowed()) {
            said.add(say("deal.forbidden"));
        }
        below(deal.below()).ifPresent(said::add);
        deal.improvement()
                .ifPresentOrElse(
                        better -> {
                            said.add(say("deal.left", names.gains("deal.gain", better.gains())));
                            said.add(say("deal.better", names.deal(better.outcome())));
                        },
                        () -> said.add(
                                say(!deal.certain() ? "deal.near" : deal.allowed() ? "deal.best" : "deal.outside")));
        deal.toFrontier().ifPresent(distance -> said.add(say("deal.distance", names.worth(distance))));
        if (!deal.toSolutions().isEmpty()) {
            said.add(say(
                    "deal.distances",
                    words.list(IntStream.range(0, deal.toSolutions().size())
                            .mapToObj(k -> say(
                                    "deal.distance.of",
                                    names.worth(deal.toSolutions().get(k)),
                                    rule(review.solutions().get(k).rule())))
                            .toList())));
        }
        return said;
    }

    /** How far the weights may be off. */
    public WeightWords weights() {
        return new WeightWords(words, review, names, this::rule);
    }

    /** What to trade for what. */
    public TradeWords trades() {
        return new TradeWords(words, review, names, this::rule);
    }
}
