package dev.gradus.formats.casefile;

import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How a figure's number is written: one number or {@code [low, most likely, high]}, of which each is in range. */
record EstimateRule(Quantity quantity, Complaint complaint) {
    /** Where a problem goes. */
    interface Complaint {
        void add(Code code, String... args);
    }

    /** The interval as people write it: "0 … 1". */
    static String interval(Quantity quantity) {
        return NumberRule.plain(quantity.least()) + " … " + NumberRule.plain(quantity.most());
    }

    /** From text as on a command line: "0.6", "10%", "[0.2,0.3,0.5]", "P6M", "6 months". */
    Optional<Estimate> find(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String inside = text.substring(1, text.length() - 1);
            return find(Arrays.stream(inside.split(",", -1)).map(String::strip).toList());
        }
        return findValue(text).map(Estimate::of);
    }

    /** From the three items of a range. */
    Optional<Estimate> find(List<String> items) {
        if (items.size() != 3) {
            complaint.add(Code.RANGE_LENGTH, "" + items.size());
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        items.forEach(item -> findValue(item).ifPresent(values::add));
        if (values.size() != 3) {
            return Optional.empty();
        }
        if (values.get(0) > values.get(1) || values.get(1) > values.get(2)) {
            complaint.add(Code.RANGE_ORDER, range(items), "", ordered(items, values));
            return Optional.empty();
        }
        return Optional.of(new Estimate(values.get(0), values.get(1), values.get(2)));
    }

    private static String range(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String ordered(List<String> items, List<Double> values) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        order.sort((a, b) -> Double.compare(values.get(a), values.get(b)));
        return range(order.stream().map(items::get).toList());
    }

    /** A number: also a percentage where the quantity is a share or a rate, a period or the words for one where it is a time. */
    static Optional<Double> findNumber(String text, Quantity quantity) {
        Optional<Double> number = NumberRule.findNumber(text);
        if (number.isPresent()) {
            return number;
        }
        return switch (quantity) {
            case TIME -> NumberRule.findYears(text);
            case SHARE, TRUST, SIGNAL, RATE, DISCOUNT -> NumberRule.findPercent(text);
            case POINTS, LOSS, PRICE, CORRELATION, COUNT -> Optional.empty();
        };
    }

    /** One number in range. */
    Optional<Double> findValue(String text) {
        if (NumberRule.isFromTo(text)) {
            complaint.add(Code.RANGE_LENGTH, "2");
            return Optional.empty();
        }
        Optional<Double> value = findNumber(text, quantity);
        if (value.isEmpty()) {
            unreadable(text);
        } else if (!quantity.allows(value.get())) {
            outside(text, value.get());
            return Optional.empty();
        }
        return value;
    }

    /** A text that is neither a number nor one of the words for such a number. */
    void noWord(String text, List<String> words) {
        complaint.add(Code.NUMBER_WORD, Node.Found.cut(text), String.join(", ", words), quantity.form());
    }

    private void unreadable(String text) {
        String meant = NumberRule.meantNumber(text);
        if (!meant.isEmpty()) {
            complaint.add(Code.NUMBER_INVALID, Node.Found.cut(text), interval(quantity), meant);
        } else {
            Code code = quantity == Quantity.TIME ? Code.PERIOD_INVALID : Code.NUMBER_FORM;
            complaint.add(code, Node.Found.cut(text), "", quantity.form());
        }
    }

    private void outside(String text, double value) {
        OptionalDouble meant = quantity.meant(value);
        if (meant.isPresent()) {
            String plain = NumberRule.plain(meant.getAsDouble());
            complaint.add(Code.NUMBER_RANGE, Node.Found.cut(text), interval(quantity), plain);
        } else {
            complaint.add(Code.NUMBER_OUTSIDE, Node.Found.cut(text), "", quantity.form());
        }
    }
}
