package dev.gradus.report;

import dev.gradus.report.view.OrderPage;
import dev.gradus.report.view.SettlementPage;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Heading;
import dev.gradus.words.settlement.OrderWords;
import dev.gradus.words.settlement.SettlementWords;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Writes which deals a scenario holds as one HTML page that needs no network. */
public final class SettlementReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.gradus.report.templates");

    private SettlementReport() {}

    /**
     * The page. The same review gives the same page.
     *
     * @param words one per language, the one shown first in front
     * @param headings what the file says of itself, in the same order
     */
    public static String html(SettlementReview review, List<SettlementWords> words, List<Heading> headings) {
        StringOutput out = new StringOutput(1 << 18);
        SettlementPage page = SettlementPage.of(review, words, headings);
        TEMPLATES.render("settlement.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }

    /** The page of deals of which some parties only tell which are better than which, in the same way. */
    public static String html(List<OrderWords> words, List<Heading> headings) {
        StringOutput out = new StringOutput(1 << 16);
        OrderPage page = OrderPage.of(words, headings);
        TEMPLATES.render("orders.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }
}
