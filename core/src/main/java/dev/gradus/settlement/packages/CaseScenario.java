package dev.gradus.settlement.packages;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The packages of a case as a scenario: which measures could be agreed on together, and what that is worth to whom on paper?
 *
 * <ul>
 *   <li>Issues: the measures that are not in force and can be done at all, prerequisites first, else in the order of the case. Each is
 *       {@link #LEFT_OUT} or {@link #DONE}; these values have no names of their own.
 *   <li>Constraints: prerequisites, what goes only with something else, exclusions, hard red lines. What stays in force counts as done.
 *   <li>Parties: the principals. Worth: the sum of a measure's worth for good, points on the party's own scale; nothing agreed is 0.
 *   <li>Reservation: the walk-away value. No discounting: on paper a deal is worth the sum of its values, at once and for certain.
 * </ul>
 *
 * Worths are added in the order of {@link DealSpace}, so they are the same doubles as there.
 */
public final class CaseScenario {
    public static final int LEFT_OUT = 0;
    public static final int DONE = 1;

    private final Case written;
    private final ResolvedCase resolved;
    private final Structure structure;
    private final int[] measures;

    private CaseScenario(WholeCase whole) {
        this.written = whole.written();
        this.resolved = whole.resolved();
        this.structure = whole.resolved().structure();
        this.measures = Arrays.stream(DealSpace.order(structure))
                .filter(c -> structure.isCompatible(structure.inForce() | structure.withNeeds(1L << c)))
                .toArray();
    }

    /** What a case gives. */
    public sealed interface Result {
        record Made(Scenario scenario) implements Result {}

        /** @param problem why there is nothing to settle: no measure that could be done, or no principal */
        record Unfit(Problem problem) implements Result {}
    }

    /**
     * @param written the case, for names
     * @param resolved the same case, for everything else
     */
    public static Result of(WholeCase whole) {
        return new CaseScenario(whole).make();
    }

    private Result make() {
        if (measures.length == 0) {
            return new Result.Unfit(Problem.of("settlement.measures", "measures"));
        }
        int[] principals = structure.principals().toArray();
        if (principals.length == 0) {
            return new Result.Unfit(Problem.of("settlement.principals", "parties"));
        }
        OutcomeSpace space = new OutcomeSpace(issues(), constraints());
        List<Profile> profiles =
                Arrays.stream(principals).mapToObj(p -> profile(space, p)).toList();
        return new Result.Made(new Scenario(written.id(), written.title(), space, profiles));
    }

    private List<Issue> issues() {
        return Arrays.stream(measures)
                .mapToObj(c -> structure.measures().get(c).id())
                .map(id -> new Issue(id, nameOfMeasure(id), List.of(LocalText.NONE, LocalText.NONE), List.of()))
                .toList();
    }

    private LocalText nameOfMeasure(String id) {
        return written.findMeasure(id).map(Measure::name).orElse(LocalText.NONE);
    }

    private Profile profile(OutcomeSpace space, int party) {
        String id = structure.parties().get(party).id();
        LocalText name = written.findParty(id).map(Party::name).orElse(LocalText.NONE);
        double[][] parts = Arrays.stream(measures)
                .mapToObj(c -> new double[] {0, resolved.numbers().value(party, c)})
                .toArray(double[][]::new);
        return new Profile(
                id, name, Utility.additive(space, parts), resolved.numbers().walkAway(party), 1);
    }

    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        for (int k = 0; k < measures.length; k++) {
            Structure.Act act = structure.measures().get(measures[k]);
            for (int l = 0; l < k; l++) {
                Structure.Act other = structure.measures().get(measures[l]);
                if (((act.requires() | act.onlyWith()) >>> measures[l] & 1) != 0) {
                    constraints.add(new Constraint.Implication(done(k), done(l)));
                }
                if ((other.onlyWith() >>> measures[k] & 1) != 0) {
                    constraints.add(new Constraint.Implication(done(l), done(k)));
                }
                if ((act.excludes() >>> measures[l] & 1) != 0) {
                    constraints.add(new Constraint.AtMost(1, List.of(done(l), done(k))));
                }
            }
        }
        structure.forbidden().stream()
                .map(line -> line & ~structure.inForce())
                .filter(line -> line != 0 && (line & ~possible()) == 0)
                .map(this::line)
                .forEach(constraints::add);
        return constraints;
    }

    private Constraint line(long line) {
        List<Choice> choices = IntStream.range(0, measures.length)
                .filter(k -> (line >>> measures[k] & 1) != 0)
                .mapToObj(CaseScenario::done)
                .toList();
        return new Constraint.AtMost(choices.size() - 1, choices);
    }

    /** Mask of the measures that are issues. */
    private long possible() {
        return Arrays.stream(measures)
                .asLongStream()
                .flatMap(c -> LongStream.of(1L << c))
                .reduce(0, (a, b) -> a | b);
    }

    private static Choice done(int issue) {
        return new Choice(issue, Set.of(DONE));
    }
}
