package dev.gradus.agreement;

import dev.gradus.agreement.Measure.Instalments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case in which each measure that is done in parts is a chain of measures, one for each part: "hostages" in four parts is hostages-1 …
 * hostages-4 (model.md §5); and each that several do is a measure of each of them, side by side: "stop-firing" by a and b is
 * stop-firing-a and stop-firing-b.
 *
 * <p>Shares require and go only with what the measure does, and the measure stands for all of them wherever it is named. Of a chain each part requires what the measure requires, and the part before. The last alone goes only with what the measure
 * goes only with; who requires the measure, goes only with it or waits for it, waits for the last part. Each part excludes what the
 * measure excludes, and a red line counts the measure as soon as it is begun. The numbers stay those of the whole, under its paths;
 * {@link Resolver} gives each part its share.
 */
public final class Parts {
    /** The measures that are divided, by id, in their order. */
    private final Map<String, Measure> wholes = new LinkedHashMap<>();

    private final Map<String, LocalText> parties = new HashMap<>();

    private Parts(Case written) {
        written.measures().stream().filter(m -> m.instalments().divides()).forEach(m -> wholes.put(m.id(), m));
        written.parties().forEach(p -> parties.put(p.id(), p.name()));
    }

    /** Id of a part: "hostages-2". */
    public static String id(String measure, int number) {
        return measure + "-" + number;
    }

    private static String id(Measure whole, int number) {
        Instalments instalments = whole.instalments();
        return instalments.isShared()
                ? whole.id() + "-" + instalments.performers().get(number - 1)
                : id(whole.id(), number);
    }

    /** The case with its measures divided; itself where none is. */
    public static Case divide(Case written) {
        Parts parts = new Parts(written);
        return parts.wholes.isEmpty() ? written : parts.divided(written);
    }

    /**
     * The measures as a file has them: parts are one measure again. Whoever names a part still does, which a file may.
     *
     * @param divided of a case whose measures are divided, or are not
     */
    public static List<Measure> joined(List<Measure> divided) {
        List<Measure> whole = new ArrayList<>();
        for (int k = 0; k < divided.size(); k++) {
            Measure first = divided.get(k);
            Instalments instalments = first.instalments();
            if (!instalments.isPart()) {
                whole.add(first);
            } else if (first.isFirst()) {
                Measure last = divided.get(k + instalments.sizes().size() - 1);
                whole.add(copy(
                        first,
                        first.written(),
                        instalments.name(),
                        first.requires(),
                        first.excludes(),
                        last.onlyWith(),
                        first.until(),
                        instalments.whole()));
            }
        }
        return whole;
    }

    /** What stands in the way of dividing it. */
    static List<Problem> check(Case written) {
        Parts parts = new Parts(written);
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        written.measures().forEach(m -> ids.add(m.id()));
        for (Measure m : written.measures()) {
            String path = "measures." + m.id() + ".in-parts";
            if (m.instalments().divides() && m.tranches() > 1) {
                problems.add(Problem.of("parts.twice", path, m.id(), "", ""));
            }
            parts.parts(m.id()).stream()
                    .filter(ids::contains)
                    .forEach(part -> problems.add(Problem.of("parts.taken", path, part, m.id(), "")));
        }
        for (Proposal proposal : written.proposals()) {
            proposal.stages().stream()
                    .flatMap(step -> step.measures().stream())
                    .filter(parts::isChain)
                    .forEach(id -> problems.add(Problem.of(
                            "parts.whole",
                            "proposals." + proposal.id() + ".stages",
                            id,
                            "" + parts.parts(id).size(),
                            String.join(", ", parts.parts(id)))));
        }
        return problems;
    }

    private Case divided(Case c) {
        return new Case(
                c.id(),
                c.title(),
                c.summary(),
                c.language(),
                c.asOf(),
                c.starts(),
                c.stageOverhead(),
                c.sources(),
                c.parties(),
                c.trust(),
                c.trustIsBefore(),
                c.objectives(),
                each(c.inForce()),
                c.measures().stream().flatMap(this::divided).toList(),
                c.instruments(),
                c.terms().stream().map(this::term).toList(),
                c.proposals().stream().map(this::proposal).toList(),
                c.redLines().stream().map(this::redLine).toList(),
                c.deadlines(),
                uncertainty(c.uncertainty()),
                record(c.record()));
    }

    private Stream<Measure> divided(Measure m) {
        if (m.instalments().isPart()) {
            return Stream.of(m);
        }
        int count = wholes.containsKey(m.id()) ? m.instalments().sizes().size() : 0;
        return count == 0
                ? Stream.of(part(m, m.id(), m.name(), Instalments.NONE))
                : IntStream.rangeClosed(1, count)
                        .mapToObj(k -> part(
                                m, id(m, k), numbered(m, k), m.instalments().part(m, k)));
    }

    private Measure part(Measure m, String id, LocalText name, Instalments part) {
        List<String> requires = new ArrayList<>(last(m.requires()));
        if (part.number() > 1 && !part.isShared()) {
            requires.add(id(m, part.number() - 1));
        }
        return copy(
                m,
                id,
                name,
                requires,
                each(m.excludes()),
                part.isPart() && !part.isLast() ? List.of() : last(m.onlyWith()),
                m.until().stream().map(this::when).toList(),
                part);
    }

    private static Measure copy(
            Measure m,
            String id,
            LocalText name,
            List<String> requires,
            List<String> excludes,
            List<String> onlyWith,
            List<When> until,
            Instalments instalments) {
        return new Measure(
                id,
                name,
                m.note(),
                instalments.isShared() && instalments.isPart()
                        ? instalments.performers().get(instalments.number() - 1)
                        : m.by(),
                m.with(),
                m.figures(),
                requires,
                excludes,
                onlyWith,
                instalments.ownVerifiers().orElse(m.verifiedBy()),
                m.paidBy(),
                m.form(),
                m.obligation(),
                m.every(),
                until,
                m.parts(),
                m.tranches(),
                m.amount(),
                m.otherAmounts(),
                instalments,
                m.basis());
    }

    private LocalText numbered(Measure m, int number) {
        Instalments instalments = m.instalments();
        Map<String, String> texts = new TreeMap<>(m.name().byLanguage());
        texts.replaceAll((language, text) -> text + " ("
                + (instalments.isShared()
                        ? party(instalments.performers().get(number - 1), language)
                        : number + "/" + instalments.sizes().size())
                + ")");
        return new LocalText(texts);
    }

    private String party(String id, String language) {
        return parties.containsKey(id) ? parties.get(id).in(language) : id;
    }

    private Term term(Term term) {
        return new Term(
                term.id(),
                term.name(),
                term.readings().stream()
                        .map(r -> new Term.Reading(r.party(), last(r.requires()), r.also(), r.basis()))
                        .toList(),
                term.basis());
    }

    private Proposal proposal(Proposal p) {
        List<Proposal.Trigger> triggers = p.triggers().stream()
                .flatMap(t -> begun(t.measure())
                        .map(begun -> new Proposal.Trigger(begun, t.kind(), last(t.of()), t.meaning())))
                .toList();
        return new Proposal(
                p.id(),
                p.name(),
                p.note(),
                p.from(),
                p.fromOthers(),
                p.form(),
                p.signed(),
                p.cure(),
                p.on(),
                p.round(),
                p.terms(),
                p.stages().stream().map(this::step).toList(),
                triggers,
                p.basis());
    }

    private Proposal.Step step(Proposal.Step s) {
        return new Proposal.Step(
                each(s.measures()),
                s.due().stream().map(this::when).toList(),
                s.notBefore().stream().map(this::when).toList(),
                s.note(),
                s.otherDues().stream().map(this::claim).toList(),
                s.otherNotBefores().stream().map(this::claim).toList(),
                s.number());
    }

    private Basis.Claim<When> claim(Basis.Claim<When> claim) {
        return new Basis.Claim<>(when(claim.value()), claim.basis());
    }

    private When when(When when) {
        String mark = when.isOfEnd() ? When.END : "";
        return when.from(mark + ended(when.of().substring(mark.length())).getLast());
    }

    private Case.RedLine redLine(Case.RedLine line) {
        List<String> never = line.never().stream().flatMap(this::begun).toList();
        return new Case.RedLine(line.id(), line.by(), line.says(), never, line.hard(), line.on(), line.basis());
    }

    private Uncertainty uncertainty(Uncertainty all) {
        return new Uncertainty(
                all.outcomes().stream()
                        .map(o -> new Uncertainty.OutcomeClass(
                                o.id(), o.name(), last(o.contains()), last(o.anyOf()), o.atLeast(), o.basis()))
                        .toList(),
                all.together(),
                all.beliefs());
    }

    private CaseRecord record(CaseRecord all) {
        List<CaseRecord.Pledge> pledges = all.pledges().stream()
                .map(p -> new CaseRecord.Pledge(
                        p.id(),
                        p.by(),
                        p.refrains(),
                        ended(p.measure()).getLast(),
                        p.form(),
                        p.until(),
                        p.reportedBy(),
                        p.on(),
                        p.basis()))
                .toList();
        return new CaseRecord(
                all.history(),
                all.texts(),
                all.rounds(),
                all.moves().stream().map(this::move).toList(),
                all.statements(),
                pledges,
                all.clauses().stream().map(this::clause).toList(),
                all.forecasts());
    }

    private CaseRecord.Move move(CaseRecord.Move m) {
        return new CaseRecord.Move(
                m.id(),
                m.kind(),
                m.by(),
                m.proposal(),
                m.kind().isWithProposal() ? m.with() : each(m.with()),
                m.says(),
                m.on(),
                m.round(),
                m.exception(),
                m.accepted(),
                m.audience(),
                m.basis());
    }

    private CaseRecord.Clause clause(CaseRecord.Clause c) {
        return new CaseRecord.Clause(
                c.id(),
                c.kind(),
                c.says(),
                each(c.of()),
                c.until(),
                c.end().stream().map(this::when).toList(),
                c.basis());
    }

    private boolean isChain(String id) {
        return wholes.get(id) instanceof Measure whole && !whole.instalments().isShared();
    }

    /** All parts of a measure; none where it is not divided. */
    private List<String> parts(String id) {
        return wholes.get(id) instanceof Measure whole
                ? IntStream.rangeClosed(1, whole.instalments().sizes().size())
                        .mapToObj(k -> id(whole, k))
                        .toList()
                : List.of();
    }

    private List<String> each(List<String> ids) {
        return ids.stream()
                .flatMap(id -> wholes.containsKey(id) ? parts(id).stream() : Stream.of(id))
                .toList();
    }

    /** What is done first of a measure: its first part, or that of each performer. */
    private Stream<String> begun(String id) {
        return isChain(id) ? Stream.of(parts(id).getFirst()) : each(List.of(id)).stream();
    }

    /** What is done last of a measure: its last part, or that of each performer. */
    private List<String> ended(String id) {
        return isChain(id) ? List.of(parts(id).getLast()) : each(List.of(id));
    }

    private List<String> last(List<String> ids) {
        return ids.stream().flatMap(id -> ended(id).stream()).toList();
    }
}
