package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One thing that one party can do once.
 *
 * @param by performer, a party id
 * @param with co-signatories of a joint act
 * @param figures its numbers, of the kinds that a {@link FigureKind.Owner#MEASURE} has
 * @param onlyWith measures without which it makes no sense: done in an earlier stage or in the same one
 * @param verifiedBy who verify it, each a party id or text; empty = nobody named
 * @param paidBy party id, the performer where the case names no other
 * @param every how often it is due again, at most one period, none at all for each time that it is called for; empty = once
 * @param until when a standing duty ends: at most one moment
 * @param parts separable parts of a bundle
 * @param tranches most tranches into which it can be divided; 1 = it is done whole
 * @param amount how much of what it is ("33 hostages")
 * @param otherAmounts what else is claimed that it is
 * @param instalments the parts in which it is done
 */
public record Measure(
        String id,
        LocalText name,
        LocalText note,
        String by,
        List<String> with,
        FigureSet figures,
        List<String> requires,
        List<String> excludes,
        List<String> onlyWith,
        List<LocalText> verifiedBy,
        String paidBy,
        Form form,
        Obligation obligation,
        List<Period> every,
        List<When> until,
        int parts,
        int tranches,
        Amount amount,
        List<Basis.Claim<LocalText>> otherAmounts,
        Instalments instalments,
        Basis basis) {
    public Measure {
        with = List.copyOf(with);
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
        onlyWith = List.copyOf(onlyWith);
        verifiedBy = List.copyOf(verifiedBy);
        every = List.copyOf(every);
        until = List.copyOf(until);
        otherAmounts = List.copyOf(otherAmounts);
    }

    /** A duty that goes on until it ends: a state kept up, something left undone, or an act done again and again. */
    public boolean isStanding() {
        return obligation == Obligation.MAINTAIN || obligation == Obligation.REFRAIN || !every.isEmpty();
    }

    /** Its id in the file: that of the measure of which it is a part, else its own. */
    public String written() {
        return instalments.isPart() ? instalments.of() : id;
    }

    /** Its name in the file: that of the measure of which it is a part, else its own. */
    public LocalText wholeName() {
        return instalments.isPart() ? instalments.name() : name;
    }

    /** It stands in the file, or is the first part of what stands there: what is said of the whole is said once. */
    public boolean isFirst() {
        return instalments.number() <= 1;
    }

    /**
     * How much of what a measure is: in words, or number by number.
     *
     * @param text "33 hostages"; NONE where it is said number by number, or not at all
     * @param items one after the other
     */
    public record Amount(LocalText text, List<Item> items) {
        public static final Amount NONE = new Amount(LocalText.NONE, List.of());

        /** A number that reads the same everywhere: none with a comma, nor with three digits after a dot, which may set off thousands. */
        private static final Pattern NUMBER =
                Pattern.compile("(?<![0-9.,])[0-9]{1,9}(\\.(?![0-9]{3}(?![0-9]))[0-9]{1,6})?(?![0-9]*[.,]?[0-9])");

        public Amount {
            items = List.copyOf(items);
        }

        public boolean isEmpty() {
            return text.isEmpty() && items.isEmpty();
        }

        /**
         * How many in all, of what is said number by number: nothing where something is said for each of something else, or where the
         * numbers are of different things.
         */
        public OptionalDouble total() {
            boolean isOpen = isOfEach() || items.stream().anyMatch(item -> !item.isSaid());
            return isOpen || items.stream().map(Item::of).distinct().count() != 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(items.stream().mapToDouble(Item::value).sum());
        }

        /** The one number that it names, in items or in words; nothing where it names several (a key, a range) or none. */
        public OptionalDouble number() {
            List<Double> numbers = Stream.concat(
                            total().stream().boxed(),
                            text.byLanguage().values().stream()
                                    .flatMap(said -> NUMBER.matcher(said).results())
                                    .map(found -> Double.parseDouble(found.group())))
                    .distinct()
                    .toList();
            return numbers.size() == 1 ? OptionalDouble.of(numbers.getFirst()) : OptionalDouble.empty();
        }

        /** Something is said for each of something else. */
        public boolean isOfEach() {
            return items.stream().anyMatch(item -> !item.per().isEmpty());
        }

        /**
         * So many of something.
         *
         * @param value {@link Instalments#UNSAID} = nobody says it
         * @param of what is counted: "prisoners"
         * @param per for each of what: id of a measure, whose amount it is for each of, or of a party, or text; NONE = in all
         */
        public record Item(double value, LocalText of, LocalText per) {
            public boolean isSaid() {
                return !Double.isNaN(value);
            }
        }
    }

    /** How many in all: of the amount that is said number by number, else of the parts. */
    public OptionalDouble count() {
        OptionalDouble total = amount.total();
        boolean isInParts = amount.isEmpty() && instalments.total() > 0;
        return isInParts ? OptionalDouble.of(instalments.total()) : total;
    }

    /** A part of which it is said how much of the amount it is. */
    public boolean isCountedPart() {
        return instalments.isSizeSaid()
                && (!amount.text().isEmpty() || amount.total().isPresent());
    }

    /** How a measure, a proposal or a pledge was given. */
    public enum Form {
        WRITTEN,
        ORAL
    }

    /** What is owed. */
    public enum Obligation {
        /** The result. */
        RESULT,
        /** Only an effort to bring another to it. */
        INFLUENCE,
        /** That a state is kept up. */
        MAINTAIN,
        /** That something is left undone. */
        REFRAIN
    }

    /** Objective id → share 0…1. */
    public Map<String, Figure> advances() {
        return figures.byId(FigureKind.ADVANCES);
    }

    /** Party id → points. */
    public Map<String, Figure> worth() {
        return figures.byId(FigureKind.WORTH);
    }

    /** Years. */
    public Figure takes() {
        return figures.get(FigureKind.TAKES);
    }

    /** Party id → share 0…1 that is undone for that party; key "" = for all others. */
    public Map<String, Figure> reversible() {
        Map<String, Figure> shares = new LinkedHashMap<>(figures.byId(FigureKind.SHARE_FOR_ALL));
        shares.putAll(figures.byId(FigureKind.SHARE));
        return shares;
    }

    /** Years that undoing takes. */
    public Figure reversal() {
        return figures.get(FigureKind.WITHIN);
    }

    /** Probability that not doing or secretly undoing is seen in time. */
    public Figure seen() {
        return figures.get(FigureKind.SEEN);
    }

    /** At most one: probability that an unreliable performer would do it; empty = from its cost. */
    public List<Figure> signal() {
        return figures.all(FigureKind.SIGNAL);
    }

    /** Escrow probability. */
    public Figure heldBack() {
        return figures.get(FigureKind.HELD_BACK);
    }

    /**
     * The parts in which a text has a measure done, one after the other, or those of its performers, side by side; or which of them a
     * measure is.
     *
     * @param sizes of all parts, in any unit, > 0; {@link #UNSAID} = nobody says it; empty = it is done whole
     * @param performers of parts side by side, as many as there are sizes; empty = the parts follow one another
     * @param verifiers of each part; empty = those of the measure verify each of them
     * @param rest number of the part of which the text says that it is the rest, from 1; 0 = of none
     * @param of id of the measure that this is a part of; "" = the whole
     * @param name of that measure
     * @param number of the part, from 1; 0 = the whole
     */
    public record Instalments(
            List<Double> sizes,
            List<String> performers,
            List<List<LocalText>> verifiers,
            int rest,
            String of,
            LocalText name,
            int number) {
        public static final Instalments NONE = of(List.of());

        /** The size of a part that nobody states; it is reckoned with as the mean of those that are stated. */
        public static final double UNSAID = Double.NaN;

        public Instalments {
            sizes = List.copyOf(sizes);
            performers = List.copyOf(performers);
            verifiers = verifiers.stream().map(List::copyOf).toList();
        }

        /** Of a whole measure. */
        public static Instalments of(List<Double> sizes) {
            return among(List.of(), sizes);
        }

        /** Of a whole measure that each of these does a share of. */
        public static Instalments among(List<String> performers, List<Double> shares) {
            return new Instalments(shares, performers, List.of(), 0, "", LocalText.NONE, 0);
        }

        /** The same, of which one part is the rest. */
        public Instalments withRest(int which) {
            return new Instalments(sizes, performers, verifiers, which, of, name, number);
        }

        /** The same with verifiers of their own. */
        public Instalments verifiedBy(List<List<LocalText>> others) {
            return new Instalments(sizes, performers, others, rest, of, name, number);
        }

        /** A part of the measure. */
        Instalments part(Measure whole, int which) {
            return new Instalments(sizes, performers, verifiers, rest, whole.id(), whole.name(), which);
        }

        /** The measure as a whole. */
        Instalments whole() {
            return new Instalments(sizes, performers, verifiers, rest, "", LocalText.NONE, 0);
        }

        /** Who verify the part, where each has its own. */
        Optional<List<LocalText>> ownVerifiers() {
            return isPart() && !verifiers.isEmpty() ? Optional.of(verifiers.get(number - 1)) : Optional.empty();
        }

        /** The part is the rest of it. */
        public boolean isRest() {
            return isPart() && number == rest;
        }

        /** The whole is done in several parts. */
        public boolean divides() {
            return number == 0 && sizes.size() > 1;
        }

        /** This is a part. */
        public boolean isPart() {
            return number > 0;
        }

        /** The parts are done side by side, each by a performer of its own. */
        public boolean isShared() {
            return !performers.isEmpty();
        }

        /** Nothing of the measure comes after it. */
        public boolean isLast() {
            return isShared() || number == sizes.size();
        }

        /** Of parts that follow one another; 0 where the size of one is not said. */
        public double total() {
            return isShared() || sizes.contains(UNSAID) ? 0 : sum();
        }

        private double sum() {
            return weights().sum();
        }

        private DoubleStream weights() {
            double mean = sizes.stream()
                    .mapToDouble(size -> size)
                    .filter(size -> !Double.isNaN(size))
                    .average()
                    .orElse(1);
            return sizes.stream().mapToDouble(size -> size.isNaN() ? mean : size);
        }

        /** Share of the whole that the part is; 1 for a whole. */
        public double share() {
            return isPart() ? weights().toArray()[number - 1] / sum() : 1;
        }

        /** The largest share that is done at once; 1 for what is done whole. */
        public double largestShare() {
            return sizes.isEmpty() ? 1 : weights().max().orElseThrow() / sum();
        }

        /** It is said how large the part is. */
        public boolean isSizeSaid() {
            return isPart() && !Double.isNaN(size());
        }

        /** Of the part, in the unit of the text. */
        public double size() {
            return sizes.get(number - 1);
        }

        /** What a number of the whole is of the part. Each performer takes the whole time, and its deed is as telling as the whole. */
        public double ofPart(FigureKind kind, double whole) {
            boolean divided = !isShared() || kind == FigureKind.WORTH || kind == FigureKind.ADVANCES;
            return divided ? kind.ofPart(whole, share()) : whole;
        }
    }
}
