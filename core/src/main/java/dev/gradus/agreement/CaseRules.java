package dev.gradus.agreement;

import dev.gradus.quantity.Cholesky;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of a case whose references all exist, so that it can be computed. */
final class CaseRules {
    private final Case written;
    private final List<Problem> problems = new ArrayList<>();

    private CaseRules(Case written) {
        this.written = written;
    }

    static List<Problem> check(Case written, Structure structure) {
        CaseRules rules = new CaseRules(written);
        rules.trust();
        rules.exclusions();
        rules.cycles(structure);
        rules.start(structure);
        rules.proposals();
        rules.turnover();
        rules.history();
        rules.moves();
        rules.uncertainty();
        return rules.problems;
    }

    /** Sizes that the bit masks can hold; checked by {@link Resolver} before a structure is made. */
    static List<Problem> sizes(Case written, int deciders) {
        List<Problem> found = new ArrayList<>();
        if (written.parties().stream().noneMatch(p -> p.role() == Party.Role.PRINCIPAL)) {
            found.add(Problem.of("party.nobody", "parties", "0", "2", ""));
        }
        if (deciders > Structure.MAX_PARTIES) {
            found.add(Problem.of("party.many", "parties", "" + deciders, "" + Structure.MAX_PARTIES, ""));
        }
        int measures = written.measures().size();
        boolean divided =
                written.measures().stream().anyMatch(m -> m.instalments().isPart());
        if (measures > Structure.MAX_MEASURES && divided) {
            found.add(Problem.of("measure.many.parts", "measures", "" + measures, "" + Structure.MAX_MEASURES, ""));
        } else if (measures > Structure.MAX_MEASURES) {
            found.add(Problem.of("measure.many", "measures", "" + measures, "" + Structure.MAX_MEASURES, ""));
        }
        return found;
    }

    private void turnover() {
        for (Party party : written.parties()) {
            Map<LocalDate, String> named = new HashMap<>();
            for (Case.Deadline deadline : written.deadlines()) {
                if (party.turnoverAfter().containsKey(deadline.id())
                        && named.put(deadline.date(), deadline.id()) instanceof String other) {
                    String path = "parties." + party.id() + ".turnover.after";
                    problems.add(Problem.of("turnover.twice", path, party.id(), other, deadline.id()));
                }
            }
        }
    }

    private void trust() {
        Set<String> pairs = new HashSet<>();
        for (Case.Trust trust : written.trust()) {
            String pair = trust.truster() + " in " + trust.trusted();
            if (!pairs.add(pair)) {
                problems.add(Problem.of(
                        "trust.duplicate", "trust." + trust.truster() + "." + trust.trusted(), pair, "", ""));
            }
        }
    }

    private void exclusions() {
        for (Measure m : written.measures()) {
            if (m.excludes().contains(m.id())) {
                problems.add(Problem.of("exclude.self", "measures." + m.written() + ".excludes", m.id(), "", ""));
            }
            if (m.onlyWith().contains(m.id())) {
                problems.add(Problem.of("onlywith.self", "measures." + m.id() + ".only-with", m.id(), "", ""));
            }
        }
    }

    private void cycles(Structure structure) {
        long done = 0;
        long all = structure.all();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int c = 0; c < structure.measureCount(); c++) {
                if ((done >>> c & 1) == 0 && (structure.measures().get(c).requires() & ~done) == 0) {
                    done |= 1L << c;
                    grew = true;
                }
            }
        }
        for (long rest = all & ~done; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (reaches(structure, c)) {
                String id = structure.measures().get(c).id();
                String others = String.join(", ", structure.ids(all & ~done & ~(1L << c)));
                problems.add(Problem.of("requires.cycle", "measures." + id + ".requires", id, others, ""));
            }
        }
    }

    private static boolean reaches(Structure structure, int target) {
        long seen = 0;
        long open = structure.measures().get(target).requires();
        while ((open & ~seen) != 0) {
            int c = Long.numberOfTrailingZeros(open & ~seen);
            seen |= 1L << c;
            if (c == target) {
                return true;
            }
            open |= structure.measures().get(c).requires();
        }
        return false;
    }

    private void start(Structure structure) {
        if (!structure.isCompatible(structure.inForce())) {
            problems.add(Problem.of("inforce.conflict", "in-force", String.join(", ", written.inForce()), "", ""));
        }
    }

    private void uncertainty() {
        Uncertainty uncertainty = written.uncertainty();
        for (Uncertainty.OutcomeClass outcome : uncertainty.outcomes()) {
            if (outcome.contains().isEmpty() && outcome.anyOf().isEmpty()) {
                problems.add(Problem.of("outcome.empty", "outcomes." + outcome.id(), outcome.id(), "", ""));
            }
        }
        if (Cholesky.of(uncertainty.correlations()).isEmpty()) {
            double most = uncertainty.together().stream()
                    .mapToDouble(group -> Math.abs(group.correlation().value()))
                    .max()
                    .orElse(0);
            problems.add(Problem.of("correlation.impossible", "move-together", "" + most, "", ""));
        }
    }

    private void proposals() {
        for (Proposal proposal : written.proposals()) {
            Set<String> done = new HashSet<>(written.inForce());
            for (int k = 0; k < proposal.stages().size(); k++) {
                for (String id : proposal.stages().get(k).measures()) {
                    if (!done.add(id)) {
                        problems.add(Problem.of(
                                "proposal.repeats", "proposals." + proposal.id() + ".stages", id, proposal.id(), ""));
                    }
                }
            }
        }
    }

    private void moves() {
        for (CaseRecord.Move move : written.record().moves()) {
            CaseRecord.MoveKind kind = move.kind();
            boolean wrong = kind.needsWith() && move.with().isEmpty()
                    || !kind.mayHaveWith() && !move.with().isEmpty()
                    || kind.isWithProposal() && move.with().size() > 1;
            if (wrong) {
                String found = String.join(", ", move.with());
                problems.add(Problem.of("move.with", "moves." + move.id() + ".with", move.id(), kind.word(), found));
            }
        }
    }

    private void history() {
        if (!written.trustIsBefore()) {
            return;
        }
        for (CaseRecord.PastAct act : written.record().history()) {
            if (!act.kept().isEmpty() && act.signal().isEmpty()) {
                problems.add(Problem.of("history.signal", "history." + act.id() + ".signal", act.id(), "", ""));
            }
        }
    }
}
