package dev.gradus.documents.account;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.account.Account.CellAccount;
import dev.gradus.documents.account.Account.RowAccount;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Row;
import dev.gradus.words.Bundles;
import dev.gradus.words.Moments;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The account of a table in words. */
public final class AccountWords {
    /** What is told of cells, and why a document is refused, English and Vietnamese. */
    public static final String BUNDLE = "dev.gradus.documents.tables";

    private final Words words;
    private final Bundles bundles;
    private final Moments moments;

    private AccountWords(String language) {
        this.words = Words.of(language);
        this.bundles = Bundles.of(language, List.of(BUNDLE));
        this.moments = new Moments(words);
    }

    public static AccountWords in(String language) {
        return new AccountWords(language);
    }

    public String refusal(Problem problem) {
        return bundles.say(problem.code(), problem.args().toArray());
    }

    /** What was understood, with how sure it is where that is not plain. */
    public String told(Told told) {
        String said =
                bundles.say(told.key(), told.args().stream().map(this::shown).toArray());
        return told.status() == Told.Status.UNDERSTOOD
                ? said
                : bundles.say("status." + told.status().name().toLowerCase(Locale.ROOT)) + " " + said;
    }

    /** Words of a cell and what is asked of them; where they are kept is not said. */
    public String asked(String words, Told told) {
        String key = told.key() + ".asked";
        Object[] args = told.args().stream().map(this::shown).toArray();
        return bundles.say(
                "phrase.asked", words, bundles.has(key) ? bundles.say(key, args) : bundles.say("phrase.asked.what"));
    }

    public String row(RowAccount row) {
        String number = row.row().grid().isEmpty()
                ? "" + row.row().number()
                : bundles.say("row.sheet", row.row().grid(), "" + row.row().number());
        String key = "row." + row.row().kind().name().toLowerCase(Locale.ROOT)
                + (row.row().grid().isEmpty() ? "" : ".sheet");
        return row.row().kind() == Row.Kind.STEP ? bundles.say(key, number, row.id()) : bundles.say(key, number);
    }

    public String cell(CellAccount cell) {
        String heading = cell.entry().heading().isEmpty()
                ? cell.entry().cell().letters()
                : cell.entry().heading();
        String shown = cell.entry().cell().text();
        boolean isHeading = heading.equals(shown);
        String name = isHeading
                ? bundles.say("cell", cell.entry().cell().letters(), shown)
                : bundles.say(cell.entry().cell().spread() ? "cell.spread" : "cell", heading, shown);
        return name + " " + cell.told().stream().map(this::told).collect(Collectors.joining("; "));
    }

    private String shown(String arg) {
        if (arg.matches("P[0-9YMD]+")) {
            return moments.period(Period.parse(arg));
        }
        return arg.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? words.date(LocalDate.parse(arg)) : arg;
    }
}
