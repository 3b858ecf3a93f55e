package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A forecast as JSON: by the schema, with every share and interval as its counts say, in the case's own names. */
class ForecastResultsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Results.class.getResourceAsStream("results.schema.json"));
    private static final long DRAWS = 192;

    /** Ranges on the numbers on which the small case hangs. */
    private static final Map<String, String> RANGES = Map.of(
            "trust.a.b", "[0.1, 0.4, 0.9]",
            "trust.b.a", "[0.1, 0.5, 0.9]",
            "measures.a1.worth.b", "[2, 10, 14]",
            "measures.b1.worth.a", "[2, 10, 14]");

    private static final Assessed SMALL = small();
    private static final Forecast FORECAST = forecast(SMALL);
    private static final String JSON = Results.json(SMALL.assessment(), FORECAST, "1");
    private static final JsonNode TREE = JsonMapper.builder().build().readTree(JSON);

    private static Assessed small() {
        try {
            return Assessed.of(
                    java.nio.file.Files.readString(Path.of("../cases/textbooks/two-by-two/case.yaml")), RANGES);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Forecast forecast(Assessed assessed) {
        UncertainCase uncertain = UncertainCase.of(assessed.whole());
        return Forecaster.forecast(
                uncertain, SweepRequest.of(DRAWS, 7), Collections.emptyIterator(), Watch.NONE, Sweep.Sink.NONE);
    }

    /** Asked to stop as soon as the sweep looks for the rows of an earlier run, which is before its first draw. */
    private static Forecast stopped() {
        AtomicBoolean stop = new AtomicBoolean();
        Iterator<Row> none = new Iterator<>() {
            @Override
            public boolean hasNext() {
                stop.set(true);
                return false;
            }

            @Override
            public Row next() {
                throw new NoSuchElementException();
            }
        };
        Watch watch = new Watch() {
            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
        UncertainCase uncertain = UncertainCase.of(SMALL.whole());
        return Forecaster.forecast(uncertain, SweepRequest.of(DRAWS, 7), none, watch, Sweep.Sink.NONE);
    }

    @Test
    void followsTheSchema() {
        assertThat(validate(JSON)).isEmpty();
        assertThat(TREE.get("kind").asString()).isEqualTo("forecast");
    }

    @Test
    void aCaseWithEverythingFollowsTheSchema() {
        Assessed everything = Assessed.of(Path.of("src/test/resources/everything/case.yaml"));
        Forecast forecast = forecast(everything);

        assertThat(validate(Results.json(everything.assessment(), forecast, "1")))
                .isEmpty();
    }

    @Test
    void aStoppedForecastFollowsTheSchema() {
        Forecast stopped = stopped();
        String json = Results.json(SMALL.assessment(), stopped, "1");

        assertThat(stopped.swept().stopped()).isTrue();
        assertThat(validate(json)).isEmpty();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(json)
                        .at("/forecast/sides/0/value")
                        .isNull())
                .isTrue();
    }

    @Test
    void holdsAllOfTheAssessmentToo() {
        JsonNode plain = SMALL.tree();

        assertThat(plain.propertyNames())
                .filteredOn(name -> !Set.of("kind", "generator", "schema").contains(name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TREE.get(name)).as(name).isEqualTo(plain.get(name)));
    }

    @Test
    void everyShareAndIntervalFollowsFromItsCounts() {
        List<JsonNode> chances = new ArrayList<>();
        chances(TREE.get("forecast"), chances);

        assertThat(chances).hasSizeGreaterThan(15).allSatisfy(ForecastResultsTest::recompute);
        assertThat(chances.stream()
                        .filter(c -> c.get("hits").asLong() > 0
                                && c.get("hits").asLong() < c.get("draws").asLong()))
                .hasSizeGreaterThan(5);
    }

    /** Wilson's interval as the two roots of (p − π)² = z² π(1 − π)/n, which is its definition. */
    private static void recompute(JsonNode chance) {
        double hits = chance.get("hits").asDouble();
        double n = chance.get("draws").asDouble();
        double p = n == 0 ? 0 : hits / n;
        assertThat(chance.get("chance").asDouble()).isEqualTo(p);
        double z2 = 1.6448536269514722 * 1.6448536269514722;
        double a = n + z2;
        double b = -(2 * hits + z2);
        double c = hits * p;
        double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
        double low = n == 0 || hits == 0 ? 0 : (-b - root) / (2 * a);
        double high = n == 0 || hits == n ? 1 : (-b + root) / (2 * a);
        assertThat(chance.get("low").asDouble()).isCloseTo(low, within(1e-9));
        assertThat(chance.get("high").asDouble()).isCloseTo(high, within(1e-9));
    }

    private static void chances(JsonNode node, List<JsonNode> found) {
        if (node.has("hits")) {
            found.add(node);
        }
        node.values().forEach(child -> chances(child, found));
    }

    @Test
    void theCountsFitTogether() {
        JsonNode forecast = TREE.get("forecast");
        long agreed = forecast.at("/agreement/hits").asLong();

        assertThat(forecast.get("draws").asLong()).isEqualTo(DRAWS);
        assertThat(agreed).isBetween(1L, DRAWS - 1);
        assertThat(hits(forecast.get("kinds"))).isEqualTo(DRAWS);
        assertThat(forecast.at("/kinds/0/id").asString()).isEqualTo("none");
        assertThat(forecast.at("/kinds/0/hits").asLong()).isEqualTo(DRAWS - agreed);
        assertThat(hits(forecast.get("breaks"))).isEqualTo(agreed);
        assertThat(hits(forecast.get("ways"))).isBetween(1L, agreed);
        assertThat(forecast.get("sides").values().stream()
                        .mapToLong(side -> side.at("/weakest/hits").asLong())
                        .sum())
                .isEqualTo(agreed);
    }

    private static long hits(JsonNode chances) {
        return chances.values().stream().mapToLong(c -> c.get("hits").asLong()).sum();
    }

    @Test
    void driversAndFlipsNameFiguresOfTheCase() {
        JsonNode forecast = TREE.get("forecast");
        List<String> paths = new ArrayList<>();
        forecast.at("/drivers/factors")
                .values()
                .forEach(factor -> factor.get("figures").values().forEach(path -> paths.add(path.asString())));

        assertThat(paths).containsExactlyInAnyOrderElementsOf(RANGES.keySet());
        assertThat(forecast.at("/drivers/factors/0/indices").propertyNames())
                .containsExactlyElementsOf(FORECAST.drivers().outputs());
        assertThat(forecast.get("verdicts").size())
                .isEqualTo(1 + SMALL.written().proposals().size());
        assertThat(forecast.at("/verdicts/0/holds").asBoolean())
                .isEqualTo(TREE.get("outcome").asString().equals("roadmap-holds"));
        forecast.get("verdicts")
                .values()
                .forEach(verdict -> IntStream.range(0, verdict.get("singles").size())
                        .mapToObj(k -> verdict.at("/singles/" + k + "/changes/0"))
                        .forEach(change -> assertThat(change.get("from").asDouble())
                                .isEqualTo(TREE.get("figures")
                                        .get(change.get("figure").asString())
                                        .get("value")
                                        .asDouble())));
    }

    /** 2^53 + 1 is the first whole number that a double cannot hold. */
    @Test
    void aSeedOfSixtyFourBitsSurvivesAReaderOfDoubles() {
        for (long seed : new long[] {Long.MIN_VALUE, (1L << 53) + 1, Long.MAX_VALUE, 0}) {
            UncertainCase uncertain = UncertainCase.of(SMALL.whole());
            Forecast forecast = Forecaster.forecast(
                    uncertain, SweepRequest.of(1, seed), Collections.emptyIterator(), Watch.NONE, Sweep.Sink.NONE);
            String json = Results.json(SMALL.assessment(), forecast, "1");
            JsonNode said = JsonMapper.builder().build().readTree(json).at("/forecast/seed");

            assertThat(said.isString()).isTrue();
            assertThat(Long.parseLong(said.asString())).isEqualTo(seed);
            assertThat(validate(json)).isEmpty();
            assertThat(validate(json.replaceFirst("\"seed\" *: *\"[^\"]*\"", "\"seed\" : 7")))
                    .isNotEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() {
        assertThat(validate(JSON.replaceFirst("\"carriedOut\"", "\"carried\""))).isNotEmpty();
        assertThat(validate(JSON.replaceFirst("\"hits\"", "\"found\""))).isNotEmpty();
        assertThat(validate(JSON.replaceFirst("\"kind\" ?: ?\"forecast\"", "\"kind\" : \"assessment\"")))
                .isNotEmpty();
    }

    private static List<String> validate(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(10)
                .toList();
    }
}
