package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.NamedDay;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small cases drawn from a seed: every field of a case varies, the special values (0, 1, "not given") come up often, and a good share of
 * the cases has roadmaps that hold. {@link #print} gives a case as Java text, for replay.
 */
public final class RandomCases {
    /** What sort of case; drawn from the seed as well. */
    enum Mode {
        /** Measures cost the performer less than they bring to others; parties trust each other somewhat. */
        BARGAIN,
        /** Values of any sign, any trust. */
        WILD,
        /** A bargain in which some measures are the same in all but name: exact ties. */
        TWINS,
        /** A bargain with measures that are all the same to the principals: ties between roadmaps of different stages. */
        IDLE,
        /** A bargain that begins with measures in force that somebody would rather undo: S₀ is not open. */
        RESTLESS,
        /** All principals alike. */
        SYMMETRIC,
        /** The path of model.md §6, "gradualism": every margin is 0. */
        GRADUAL
    }

    private static final Mode[] DRAWN = {
        Mode.BARGAIN,
        Mode.BARGAIN,
        Mode.BARGAIN,
        Mode.BARGAIN,
        Mode.WILD,
        Mode.WILD,
        Mode.TWINS,
        Mode.TWINS,
        Mode.IDLE,
        Mode.RESTLESS,
        Mode.RESTLESS,
        Mode.SYMMETRIC,
        Mode.GRADUAL
    };

    private final Random random;
    private final Mode mode;

    /** Much trust, good verification, a costly breakdown: longer roadmaps hold. */
    private final boolean confident;

    /** What stopping means, and a cure, are drawn apart, so that the rest of a case stays what it was. */
    private final Random aside;

    private final Random cure;

    private RandomCases(long seed) {
        aside = new Random(~seed * 0x9E3779B97F4A7C15L);
        cure = new Random((seed ^ 0x5DEECE66DL) * 0x9E3779B97F4A7C15L);
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        mode = DRAWN[random.nextInt(DRAWN.length)];
        confident = mode != Mode.WILD && chance(0.4);
    }

    /** The case of this seed: 2–4 parties, up to 8 measures. */
    public static ResolvedCase of(long seed) {
        RandomCases draw = new RandomCases(seed);
        ResolvedCase stopping = draw.stopping(
                switch (draw.mode) {
                    case GRADUAL -> draw.gradual();
                    case SYMMETRIC -> draw.symmetric();
                    default -> draw.general();
                });
        return draw.cured(new ResolvedCase(draw.companions(stopping.structure()), stopping.numbers()));
    }

    /**
     * The case of this seed with turnover that changes: at up to three days, some of which have passed before the start, for some of the
     * parties, often much.
     */
    public static ResolvedCase changing(long seed) {
        Random random = new Random((seed ^ 0x2545F4914F6CDD1DL) * 0x9E3779B97F4A7C15L);
        ResolvedCase steady = of(seed);
        List<NamedDay> days = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(k -> random.nextDouble() < 0.1 ? -random.nextDouble() : 3 * random.nextDouble())
                .sorted()
                .map(years -> new NamedDay("day", years))
                .toList();
        Numbers.Editor editor = steady.numbers().editOn(days);
        int always = random.nextInt(steady.structure().partyCount());
        for (int i = 0; i < steady.structure().partyCount(); i++) {
            for (int day = 0; day < days.size(); day++) {
                if (i == always && day == 0 || random.nextDouble() < 0.4) {
                    editor.turnoverAfter(i, day, random.nextDouble() < 0.2 ? 0 : 1.5 * random.nextDouble());
                }
            }
        }
        return steady.with(editor.done());
    }

    /** The same case where no turnover changes. */
    public static ResolvedCase steady(ResolvedCase changing) {
        double[] first = IntStream.range(0, changing.structure().partyCount())
                .mapToDouble(changing.numbers()::turnover)
                .toArray();
        return changing.with(changing.numbers().steady(first));
    }

    /** In a third of the cases of two measures and more some go only with others, often two with each other, sometimes against all order. */
    private Structure companions(Structure drawn) {
        Random apart = new Random(aside.nextLong());
        int n = drawn.measureCount();
        if (n < 2 || apart.nextDouble() < 0.67) {
            return drawn;
        }
        long[] onlyWith = new long[n];
        for (int times = 1 + apart.nextInt(n > 4 ? 3 : 2); times > 0; times--) {
            int one = apart.nextInt(n);
            int other = apart.nextInt(n);
            onlyWith[one] |= 1L << other & ~(1L << one);
            onlyWith[other] |= apart.nextDouble() < 0.4 ? 1L << one & ~(1L << other) : 0;
        }
        return withCompanions(drawn, onlyWith);
    }

    /** The same with other companions. */
    public static Structure withCompanions(Structure drawn, long... onlyWith) {
        List<Structure.Act> acts = new ArrayList<>();
        for (Structure.Act act : drawn.measures()) {
            acts.add(new Structure.Act(
                    act.id(), act.performer(), act.requires(), act.excludes(), onlyWith[acts.size()], act.advances()));
        }
        return new Structure(drawn.parties(), acts, drawn.inForce(), drawn.signed(), drawn.forbidden());
    }

    /** In two cases of five what is seen not done may be made good, sometimes for certain, sometimes at once. */
    private ResolvedCase cured(ResolvedCase resolved) {
        if (cure.nextDouble() < 0.6) {
            return resolved;
        }
        double chance = cure.nextDouble() < 0.1 ? 1 : cure.nextDouble();
        double years = cure.nextDouble() < 0.25 ? 0 : 2 * cure.nextDouble();
        return resolved.with(
                resolved.numbers().edit().cure(chance).cureYears(years).done());
    }

    /** In half of the cases stopping costs some of the parties something, sometimes much. */
    private ResolvedCase stopping(ResolvedCase resolved) {
        if (aside.nextDouble() < 0.5) {
            return resolved;
        }
        Numbers.Editor editor = resolved.numbers().edit();
        for (int i = 0; i < resolved.structure().partyCount(); i++) {
            if (aside.nextDouble() < 0.7) {
                editor.stopping(i, -aside.nextDouble() * (aside.nextDouble() < 0.3 ? 12 : 3));
            }
        }
        return resolved.with(editor.done()).signed(aside.nextDouble() < 0.4);
    }

    /** The sort of case that this seed gives. */
    public static Mode mode(long seed) {
        return new RandomCases(seed).mode;
    }

    /** Some roadmap of admissible stages, of any length and any number of measures a stage; need not hold. */
    public static Roadmap roadmap(ResolvedCase resolved, long seed) {
        Random random = new Random(~seed * 0x9E3779B97F4A7C15L);
        Structure structure = resolved.structure();
        List<Stage> stages = new ArrayList<>();
        long state = structure.inForce();
        while (random.nextDouble() > 0.15) {
            long drawn = random.nextLong() & (1L << structure.measureCount()) - 1 & ~state;
            if (structure.isAdmissible(state, drawn)) {
                stages.add(new Stage(drawn));
                state |= drawn;
            }
        }
        return new Roadmap(stages);
    }

    /** Some target: one or two measures that the end must contain, and sometimes a pair that it must not. */
    public static Target target(ResolvedCase resolved, long seed) {
        Random random = new Random((seed + 77) * 0x9E3779B97F4A7C15L);
        int measures = resolved.structure().measureCount();
        long contains = 1L << random.nextInt(measures);
        if (random.nextDouble() < 0.3) {
            contains |= 1L << random.nextInt(measures);
        }
        List<Long> avoids = random.nextDouble() < 0.4 ? List.of(upTo(2, measures, random)) : List.of();
        return new Target(contains, avoids);
    }

    // ------------------------------------------------------------------------------------------------ structure

    private ResolvedCase general() {
        int parties = oneOf(2, 2, 2, 2, 3, 3, 4);
        int measures = oneOf(1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 7 + random.nextInt(2));
        int[] performers = new int[measures];
        for (int c = 0; c < measures; c++) {
            performers[c] = c < 2 ? c : chance(0.3) ? parties - 1 : random.nextInt(parties);
        }
        Structure structure = structure(parties, performers);
        Numbers numbers = numbers(structure);
        if (mode == Mode.TWINS) {
            return twins(structure, numbers);
        }
        return new ResolvedCase(structure, mode == Mode.IDLE ? idle(structure, numbers) : numbers);
    }

    private Structure structure(int parties, int[] performers) {
        int measures = performers.length;
        long[] requires = prerequisites(measures);
        long[] excludes = new long[measures];
        if (measures > 2 && chance(0.25)) {
            int one = random.nextInt(measures);
            int other = random.nextInt(measures);
            excludes[one] |= one == other ? 0 : 1L << other;
            excludes[other] |= one == other ? 0 : 1L << one;
        }
        List<Long> forbidden = new ArrayList<>();
        if (measures > 2 && chance(0.2)) {
            forbidden.add(upTo(3, measures, random));
        }
        int objectives = random.nextInt(4);
        List<Structure.Act> acts = new ArrayList<>();
        for (int c = 0; c < measures; c++) {
            List<Double> advances = IntStream.range(0, objectives)
                    .mapToObj(k -> chance(0.4) ? 0.0 : chance(0.5) ? oneOf(1, 2, 4) / 4.0 : random.nextDouble())
                    .toList();
            acts.add(new Structure.Act("m" + c, performers[c], requires[c], excludes[c], advances));
        }
        Structure free = new Structure(deciders(parties, performers), acts, 0, forbidden);
        return new Structure(free.parties(), acts, inForce(free), forbidden);
    }

    private List<Structure.Decider> deciders(int parties, int[] performers) {
        List<Structure.Decider> deciders = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            int party = i;
            boolean acts = IntStream.of(performers).anyMatch(j -> j == party);
            deciders.add(new Structure.Decider("P" + i, i < 2 || !acts || chance(0.4)));
        }
        return deciders;
    }

    /** Acyclic: a measure requires only such as come before it in a drawn order. Large cases get more, so as to stay small. */
    private long[] prerequisites(int measures) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, measures).boxed().toList());
        Collections.shuffle(order, random);
        double likely = measures >= 7 ? 0.3 : 0.15;
        long[] requires = new long[measures];
        for (int later = 1; later < measures; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (chance(likely)) {
                    requires[order.get(later)] |= 1L << order.get(earlier);
                }
            }
        }
        return requires;
    }

    private long inForce(Structure free) {
        long state = 0;
        if (mode == Mode.RESTLESS || chance(0.2)) {
            for (int c = 0; c < free.measureCount(); c++) {
                if (chance(mode == Mode.RESTLESS ? 0.5 : 0.3) && free.isAdmissible(state, 1L << c)) {
                    state |= 1L << c;
                }
            }
        }
        return state;
    }

    // ------------------------------------------------------------------------------------------------ numbers

    private Numbers numbers(Structure structure) {
        int parties = structure.partyCount();
        Numbers.Editor editor = Numbers.of(parties, structure.measureCount());
        if (chance(0.8)) {
            editor.overhead(chance(0.1) ? 0 : random.nextDouble());
        }
        for (int i = 0; i < parties; i++) {
            numbersOfParty(editor, i, parties);
        }
        for (int c = 0; c < structure.measureCount(); c++) {
            boolean inForce = (structure.inForce() >>> c & 1) != 0;
            numbersOfMeasure(editor, c, structure.measures().get(c).performer(), parties, inForce);
        }
        return editor.done();
    }

    private void numbersOfParty(Numbers.Editor editor, int i, int parties) {
        double worst = mode == Mode.RESTLESS ? 3 : 20;
        double least = confident && mode != Mode.RESTLESS ? 8 : 0;
        editor.discount(i, chance(0.2) ? 0.1 : between(0.02, 0.3))
                .breakdown(i, chance(0.05) ? 0 : -between(least, worst))
                .turnover(i, chance(0.5) ? 0 : between(0, 0.2))
                .walkAway(i, between(-10, 30));
        for (int j = 0; j < parties; j++) {
            if (j != i) {
                double trust = mode == Mode.WILD ? between(0.01, 1) : between(confident ? 0.85 : 0.4, 0.99);
                editor.trust(i, j, chance(0.04) ? 1 : chance(0.05) ? 0.05 : trust);
            }
        }
    }

    private void numbersOfMeasure(Numbers.Editor editor, int c, int performer, int parties, boolean inForce) {
        double cost = between(0.5, 12);
        boolean liked = chance(0.12);
        double commonShare = special(0.35, 0.15);
        boolean common = chance(0.5);
        boolean restless = mode == Mode.RESTLESS && inForce;
        for (int i = 0; i < parties; i++) {
            double own = liked ? cost : -cost;
            double others = cost * between(1, 4) * (chance(0.15) ? -0.3 : 1);
            double bargain = chance(0.05) ? 0 : i == performer ? own : others;
            editor.value(i, c, mode == Mode.WILD ? (chance(0.1) ? 0 : between(-15, 15)) : bargain);
            editor.reversible(i, c, restless ? between(0.6, 1) : common ? commonShare : special(0.35, 0.15));
        }
        double seen = mode == Mode.WILD ? random.nextDouble() : between(confident ? 0.85 : 0.5, 1);
        editor.seen(c, chance(0.06) ? 0 : chance(0.2) ? 1 : seen)
                .signal(c, chance(0.5) ? Double.NaN : chance(0.15) ? 1 : between(0.03, 1))
                .escrow(c, special(0.5, 0.15))
                .years(c, chance(0.2) ? 0 : between(0, 1.5))
                .reversalYears(c, chance(0.5) ? 0 : between(0, 3));
    }

    /** Makes the second half of the measures copies of the first, performer and all; prerequisites and red lines are dropped. */
    private ResolvedCase twins(Structure drawn, Numbers numbers) {
        int measures = Math.min(6, drawn.measureCount());
        int pairs = Math.max(1, measures / 2);
        List<Structure.Act> acts = new ArrayList<>();
        Numbers.Editor editor = numbers.edit();
        for (int c = 0; c < drawn.measureCount(); c++) {
            boolean copy = c >= pairs && c < 2 * pairs;
            int model = copy ? c - pairs : c;
            Structure.Act act = drawn.measures().get(model);
            acts.add(new Structure.Act("m" + c, act.performer(), 0, 0, act.advances()));
            editor.seen(c, numbers.seen(model))
                    .signal(c, numbers.givenSignal(model))
                    .escrow(c, numbers.escrow(model))
                    .years(c, numbers.years(model))
                    .reversalYears(c, numbers.reversalYears(model));
            for (int i = 0; i < drawn.partyCount(); i++) {
                editor.value(i, c, numbers.value(i, model)).reversible(i, c, numbers.reversible(i, model));
            }
        }
        Structure structure = new Structure(deciders(drawn.partyCount(), performers(acts)), acts, 0, List.of());
        return new ResolvedCase(structure, editor.done());
    }

    /** Makes some measures worthless to the principals, and instant; stakeholders may still care. */
    private Numbers idle(Structure structure, Numbers numbers) {
        Numbers.Editor editor = numbers.edit();
        for (int c = 0; c < structure.measureCount(); c++) {
            if (chance(0.4)) {
                editor.years(c, 0).signal(c, 1);
                for (int i = 0; i < structure.partyCount(); i++) {
                    if (structure.isPrincipal(i) || chance(0.4)) {
                        editor.value(i, c, 0);
                    }
                }
            }
        }
        return editor.done();
    }

    private static int[] performers(List<Structure.Act> acts) {
        return acts.stream().mapToInt(Structure.Act::performer).toArray();
    }

    /** Principals that are alike, each with the same one to three measures, sometimes one after the other. */
    private ResolvedCase symmetric() {
        int parties = oneOf(2, 2, 3);
        int each = parties == 2 ? 1 + random.nextInt(3) : 1 + random.nextInt(2);
        List<Structure.Act> acts = chains(parties, each, chance(0.6));
        Structure structure = new Structure(deciders(parties, performers(acts)), acts, 0, List.of());
        Numbers.Editor editor = Numbers.of(parties, parties * each).overhead(between(0, 0.5));
        double trust = between(0.3, 0.98);
        double discount = between(0.02, 0.3);
        double breakdown = -between(0, 15);
        double turnover = chance(0.6) ? 0 : between(0, 0.1);
        for (int i = 0; i < parties; i++) {
            editor.discount(i, discount).breakdown(i, breakdown).turnover(i, turnover);
            for (int j = 0; j < parties; j++) {
                editor.trust(i, j, trust);
            }
        }
        for (int k = 0; k < each; k++) {
            double cost = between(1, 12);
            double benefit = cost * between(1.2, 3.5);
            double share = special(0.5, 0.1);
            double seen = between(0.5, 1);
            double years = between(0, 1);
            for (int j = 0; j < parties; j++) {
                int c = k * parties + j;
                editor.seen(c, seen).years(c, years);
                for (int i = 0; i < parties; i++) {
                    editor.value(i, c, i == j ? -cost : benefit / (parties - 1)).reversible(i, c, share);
                }
            }
        }
        return new ResolvedCase(structure, editor.done());
    }

    /** The largest tranches that hold, or a trifle (up to 10 %) less. */
    private ResolvedCase gradual() {
        int stages = 1 + random.nextInt(3);
        double cost = between(0.2, 0.8);
        double delta = between(0.85, 0.99);
        double breakdown = -between(0.5, 5);
        double[] sizes = new double[stages];
        sizes[stages - 1] = -breakdown / cost;
        for (int k = stages - 1; k > 0; k--) {
            sizes[k - 1] = (delta * sizes[k] - (1 - delta) * breakdown) / cost;
        }
        double scale = chance(0.5) ? 1 : between(0.9, 1);
        return gradualism(
                cost,
                1,
                delta,
                breakdown,
                IntStream.range(0, stages).mapToDouble(k -> sizes[k] * scale).toArray());
    }

    /** Two parties that both do tranche k in stage k (model.md §6, "gradualism"); measures a1, b1, a2, b2, … */
    static ResolvedCase gradualism(double cost, double benefit, double delta, double breakdown, double... sizes) {
        List<Structure.Act> acts = chains(2, sizes.length, true);
        List<Structure.Decider> deciders =
                List.of(new Structure.Decider("P0", true), new Structure.Decider("P1", true));
        Numbers.Editor editor = Numbers.of(2, 2 * sizes.length).overhead(1);
        for (int i = 0; i < 2; i++) {
            editor.discount(i, -Math.log(delta)).breakdown(i, breakdown).trust(i, 1 - i, 0.5);
        }
        for (int c = 0; c < 2 * sizes.length; c++) {
            editor.value(c % 2, c, -cost * sizes[c / 2])
                    .value(1 - c % 2, c, benefit * sizes[c / 2])
                    .seen(c, 1)
                    .signal(c, 1);
        }
        return new ResolvedCase(new Structure(deciders, acts, 0, List.of()), editor.done());
    }

    /** Measure k·parties + j is the k-th of party j, and requires its (k−1)-th where chained. */
    private static List<Structure.Act> chains(int parties, int each, boolean chained) {
        List<Structure.Act> acts = new ArrayList<>();
        for (int c = 0; c < parties * each; c++) {
            long requires = chained && c >= parties ? 1L << (c - parties) : 0;
            acts.add(new Structure.Act("m" + c, c % parties, requires, 0, List.of(1.0 / (parties * each))));
        }
        return acts;
    }

    // ------------------------------------------------------------------------------------------------ drawing

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** 0 or 1 with these probabilities, else anything between. */
    private double special(double zero, double one) {
        double where = random.nextDouble();
        return where < zero ? 0 : where < zero + one ? 1 : random.nextDouble();
    }

    /** A set of at least one and at most so many measures. */
    private static long upTo(int most, int measures, Random random) {
        long set = 0;
        for (int k = 0; k < most; k++) {
            set |= 1L << random.nextInt(measures);
        }
        return set;
    }

    private int oneOf(int... values) {
        return values[random.nextInt(values.length)];
    }

    // ------------------------------------------------------------------------------------------------ replay

    /** The case as Java text that builds it again. */
    public static String print(ResolvedCase resolved) {
        Structure structure = resolved.structure();
        StringBuilder text = new StringBuilder("Structure structure = new Structure(\n    List.of(");
        text.append(structure.parties().stream()
                .map(p -> "new Structure.Decider(\"" + p.id() + "\", " + p.principal() + ")")
                .collect(Collectors.joining(", ")));
        text.append("),\n    List.of(\n        ");
        text.append(structure.measures().stream()
                .map(c -> "new Structure.Act(\"" + c.id() + "\", " + c.performer() + ", " + bits(c.requires()) + ", "
                        + bits(c.excludes()) + ", " + bits(c.onlyWith()) + ", List.of(" + join(c.advances()) + "))")
                .collect(Collectors.joining(",\n        ")));
        text.append("),\n    ").append(bits(structure.inForce())).append(", ");
        text.append(structure.signed()).append(", List.of(");
        text.append(structure.forbidden().stream().map(RandomCases::bits).collect(Collectors.joining(", ")));
        text.append("));\nNumbers numbers = Numbers.of(")
                .append(structure.partyCount())
                .append(", ")
                .append(structure.measureCount())
                .append(")\n    .overhead(")
                .append(resolved.numbers().overhead())
                .append(").cure(")
                .append(resolved.numbers().cure())
                .append(").cureYears(")
                .append(resolved.numbers().cureYears())
                .append(")");
        printNumbers(resolved.numbers(), text);
        return text.append("\n    .done();\nResolvedCase resolved = new ResolvedCase(structure, numbers);\n")
                .toString();
    }

    private static void printNumbers(Numbers n, StringBuilder text) {
        for (int i = 0; i < n.partyCount(); i++) {
            text.append("\n    .discount(%s, %s).breakdown(%s, %s).turnover(%s, %s).walkAway(%s, %s).stopping(%s, %s)"
                    .formatted(
                            i, n.discount(i), i, n.breakdown(i), i, n.turnover(i), i, n.walkAway(i), i, n.stopping(i)));
            for (int j = 0; j < n.partyCount(); j++) {
                text.append(".trust(%s, %s, %s)".formatted(i, j, n.trust(i, j)));
            }
        }
        for (int c = 0; c < n.measureCount(); c++) {
            String given = Double.isNaN(n.givenSignal(c)) ? "Double.NaN" : "" + n.givenSignal(c);
            text.append("\n    .seen(%s, %s).signal(%s, %s).escrow(%s, %s).years(%s, %s).reversalYears(%s, %s)"
                    .formatted(c, n.seen(c), c, given, c, n.escrow(c), c, n.years(c), c, n.reversalYears(c)));
            for (int i = 0; i < n.partyCount(); i++) {
                text.append(".value(%s, %s, %s).reversible(%s, %s, %s)"
                        .formatted(i, c, n.value(i, c), i, c, n.reversible(i, c)));
            }
        }
    }

    private static String bits(long mask) {
        return "0b" + Long.toBinaryString(mask) + "L";
    }

    private static String join(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
