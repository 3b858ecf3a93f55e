package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.PartialOrder.Better;
import dev.gradus.settlement.Utility;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a party that only ranks outcomes ({@code RankOnlyUtilityFunction}): by the utility function in it, of which NegMAS keeps only
 * the order, or by ranks, the higher the better. Outcomes whose numbers follow each other within eps are as good as each other.
 */
final class RankReader {
    /** Of outcomes that are ranked. */
    static final int MAX_OUTCOMES = 10_000;

    private static final double EPS = 1e-7;

    private final TreeFields fields;
    private final Domain domain;

    RankReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
    }

    /**
     * An outcome and the number by which it is ranked.
     *
     * @param outcome a value position for each issue
     */
    private record Ranked(List<Integer> outcome, double number) {}

    /**
     * The order; empty after noting what is wrong.
     *
     * @param id of the party
     * @param name of the party
     */
    Optional<PartialOrder> find(String id, String name) {
        double eps = fields.number("eps", EPS);
        NegmasReader.ignore(fields, "randomize_equal", "reserved_value", "stability", "path", "type_name");
        Optional<TreeFields> ranks = fields.findFields("mapping");
        Optional<TreeFields> inner = ranks.isPresent() ? Optional.empty() : findInner();
        double reservation = inner.map(found -> NegmasReader.reservation(found, Double.NEGATIVE_INFINITY))
                .orElse(Double.NEGATIVE_INFINITY);
        List<Ranked> ranked = new ArrayList<>(
                ranks.map(this::ofRanks).orElse(inner.map(this::ofFunction).orElse(List.of())));
        ranked.sort(Comparator.comparingDouble(Ranked::number).reversed());
        Optional<List<Integer>> least = least(ranked, reservation);
        fields.finish();
        return fields.problems().isEmpty()
                ? least.map(worst -> new PartialOrder(
                        id,
                        Names.text(name),
                        ranked.stream().map(Ranked::outcome).toList(),
                        pairs(ranked, ranks.isPresent() ? 0 : eps),
                        worst))
                : Optional.empty();
    }

    private Optional<TreeFields> findInner() {
        return fields.findRequired("ufun").map(node -> new TreeFields(fields.file(), node, fields.child("ufun")));
    }

    private List<Ranked> ofRanks(TreeFields mapping) {
        List<Integer> all = IntStream.range(0, domain.size()).boxed().toList();
        List<Ranked> ranked = new ArrayList<>();
        OutcomeTable.of(mapping, domain, all)
                .worths()
                .forEach((outcome, rank) -> ranked.add(new Ranked(outcome, rank)));
        return ranked;
    }

    private List<Ranked> ofFunction(TreeFields inner) {
        Optional<Utility> utility = new FunctionReader(inner, domain, NegmasReader.type(inner)).find();
        NegmasReader.ignore(inner, "reserved_outcome", "outcome_space");
        inner.finish();
        BigInteger count = domain.listed().isEmpty()
                ? domain.space().combinations()
                : BigInteger.valueOf(domain.listed().size());
        if (count.compareTo(BigInteger.valueOf(MAX_OUTCOMES)) > 0) {
            inner.problems().add(Code.SCENARIO_OUTCOMES, inner.path(), inner.place(), "" + count, "" + MAX_OUTCOMES);
        }
        return utility.filter(_ -> fields.problems().isEmpty())
                .map(found -> outcomes().stream()
                        .map(outcome -> new Ranked(
                                outcome,
                                found.of(outcome.stream().mapToInt(v -> v).toArray())))
                        .toList())
                .orElse(List.of());
    }

    private List<List<Integer>> outcomes() {
        if (!domain.listed().isEmpty()) {
            return domain.listed();
        }
        List<List<Integer>> outcomes = List.of(List.of());
        for (int k = 0; k < domain.size(); k++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> outcome : outcomes) {
                for (int v = 0; v < domain.issue(k).size(); v++) {
                    List<Integer> more = new ArrayList<>(outcome);
                    more.add(v);
                    longer.add(more);
                }
            }
            outcomes = longer;
        }
        return outcomes;
    }

    /** The worst outcome that the party would still take; an empty outcome where it takes any, nothing after noting that it takes none. */
    private Optional<List<Integer>> least(List<Ranked> ranked, double reservation) {
        if (ranked.isEmpty() || ranked.getLast().number() >= reservation) {
            return Optional.of(List.of());
        }
        Optional<List<Integer>> least = ranked.stream()
                .filter(each -> each.number() >= reservation)
                .reduce((_, later) -> later)
                .map(Ranked::outcome);
        if (least.isEmpty()) {
            String most = "x ≤ " + ranked.getFirst().number();
            Node at = fields.find("ufun").orElse(new Node.Refused(fields.place()));
            String key = fields.child("ufun") + ".reserved_value";
            fields.problems().add(Code.NUMBER_RANGE, key, at.place(), "" + reservation, most, "-.inf");
        }
        return least;
    }

    private static List<Better> pairs(List<Ranked> ranked, double eps) {
        List<Better> pairs = new ArrayList<>();
        for (int i = 1; i < ranked.size(); i++) {
            pairs.add(new Better(i - 1, i));
            if (!(ranked.get(i - 1).number() - ranked.get(i).number() > eps)) {
                pairs.add(new Better(i, i - 1));
            }
        }
        return pairs;
    }
}
