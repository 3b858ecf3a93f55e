package dev.gradus.agreement;

import dev.gradus.agreement.numbers.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a case computes with, in 64 hexadecimal digits: SHA-256 of its structure and numbers, everything named by id. By it what is stored
 * of a case finds the case again; names, sources and sentences may change without changing it, the order of parties and measures may not,
 * since ties are broken by it. The same on any machine and in any version of Java.
 */
public final class CaseHash {
    private CaseHash() {}

    public static String of(ResolvedCase resolved) {
        Text text = new Text("gradus case 1");
        structure(text, resolved.structure());
        numbers(text, resolved.structure(), resolved.numbers());
        return text.hash();
    }

    private static void structure(Text text, Structure structure) {
        for (Structure.Decider party : structure.parties()) {
            text.add("party", party.id()).add("principal", "" + party.principal());
        }
        for (Structure.Act measure : structure.measures()) {
            text.add("measure", measure.id())
                    .add("by", structure.parties().get(measure.performer()).id())
                    .add("requires", structure.ids(measure.requires()))
                    .add("excludes", structure.ids(measure.excludes()));
            if (measure.onlyWith() != 0) {
                text.add("only with", structure.ids(measure.onlyWith()));
            }
            measure.advances().forEach(share -> text.add("advances", share));
        }
        text.add("in force", structure.ids(structure.inForce()));
        if (structure.signed()) {
            text.add("signed", "" + true);
        }
        structure.forbidden().forEach(line -> text.add("never", structure.ids(line)));
    }

    private static void numbers(Text text, Structure structure, Numbers numbers) {
        text.add("overhead", numbers.overhead());
        if (numbers.cure() != 0) {
            text.add("cure", numbers.cure()).add("cured within", numbers.cureYears());
        }
        IntStream.range(0, structure.partyCount()).forEach(i -> {
            text.add("discount", numbers.discount(i)).add("breakdown", numbers.breakdown(i));
            text.add("turnover", numbers.turnover(i)).add("walk-away", numbers.walkAway(i));
            if (numbers.stopping(i) != 0) {
                text.add("stopping", numbers.stopping(i));
            }
            IntStream.range(0, numbers.days().size())
                    .filter(day -> !Double.isNaN(numbers.turnoverAfter(i, day)))
                    .forEach(day -> text.add("after", numbers.days().get(day).years())
                            .add("turnover", numbers.turnoverAfter(i, day)));
            IntStream.range(0, structure.partyCount()).forEach(j -> text.add("trust", numbers.trust(i, j)));
        });
        IntStream.range(0, structure.measureCount()).forEach(c -> {
            text.add("reversal", numbers.reversalYears(c)).add("seen", numbers.seen(c));
            text.add("signal", numbers.givenSignal(c)).add("escrow", numbers.escrow(c));
            text.add("years", numbers.years(c));
            IntStream.range(0, structure.partyCount())
                    .forEach(i -> text.add("value", numbers.value(i, c)).add("reversible", numbers.reversible(i, c)));
        });
    }

    /**
     * A text that says one thing only, whatever stands in it: an entry a line, its name, the length of what it holds, and that. A double
     * stands as the hexadecimal digits of its bits, nought without a sign, since how Java writes one has changed before.
     */
    public static final class Text {
        private final StringBuilder text = new StringBuilder();

        /**
         * @param form what the text is, and in which version
         */
        public Text(String form) {
            text.append(form).append('\n');
        }

        public Text add(String name, String value) {
            text.append(name).append(' ').append(value.length()).append(' ');
            text.append(value).append('\n');
            return this;
        }

        public Text add(String name, double value) {
            return add(name, HexFormat.of().toHexDigits(Double.doubleToLongBits(value == 0 ? 0 : value)));
        }

        public Text add(String name, List<String> values) {
            add(name, "" + values.size());
            values.forEach(value -> add("-", value));
            return this;
        }

        /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
        public String hash() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(text.toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
