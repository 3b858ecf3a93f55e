package dev.gradus.formats.record;

import dev.gradus.forecast.record.Trait;
import dev.gradus.forecast.record.Weights;
import dev.gradus.forecast.record.Weights.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes weights. */
public final class WeightsText {
    private WeightsText() {}

    public static String of(Weights weights) {
        StringBuilder text = new StringBuilder();
        text.append("# \"generator\": \"gradus fit-record\"\n");
        text.append("# Weights of the record. Not edited by hand.\n");
        text.append("record: 1\n");
        text.append("data: ").append(texts(weights.sample().data())).append('\n');
        text.append("agreements: ").append(weights.sample().agreements()).append('\n');
        text.append("steps: ").append(weights.sample().steps()).append('\n');
        text.append("done: ").append(weights.sample().done()).append('\n');
        text.append("kinds:\n");
        weights.sample()
                .classes()
                .forEach(kind -> text.append("- ").append(kind(kind)).append('\n'));
        text.append("spread of agreements: ").append(weights.agreementSpread()).append('\n');
        text.append("spread of performers: ").append(weights.performerSpread()).append('\n');
        text.append("traits: ").append(texts(traits())).append('\n');
        text.append("performers: ").append(texts(weights.performers())).append('\n');
        text.append("# At least in part, done, on time; then the traits, then the performers.\n");
        text.append("mean: ").append(numbers(weights.mean())).append('\n');
        text.append("# Row by row, up to the diagonal.\ncovariance:\n");
        for (int i = 0; i < weights.covariance().size(); i++) {
            text.append("- ")
                    .append(numbers(weights.covariance().get(i).subList(0, i + 1)))
                    .append('\n');
        }
        return text.toString();
    }

    /** Names of the traits, in their order. */
    static List<String> traits() {
        return IntStream.range(0, Trait.values().length)
                .mapToObj(k -> Trait.values()[k].name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String kind(Kind kind) {
        return "{dated: " + kind.dated() + ", seen: " + kind.seen() + ", steps: " + kind.steps() + ", done: "
                + kind.done() + "}";
    }

    private static String texts(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
