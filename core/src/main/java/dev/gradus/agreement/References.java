package dev.gradus.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether everything that a case names exists: each dangling reference is a problem {@code reference.unknown}. */
final class References {
    /** After so many problems nobody reads the suggestions, and looking for them takes long. */
    private static final int SUGGESTIONS = 200;

    private final Case written;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> parties = new HashSet<>();
    private final Set<String> performers = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final Set<String> deadlines = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> rounds = new HashSet<>(Set.of(""));

    private References(Case written) {
        this.written = written;
        written.parties().forEach(p -> {
            parties.add(p.id());
            if (p.role() != Party.Role.BYSTANDER) {
                performers.add(p.id());
            }
        });
        written.measures().forEach(m -> measures.add(m.id()));
        written.deadlines().forEach(deadline -> deadlines.add(deadline.id()));
        written.record().rounds().forEach(round -> rounds.add(round.id()));
        Stream.concat(measures.stream(), written.record().clauses().stream().map(CaseRecord.Clause::id))
                .forEach(id -> ends.add(When.END + id));
    }

    /** All dangling references, as a list that the caller may extend. */
    static List<Problem> check(Case written) {
        References references = new References(written);
        references.parties();
        references.measures();
        references.deals();
        references.record();
        references.clauses();
        references.uncertainty();
        return references.problems;
    }

    private void parties() {
        for (Party party : written.parties()) {
            want(parties, party.members(), "parties." + party.id() + ".members");
            want(parties, party.answersFor(), "parties." + party.id() + ".answers-for");
            want(deadlines, party.turnoverAfter().keySet(), "parties." + party.id() + ".turnover.after");
        }
    }

    private void measures() {
        Set<String> objectives = new HashSet<>();
        written.objectives().forEach(o -> objectives.add(o.id()));
        for (Measure m : written.measures()) {
            String path = "measures." + m.written();
            want(performers, m.by(), path + ".by");
            want(parties, m.with(), path + ".with");
            want(parties, m.worth().keySet(), path + ".worth");
            want(objectives, m.advances().keySet(), path + ".advances");
            m.reversible().keySet().stream()
                    .filter(p -> !p.isEmpty())
                    .forEach(p -> want(parties, p, path + ".can-be-undone.share"));
            if (!m.paidBy().equals(m.by())) {
                want(parties, m.paidBy(), path + ".paid-by");
            }
            want(measures, m.requires(), path + ".requires");
            want(measures, m.excludes(), path + ".excludes");
            want(measures, m.onlyWith(), path + ".only-with");
            until(m, path + ".until");
        }
        want(measures, written.inForce(), "in-force");
        for (Case.Trust trust : written.trust()) {
            String path = "trust." + trust.truster() + "." + trust.trusted();
            want(parties, trust.truster(), path);
            want(parties, trust.trusted(), path);
        }
    }

    /** A duty ends with a measure, a deadline, the signature or the end of something; steps are those of a proposal, and it belongs to none. */
    private void until(Measure m, String path) {
        if (!m.until().isEmpty()) {
            ends(m.until(), counted(), path);
        }
    }

    private Set<String> counted() {
        Set<String> known = new HashSet<>(measures);
        known.add(When.SIGNATURE);
        known.addAll(deadlines);
        known.addAll(ends);
        return known;
    }

    private void ends(List<When> end, Set<String> known, String path) {
        end.stream().map(When::of).filter(of -> !of.isEmpty()).forEach(of -> want(known, of, path));
    }

    private void deals() {
        for (Instrument instrument : written.instruments()) {
            want(parties, instrument.by(), "instruments." + instrument.id() + ".by");
        }
        Set<String> terms = new HashSet<>();
        for (Term term : written.terms()) {
            terms.add(term.id());
            for (Term.Reading reading : term.readings()) {
                String path = "terms." + term.id() + ".readings." + reading.party();
                want(parties, reading.party(), path);
                want(measures, reading.requires(), path + ".requires");
            }
        }
        for (Proposal proposal : written.proposals()) {
            String path = "proposals." + proposal.id();
            want(parties, proposal.from(), path + ".from");
            want(terms, proposal.terms(), path + ".term");
            want(rounds, proposal.round(), path + ".round");
            proposal.stages().forEach(s -> want(measures, s.measures(), path + ".stages"));
            days(proposal, path + ".stages");
            for (Proposal.Trigger trigger : proposal.triggers()) {
                want(measures, trigger.measure(), path + ".triggers");
                want(measures, trigger.of(), path + ".triggers." + trigger.measure());
            }
        }
        for (Case.RedLine line : written.redLines()) {
            want(parties, line.by(), "red-lines." + line.id() + ".by");
            want(measures, line.never(), "red-lines." + line.id() + ".never");
        }
        for (Case.Deadline deadline : written.deadlines()) {
            if (!deadline.binds().isEmpty()) {
                want(parties, deadline.binds(), "deadlines." + deadline.id() + ".binds");
            }
        }
    }

    /** What days are counted from: measures of the proposal, its steps, its signature, deadlines of the case. */
    private void days(Proposal proposal, String path) {
        Set<String> known = new HashSet<>(Set.of(When.SIGNATURE));
        for (int k = 0; k < proposal.stages().size(); k++) {
            known.addAll(proposal.stages().get(k).measures());
            known.add(When.STEP + (k + 1));
        }
        Set<String> twice = new HashSet<>(known);
        twice.retainAll(deadlines);
        known.addAll(deadlines);
        known.addAll(ends);
        for (Proposal.Step step : proposal.stages()) {
            Stream<When> claimed = Stream.concat(step.otherDues().stream(), step.otherNotBefores().stream())
                    .map(Basis.Claim::value);
            Stream.concat(Stream.concat(step.due().stream(), step.notBefore().stream()), claimed)
                    .map(When::of)
                    .filter(of -> !of.isEmpty())
                    .forEach(of -> {
                        want(known, of, path);
                        if (twice.contains(of)) {
                            problems.add(Problem.of("when.two", path, of, "", ""));
                        }
                    });
        }
    }

    private void record() {
        for (CaseRecord.PastAct act : written.record().history()) {
            want(parties, act.by(), "history." + act.id() + ".by");
            if (!act.to().isEmpty()) {
                want(parties, act.to(), "history." + act.id() + ".to");
            }
            act.kept().keySet().stream()
                    .filter(p -> !p.isEmpty())
                    .forEach(p -> want(parties, p, "history." + act.id() + ".kept"));
        }
        moves();
        Set<String> texts = new HashSet<>(Set.of(""));
        written.record().texts().forEach(t -> texts.add(t.id()));
        written.record().texts().forEach(t -> want(texts, t.under(), "texts." + t.id() + ".under"));
        Set<String> orNone = new HashSet<>(measures);
        orNone.add("");
        for (CaseRecord.Pledge pledge : written.record().pledges()) {
            want(parties, pledge.by(), "pledges." + pledge.id() + ".by");
            want(orNone, pledge.measure(), "pledges." + pledge.id() + ".measure");
        }
    }

    private void moves() {
        Set<String> proposals = new HashSet<>();
        written.proposals().forEach(proposal -> proposals.add(proposal.id()));
        for (CaseRecord.Move move : written.record().moves()) {
            String path = "moves." + move.id();
            want(parties, move.by(), path + ".by");
            want(proposals, move.proposal(), path + ".proposal");
            want(move.kind().isWithProposal() ? proposals : measures, move.with(), path + ".with");
            want(rounds, move.round(), path + ".round");
        }
    }

    private void clauses() {
        Set<String> known = new HashSet<>(measures);
        known.addAll(parties);
        written.proposals().forEach(p -> known.add(p.id()));
        written.record().texts().forEach(t -> known.add(t.id()));
        known.addAll(deadlines);
        written.terms().forEach(t -> known.add(t.id()));
        written.record().clauses().forEach(c -> known.add(c.id()));
        Set<String> counted = counted();
        for (CaseRecord.Clause clause : written.record().clauses()) {
            want(known, clause.of(), "clauses." + clause.id() + ".of");
            ends(clause.end(), counted, "clauses." + clause.id() + ".until");
        }
    }

    private void uncertainty() {
        for (Uncertainty.OutcomeClass outcome : written.uncertainty().outcomes()) {
            String path = "outcomes." + outcome.id();
            want(measures, outcome.contains(), path + ".contains");
            want(measures, outcome.anyOf(), path + ".any-of");
        }
        written.uncertainty().beliefs().forEach(belief -> want(parties, belief.party(), "beliefs." + belief.party()));
        if (written.uncertainty().together().isEmpty()) {
            return;
        }
        Set<String> figures = new HashSet<>();
        CaseFigures.of(written).forEach(figure -> figures.add(figure.path()));
        written.uncertainty()
                .together()
                .forEach(group -> want(figures, group.figures(), "move-together." + group.id() + ".figures"));
    }

    private void want(Set<String> known, Collection<String> ids, String path) {
        ids.forEach(id -> want(known, id, path));
    }

    private void want(Set<String> known, String id, String path) {
        if (!known.contains(id)) {
            String nearest = problems.size() < SUGGESTIONS ? Nearest.to(id, known) : "";
            problems.add(Problem.of("reference.unknown", path, id, path, nearest));
        }
    }
}
