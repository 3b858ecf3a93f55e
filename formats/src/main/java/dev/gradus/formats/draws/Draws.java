package dev.gradus.formats.draws;

import dev.gradus.agreement.CaseHash;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Structure;
import dev.gradus.forecast.Draw;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepHash;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.roadmap.Planned.Certainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and reads the draws of one request. */
public final class Draws {
    private static final String KIND = "# gradus draws ";
    private static final String MARK = KIND + "3 ";
    private static final int DIGITS = 16;
    private static final int BEFORE_PARTIES = 10;

    private final UncertainCase uncertain;
    private final SweepRequest request;
    private final List<String> parties;

    private Draws(UncertainCase uncertain, SweepRequest request) {
        this.uncertain = uncertain;
        this.request = request;
        this.parties = uncertain.central().structure().parties().stream()
                .map(Structure.Decider::id)
                .toList();
    }

    public static Draws of(UncertainCase uncertain, SweepRequest request) {
        return new Draws(uncertain, request);
    }

    /** A first line of this kind: the file holds draws, of whatever case. */
    public static boolean isDraws(String firstLine) {
        return firstLine.startsWith(KIND);
    }

    /** Draws as an earlier Gradus kept them, which cannot be gone on from. */
    public static boolean isOlder(String firstLine) {
        return isDraws(firstLine) && !firstLine.startsWith(MARK);
    }

    /** The first line of a file with draws of this very request. */
    public String firstLine() {
        return MARK + start(CaseHash.of(uncertain.central())) + " " + start(SweepHash.of(uncertain, request));
    }

    private static String start(String hash) {
        return hash.substring(0, DIGITS);
    }

    /** Names of the columns. */
    public String columns() {
        return Stream.of(
                        Stream.of(
                                "draw",
                                "outcome",
                                "agreed",
                                "weakest_margin",
                                "weakest_party",
                                "believed",
                                "break_stage",
                                "break_measure",
                                "roadmap",
                                "certainty"),
                        parties.stream().map(party -> "value." + party),
                        parties.stream().map(party -> "completion." + party),
                        uncertain.figures().stream().map(Figure::path))
                .flatMap(names -> names)
                .collect(Collectors.joining(","));
    }

    /** One draw with the numbers that were drawn. Nothing in it needs quotes. */
    public String line(Row row) {
        Draw draw = Sweep.draw(uncertain, request, row.number());
        List<String> fields = new ArrayList<>(List.of(
                "" + row.number(),
                row.outcome(),
                row.agreed() ? "1" : "0",
                "" + row.weakestMargin(),
                row.weakestParty(),
                "" + row.believed(),
                row.breakStage() < 0 ? "" : "" + (row.breakStage() + 1),
                row.breakMeasure(),
                row.roadmap().stream().map(stage -> String.join("+", stage)).collect(Collectors.joining(";")),
                row.certainty().name().toLowerCase(Locale.ROOT)));
        row.values().forEach(value -> fields.add("" + value));
        row.completion().forEach(value -> fields.add("" + value));
        Arrays.stream(draw.values()).forEach(value -> fields.add("" + value));
        return String.join(",", fields);
    }

    /** Reads a line back; empty where it is not a whole line of this request. */
    public Optional<Row> row(String line) {
        String[] fields = line.split(",", -1);
        int m = parties.size();
        if (fields.length != BEFORE_PARTIES + 2 * m + uncertain.figures().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sound(new Row(
                    Long.parseLong(fields[0]),
                    known(uncertain.outcomes().position(fields[1]) >= 0, fields[1]),
                    Certainty.valueOf(fields[9].toUpperCase(Locale.ROOT)),
                    numbers(fields, BEFORE_PARTIES, m),
                    Double.parseDouble(fields[3]),
                    known(fields[4].isEmpty() || parties.contains(fields[4]), fields[4]),
                    numbers(fields, BEFORE_PARTIES + m, m),
                    Double.parseDouble(fields[5]),
                    fields[6].isEmpty() ? -1 : Integer.parseInt(fields[6]) - 1,
                    known(fields[7].isEmpty() || isMeasure(fields[7]), fields[7]),
                    roadmap(fields[8]))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Numbers that planning can give: only the weakest margin may be none, where nothing was agreed. */
    private static Row sound(Row row) {
        boolean fine = row.agreed() ? Double.isFinite(row.weakestMargin()) : Double.isNaN(row.weakestMargin());
        if (!fine
                || !row.values().stream().allMatch(Double::isFinite)
                || !row.completion().stream().allMatch(Draws::isShare)
                || !isShare(row.believed())) {
            throw new IllegalArgumentException("not numbers that planning gives: draw " + row.number());
        }
        return row;
    }

    private static boolean isShare(double probability) {
        return probability >= 0 && probability <= 1;
    }

    /** Whether a line is, to the last sign, what stands in the place of a draw: with the numbers that this request draws there. */
    public boolean isTrue(long number, String line) {
        return row(line)
                .filter(row -> row.number() == number && line(row).equals(line))
                .isPresent();
    }

    private static List<Double> numbers(String[] fields, int from, int count) {
        return Arrays.stream(fields, from, from + count)
                .map(Double::parseDouble)
                .toList();
    }

    private List<List<String>> roadmap(String field) {
        return field.isEmpty()
                ? List.of()
                : Arrays.stream(field.split(";")).map(this::stage).toList();
    }

    private List<String> stage(String field) {
        List<String> ids = List.of(field.split("\\+"));
        ids.forEach(id -> known(isMeasure(id), id));
        return ids;
    }

    private boolean isMeasure(String id) {
        return uncertain.central().structure().findMeasure(id).isPresent();
    }

    private static String known(boolean known, String id) {
        if (!known) {
            throw new IllegalArgumentException("not in the case: " + id);
        }
        return id;
    }
}
