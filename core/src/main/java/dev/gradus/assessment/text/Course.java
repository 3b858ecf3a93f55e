package dev.gradus.assessment.text;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order in which the days and triggers of a text have things done ({@link Dating}), and what each side has given by then. Steps
 * without a day that follow one another in the text, and of which none waits for another, can be done side by side: they are one turn.
 *
 * @param turns in order; empty where the text asks for nothing
 * @param sides positions of the parties that do something of the text and weigh what they do: no bodies, no helpers, none that did not sign
 */
public record Course(Proposal proposal, List<Turn> turns, List<Integer> sides) {
    public Course {
        turns = List.copyOf(turns);
        sides = List.copyOf(sides);
    }

    /**
     * What comes next.
     *
     * @param steps of the text, from 0
     * @param measures mask
     * @param day by which it is done, where the text gives one
     * @param given what each of the sides has done by then
     */
    public record Turn(List<Integer> steps, long measures, Optional<LocalDate> day, List<Given> given) {
        public Turn {
            steps = List.copyOf(steps);
            given = List.copyOf(given);
        }
    }

    /**
     * What a side has done, as masks: by how it can be taken back, as far as the case says so.
     *
     * @param unsaid the case does not say how it could be taken back
     */
    public record Given(int party, long easily, long withEffort, long hardly, long unsaid) {
        public long all() {
            return easily | withEffort | hardly | unsaid;
        }

        /** Nothing of which the case says that it could not be taken back easily. */
        public boolean isLoose() {
            return (withEffort | hardly) == 0;
        }
    }

    /**
     * A side has given what it can hardly take back, while others have given nothing of which the case says that they could not take it back
     * easily.
     *
     * @param idle positions of those that have given nothing
     * @param loose positions of those that have given something
     * @param from the first of the turns of which it is so, from 0
     * @param to the last
     */
    public record Exposed(int party, List<Integer> idle, List<Integer> loose, int from, int to) {
        public Exposed {
            idle = List.copyOf(idle);
            loose = List.copyOf(loose);
        }

        /** The same, one turn longer. */
        private Exposed longer() {
            return new Exposed(party, idle, loose, from, to + 1);
        }
    }

    public static Course of(WholeCase whole, Proposal proposal) {
        Dating dating = Dating.of(whole, proposal);
        Precedence waits = Precedence.ofAll(proposal, true);
        List<Turn> turns = new ArrayList<>();
        long[] ease = ease(whole);
        List<Integer> sides = sides(whole, proposal);
        long done = 0;
        for (Stage stage : dating.roadmap().stages()) {
            done |= stage.measures();
            Turn turn = turn(whole, proposal, dating, stage.measures(), given(whole.structure(), ease, sides, done));
            boolean joins = dating.isDated()
                    && !turns.isEmpty()
                    && areSideBySide(whole.structure(), waits, turns.getLast(), turn);
            turns.add(joins ? joined(turns.removeLast(), turn) : turn);
        }
        return new Course(proposal, turns, sides);
    }

    private static Turn turn(WholeCase whole, Proposal proposal, Dating dating, long measures, List<Given> given) {
        List<Integer> steps = IntStream.range(0, proposal.stages().size())
                .filter(k -> (whole.structure().mask(proposal.stages().get(k).measures()) & measures) != 0)
                .boxed()
                .toList();
        boolean hasDay = steps.stream().allMatch(k -> dating.hasDay(k) && dating.isKnown(k));
        return new Turn(steps, measures, hasDay ? Optional.of(dating.day(steps.getFirst())) : Optional.empty(), given);
    }

    private static Turn joined(Turn one, Turn next) {
        List<Integer> steps = new ArrayList<>(one.steps);
        steps.addAll(next.steps);
        return new Turn(steps, one.measures | next.measures, Optional.empty(), next.given);
    }

    private static boolean areSideBySide(Structure structure, Precedence waits, Turn one, Turn next) {
        return one.day.isEmpty()
                && next.day.isEmpty()
                && (structure.withNeeds(next.measures) & one.measures) == 0
                && structure.ids(next.measures).stream()
                        .noneMatch(id ->
                                structure.ids(one.measures).stream().anyMatch(before -> waits.reaches(id, before)));
    }

    private static List<Integer> sides(WholeCase whole, Proposal proposal) {
        Structure structure = whole.structure();
        long asked = proposal.stages().stream()
                .mapToLong(step -> structure.mask(step.measures()))
                .reduce(0, (a, b) -> a | b);
        return IntStream.range(0, structure.partyCount())
                .filter(structure::isAsked)
                .filter(party -> (structure.performedBy(party) & asked & ~structure.inForce()) != 0)
                .boxed()
                .toList();
    }

    private static List<Given> given(Structure structure, long[] ease, List<Integer> sides, long done) {
        return sides.stream()
                .map(party -> {
                    long its = done & structure.performedBy(party);
                    return new Given(party, its & ease[0], its & ease[1], its & ease[2], its & ease[3]);
                })
                .toList();
    }

    /** Masks of what can be taken back easily, with effort and hardly, and of what the case does not say. */
    private static long[] ease(WholeCase whole) {
        long[] masks = new long[Ease.values().length];
        for (Measure measure : whole.written().measures()) {
            masks[Ease.of(measure).ordinal()] |= whole.structure().mask(List.of(measure.id()));
        }
        return masks;
    }

    /** How a measure can be taken back, in the words of the table of words (case-file.md): between two of them, the nearer. */
    public enum Ease {
        EASILY,
        WITH_EFFORT,
        HARDLY,
        UNSAID;

        private static final double EASY = 0.75;
        private static final double HARD = 0.3;

        /** By the party of whose worth the largest share can be undone. */
        public static Ease of(Measure measure) {
            List<Figure> said =
                    measure.reversible().values().stream().filter(Figure::given).toList();
            double share = said.stream().mapToDouble(Figure::value).max().orElse(0);
            return said.isEmpty() ? UNSAID : share >= EASY ? EASILY : share >= HARD ? WITH_EFFORT : HARDLY;
        }
    }

    /** Who is exposed to whom from when to when, by side. */
    public List<Exposed> exposed() {
        List<Exposed> found = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (int turn = 0; turn < turns.size(); turn++) {
                Exposed now = exposed(side, turn);
                boolean goesOn = !found.isEmpty()
                        && found.getLast()
                                .longer()
                                .equals(new Exposed(now.party, now.idle, now.loose, found.getLast().from, turn));
                if (goesOn) {
                    found.add(found.removeLast().longer());
                } else if (!now.idle.isEmpty() || !now.loose.isEmpty()) {
                    found.add(now);
                }
            }
        }
        return found;
    }

    /** To nobody where the side has given nothing that it can hardly take back. */
    private Exposed exposed(int side, int turn) {
        List<Given> given = turns.get(turn).given;
        List<Given> others = given.get(side).hardly == 0
                ? List.of()
                : given.stream().filter(Given::isLoose).toList();
        return new Exposed(
                sides.get(side),
                others.stream()
                        .filter(other -> other.all() == 0)
                        .map(Given::party)
                        .toList(),
                others.stream()
                        .filter(other -> other.all() != 0)
                        .map(Given::party)
                        .toList(),
                turn,
                turn);
    }
}
