package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.formats.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command backtest with --data, on a small file made here. */
class ReferenceCommandTest {
    private static final String NAME = "g20_full_features_2023.csv";

    @TempDir
    private Path folder;

    /** Six years, ten commitments, eight members, of whom every other keeps most. */
    private void write() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("year,id,country,area,score,binding.level,summit.ref,org.ref,"
                + "mentions.date,mentions.multi.year,mentions.money\n");
        for (int year = 2010; year < 2016; year++) {
            for (int k = 0; k < 80; k++) {
                int score = random.nextDouble() < (k % 2 == 0 ? 0.9 : 0.2) ? 1 : -random.nextInt(2);
                text.append(year)
                        .append(",%d-%d,m%d,trade,%s,1,0,0,%d,0,0\n"
                                .formatted(year, k / 8, k % 8, k == 7 ? "NA" : "" + score, k / 8 % 2));
            }
        }
        Files.writeString(folder.resolve(NAME), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void whatIsThereIsToldAndWhatIsMissingToo(String language) throws IOException {
        write();
        Run run = Run.in(folder, "backtest", "--data", ".", "--lang", language);

        assertThat(run.status()).isZero();
        assertThat(run.tooWide()).isEmpty();
        assertThat(run.out()).contains("474 (6)", "90%", "AUC");
        assertThat(run.said()).contains("ucdp-peace-agreements-221_tjet.xlsx");
        assertThat(run.opened()).isEmpty();
        assertThat(folder.resolve("backtest.html")).doesNotExist();
    }

    @Test
    void jsonFollowsTheSchemaAndTheSeed() throws IOException {
        write();
        String json = Run.in(folder, "backtest", "--data", ".", "--json").out();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Results.class.getResourceAsStream("results.schema.json"))
                        .validate(json, InputFormat.JSON)
                        .stream()
                        .map(Error::toString))
                .as(json)
                .isEmpty();
        assertThat(Run.in(folder, "backtest", "--data", ".", "--json").out()).isEqualTo(json);
        assertThat(Run.in(folder, "backtest", "--data", ".", "--seed", "2", "--json")
                        .out())
                .isNotEqualTo(json);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLine() throws IOException {
        assertThat(Run.in(folder, "backtest", "--data", "nowhere").said())
                .contains("is not a folder", NAME, "rapsoj/g20-compliance", "Maybe");
        Run none = Run.in(folder, "backtest", "--data", ".");
        assertThat(none.status()).isEqualTo(ExitStatus.FILE);
        assertThat(none.said()).contains("holds neither", NAME, "tjetdata/tjet-db", "Maybe");
        write();
        assertThat(Run.in(folder, "backtest", "inf-1987", "--data", ".").said()).contains("--data goes with");
        Files.writeString(
                folder.resolve(NAME), Files.readString(folder.resolve(NAME)).replaceFirst("2010,", "MMX,"));
        Run bad = Run.in(folder, "backtest", "--data", ".");
        assertThat(bad.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(bad.said()).contains(NAME + ":2:1: ", "“MMX”", "1900–2100").doesNotContain("Exception");
        Files.writeString(folder.resolve(NAME), "%PDF-1.4");
        Run pdf = Run.in(folder, "backtest", "--data", ".");
        assertThat(pdf.status()).isEqualTo(ExitStatus.FILE);
        assertThat(pdf.said()).contains(NAME, "PDF").doesNotContain("Exception");
    }
}
