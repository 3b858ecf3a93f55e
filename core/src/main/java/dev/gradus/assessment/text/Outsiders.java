package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rests on those who did not sign: steps that they do, sign or check, and their conduct where another answers for it. */
final class Outsiders {
    private final Case written;
    private final List<Weakness> found = new ArrayList<>();

    /** Those with a part in some step. */
    private final Set<String> busy = new HashSet<>();

    private Outsiders(Case written) {
        this.written = written;
    }

    /** Those of whom the same is true stand in one finding. */
    static List<Weakness> of(Case written) {
        Outsiders all = new Outsiders(written);
        written.proposals().forEach(all::steps);
        all.conduct();
        return all.found;
    }

    private List<String> outsiders() {
        return written.parties().stream()
                .filter(party -> party.role() == Party.Role.OUTSIDE)
                .map(Party::id)
                .toList();
    }

    private void steps(Proposal proposal) {
        List<Measure> measures = OpenPoints.measures(written, proposal);
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        for (String party : outsiders()) {
            List<Measure> its = measures.stream().filter(m -> hasPart(party, m)).toList();
            if (!its.isEmpty()) {
                busy.add(party);
                List<String> rest = new ArrayList<>(List.of(OpenPoints.whole(its)));
                rest.addAll(answerers(party));
                alike.computeIfAbsent(rest, _ -> new ArrayList<>()).add(party);
            }
        }
        alike.forEach((rest, parties) -> {
            List<String> args = new ArrayList<>(List.of("proposal:" + proposal.id(), parties(parties)));
            args.addAll(rest);
            found.add(new Weakness(Kind.RESTS_ON_OUTSIDER, "proposals." + proposal.id(), args));
        });
    }

    private boolean hasPart(String party, Measure m) {
        boolean isMember = written.parties().stream()
                .anyMatch(body -> body.id().equals(m.by()) && body.members().contains(party));
        return isMember || m.by().equals(party) || m.with().contains(party) || Checking.checks(party, m, written);
    }

    private void conduct() {
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        outsiders().stream()
                .filter(party -> !busy.contains(party) && !answerers(party).isEmpty())
                .forEach(party -> alike.computeIfAbsent(answerers(party), _ -> new ArrayList<>())
                        .add(party));
        alike.forEach((answerers, parties) -> found.add(Weakness.of(
                Kind.OUTSIDER_ANSWERED_FOR, "parties." + parties.getFirst(), parties(parties), answerers.getFirst())));
    }

    /** At most one argument: those that answer for it. */
    private List<String> answerers(String party) {
        List<String> ids = written.parties().stream()
                .filter(other -> other.answersFor().contains(party))
                .map(Party::id)
                .toList();
        return ids.isEmpty() ? List.of() : List.of(parties(ids));
    }

    private static String parties(List<String> ids) {
        return Weakness.list("parties", ids.stream());
    }
}
