package dev.gradus.documents.reference;

import dev.gradus.forecast.reference.Commitment;
import java.util.List;
import java.util.stream.Stream;

/** Commitments of the G20 by member, as the G20 Research Group scored them. */
public final class SummitFile {
    /** As it is called where it was published. */
    public static final String NAME = "g20_full_features_2023.csv";

    private static final String UNSCORED = "NA";

    /** What is said of the text of a commitment, 0 or 1. */
    private static final List<String> FEATURES =
            List.of("binding.level", "summit.ref", "org.ref", "mentions.date", "mentions.multi.year", "mentions.money");

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("year", "id", "country", "area", "score"), FEATURES.stream())
            .toList();

    private SummitFile() {}

    /** Nothing is thrown, whatever the bytes. */
    public static FileResult<Commitment> read(byte[] bytes) {
        return Sheet.read(
                NAME,
                bytes,
                COLUMNS,
                row -> new Commitment(
                        row.number("year", 1900, 2100),
                        row.text("id"),
                        row.text("country"),
                        row.text("area"),
                        row.findNumber("score", -1, 1, UNSCORED),
                        FEATURES.stream().map(name -> row.number(name, 0, 1)).toList()));
    }
}
