package dev.gradus.elicitation;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.elicitation.weighing.Chooser;
import dev.gradus.elicitation.weighing.Comparing;
import dev.gradus.elicitation.weighing.Stakes;
import dev.gradus.elicitation.weighing.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What has been asked about a case and answered, and what to ask next. Immutable; the same case, replies and seed give the same question.
 *
 * <p>First each side of which the case says no worths puts its measures in order, says which are costs to it, and
 * rates the three heaviest. From then on the question
 * is asked whose answer settles most of what becomes of the proposals: drawn from all ranges that are still open, which of them hold, and
 * who would stop first where they do not.
 */
public final class Interview {
    /** Most answers about what weighs how much for one side. */
    public static final int MOST_ANSWERS = 25;

    private static final int RATED = 3;
    private static final int THIRDS = 3;
    private static final int COMPARED = 10;

    /** By how much an answer has to move the chance of a verdict to be asked for. */
    private static final double LEAST = 0.01;

    private final WholeCase whole;
    private final List<Side> sides;
    private final List<Reply> replies;
    private final Spreads spreads;
    private final Weighings weighings;
    private final long seed;
    private final Supplier<Draws> draws;
    private final Supplier<Map<String, Outcome>> outcomes;

    private Interview(
            WholeCase whole, List<Side> sides, List<Reply> replies, Spreads spreads, Weighings weighings, long seed) {
        this.whole = whole;
        this.sides = List.copyOf(sides);
        this.replies = List.copyOf(replies);
        this.spreads = spreads;
        this.weighings = weighings;
        this.seed = seed;
        this.draws = new Once<>(() -> new Draws(whole, this.sides, spreads, weighings, seed));
        this.outcomes = new Once<>(this::reckoned);
    }

    /**
     * Nothing has been asked yet.
     *
     * @param whole a case, also an incomplete one
     */
    public static Interview of(WholeCase whole, long seed) {
        return new Interview(whole, sides(whole), List.of(), new Spreads(), new Weighings(seed), seed);
    }

    private static List<Side> sides(WholeCase whole) {
        return whole.written().parties().stream()
                .filter(party -> party.role() == Party.Role.PRINCIPAL)
                .filter(party -> whole.written().measures().stream()
                        .noneMatch(measure -> measure.worth().containsKey(party.id())))
                .map(party -> Side.of(whole.written(), party.id()))
                .filter(side -> side.measures().size() > 1)
                .toList();
    }

    /**
     * What to ask next.
     *
     * @param proposal whose verdict most hangs on the answer; "" = what is asked of each side first, or is missing
     * @param settles how far the answer moves the chance of a verdict, as a share, in the root of the mean of squares
     */
    public record Next(Question question, String proposal, double settles) {}

    public WholeCase whole() {
        return whole;
    }

    public List<Reply> replies() {
        return replies;
    }

    List<Side> sides() {
        return sides;
    }

    Weighings weighings() {
        return weighings;
    }

    /** After a reply, with the case as it then is. */
    public Interview with(WholeCase now, Reply reply) {
        List<Side> after = (reply.content() instanceof Reply.Apart ? sides(now) : sides)
                .stream()
                        .map(side -> reply.question().party().equals(side.party()) ? side.with(reply) : side)
                        .toList();
        return new Interview(
                now, after, Stream.concat(replies.stream(), Stream.of(reply)).toList(), spreads, weighings, seed);
    }

    /** Whether a measure is a gain or a cost to a party: as it was answered, else as the case has it. */
    public Way way(String party, String measure) {
        for (Side side : sides) {
            if (side.party().equals(party)) {
                return side.way(side.measures().indexOf(measure));
            }
        }
        return CaseFigures.given(whole.written(), FigureKind.WORTH.path(measure, party))
                .map(Figure::estimate)
                .map(worth -> worth.low() > 0 ? Way.GAIN : worth.high() < 0 ? Way.COST : Way.UNSAID)
                .orElse(Way.UNSAID);
    }

    /** The texts that would hold, and do not as they are, if a measure came before another beside which they put it, by their ids. */
    public List<String> mended(Question.Alone question) {
        return isComplete() ? new SideBySide(whole).mended(question) : List.of();
    }

    /** Proposals that can be weighed, without which no answer could change a verdict. */
    public boolean hasProposals() {
        return whole.written().proposals().stream()
                .anyMatch(proposal -> Draws.isWeighed(whole.structure(), Dating.roadmap(whole, proposal)));
    }

    private Draws draws() {
        return draws.get();
    }

    /** Chance that each proposal holds, by its id: over draws from the ranges that are still open. */
    public Map<String, Double> chances() {
        return draws().chances();
    }

    /**
     * What becomes of a proposal at the most likely numbers.
     *
     * @param stops id of the party that would not go ahead first; "" = it holds
     */
    public record Outcome(String stops) {
        public boolean holds() {
            return stops.isEmpty();
        }
    }

    /** What becomes of each proposal at the most likely numbers, by its id; none of a case that lacks numbers. */
    public Map<String, Outcome> outcomes() {
        return outcomes.get();
    }

    private Map<String, Outcome> reckoned() {
        Map<String, Outcome> found = new LinkedHashMap<>();
        if (!isComplete()) {
            return found;
        }
        for (Proposal proposal : whole.written().proposals()) {
            Roadmap roadmap = Dating.roadmap(whole, proposal);
            if (Draws.isWeighed(whole.structure(), roadmap)) {
                Verdict verdict = Verdict.of(whole.under(proposal).resolved(), roadmap);
                found.put(
                        proposal.id(),
                        new Outcome(
                                verdict.holds()
                                        ? ""
                                        : whole.structure()
                                                .parties()
                                                .get(verdict.stops())
                                                .id()));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /**
     * What to ask next; empty where no answer would move the chance of a verdict by as much as one in a hundred, and nothing is missing without which
     * there is no verdict, or nobody knows it.
     */
    public Optional<Next> next() {
        Optional<Question> first = Stream.concat(
                        Deciding.next(whole, sides).stream(), sides.stream().flatMap(side -> first(side).stream()))
                .filter(question -> !isAsked(question))
                .findFirst();
        if (first.isPresent()) {
            return Optional.of(new Next(first.get(), "", 1));
        }
        Draws draws = draws();
        return draws.isEmpty() ? Optional.empty() : best(draws);
    }

    /** Every number is there without which there is no verdict. */
    public boolean isComplete() {
        return whole.gaps().isEmpty();
    }

    private static List<Question> first(Side side) {
        List<Question> first = new ArrayList<>(List.of(new Question.Order(side.party(), side.measures())));
        if (side.isOrdered()) {
            first.add(new Question.Direction(side.party(), side.measures()));
        }
        List<String> heaviest = side.first(RATED);
        for (String measure : heaviest) {
            first.add(
                    measure.equals(heaviest.getFirst())
                            ? new Question.Heaviest(side.party(), measure)
                            : new Question.Rate(side.party(), measure, heaviest.getFirst()));
        }
        return first;
    }

    private boolean isAsked(Question question) {
        return replies.stream().anyMatch(reply -> reply.question().equals(question));
    }

    /** Whatever was answered to it, or that nobody knows. */
    private Set<Question> asked() {
        Set<Question> asked = new HashSet<>();
        replies.forEach(reply -> asked.add(reply.question()));
        return asked;
    }

    private Optional<Next> best(Draws draws) {
        Stakes stakes = draws.stakes();
        Worth worth = new Worth(draws, stakes.open());
        List<Next> found = new ArrayList<>();
        Set<Question> asked = asked();
        draws.columns().forEach((path, values) -> {
            Question question = new Question.Number(path);
            if (!asked.contains(question)) {
                found.add(worth.next(question, stakes.each(thirds(values))));
            }
        });
        Optional<Next> missing = new Missing(whole, asked).first(found, LEAST);
        if (missing.isPresent()) {
            return missing;
        }
        found.sort(Comparator.comparingDouble(Next::settles).reversed());
        compared(worth, stakes, found, asked);
        for (Side side : sides) {
            if (side.isOrdered() && side.answers().size() < MOST_ANSWERS) {
                Weights weights = weighings.weights(side);
                Chooser.next(
                                weights,
                                stakes,
                                side.answers(),
                                seed + side.answers().size())
                        .map(best -> worth.next(
                                side.question(best.query()),
                                best.settles().stream()
                                        .mapToDouble(settled -> settled)
                                        .toArray()))
                        .filter(next -> !asked.contains(next.question()))
                        .ifPresent(found::add);
            }
        }
        if (isComplete()) {
            new SideBySide(whole).next(draws, asked).ifPresent(found::add);
            new Today(whole).next(draws.proposals(), asked).ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparingDouble(Next::settles)).filter(best -> best.settles() >= LEAST);
    }

    /** What answers settle beyond what the best of as many that settle nothing would seem to by chance. */
    private record Worth(Draws draws, double[] open) {
        Next next(Question question, double[] settled) {
            double chance = 2 * Math.log(2.0 + draws.columns().size()) / Draws.COUNT; // of a chi-square of two degrees
            double sum = 0;
            int most = 0;
            for (int k = 0; k < settled.length; k++) {
                sum += Math.max(0, settled[k] - chance * open[k]);
                most = settled[k] - chance * open[k] > settled[most] - chance * open[most] ? k : most;
            }
            return new Next(question, draws.proposal(most).id(), Math.sqrt(sum));
        }
    }

    /** An answer that would say in which third of what is possible a number lies. */
    private static double[][] thirds(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[][] chances = new double[THIRDS][values.length];
        for (int draw = 0; draw < values.length; draw++) {
            int third = 0;
            while (third < THIRDS - 1 && values[draw] > sorted[(third + 1) * values.length / THIRDS]) {
                third++;
            }
            chances[third][draw] = 1;
        }
        return chances;
    }

    /** Which of two worths of a party is the larger, for those on which most hangs. */
    private void compared(Worth worth, Stakes stakes, List<Next> found, Set<Question> asked) {
        List<FigurePath> worths = found.stream()
                .filter(next -> next.question() instanceof Question.Number)
                .flatMap(next -> FigurePath.find(((Question.Number) next.question()).path()).stream())
                .filter(path -> path.kind() == FigureKind.WORTH)
                .limit(COMPARED)
                .toList();
        for (int one = 0; one < worths.size(); one++) {
            for (int other = one + 1; other < worths.size(); other++) {
                if (worths.get(one)
                        .ids()
                        .getLast()
                        .equals(worths.get(other).ids().getLast())) {
                    add(compare(worths.get(one), worths.get(other), worth, stakes), found, asked);
                }
            }
        }
    }

    private static void add(Next next, List<Next> found, Set<Question> asked) {
        if (!asked.contains(next.question())) {
            found.add(next);
        }
    }

    private static Next compare(FigurePath one, FigurePath other, Worth worth, Stakes stakes) {
        double[] first = column(worth, one);
        double[] second = column(worth, other);
        Question question = new Question.Compare(
                one.ids().getLast(),
                List.of(one.ids().getFirst()),
                List.of(other.ids().getFirst()));
        return worth.next(question, stakes.each(Comparing.chances(first, second)));
    }

    private static double[] column(Worth worth, FigurePath path) {
        String full = FigureKind.WORTH.path(path.ids().getFirst(), path.ids().getLast());
        return Objects.requireNonNull(worth.draws().columns().get(full));
    }
}
