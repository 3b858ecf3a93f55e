package dev.gradus.report;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Source;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.quantity.Estimate;
import dev.gradus.work.Watch;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small case with one of everything that a page can show; every text goes through {@code said}. */
final class FullCase {
    static final LocalDate AS_OF = LocalDate.of(2019, 2, 28);

    private final UnaryOperator<String> said;
    private final String address;
    private final double spread;

    FullCase(UnaryOperator<String> said, String address) {
        this(said, address, 0.1);
    }

    /** @param spread how far every range reaches to each side, as a share of the number; shares stay shares */
    FullCase(UnaryOperator<String> said, String address, double spread) {
        this.said = said;
        this.address = address;
        this.spread = spread;
    }

    static Assessment plain() {
        return new FullCase(UnaryOperator.identity(), "https://example.org/paper?a=1&b=2").assessment();
    }

    Assessment assessment() {
        return assessment(AssessmentRequest.DEFAULT);
    }

    Assessment assessment(AssessmentRequest request) {
        return Assessor.assess(WholeCase.of(written()), request, Watch.NONE);
    }

    Case written() {
        return new Case(
                "full",
                text("A full case", "Một hồ sơ đủ"),
                text("Two parties.", "Hai bên."),
                "en",
                AS_OF,
                AS_OF,
                figure("stage-overhead", 0.25),
                List.of(source()),
                List.of(party("a", "Alpha", "Anpha"), party("b", "Beta", "Bêta")),
                List.of(
                        new Case.Trust("a", "b", figure("trust.a.b", 0.5)),
                        new Case.Trust("b", "a", figure("trust.b.a", 0.5))),
                true,
                List.of(new Case.Objective("peace", text("Peace", "Hòa bình"), basis())),
                List.of(),
                List.of(
                        measure("a1", "a", -4, 10, 0.1, 0.6),
                        measure("a2", "a", -10, 25, 0.1, 0.3),
                        measure("b1", "b", 10, -4, 1, 0.8),
                        measure("b2", "b", 25, -10, 1, 0.5)),
                List.of(new Instrument(
                        "escrow",
                        text("Escrow", "Ký quỹ"),
                        "a",
                        figure("instruments.escrow.cost", 1),
                        List.of(figure("measures.a1.held-back", 0.5)),
                        basis())),
                List.of(term()),
                List.of(proposal("small", List.of("a1", "b1")), proposal("all", List.of("a1", "a2", "b1", "b2"))),
                List.of(new Case.RedLine(
                        "never", "a", text("Never that.", "Không bao giờ."), List.of("a1"), false, List.of(), basis())),
                List.of(new Case.Deadline(
                        "vote", text("Election", "Bầu cử"), LocalDate.of(2019, 6, 1), "election", "a", basis())),
                Uncertainty.NONE,
                record());
    }

    private Source source() {
        return new Source(
                "paper",
                text("A paper", "Một văn bản"),
                text("An author", "Một tác giả"),
                text("A publisher", "Một nhà xuất bản"),
                "en",
                said.apply("2019"),
                address,
                said.apply("press"),
                text("A note", "Ghi chú"));
    }

    private Party party(String id, String en, String vi) {
        String path = "parties." + id + ".";
        return new Party(
                id,
                text(en, vi),
                Map.of("abroad", text(en + " abroad", vi + " ở nước ngoài")),
                Party.Role.PRINCIPAL,
                FigureSet.of(
                                figure(path + "walk-away", 0),
                                figure(path + "impatience", 0.1),
                                Figure.byDefault(path + "turnover", 0))
                        .and(FigureSet.Entry.of(text("Collapse", "Đổ vỡ"), figure(path + "breakdown.collapse", -5))),
                id.equals("a") ? List.of("b") : List.of(),
                id.equals("a") ? text("By consensus", "Đồng thuận") : LocalText.NONE,
                id.equals("a") ? List.of("b") : List.of(),
                List.of(new Party.Entry("calm", text("Calm", "Yên ổn"), basis())),
                basis());
    }

    private Measure measure(String id, String by, double toA, double toB, double share, double signal) {
        String path = "measures." + id + ".";
        return new Measure(
                id,
                text("Measure " + id, "Biện pháp " + id),
                text("A note", "Ghi chú"),
                by,
                List.of(by.equals("a") ? "b" : "a"),
                FigureSet.of(
                        figure(path + "advances.peace", 0.2),
                        figure(path + "worth.a", toA),
                        figure(path + "worth.b", toB),
                        figure(path + "takes", 0.25),
                        figure(path + "can-be-undone.share", share),
                        figure(path + "can-be-undone.within", 0),
                        figure(path + "seen-if-not-done", id.startsWith("a") ? 0.9 : 0.99),
                        figure(path + "signal", signal),
                        Figure.byDefault(path + "held-back", 0)),
                id.endsWith("2") ? List.of(id.replace('2', '1')) : List.of(),
                List.of(),
                id.equals("b2") ? List.of("a2") : List.of(),
                List.of(text("An inspector", "Thanh sát viên"), LocalText.of("en", by.equals("a") ? "b" : "a")),
                by,
                Measure.Form.ORAL,
                Measure.Obligation.INFLUENCE,
                List.of(Period.ofDays(7)),
                List.of(When.on(LocalDate.of(2020, 6, 1))),
                2,
                3,
                new Measure.Amount(
                        LocalText.NONE,
                        List.of(
                                new Measure.Amount.Item(2, text("of each", "mỗi loại"), LocalText.NONE),
                                new Measure.Amount.Item(3, text("more", "nữa"), text("day", "ngày")))),
                List.of(new Basis.Claim<>(text("Three of each", "Ba mỗi loại"), basis())),
                Measure.Instalments.NONE,
                basis());
    }

    private Term term() {
        return new Term(
                "calm",
                text("Calm", "Yên ổn"),
                List.of(
                        new Term.Reading("a", List.of("a1", "b1"), text("More", "Thêm"), basis()),
                        new Term.Reading("b", List.of("b1", "b2"), LocalText.NONE, Basis.NONE)));
    }

    private Proposal proposal(String id, List<String> measures) {
        return new Proposal(
                id,
                text("Proposal " + id, "Đề xuất " + id),
                text("A note", "Ghi chú"),
                id.equals("all") ? List.of() : List.of("a"),
                text("Observers", "Giới quan sát"),
                Measure.Form.WRITTEN,
                false,
                FigureSet.NONE,
                List.of(AS_OF),
                "second",
                List.of("calm"),
                List.of(new Proposal.Step(
                        measures,
                        List.of(When.on(LocalDate.of(2020, 1, 1))),
                        List.of(),
                        text("A step", "Một bước"),
                        List.of(new Basis.Claim<>(When.on(LocalDate.of(2020, 2, 1)), basis())),
                        List.of(),
                        "4a")),
                List.of(new Proposal.Trigger(
                        "a1", Proposal.Trigger.Kind.PARALLEL, List.of("b1"), text("At once", "Cùng lúc"))),
                basis());
    }

    private CaseRecord record() {
        List<LocalDate> on = List.of(LocalDate.of(2018, 6, 12));
        List<LocalDate> later = List.of(LocalDate.of(2019, 6, 30));
        return new CaseRecord(
                List.of(new CaseRecord.PastAct(
                        "oil",
                        "promise",
                        "a",
                        "b",
                        text("Oil", "Dầu"),
                        on,
                        Map.of("a", true, "b", false),
                        List.of(figure("history.oil.signal", 0.7)),
                        text("small", "nhỏ"),
                        text("None", "Không"),
                        basis())),
                List.of(new CaseRecord.Text(
                        "treaty",
                        text("Treaty", "Hiệp ước"),
                        "draft",
                        on,
                        "",
                        "unsigned",
                        text("Says", "Nói"),
                        basis())),
                List.of(new CaseRecord.Round(
                        "second",
                        text("Second round", "Vòng hai"),
                        later,
                        text("Here", "Đây"),
                        text("Nothing", "Không"),
                        text("Wide", "Rộng"),
                        basis())),
                List.of(new CaseRecord.Move(
                        "offer",
                        CaseRecord.MoveKind.OFFERS,
                        "a",
                        "small",
                        List.of(),
                        text("Offered", "Đề nghị"),
                        on,
                        "second",
                        CaseRecord.Exempt.PROBE,
                        List.of(),
                        List.of(),
                        basis())),
                List.of(new CaseRecord.Statement(
                        "hope",
                        "hope",
                        LocalText.of("en", "a"),
                        text("All", "Mọi người"),
                        LocalText.of("en", "a1"),
                        on,
                        text("We hope.", "Chúng tôi hy vọng."),
                        basis())),
                List.of(new CaseRecord.Pledge(
                        "tests",
                        "b",
                        text("No tests", "Không thử"),
                        "b1",
                        Measure.Form.ORAL,
                        LocalText.NONE,
                        LocalText.of("en", "a"),
                        on,
                        basis())),
                List.of(new CaseRecord.Clause(
                        "renewal",
                        CaseRecord.Clause.Kind.RENEWAL,
                        text("Renewed by silence", "Im lặng là gia hạn"),
                        List.of("a1"),
                        LocalText.of("en", "2020"),
                        List.of(),
                        basis())),
                List.of(new CaseRecord.Forecast(
                        "deal",
                        text("Observers", "Giới quan sát"),
                        LocalText.of("vi", said.apply("có thể")),
                        LocalText.of("en", "small"),
                        text("A deal", "Một thỏa thuận"),
                        on,
                        later,
                        basis(),
                        "no",
                        later,
                        text("None came", "Không có"),
                        basis())));
    }

    private LocalText text(String en, String vi) {
        return new LocalText(Map.of("en", said.apply(en), "vi", said.apply(vi)));
    }

    private Basis basis() {
        return new Basis(
                List.of(new Basis.Citation("paper", said.apply("p. 4"))),
                text("Somebody", "Ai đó"),
                text("A guess", "Phỏng đoán"),
                List.of(new Basis.Quote(
                        "ko", new LocalText(Map.of("ko", said.apply("인용"), "en", said.apply("quote"))))),
                List.of(new Basis.Revision(AS_OF, said.apply("0.3"), text("New", "Mới"), List.of())));
    }

    private Figure figure(String path, double value) {
        Figure rival = new Figure(path, Estimate.of(value / 2), basis(), List.of(), true);
        double reach = spread * Math.abs(value);
        double high = value >= 0 && value <= 1 ? Math.min(1, value + reach) : value + reach;
        return new Figure(path, new Estimate(value - reach, value, high), basis(), List.of(rival), true);
    }
}
