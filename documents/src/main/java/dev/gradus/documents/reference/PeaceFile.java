package dev.gradus.documents.reference;

import dev.gradus.forecast.reference.PeaceAgreement;
import java.util.List;
import java.util.stream.Stream;

/** The peace agreements of the Uppsala Conflict Data Program, version 22.1. */
public final class PeaceFile {
    /** As it is called where it was published. */
    public static final String NAME = "ucdp-peace-agreements-221_tjet.xlsx";

    /** Those that stand in at least a tenth of the agreements within states; eight rarer ones are left out. */
    private static final List<String> PROVISIONS = List.of(
            "cease",
            "intarmy",
            "ddr",
            "pp",
            "intgov",
            "intciv",
            "elections",
            "interim",
            "shagov",
            "regdev",
            "cul",
            "locgov",
            "amn",
            "pris",
            "recon",
            "return",
            "reaffirm",
            "outlin",
            "pko",
            "gender",
            "co_impl");

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("gwno", "conflict_id", "pa_date", "ended", "duration"), PROVISIONS.stream())
            .toList();

    private PeaceFile() {}

    /** Nothing is thrown, whatever the bytes. */
    public static FileResult<PeaceAgreement> read(byte[] bytes) {
        return Sheet.read(
                NAME,
                bytes,
                COLUMNS,
                row -> new PeaceAgreement(
                        row.text("conflict_id"),
                        row.text("gwno").contains(","),
                        row.day("pa_date"),
                        row.find("ended").equalsIgnoreCase("true"),
                        row.findDay("duration"),
                        PROVISIONS.stream().map(name -> row.number(name, 0, 1)).toList()));
    }
}
