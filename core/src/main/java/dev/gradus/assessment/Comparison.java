package dev.gradus.assessment;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What differs between two assessments.
 *
 * @param first the one that was asked about
 * @param second the one it is held against
 * @param numbers figures of both cases that differ, the largest change first
 * @param onlyOne how many figures only one of the cases has
 * @param proposals those of either case
 * @param sides principals of both cases
 */
public record Comparison(
        Assessment first,
        Assessment second,
        List<Number> numbers,
        int onlyOne,
        List<Pair> proposals,
        List<Sides> sides) {
    private static final double NOTHING = 5e-7;

    public Comparison {
        numbers = List.copyOf(numbers);
        proposals = List.copyOf(proposals);
        sides = List.copyOf(sides);
    }

    /**
     * Something that differs between two assessments.
     *
     * @param what "outcome", "figure", "standing", "margin", "gain", "price", "best"
     * @param of path of the figure, id of the proposal or party, or "best"
     * @param from in the second; as a number, or as words of the results
     * @param to in the first
     */
    public record Change(String what, String of, String from, String to) {}

    /** A figure that differs. */
    public record Number(String path, double from, double to) {}

    /** A proposal as weighed in each; empty where that case has none of this id. */
    public record Pair(String id, List<RoadmapReview> from, List<RoadmapReview> to) {
        public Pair {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        public boolean differs() {
            return from.size() != to.size()
                    || !from.isEmpty() && (isOther() || Math.abs(margin(from) - margin(to)) > NOTHING);
        }

        private boolean isOther() {
            return !kind(from.getFirst().standing()).equals(kind(to.getFirst().standing()));
        }

        private static double margin(List<RoadmapReview> reviews) {
            double margin = reviews.getFirst().standing().margin();
            return Double.isFinite(margin) ? margin : 0;
        }
    }

    /** What a text is worth to a principal, points, in the second and in the first. */
    public record Worth(String party, double from, double to) {}

    /** What a principal gains by the best roadmap, and the price of mistrust to it. */
    public record Sides(String party, PriceOfMistrust.Side from, PriceOfMistrust.Side to) {}

    public static Comparison of(Assessment first, Assessment second) {
        Map<String, Figure> from = figures(second);
        Map<String, Figure> to = figures(first);
        List<Number> numbers = new ArrayList<>();
        to.forEach((path, figure) -> {
            if (from.get(path) instanceof Figure other && other.value() != figure.value()) {
                numbers.add(new Number(path, other.value(), figure.value()));
            }
        });
        numbers.sort(Comparator.comparingDouble((Number n) -> -Math.abs(n.to() - n.from())));
        long onlyOne = to.keySet().stream().filter(p -> !from.containsKey(p)).count()
                + from.keySet().stream().filter(p -> !to.containsKey(p)).count();
        return new Comparison(first, second, numbers, (int) onlyOne, pairs(first, second), sides(first, second));
    }

    /** What a proposal is worth to each principal of both cases when it begins; none where either case has none that was weighed. */
    public List<Worth> worths(Pair pair) {
        Map<String, Double> before = values(second, pair.from());
        List<Worth> worths = new ArrayList<>();
        values(first, pair.to()).forEach((party, now) -> {
            if (before.get(party) instanceof Double then) {
                worths.add(new Worth(party, then, now));
            }
        });
        return worths;
    }

    private static Map<String, Double> values(Assessment assessment, List<RoadmapReview> reviews) {
        Map<String, Double> values = new LinkedHashMap<>();
        reviews.stream()
                .flatMap(review -> review.certificate().stages().stream().limit(1))
                .forEach(stage -> assessment
                        .resolved()
                        .structure()
                        .principals()
                        .forEach(i -> values.put(
                                id(assessment, i), stage.parties().get(i).value())));
        return values;
    }

    private static Map<String, Figure> figures(Assessment assessment) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        CaseFigures.of(assessment.written()).forEach(figure -> figures.putIfAbsent(figure.path(), figure));
        return figures;
    }

    private static List<Pair> pairs(Assessment first, Assessment second) {
        Map<String, RoadmapReview> from = reviews(second);
        Map<String, RoadmapReview> to = reviews(first);
        Map<String, RoadmapReview> all = new LinkedHashMap<>(to);
        from.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(id -> new Pair(id, only(from, id), only(to, id)))
                .toList();
    }

    private static Map<String, RoadmapReview> reviews(Assessment assessment) {
        Map<String, RoadmapReview> reviews = new LinkedHashMap<>();
        for (ProposalReview proposal : assessment.proposals()) {
            reviews.put(proposal.proposal().id(), proposal.review());
        }
        return reviews;
    }

    private static List<RoadmapReview> only(Map<String, RoadmapReview> reviews, String id) {
        return reviews.get(id) instanceof RoadmapReview review ? List.of(review) : List.of();
    }

    private static List<Sides> sides(Assessment first, Assessment second) {
        List<Sides> sides = new ArrayList<>();
        for (PriceOfMistrust.Side to : first.price().sides()) {
            for (PriceOfMistrust.Side from : second.price().sides()) {
                if (id(first, to.party()).equals(id(second, from.party()))) {
                    sides.add(new Sides(id(first, to.party()), from, to));
                }
            }
        }
        return sides;
    }

    private static String id(Assessment assessment, int party) {
        return assessment.resolved().structure().parties().get(party).id();
    }

    /** Each stage as ids, the same way for both. */
    public static List<List<String>> stages(Assessment assessment) {
        return assessment.best().roadmap().stages().stream()
                .map(stage -> assessment.resolved().structure().ids(stage.measures()))
                .toList();
    }

    public boolean sameRoadmap() {
        return stages(first).equals(stages(second));
    }

    public static String kind(Standing standing) {
        return switch (standing) {
            case Standing.Holds _ -> "holds";
            case Standing.Fails fails -> "fails at " + fails.stage();
            case Standing.Impossible impossible -> "impossible at " + impossible.stage();
            case Standing.NotEvaluated unknown -> "not evaluated at " + unknown.stage();
            case Standing.NoSteps _ -> "no steps";
        };
    }

    /** All of it as codes and numbers. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        add(changes, "outcome", "", second.outcome().name(), first.outcome().name());
        numbers.forEach(n -> add(changes, "figure", n.path(), "" + n.from(), "" + n.to()));
        for (Pair pair : proposals) {
            add(
                    changes,
                    "standing",
                    pair.id(),
                    said(pair.from(), r -> kind(r.standing())),
                    said(pair.to(), r -> kind(r.standing())));
            add(
                    changes,
                    "margin",
                    pair.id(),
                    said(pair.from(), Comparison::margin),
                    said(pair.to(), Comparison::margin));
        }
        add(changes, "best", "", stages(second).toString(), stages(first).toString());
        add(changes, "margin", "best", margin(second.best()), margin(first.best()));
        for (Sides side : sides) {
            add(
                    changes,
                    "gain",
                    side.party(),
                    "" + side.from().today().value(),
                    "" + side.to().today().value());
            add(
                    changes,
                    "price",
                    side.party(),
                    "" + side.from().price().value(),
                    "" + side.to().price().value());
        }
        return changes;
    }

    private static String said(List<RoadmapReview> reviews, Function<RoadmapReview, String> words) {
        return reviews.isEmpty() ? "" : words.apply(reviews.getFirst());
    }

    private static String margin(RoadmapReview review) {
        double margin = review.standing().margin();
        return Double.isFinite(margin) ? "" + margin : "";
    }

    private static void add(List<Change> changes, String what, String of, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(what, of, from, to));
        }
    }
}
