package dev.gradus.words.settlement;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What parties, issues, values and deals are called, and how worths and counts are written. */
final class SettlementNames {
    private static final BigInteger WHOLE = BigInteger.TEN.pow(12);
    private static final int SHARE_DIGITS = 15;

    private final Words words;
    private final OutcomeSpace space;
    private final List<String> parties;
    private final boolean packages;
    private final int decimals;

    /** @param packages each issue is a measure, done or left out */
    SettlementNames(Words words, SettlementReview review, boolean packages) {
        this.words = words;
        this.space = review.scenario().space();
        this.parties = distinct(
                review.scenario().profiles().stream().map(Profile::name).toList(),
                review.scenario().profiles().stream().map(Profile::id).toList());
        this.packages = packages;
        this.decimals = IntStream.range(0, parties.size())
                .map(party -> decimals(review, party))
                .max()
                .orElse(1);
    }

    /** As many as the party with the smallest worths needs. */
    private static int decimals(SettlementReview review, int party) {
        double largest = DoubleStream.concat(
                        shown(review, party),
                        DoubleStream.of(review.disagreement().get(party)))
                .map(Math::abs)
                .max()
                .orElse(0);
        return largest <= 2 ? 3 : largest < 20 ? 2 : 1;
    }

    /** Of parties some of which give no numbers; those with numbers first. */
    SettlementNames(Words words, OrderReview review) {
        this.words = words;
        this.space = review.space();
        this.parties = distinct(
                Stream.concat(
                                review.profiles().stream().map(Profile::name),
                                review.orders().stream().map(PartialOrder::name))
                        .toList(),
                Stream.concat(
                                review.profiles().stream().map(Profile::id),
                                review.orders().stream().map(PartialOrder::id))
                        .toList());
        this.packages = false;
        this.decimals = 0;
    }

    /** Names, with the id where two are the same. */
    private List<String> distinct(List<LocalText> names, List<String> ids) {
        List<String> called = IntStream.range(0, ids.size())
                .mapToObj(i -> named(names.get(i), ids.get(i)))
                .toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Collections.frequency(called, called.get(i)) > 1
                        ? words.say("settlement.party", called.get(i), ids.get(i))
                        : called.get(i))
                .toList();
    }

    private static DoubleStream shown(SettlementReview review, int party) {
        return DoubleStream.concat(
                review.frontier().stream()
                        .flatMapToDouble(frontier ->
                                IntStream.range(0, frontier.size()).mapToDouble(point -> frontier.value(point, party))),
                review.solutions().stream()
                        .mapToDouble(bargain -> bargain.values().get(party)));
    }

    String worth(double value) {
        return words.fixed(value, decimals);
    }

    /** A product of worths: of several below 1 with more decimals, so that three digits are seen. */
    String product(double value) {
        boolean small = value > 0 && value < 0.1;
        return small ? words.fixed(value, Math.min(12, 2 - (int) Math.floor(Math.log10(value)))) : worth(value);
    }

    /** A small share, in full. */
    String share(double share) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(SHARE_DIGITS);
        return format.format(share);
    }

    /** Whether there are deals between those that were taken into account. */
    boolean isSampled() {
        return space.issues().stream().anyMatch(Issue::sampled);
    }

    /** The issues of which only some values were taken into account, each with where it runs and how many those are. */
    List<String> sampled() {
        return IntStream.range(0, space.issues().size())
                .filter(k -> space.issues().get(k).sampled())
                .mapToObj(k -> {
                    List<Double> amounts = space.issues().get(k).amounts();
                    return words.say(
                            "settlement.sampled.issue",
                            words.quoted(issue(k)),
                            words.number(amounts.getFirst()),
                            words.number(amounts.getLast()),
                            Integer.toString(amounts.size()));
                })
                .toList();
    }

    /** As for a heading. */
    String party(int party) {
        return parties.get(party);
    }

    /** Inside a sentence. */
    String theParty(int party) {
        return words.inSentence(party(party));
    }

    String issue(int issue) {
        Issue named = space.issues().get(issue);
        return named(named.name(), named.id());
    }

    String value(int issue, int value) {
        if (packages) {
            return words.say(value == CaseScenario.DONE ? "settlement.value.done" : "settlement.value.left");
        }
        return named(space.issues().get(issue).values().get(value), Integer.toString(value + 1));
    }

    private String named(LocalText name, String otherwise) {
        String text = words.text(name);
        return text.isEmpty() ? otherwise : text;
    }

    /** A deal spelled out: the measures that are done, or each issue with its value. */
    String deal(List<Integer> outcome) {
        if (!packages) {
            return String.join(
                    words.say("list.semicolon"),
                    IntStream.range(0, outcome.size())
                            .mapToObj(k -> words.say("settlement.issue", issue(k), value(k, outcome.get(k))))
                            .toList());
        }
        String done = measures(IntStream.range(0, outcome.size()).filter(k -> outcome.get(k) == CaseScenario.DONE));
        return done.isEmpty() ? words.say("settlement.nothing") : done;
    }

    /** The issues of a deal that are worth a line: of packages the measures that are done. */
    Stream<Integer> shown(List<Integer> outcome) {
        return IntStream.range(0, outcome.size())
                .filter(k -> !packages || outcome.get(k) == CaseScenario.DONE)
                .boxed();
    }

    /** One issue changed, after the name of who accepts it. */
    String change(int issue, int from, int to) {
        if (packages) {
            String key = to == CaseScenario.DONE ? "settlement.change.done" : "settlement.change.left";
            return words.say(key, words.quoted(issue(issue)));
        }
        return words.say(
                "settlement.change",
                words.quoted(issue(issue)),
                words.quoted(value(issue, to)),
                words.quoted(value(issue, from)));
    }

    /** What is different in another deal: issue by issue, or which measures are done there and which are left out. */
    String swaps(List<Integer> deal, List<Integer> other) {
        int[] changed = IntStream.range(0, deal.size())
                .filter(k -> !deal.get(k).equals(other.get(k)))
                .toArray();
        if (!packages) {
            return String.join(
                    words.say("list.semicolon"),
                    IntStream.of(changed)
                            .mapToObj(k -> change(k, deal.get(k), other.get(k)))
                            .toList());
        }
        String done = measures(IntStream.of(changed).filter(k -> other.get(k) == CaseScenario.DONE));
        String left = measures(IntStream.of(changed).filter(k -> other.get(k) == CaseScenario.LEFT_OUT));
        if (left.isEmpty()) {
            return words.say("settlement.swap.done", done);
        }
        return done.isEmpty() ? words.say("settlement.swap.left", left) : words.say("settlement.swap.both", done, left);
    }

    private String measures(IntStream issues) {
        return words.list(issues.mapToObj(k -> words.quoted(issue(k))).toList());
    }

    /** Worths with whose they are: "40.0 for the union and 50.0 for the employer". */
    String worths(List<Double> values) {
        return each("settlement.worth.for", values);
    }

    /** Gains with whose they are, of those that gain. */
    String gains(String key, List<Double> gains) {
        return words.list(IntStream.range(0, gains.size())
                .filter(i -> Math.abs(gains.get(i)) >= 0.5 * Math.pow(10, -decimals))
                .mapToObj(i -> words.say("settlement." + key, theParty(i), worth(gains.get(i))))
                .toList());
    }

    private String each(String key, List<Double> values) {
        return words.list(IntStream.range(0, values.size())
                .mapToObj(i -> words.say(key, worth(values.get(i)), theParty(i)))
                .toList());
    }

    /** A number of deals: in full up to a million millions, else as a power of ten. */
    String count(BigInteger count) {
        if (count.compareTo(WHOLE) <= 0) {
            return NumberFormat.getIntegerInstance(words.locale()).format(count);
        }
        BigDecimal rounded = new BigDecimal(count, new MathContext(2));
        int exponent = rounded.precision() - rounded.scale() - 1;
        double mantissa = rounded.movePointLeft(exponent).doubleValue();
        return words.say("settlement.power", words.number(mantissa), raised(exponent));
    }

    private static String raised(int exponent) {
        String digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        return Integer.toString(exponent)
                .chars()
                .mapToObj(c -> digits.substring(c - '0', c - '0' + 1))
                .reduce("", String::concat);
    }
}
