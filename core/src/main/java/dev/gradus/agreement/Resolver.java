package dev.gradus.agreement;

import dev.gradus.agreement.Structure.Act;
import dev.gradus.agreement.Structure.Decider;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Form;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Makes of a case as written one that can be computed, or names everything that stands in the way.
 *
 * <p>Only parties that decide come into the structure: principals, and stakeholders that perform a measure. The most likely value of
 * each figure is taken. A measure done in parts becomes a chain of measures ({@link Parts}). Where the case gives the trust before its history, the history moves it (model.md §2).
 */
public final class Resolver {
    /**
     * What a measure is worth to a performer that is not asked: so much that it does it for sure, never undoes it and never is the one with
     * the least margin. By model.md §§2–4 its deeds are then certain to all others.
     */
    private static final double SURE = 1e6;

    private final Case written;
    private final ToDoubleFunction<Figure> value;
    private final List<Party> deciders;
    private final Map<String, Integer> partyIndex = new LinkedHashMap<>();
    private final Map<String, Integer> measureIndex = new LinkedHashMap<>();

    private Resolver(Case written, ToDoubleFunction<Figure> value) {
        this.written = written;
        this.value = value;
        this.deciders = written.parties().stream()
                .filter(p -> decides(written, p))
                .sorted(Comparator.comparing(p -> !p.role().isAsked()))
                .toList();
        deciders.forEach(p -> partyIndex.putIfAbsent(p.id(), partyIndex.size()));
        written.measures().forEach(m -> measureIndex.putIfAbsent(m.id(), measureIndex.size()));
    }

    /** Resolves a case; all problems at once. */
    public static Resolution resolve(Case asWritten) {
        List<Problem> problems = Parts.check(asWritten);
        Case written = Parts.divide(asWritten);
        problems.addAll(References.check(written));
        Resolver resolver = new Resolver(written, Figure::value);
        problems.addAll(CaseRules.sizes(written, resolver.deciders.size()));
        if (!problems.isEmpty()) {
            return new Resolution.Unresolvable(problems.stream().distinct().toList());
        }
        Structure structure = resolver.structure();
        problems.addAll(CaseRules.check(written, structure));
        if (!problems.isEmpty()) {
            return new Resolution.Unresolvable(problems.stream().distinct().toList());
        }
        return new Resolution.Resolved(new WholeCase(written, new ResolvedCase(structure, resolver.numbers())));
    }

    /**
     * The numbers of a case that resolves, with other values of its figures: a draw or a what-if. The structure stays what it was.
     *
     * @param value the value to compute with, for each figure
     */
    public static Numbers numbers(Case written, ToDoubleFunction<Figure> value) {
        return new Resolver(written, value).numbers();
    }

    /** Principals, and all others that perform a measure. */
    public static boolean decides(Case written, Party party) {
        return switch (party.role()) {
            case PRINCIPAL -> true;
            case STAKEHOLDER, BODY, OUTSIDE, HELPER ->
                written.measures().stream().anyMatch(m -> m.by().equals(party.id()));
            case BYSTANDER -> false;
        };
    }

    private Structure structure() {
        List<Long> forbidden = written.redLines().stream()
                .filter(line -> line.hard() && !line.never().isEmpty())
                .map(line -> mask(line.never()))
                .toList();
        return new Structure(
                deciders.stream()
                        .map(p -> new Decider(
                                p.id(),
                                p.role() == Party.Role.PRINCIPAL,
                                p.role().isAsked()))
                        .toList(),
                written.measures().stream().map(this::act).toList(),
                mask(written.inForce()),
                forbidden);
    }

    private Act act(Measure measure) {
        long excludes = mask(measure.excludes());
        for (Measure other : written.measures()) {
            if (other.excludes().contains(measure.id())) {
                excludes |= mask(List.of(other.id()));
            }
        }
        List<Double> advances = written.objectives().stream()
                .map(o -> measure.advances().get(o.id()) instanceof Figure share
                        ? measure.instalments().ofPart(FigureKind.ADVANCES, share.value())
                        : 0.0)
                .toList();
        return new Act(
                measure.id(),
                partyIndex.getOrDefault(measure.by(), -1),
                mask(measure.requires()),
                excludes,
                mask(measure.onlyWith()),
                advances);
    }

    private long mask(List<String> ids) {
        return ids.stream()
                .mapToLong(id -> 1L << measureIndex.getOrDefault(id, 0))
                .reduce(0, (a, b) -> a | b);
    }

    private Numbers numbers() {
        List<NamedDay> days = days();
        Numbers.Editor edit = Numbers.of(deciders.size(), written.measures().size(), days);
        edit.overhead(value.applyAsDouble(written.stageOverhead()));
        for (int i = 0; i < deciders.size(); i++) {
            if (deciders.get(i).role().isAsked()) {
                partyNumbers(edit, i, deciders.get(i).figures(), days);
            }
        }
        for (int c = 0; c < written.measures().size(); c++) {
            measureNumbers(edit, c, written.measures().get(c));
        }
        for (Case.Trust trust : written.trust()) {
            Integer i = partyIndex.get(trust.truster());
            Integer j = partyIndex.get(trust.trusted());
            if (i != null && j != null) {
                edit.trust(i, j, TrustHistory.today(written, trust, value).trust());
            }
        }
        return edit.done();
    }

    /** The deadlines at which the turnover of somebody who decides changes, in time. */
    private List<NamedDay> days() {
        Set<String> named = new HashSet<>();
        deciders.forEach(party -> named.addAll(party.turnoverAfter().keySet()));
        return written.deadlines().stream()
                .filter(deadline -> named.contains(deadline.id()))
                .sorted(Comparator.comparing(Case.Deadline::date))
                .map(deadline -> new NamedDay(deadline.id(), written.years(deadline.date())))
                .toList();
    }

    private void partyNumbers(Numbers.Editor edit, int i, FigureSet figures, List<NamedDay> days) {
        for (FigureKind kind : FigureKind.of(Owner.PARTY)) {
            if (kind.form() == Form.SUM) {
                List<Figure> terms = figures.all(kind.terms());
                kind.set(edit, i, -1, terms.stream().mapToDouble(value).sum());
            } else if (kind.form() != Form.BY_ID) {
                figures.all(kind).forEach(figure -> kind.set(edit, i, -1, value.applyAsDouble(figure)));
            }
        }
        for (int day = 0; day < days.size(); day++) {
            int from = day;
            figures.find(FigureKind.TURNOVER_AFTER, days.get(day).deadline())
                    .ifPresent(figure -> edit.turnoverAfter(i, from, value.applyAsDouble(figure)));
        }
    }

    private void measureNumbers(Numbers.Editor edit, int c, Measure measure) {
        FigureSet figures = measure.figures();
        Measure.Instalments part = measure.instalments();
        for (FigureKind kind : FigureKind.of(Owner.MEASURE)) {
            switch (kind.form()) {
                case ONE, AT_MOST_ONE ->
                    figures.all(kind)
                            .forEach(figure -> kind.set(edit, -1, c, part.ofPart(kind, value.applyAsDouble(figure))));
                case BY_ID -> {
                    for (int i = 0; i < deciders.size(); i++) {
                        int party = i;
                        figures.findFor(kind, deciders.get(i).id())
                                .ifPresent(figure ->
                                        kind.set(edit, party, c, part.ofPart(kind, value.applyAsDouble(figure))));
                    }
                }
                case FOR_THE_REST, NAMED, SUM -> {}
            }
        }
        int performer = partyIndex.getOrDefault(written.measures().get(c).by(), 0);
        if (!deciders.get(performer).role().isAsked()) {
            edit.value(performer, c, SURE);
        }
    }

    /** What resolving a case gives: something to compute with, or all the reasons why not. */
    public sealed interface Resolution {
        record Resolved(WholeCase whole) implements Resolution {}

        record Unresolvable(List<Problem> problems) implements Resolution {
            public Unresolvable {
                problems = List.copyOf(problems);
            }
        }
    }
}
