package dev.gradus.words;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Source;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.WholeCase;
import dev.gradus.quantity.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The bargain of model.md §6 under other names: the DPRK (A) has a list of sites and Yongbyon, the United States (B) has offices and
 * relief. Relief has no source, so that every kind of basis occurs.
 */
public final class SmallCase {
    public static final long LIST = 0b0001;
    public static final long YONGBYON = 0b0010;
    public static final long OFFICES = 0b0100;
    public static final long RELIEF = 0b1000;
    public static final int DPRK = 0;
    public static final int US = 1;

    private static final LocalDate START = LocalDate.of(2019, 2, 28);

    private final double spread;

    private SmallCase(double spread) {
        this.spread = spread;
    }

    public static Words words(String language) {
        return Words.of(language, whole(), "");
    }

    public static ResolvedCase resolved() {
        return whole().resolved();
    }

    public static WholeCase whole() {
        return WholeCase.of(written());
    }

    public static Case written() {
        return new SmallCase(0).make();
    }

    /**
     * The same with ranges.
     *
     * @param spread to each side, a share of the number; probabilities stay in range
     */
    public static Case uncertain(double spread) {
        return new SmallCase(spread).make();
    }

    private Case make() {
        return new Case(
                "small",
                text("Small case", "Hồ sơ nhỏ"),
                LocalText.NONE,
                "en",
                START,
                START,
                Figure.byDefault("stage-overhead", 0.25),
                List.of(new Source(
                        "paper",
                        text("A paper", "Một văn bản"),
                        LocalText.NONE,
                        LocalText.NONE,
                        "en",
                        "2019",
                        "",
                        "press",
                        LocalText.NONE)),
                List.of(party("dprk", "DPRK", "Triều Tiên"), party("us", "United States", "Mỹ")),
                List.of(
                        new Case.Trust("dprk", "us", figure("trust.dprk.us", 0.5)),
                        new Case.Trust("us", "dprk", figure("trust.us.dprk", 0.5))),
                false,
                List.of(),
                List.of(),
                List.of(
                        measure("list", "Site list", "Danh sách cơ sở", "dprk", -4, 10, 0.1, 0.9, 0.6, 0.25),
                        measure("yongbyon", "Yongbyon", "Yongbyon", "dprk", -10, 25, 0.1, 0.9, 0.3, 0.5, "list"),
                        measure("offices", "Liaison offices", "Văn phòng liên lạc", "us", 10, -4, 1, 0.99, 0.8, 0.1),
                        measure(
                                "relief",
                                "Sanctions relief",
                                "Nới lỏng trừng phạt",
                                "us",
                                25,
                                -10,
                                1,
                                0.99,
                                0.5,
                                0.1,
                                "offices")),
                List.of(),
                List.of(term()),
                List.of(
                        proposal("first", "The first pair", "Cặp thứ nhất", List.of("list", "offices")),
                        proposal(
                                "both",
                                "One pair after the other",
                                "Hết cặp này đến cặp kia",
                                List.of("list", "offices"),
                                List.of("yongbyon", "relief"))),
                List.of(new Case.RedLine(
                        "line",
                        "dprk",
                        text("No list before trust.", "Chưa có lòng tin thì chưa có danh sách."),
                        List.of("list"),
                        false,
                        List.of(),
                        Basis.NONE)),
                List.of(new Case.Deadline(
                        "vote",
                        text("Election day", "Ngày bầu cử"),
                        LocalDate.of(2020, 11, 3),
                        "election",
                        "us",
                        Basis.NONE)),
                Uncertainty.NONE,
                new CaseRecord(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new CaseRecord.Pledge(
                                "no-tests",
                                "dprk",
                                text("No further tests.", "Không thử nữa."),
                                "",
                                Measure.Form.ORAL,
                                LocalText.NONE,
                                LocalText.NONE,
                                List.of(),
                                Basis.NONE)),
                        List.of(),
                        List.of()));
    }

    private Party party(String id, String en, String vi) {
        return new Party(
                id,
                text(en, vi),
                Map.of("overseas", text("North Korea", "Bắc Hàn")),
                Party.Role.PRINCIPAL,
                FigureSet.of(
                                Figure.byDefault("parties." + id + ".walk-away", 0),
                                Figure.byDefault("parties." + id + ".impatience", 0.1),
                                Figure.byDefault("parties." + id + ".turnover", 0))
                        .and(FigureSet.Entry.of(
                                text("The process collapses", "Tiến trình đổ vỡ"),
                                figure("parties." + id + ".breakdown.collapse", -5))),
                List.of(),
                LocalText.NONE,
                List.of(),
                List.of(),
                Basis.NONE);
    }

    private Measure measure(
            String id,
            String en,
            String vi,
            String by,
            double toDprk,
            double toUs,
            double reversible,
            double seen,
            double signal,
            double takes,
            String... requires) {
        String path = "measures." + id;
        return new Measure(
                id,
                text(en, vi),
                LocalText.NONE,
                by,
                List.of(),
                FigureSet.of(
                        figure(path + ".worth.dprk", toDprk),
                        figure(path + ".worth.us", toUs),
                        figure(path + ".takes", takes),
                        range(path + ".can-be-undone.share", 0, reversible, 1),
                        figure(path + ".can-be-undone.within", 0),
                        sourced(path + ".seen-if-not-done", seen),
                        figure(path + ".signal", signal),
                        Figure.byDefault(path + ".held-back", 0)),
                List.of(requires),
                List.of(),
                List.of(),
                List.of(),
                by,
                Measure.Form.WRITTEN,
                Measure.Obligation.RESULT,
                List.of(),
                List.of(),
                1,
                1,
                Measure.Amount.NONE,
                List.of(),
                Measure.Instalments.NONE,
                Basis.NONE);
    }

    private static Term term() {
        return new Term(
                "denuclearisation",
                text("Denuclearisation", "Phi hạt nhân hóa"),
                List.of(
                        new Term.Reading("us", List.of("list", "yongbyon"), LocalText.NONE, Basis.NONE),
                        new Term.Reading("dprk", List.of("yongbyon", "relief"), LocalText.NONE, Basis.NONE)));
    }

    @SafeVarargs
    private static Proposal proposal(String id, String en, String vi, List<String>... stages) {
        return new Proposal(
                id,
                text(en, vi),
                LocalText.NONE,
                List.of("us"),
                LocalText.NONE,
                Measure.Form.WRITTEN,
                false,
                FigureSet.NONE,
                List.of(),
                "",
                List.of("denuclearisation"),
                List.of(stages).stream()
                        .map(measures -> new Proposal.Step(measures, List.of(), List.of(), LocalText.NONE))
                        .toList(),
                List.of(),
                Basis.NONE);
    }

    /** A figure that somebody judged. */
    private Figure figure(String path, double value) {
        double off = Math.abs(value) * spread;
        double most = value > 0 && value < 1 ? 0.99 : Double.POSITIVE_INFINITY;
        return range(path, value - off, value, Math.min(most, value + off));
    }

    private static Figure range(String path, double low, double likely, double high) {
        Basis judged = new Basis(List.of(), LocalText.NONE, text("Because.", "Vì vậy."), List.of(), List.of());
        return new Figure(path, new Estimate(low, likely, high), judged, List.of(), true);
    }

    private Figure sourced(String path, double value) {
        Basis basis = new Basis(
                List.of(new Basis.Citation("paper", "¶4")),
                LocalText.of("en", "dprk"),
                LocalText.NONE,
                List.of(),
                List.of());
        return new Figure(path, Estimate.of(value), basis, List.of(), true);
    }

    static LocalText text(String en, String vi) {
        return new LocalText(Map.of("en", en, "vi", vi));
    }
}
