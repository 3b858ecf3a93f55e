package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.formats.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Gradus wrote it replaces, what somebody else wrote it keeps; and every result says of which form it is. */
class OwnFilesTest {
    @TempDir
    Path here;

    private static String[] with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    private static List<List<String>> commands() {
        return List.of(
                List.of("assess", "two-by-two"),
                List.of("assess", "two-by-two", "--against", "two-by-two-repaired"),
                List.of("forecast", "two-by-two", "--draws", "64"),
                List.of("roadmap", "plan", "two-by-two"),
                List.of("roadmap", "evaluate", "two-by-two", "--stages", "a1,b1"),
                List.of("repair", "two-by-two"),
                List.of("stability", "chicken"),
                List.of("settle", "two-by-two"),
                List.of("settle", "orders"),
                List.of("score", "hanoi-2019"),
                List.of("backtest", "inf-1987", "--draws", "64"));
    }

    private void orders() throws IOException {
        Files.createDirectories(here.resolve("orders"));
        Files.writeString(
                here.resolve("orders/ferry.json"),
                "{\"name\": \"ferry\", \"issuesValues\": {\"Fare\": {\"values\": [\"low\", \"high\"]}}}");
        Files.writeString(
                here.resolve("orders/isle.json"),
                "{\"DefaultPartialOrdering\": {\"name\": \"isle\", \"domain\": {}, \"bids\": [{\"issuevalues\": {\"Fare\": \"low\"}},"
                        + " {\"issuevalues\": {\"Fare\": \"high\"}}], \"better\": [[0, 1]]}}");
    }

    @Test
    void everyResultSaysItsSchemaIsValidAndIsReplaced() throws IOException {
        orders();
        String text = Run.in(here, "schema", "results").out();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
        for (List<String> command : commands()) {
            Path file = here.resolve("result.json");
            Run first = Run.in(here, with(command, "--json", "result.json"));
            assertThat(first.status()).as(command + first.err()).isZero();
            String written = Files.readString(file);
            Run again = Run.in(here, with(command, "--json", "result.json"));

            assertThat(again.status()).as(command + again.err()).isZero();
            assertThat(Files.readString(file)).as("%s", command).isEqualTo(written);
            assertThat(schema.validate(written, InputFormat.JSON))
                    .as("%s", command)
                    .isEmpty();
            JsonNode node = JsonMapper.builder().build().readTree(written);
            assertThat(node.get("schema").asInt()).as("%s", command).isEqualTo(Results.SCHEMA);
        }
    }

    @Test
    void everySchemaHasAnAddressThatNamesItsVersion() {
        for (String which : List.of("case", "results", "outcome", "words", "conflict")) {
            JsonNode schema = JsonMapper.builder()
                    .build()
                    .readTree(Run.in(here, "schema", which).out());
            assertThat(schema.get("$id").asString()).isEqualTo("urn:gradus:schema:" + which + ":1");
        }
    }

    @Test
    void aResultOfSomebodyElseStays() throws IOException {
        for (String mine : List.of("{}", "{\"generator\" : \"Gradusx\", \"kind\" : \"forecast\"}", "")) {
            Files.writeString(here.resolve("mine.json"), mine);
            Run run = Run.in(here, "stability", "chicken", "--json", "mine.json");

            assertThat(run.status()).isEqualTo(ExitStatus.FILE);
            assertThat(run.said()).contains("was not written by Gradus");
            assertThat(here.resolve("mine.json")).hasContent(mine);
        }
    }

    @Test
    void aNameThatASpreadsheetWouldComputeIsText() throws IOException {
        List<String> names = List.of("+1+cmd|' /C calc'!A0", "-2+3+cmd|x", "=1", "@x", "-0.5", "+7", "＝1", "1e5");
        Files.createDirectories(here.resolve("s"));
        String values =
                String.join(",", names.stream().map(name -> "\"" + name + "\"").toList());
        Files.writeString(
                here.resolve("s/ferry.json"),
                "{\"name\": \"ferry\", \"issuesValues\": {\"Fare\": {\"values\": [" + values + "]}}}");
        for (String party : List.of("a", "b")) {
            StringBuilder worths = new StringBuilder();
            for (int k = 0; k < names.size(); k++) {
                double worth = k / 10.0;
                worths.append(k == 0 ? "" : ",")
                        .append("\"")
                        .append(names.get(k))
                        .append("\": ");
                worths.append(party.equals("a") ? worth : 1 - worth);
            }
            Files.writeString(
                    here.resolve("s/" + party + ".json"),
                    "{\"LinearAdditiveUtilitySpace\": {\"issueUtilities\": {\"Fare\": {\"discreteutils\": {\"valueUtilities\": {"
                            + worths + "}}}}, \"issueWeights\": {\"Fare\": 1}, \"domain\": {}, \"name\": \"" + party
                            + "\"}}");
        }
        Run run = Run.in(here, "settle", "s", "--frontier", "f.csv");
        assertThat(run.status()).as(run.err()).isZero();
        List<String> last = Files.readAllLines(here.resolve("f.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();

        assertThat(last)
                .containsExactlyInAnyOrder(
                        "'+1+cmd|' /C calc'!A0", "'-2+3+cmd|x", "'=1", "'@x", "-0.5", "+7", "'＝1", "1e5");
        assertThat(Run.in(here, "settle", "s", "--frontier", "f.csv").status()).isZero();
    }
}
