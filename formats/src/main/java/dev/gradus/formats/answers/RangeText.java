package dev.gradus.formats.answers;

import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number or a range of some quantity as people write it: “20–30”, “about 25%”, “a third”, “20 to 30, probably 22”, “2 to 3 months”. */
final class RangeText {
    private static final Pattern ABOUT =
            Pattern.compile("^(?:about|around|roughly|approximately|some|~|≈|khoảng|chừng|cỡ|độ)\\s*");
    private static final Pattern SURE =
            Pattern.compile("[,;]?\\s*\\(?(very|fairly|not very|rất chắc|khá chắc|không chắc lắm)(?: sure)?\\)?$");
    private static final Pattern LIKELY = Pattern.compile(
            "^(.+?)[,;]?\\s+\\(?(?:most likely|probably|likely|rather|best guess|nhiều khả năng nhất là|có lẽ|chắc là)\\s+([^)]+)\\)?$");
    private static final Pattern ENDS = Pattern.compile(
            "^(?:from|between|từ)?\\s*(\\S(?:.*?\\S)?)\\s*(?:\\s(?:to|and|đến|tới|và|-)\\s|–|—|…|\\.\\.|(?<=[\\d%])-(?=[\\d−-]))\\s*(\\S.*)$");
    private static final Pattern ITEM = Pattern.compile("^([+-]?\\d+(?:[.,]\\d+)?)\\s*(.*)$");
    private static final Pattern THREE =
            Pattern.compile("^\\[?\\s*([^,;\\]]+)[,;]\\s+([^,;]+)[,;]\\s+([^,;\\]]+)\\]?$");
    private static final Map<String, Double> FRACTIONS = Map.ofEntries(
            Map.entry("half", 0.5),
            Map.entry("a half", 0.5),
            Map.entry("one half", 0.5),
            Map.entry("a third", 1 / 3.0),
            Map.entry("one third", 1 / 3.0),
            Map.entry("two thirds", 2 / 3.0),
            Map.entry("a quarter", 0.25),
            Map.entry("one quarter", 0.25),
            Map.entry("three quarters", 0.75),
            Map.entry("một nửa", 0.5),
            Map.entry("một phần ba", 1 / 3.0),
            Map.entry("hai phần ba", 2 / 3.0),
            Map.entry("một phần tư", 0.25),
            Map.entry("ba phần tư", 0.75));

    private final Quantity quantity;
    private final double whole;

    private RangeText(Quantity quantity, double whole) {
        this.quantity = quantity;
        this.whole = whole;
    }

    /**
     * @param whole what all of it is: 100 of a scale to 100, 1 of a share
     */
    static Optional<Estimate> find(String text, Quantity quantity, double whole) {
        RangeText reader = new RangeText(quantity, whole);
        return reader.range(
                text.strip().toLowerCase(Locale.ROOT).replace('−', '-').replaceAll("\\s+", " "));
    }

    private Optional<Estimate> range(String given) {
        Matcher sure = SURE.matcher(given);
        boolean isSure = sure.find();
        String text = isSure ? given.substring(0, sure.start()).strip() : given;
        Matcher about = ABOUT.matcher(text);
        boolean isAbout = about.find();
        String plain = isAbout ? text.substring(about.end()) : text;
        OptionalDouble one = number(plain, "");
        if (one.isPresent()) {
            double off = isSure ? off(sure.group(1)) : isAbout ? 0.25 : 0;
            double value = one.getAsDouble();
            return estimate(value - off * Math.abs(value), value, value + off * Math.abs(value), true);
        }
        Matcher three = THREE.matcher(plain);
        if (three.matches()) {
            return estimate(List.of(three.group(1), three.group(2), three.group(3)));
        }
        Matcher likely = LIKELY.matcher(plain);
        return likely.matches() ? ends(likely.group(1), likely.group(2)) : ends(plain, "");
    }

    private static double off(String sure) {
        return switch (sure) {
            case "very", "rất chắc" -> 0.1;
            case "fairly", "khá chắc" -> 0.25;
            default -> 0.5;
        };
    }

    private Optional<Estimate> ends(String text, String likely) {
        Matcher ends = ENDS.matcher(text);
        if (!ends.matches()) {
            return Optional.empty();
        }
        String unit = unit(ends.group(2));
        OptionalDouble low = number(ends.group(1).strip(), unit);
        OptionalDouble high = number(ends.group(2).strip(), "");
        OptionalDouble middle = likely.isEmpty() && low.isPresent() && high.isPresent()
                ? OptionalDouble.of((low.getAsDouble() + high.getAsDouble()) / 2)
                : number(likely.strip(), unit);
        return low.isPresent() && high.isPresent() && middle.isPresent()
                ? estimate(low.getAsDouble(), middle.getAsDouble(), high.getAsDouble(), false)
                : Optional.empty();
    }

    private Optional<Estimate> estimate(List<String> items) {
        String unit = unit(items.getLast().strip());
        OptionalDouble low = number(items.get(0).strip(), unit);
        OptionalDouble middle = number(items.get(1).strip(), unit);
        OptionalDouble high = number(items.get(2).strip(), unit);
        return low.isPresent() && middle.isPresent() && high.isPresent()
                ? estimate(low.getAsDouble(), middle.getAsDouble(), high.getAsDouble(), false)
                : Optional.empty();
    }

    private static String unit(String item) {
        Matcher matcher = ITEM.matcher(item);
        return matcher.matches() ? matcher.group(2).strip() : "";
    }

    /** In order; a loss may be said without its sign, since nothing else is asked for. */
    private Optional<Estimate> estimate(double first, double middle, double last, boolean cut) {
        boolean lost = quantity == Quantity.LOSS && first >= 0 && last > 0;
        double low = lost ? -last : first;
        double high = lost ? -first : last;
        double likely = lost ? -middle : middle;
        if (cut && quantity.allows(likely) && (whole == 1 || likely <= whole)) {
            low = Math.max(low, quantity.least());
            high = Math.min(high, whole > 1 ? whole : quantity.most());
        }
        return low <= likely && likely <= high && quantity.allows(low) && quantity.allows(high)
                ? Optional.of(new Estimate(round(low), round(likely), round(high)))
                : Optional.empty();
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** @param other unit where the item has none of its own: “20” of “20–30%” */
    private OptionalDouble number(String item, String other) {
        if (FRACTIONS.get(item) instanceof Double share) {
            boolean isShare = quantity.unit() == Unit.SHARE || whole == 100;
            return isShare ? OptionalDouble.of(share * whole) : OptionalDouble.empty();
        }
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches() || matcher.group(1).matches("[+-]?\\d+[.,]\\d{3}")) {
            return OptionalDouble.empty(); // 1,500 and 1.500 are a thousand to some
        }
        double value = Double.parseDouble(matcher.group(1).replace(',', '.'));
        String unit = matcher.group(2).isBlank() ? other : matcher.group(2).strip();
        return quantity == Quantity.TIME ? time(matcher.group(1), unit) : counted(value, unit);
    }

    private OptionalDouble time(String number, String unit) {
        if (unit.isEmpty()) {
            return OptionalDouble.empty(); // months or years
        }
        Optional<Double> one = NumberRule.findYears("1 " + unit);
        double times = Double.parseDouble(number.replace(',', '.'));
        return one.isPresent() ? OptionalDouble.of(one.get() * times) : OptionalDouble.empty();
    }

    private OptionalDouble counted(double value, String unit) {
        boolean share = quantity.unit() == Unit.SHARE || quantity.unit() == Unit.RATE;
        return switch (unit) {
            case "%", "percent", "per cent", "phần trăm" ->
                share
                        ? OptionalDouble.of(value / 100)
                        : whole == 100 ? OptionalDouble.of(value) : OptionalDouble.empty();
            case "points", "point", "pts", "điểm" -> share ? OptionalDouble.empty() : OptionalDouble.of(value);
            case "" -> bare(value);
            default -> OptionalDouble.empty();
        };
    }

    /** Of a share, 25 can only be a percentage; 1 can be both. */
    private OptionalDouble bare(double value) {
        if (quantity.unit() != Unit.SHARE || value == 0 || value > 0 && value < 1) {
            return OptionalDouble.of(value);
        }
        return value > 1 ? OptionalDouble.of(value / 100) : OptionalDouble.empty();
    }
}
