package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.TypedScore.Outcome;
import dev.gradus.documents.TypedScore.Scored;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twelve tables typed by somebody who had not seen the reader, scored cell by cell against what a careful human understands. */
class TypedTablesTest {
    private static final List<String> TABLES = List.of(
            "aceh-2005.docx 2005-08-15",
            "minsk-2015.csv 2015-02-12",
            "colombia-2016.docx 2016-11-24",
            "good-friday-1998.xlsx 1998-04-10",
            "campuchia-1991.docx 1991-10-23",
            "yemen-stockholm-2018.csv 2018-12-13",
            "mekong-thuy-van.xlsx",
            "el-salvador-1992.docx 1992-01-16",
            "greece-2015.xlsx 2015-08-19",
            "trao-doi-tu-binh-2020.csv 2020-09-27",
            "mozambique-1992.tsv 1992-10-04",
            "jcpoa-2015.xlsx 2015-07-14");

    private static List<Scored> scored(String table) throws IOException {
        String[] halves = table.split(" ");
        Optional<LocalDate> signed = halves.length > 1 ? Optional.of(LocalDate.parse(halves[1])) : Optional.empty();
        Result result = TableImport.read(new Request(
                halves[0], Files.readAllBytes(TypedKey.FOLDER.resolve(halves[0])), "my-case", signed, Tables.TODAY));
        assertThat(result).as(table).isInstanceOf(Result.Read.class);
        String name = halves[0].replaceFirst("\\..*", "");
        return new TypedScore(name, TypedKey.of(name), (Result.Read) result).all();
    }

    private static long count(List<Scored> scored, Outcome outcome) {
        return scored.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** One line of the table in README.md. */
    private static String line(String name, List<Scored> scored) {
        long counted = scored.size() - count(scored, Outcome.DOUBTFUL);
        long told = count(scored, Outcome.ASKED) + count(scored, Outcome.NOTED);
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %d |",
                name,
                counted,
                100.0 * count(scored, Outcome.RIGHT) / counted,
                100.0 * told / counted,
                count(scored, Outcome.WRONG));
    }

    @Test
    void cellsMeanWhatTheirKeysSay() throws IOException {
        List<Scored> all = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String table : TABLES) {
            List<Scored> scored = scored(table);
            all.addAll(scored);
            told.append(line(table.replaceFirst("\\..*", ""), scored)).append('\n');
            scored.stream()
                    .filter(one -> one.outcome() != Outcome.RIGHT && one.outcome() != Outcome.DOUBTFUL)
                    .forEach(one -> told.append("  ").append(one).append('\n'));
        }
        told.append(line("all", all));
        assertThat(count(all, Outcome.WRONG)).as("" + told).isZero();
        long counted = all.size() - count(all, Outcome.DOUBTFUL);
        assertThat(100.0 * count(all, Outcome.RIGHT) / counted).as("" + told).isGreaterThanOrEqualTo(95.5);
    }
}
