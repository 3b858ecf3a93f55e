package dev.gradus.formats.casefile;

import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** From text as on a command line: "0.6", "[0.2,0.3,0.5]", "P6M". */
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

    /** One number in range; periods where the quantity is a time. */
    Optional<Double> findValue(String text) {
        boolean time = quantity == Quantity.TIME;
        Optional<Double> value = NumberRule.findNumber(text);
        if (value.isEmpty() && time) {
            value = NumberRule.findYears(text);
        }
        if (value.isEmpty()) {
            String meant = time ? NumberRule.meantPeriod(text) : NumberRule.meantNumber(text);
            Code code = time ? Code.PERIOD_INVALID : Code.NUMBER_INVALID;
            complaint.add(code, Node.Found.cut(text), interval(quantity), meant.isEmpty() ? quantity.example() : meant);
            return Optional.empty();
        }
        if (!quantity.allows(value.get())) {
            complaint.add(
                    Code.NUMBER_RANGE,
                    Node.Found.cut(text),
                    interval(quantity),
                    NumberRule.plain(quantity.meant(value.get())));
            return Optional.empty();
        }
        return value;
    }
}
