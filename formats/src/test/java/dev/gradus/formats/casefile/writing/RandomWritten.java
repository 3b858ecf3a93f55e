package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Parts;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Source;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random cases that resolve and fill every field of the records, with ids that YAML would take for something else. */
public final class RandomWritten {
    private static final List<String> PARTIES = List.of("us", "no", "null", "y", "true");
    private static final List<List<Double>> SHARES = List.of(List.of(1.0, 1.0), List.of(2.0, 0.5));
    private static final List<Party.Role> OTHERS =
            List.of(Party.Role.STAKEHOLDER, Party.Role.BODY, Party.Role.OUTSIDE, Party.Role.HELPER);
    private static final List<String> MEASURES = List.of("stop", "on", "off", "yes", "m-5", "inf");

    private final RandomFigures make;
    private final String language;
    private final List<String> parties;
    private final List<String> measures;
    private final Set<String> divided = new HashSet<>();
    private final List<String> objectives;
    private final List<String> sources;
    private final List<String> deadlines;

    private RandomWritten(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        language = random.nextInt(4) == 0 ? "vi" : "en";
        parties = PARTIES.subList(0, 2 + random.nextInt(4));
        measures = MEASURES.subList(0, random.nextInt(7));
        objectives = List.of("peace", "trade").subList(0, random.nextInt(3));
        sources = List.of("press", "n", "null").subList(0, random.nextInt(4));
        make = new RandomFigures(random, language, sources);
        deadlines = make.some(List.of("vote", "on"));
    }

    public static Case of(long seed) {
        return new RandomWritten(seed).written();
    }

    private Case written() {
        LocalDate asOf = make.date();
        List<String> drafts = make.some(List.of("draft", "y"));
        List<String> inForce =
                measures.stream().limit(1).filter(_ -> make.chance(0.3)).toList();
        return new Case(
                "random",
                make.orNone(),
                make.orNone(),
                language,
                asOf,
                make.chance(0.5) ? asOf : make.date(),
                make.orDefault("stage-overhead", RandomFigures.TIME, 0.25, Basis.NONE),
                sources.stream().map(this::source).toList(),
                parties.stream().map(this::party).toList(),
                trust(),
                make.chance(0.4),
                objectives.stream()
                        .map(id -> new Case.Objective(id, make.text(), make.basis()))
                        .toList(),
                inForce,
                measures.stream().map(this::measure).toList(),
                some(List.of("escrow", "off"), this::instrument),
                terms(),
                drafts.stream().map(id -> proposal(id, inForce)).toList(),
                some(List.of("line", "n"), this::redLine),
                deadlines.stream().map(this::deadline).toList(),
                uncertainty(),
                record(drafts));
    }

    private <T> List<T> some(List<String> ids, Function<String, T> one) {
        return make.some(ids).stream().map(one).toList();
    }

    private Source source(String id) {
        return new Source(
                id,
                make.text(),
                make.orNone(),
                make.orNone(),
                make.chance(0.5) ? language : "ko",
                make.pick(List.of("", "2019", "2019-02", "2019-02-27")),
                make.chance(0.5) ? make.word() : "",
                make.pick(List.of("", "primary", "press", "analysis", "study", "note")),
                make.orNone());
    }

    private Party party(String id) {
        String path = "parties." + id;
        Basis basis = make.basis();
        boolean principal = parties.indexOf(id) < 2;
        List<FigureSet.Entry> figures = new ArrayList<>();
        for (String sum : List.of("breakdown", "stopping")) {
            for (String part : make.some(List.of("war", "off"))) {
                Figure figure = make.figure(path + "." + sum + "." + part, RandomFigures.LOSS, basis);
                figures.add(FigureSet.Entry.of(make.orNone(), figure));
            }
        }
        Stream.of(
                        make.orDefault(path + ".walk-away", RandomFigures.POINTS, 0, basis),
                        make.orDefault(path + ".impatience", RandomFigures.DISCOUNT, 0.1, basis),
                        make.orDefault(path + ".turnover", RandomFigures.RATE, 0, basis))
                .forEach(figure -> figures.add(FigureSet.Entry.of(LocalText.NONE, figure)));
        Figure turnover = figures.getLast().figure();
        if (turnover.given()) {
            make.some(deadlines)
                    .forEach(deadline -> figures.add(FigureSet.Entry.of(
                            LocalText.NONE,
                            make.figure(path + ".turnover.after." + deadline, RandomFigures.RATE, turnover.basis()))));
        }
        return new Party(
                id,
                make.text(),
                make.chance(0.3) ? Map.of("overseas", make.text(), "no", make.text()) : Map.of(),
                principal ? Party.Role.PRINCIPAL : make.pick(OTHERS),
                new FigureSet(figures),
                make.some(parties),
                make.orNone(),
                make.some(parties),
                some(List.of("home", "y"), want -> new Party.Entry(want, make.text(), make.basis())),
                basis);
    }

    private List<Case.Trust> trust() {
        List<Case.Trust> trust = new ArrayList<>();
        for (String one : parties) {
            for (String other : parties) {
                if (!one.equals(other)) {
                    trust.add(new Case.Trust(
                            one, other, make.figure("trust." + one + "." + other, RandomFigures.TRUST, Basis.NONE)));
                }
            }
        }
        return trust;
    }

    private Map<String, Figure> byId(String path, List<String> ids, RandomFigures.Range range, Basis around) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        make.some(ids).forEach(id -> figures.put(id, make.figure(path + "." + id, range, around)));
        return figures;
    }

    /** One share for all or one per party; its numbers have one basis together, or each its own. */
    private Map<String, Figure> shares(String path, Basis around) {
        Map<String, Figure> shares = new LinkedHashMap<>();
        if (make.chance(0.5)) {
            shares.put("", make.orDefault(path, RandomFigures.SHARE, 0, around));
        } else {
            shares.put("", Figure.byDefault(path, 0));
            shares.putAll(byId(path, parties, RandomFigures.SHARE, around));
        }
        return shares;
    }

    private Measure measure(String id) {
        String path = "measures." + id;
        Basis basis = make.basis();
        Basis reversal = make.chance(0.5) ? basis : make.basis();
        Basis around = reversal.equals(Basis.NONE) ? basis : reversal;
        String by = make.pick(parties);
        List<String> before = measures.subList(0, measures.indexOf(id));
        boolean first = before.isEmpty();
        List<Figure> figures = new ArrayList<>(
                byId(path + ".advances", objectives, RandomFigures.SHARE, basis).values());
        figures.addAll(
                byId(path + ".worth", parties, RandomFigures.POINTS, basis).values());
        figures.add(make.figure(path + ".takes", RandomFigures.TIME, basis));
        figures.addAll(shares(path + ".can-be-undone.share", around).values());
        figures.add(make.orDefault(path + ".can-be-undone.within", RandomFigures.TIME, 0, around));
        figures.add(make.figure(path + ".seen-if-not-done", RandomFigures.SHARE, basis));
        if (make.chance(0.3)) {
            figures.add(make.figure(path + ".signal", RandomFigures.SIGNAL, basis));
        }
        figures.add(make.orDefault(path + ".held-back", RandomFigures.SHARE, 0, basis));
        boolean isDivided = make.chance(0.2);
        boolean isShared = !isDivided && make.chance(0.2);
        String other = parties.stream().filter(p -> !p.equals(by)).findFirst().orElseThrow();
        if (isDivided) {
            divided.add(id);
        }
        return new Measure(
                id,
                make.text(),
                make.orNone(),
                by,
                make.some(parties),
                FigureSet.of(figures.toArray(Figure[]::new)),
                first ? List.of() : make.some(before),
                List.of(),
                first ? List.of() : make.some(before),
                verifiers(),
                make.chance(0.5) ? by : make.pick(parties),
                make.pick(List.of(Measure.Form.values())),
                make.pick(List.of(Measure.Obligation.values())),
                make.chance(0.8) ? List.of() : List.of(Period.ofDays(make.random.nextInt(30))),
                make.chance(0.7) ? List.of() : until(),
                make.chance(0.7) ? 1 : 1 + make.random.nextInt(1000),
                isDivided || isShared || make.chance(0.7) ? 1 : 2 + make.random.nextInt(23),
                amount(),
                make.chance(0.7) ? List.of() : List.of(new Basis.Claim<>(make.text(), make.basis())),
                isDivided
                        ? Measure.Instalments.of(some(sizes()))
                        : isShared
                                ? Measure.Instalments.among(List.of(by, other), make.pick(SHARES))
                                : Measure.Instalments.NONE,
                basis);
    }

    /** Perhaps with sizes that nobody states. */
    private List<Double> some(List<Double> sizes) {
        double share = make.pick(List.of(0.0, 0.5, 1.0));
        return sizes.stream()
                .map(size -> make.chance(share) ? Measure.Instalments.UNSAID : size)
                .toList();
    }

    private List<LocalText> verifiers() {
        return IntStream.range(0, make.random.nextInt(3))
                .mapToObj(_ -> make.text())
                .distinct()
                .toList();
    }

    private Measure.Amount amount() {
        return make.chance(0.7)
                ? new Measure.Amount(make.orNone(), List.of())
                : new Measure.Amount(
                        LocalText.NONE,
                        IntStream.range(0, 1 + make.random.nextInt(3))
                                .mapToObj(k -> new Measure.Amount.Item(
                                        make.random.nextInt(200) / 8.0, make.text(), make.orNone()))
                                .toList());
    }

    private List<Double> sizes() {
        return IntStream.range(0, 2 + make.random.nextInt(3))
                .mapToObj(k -> (1 + make.random.nextInt(200)) / 8.0)
                .toList();
    }

    private Instrument instrument(String id) {
        String path = "instruments." + id;
        Basis basis = make.basis();
        List<Figure> changes = new ArrayList<>();
        make.some(measures).forEach(measure -> changes.addAll(ofMeasure(path, measure, basis)));
        for (String party : make.some(parties)) {
            String from = path + ".changes." + party;
            List<Figure> changed = new ArrayList<>();
            if (make.chance(0.5)) {
                changed.add(make.figure(from + ".turnover", RandomFigures.RATE, basis));
            }
            for (String sum : List.of("breakdown", "stopping")) {
                changed.addAll(byId(from + "." + sum, List.of("war", "off"), RandomFigures.LOSS, basis)
                        .values());
            }
            changes.addAll(renamed(changed, from, "parties." + party));
        }
        if (make.chance(0.3)) {
            String from = path + ".changes.cure";
            List<Figure> cure = new ArrayList<>(List.of(make.figure(from + ".chance", RandomFigures.SHARE, basis)));
            if (make.chance(0.5)) {
                cure.add(make.figure(from + ".within", RandomFigures.TIME, basis));
            }
            changes.addAll(renamed(cure, from, "cure"));
        }
        return new Instrument(
                id,
                make.text(),
                make.pick(parties),
                make.figure(path + ".cost", RandomFigures.PRICE, basis),
                changes,
                basis);
    }

    private List<Figure> ofMeasure(String path, String measure, Basis basis) {
        String from = path + ".changes." + measure;
        List<Figure> changed = new ArrayList<>();
        Basis own = make.basis();
        Basis reversal = own.equals(Basis.NONE) ? basis : own;
        shares(from + ".can-be-undone.share", reversal).values().stream()
                .filter(Figure::given)
                .forEach(changed::add);
        if (make.chance(0.5)) {
            changed.add(make.figure(from + ".can-be-undone.within", RandomFigures.TIME, reversal));
        }
        Map<String, RandomFigures.Range> others = new LinkedHashMap<>();
        others.put("seen-if-not-done", RandomFigures.SHARE);
        others.put("signal", RandomFigures.SIGNAL);
        others.put("held-back", RandomFigures.SHARE);
        others.put("takes", RandomFigures.TIME);
        others.forEach((key, range) -> {
            if (make.chance(0.3)) {
                changed.add(make.figure(from + "." + key, range, basis));
            }
        });
        return renamed(changed, from, "measures." + measure);
    }

    private static List<Figure> renamed(List<Figure> figures, String from, String to) {
        return figures.stream()
                .map(figure -> figure.at(to + figure.path().substring(from.length())))
                .toList();
    }

    private List<Term> terms() {
        return some(
                List.of("calm", "null"),
                id -> new Term(
                        id,
                        make.text(),
                        some(
                                parties,
                                party -> new Term.Reading(party, make.some(measures), make.orNone(), make.basis())),
                        make.basis()));
    }

    private Proposal proposal(String id, List<String> inForce) {
        List<String> rest = new ArrayList<>(measures);
        rest.removeAll(inForce);
        List<Proposal.Step> steps = make.some(rest).stream()
                .map(measure -> divided.contains(measure) ? Parts.id(measure, 1) : measure)
                .map(measure -> new Proposal.Step(
                        List.of(measure),
                        moment(measure),
                        moment(measure),
                        make.orNone(),
                        claims(measure),
                        claims(measure),
                        make.chance(0.3) ? "4" + measure.charAt(0) : ""))
                .toList();
        boolean own = make.chance(0.5);
        Basis basis = make.basis();
        return new Proposal(
                id,
                make.text(),
                make.orNone(),
                own ? make.some(parties) : List.of(),
                own ? LocalText.NONE : make.orNone(),
                make.pick(List.of(Measure.Form.values())),
                make.chance(0.3),
                cure("proposals." + id + ".cure", basis),
                make.orNever(),
                "",
                List.of(),
                steps,
                some(
                        measures,
                        measure -> new Proposal.Trigger(
                                measure,
                                make.pick(List.of(Proposal.Trigger.Kind.values())),
                                make.some(measures),
                                make.orNone())),
                basis);
    }

    /** None, or a chance and perhaps how long it takes; both of one basis, or each of its own. */
    private FigureSet cure(String path, Basis around) {
        if (make.chance(0.5)) {
            return FigureSet.NONE;
        }
        Basis own = make.basis();
        Basis basis = own.equals(Basis.NONE) ? around : own;
        return FigureSet.of(
                make.figure(path + ".chance", RandomFigures.SHARE, basis),
                make.orDefault(path + ".within", RandomFigures.TIME, 0, basis));
    }

    /** When something is due, or may begin, in each way in which it can be said, or not at all. */
    private List<When> moment(String measure) {
        String at = make.pick(List.of("", "16:00", "08:30 GMT+2"));
        return make.pick(List.of(
                List.<When>of(),
                List.of(new When.On(make.date(), at)),
                List.of(new When.AfterStart(make.pick(List.of(0, 7, 99999)), at)),
                List.of(new When.Numbered(make.pick(List.of(1, 7, 99999)), from(measure), at)),
                List.of(new When.Stretch(
                        make.pick(List.of(1, 6, 999)),
                        make.pick(List.of(When.Stretch.WEEK, When.Stretch.MONTH)),
                        make.chance(0.5),
                        from(measure),
                        at)),
                List.of(new When.Before(
                        make.pick(List.of(Period.ZERO, Period.ofDays(1), Period.of(1, 2, 3))), from(measure), at)),
                List.of(new When.Within(
                        make.pick(List.of(Period.ZERO, Period.ofDays(7), Period.of(1, 2, 3))),
                        from(measure),
                        at,
                        make.orNever()))));
    }

    private String from(String measure) {
        return make.pick(List.of(
                measure.equals("on") ? "step 1" : measure,
                When.SIGNATURE,
                "step 1",
                measures.contains(measure) ? When.END + measure : "step 1"));
    }

    /** Steps are those of a proposal, and a measure belongs to none. */
    private List<When> until() {
        When window = new When.Window(
                make.pick(List.of(Period.ofDays(7), Period.of(1, 2, 3))),
                make.pick(List.of(Period.ofYears(5), Period.of(2, 0, 3))),
                When.SIGNATURE,
                make.pick(List.of("", "16:00")));
        return (make.chance(0.2) ? List.of(window) : moment("on"))
                .stream().filter(when -> !when.of().startsWith(When.STEP)).toList();
    }

    private List<Basis.Claim<When>> claims(String measure) {
        return moment(measure).stream()
                .map(when -> new Basis.Claim<>(when, make.basis()))
                .toList();
    }

    private Case.RedLine redLine(String id) {
        return new Case.RedLine(
                id, make.pick(parties), make.text(), List.of(), make.chance(0.5), make.orNever(), make.basis());
    }

    private Case.Deadline deadline(String id) {
        return new Case.Deadline(
                id,
                make.text(),
                make.date(),
                make.pick(List.of("election", "deadline")),
                make.chance(0.5) ? make.pick(parties) : "",
                make.basis());
    }

    private Uncertainty uncertainty() {
        return new Uncertainty(
                measures.isEmpty() ? List.of() : some(List.of("small", "no"), this::outcome),
                make.chance(0.3) ? List.of(together()) : List.of(),
                some(
                        parties,
                        party -> new Uncertainty.Belief(
                                party, make.figure("beliefs." + party, RandomFigures.TRUST, Basis.NONE))));
    }

    private Uncertainty.OutcomeClass outcome(String id) {
        List<String> anyOf = make.some(measures);
        List<String> contains = anyOf.isEmpty() ? measures.subList(0, 1) : make.some(measures);
        int atLeast = anyOf.isEmpty() ? 0 : 1 + make.random.nextInt(anyOf.size());
        return new Uncertainty.OutcomeClass(id, make.text(), contains, anyOf, atLeast, make.basis());
    }

    private Uncertainty.Together together() {
        Basis basis = make.basis();
        return new Uncertainty.Together(
                "doubts",
                List.of("trust.us.no", "trust.no.us"),
                make.figure("move-together.doubts.correlation", new RandomFigures.Range(-0.99, 0.99, false), basis),
                basis);
    }

    private CaseRecord record(List<String> drafts) {
        return RandomRecords.of(make, parties, measures, drafts);
    }
}
