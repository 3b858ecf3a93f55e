package dev.gradus.report.view.section;

import dev.gradus.agreement.Measure;
import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Amounts;
import dev.gradus.words.Claims;
import dev.gradus.words.Moments;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a party could do.
 *
 * @param details short facts: in force, joint with, oral, …
 * @param advances objectives with shares
 * @param figures where its numbers are
 */
public record MeasureView(
        String id,
        Phrase name,
        String by,
        List<String> details,
        Phrase note,
        List<Link> requires,
        List<Link> excludes,
        List<Link> onlyWith,
        String figures,
        BasisView basis) {

    static List<MeasureView> all(LocalizedContext e) {
        return e.written().measures().stream().map(m -> of(e, m)).toList();
    }

    private static MeasureView of(LocalizedContext e, Measure m) {
        return new MeasureView(
                e.id("measures." + m.id()),
                e.text(m.name()),
                e.words().party(m.by()),
                details(e, m),
                e.text(m.note()),
                e.names().all(m.requires()),
                e.names().all(m.excludes()),
                e.names().all(m.onlyWith()),
                "#" + e.figureId("measures." + m.written()),
                e.basis(m.basis()));
    }

    private static List<String> details(LocalizedContext e, Measure m) {
        List<String> details = new ArrayList<>();
        if (e.written().inForce().contains(m.id())) {
            details.add(e.say("measure.inForce"));
        }
        if (!m.with().isEmpty()) {
            details.add(e.say(
                    "measure.with",
                    e.words().list(m.with().stream().map(e.words()::party).toList())));
        }
        if (!m.paidBy().equals(m.by())) {
            details.add(e.say("measure.paidBy", e.words().party(m.paidBy())));
        }
        if (!m.verifiedBy().isEmpty()) {
            details.add(e.say("measure.verifiedBy", e.words().checkers(m.verifiedBy())));
        }
        if (m.form() == Measure.Form.ORAL) {
            details.add(e.say("measure.oral"));
        }
        if (m.obligation() != Measure.Obligation.RESULT) {
            details.add(e.words().say("text." + Words.key(m.obligation())));
        }
        m.every().forEach(period -> details.add(new Moments(e.words()).every(period)));
        m.until().forEach(when -> details.add(new Moments(e.words()).until(when, Optional.empty())));
        if (m.parts() > 1) {
            details.add(e.say("measure.parts", m.parts()));
        }
        if (!m.amount().isEmpty()) {
            String amount = new Amounts(e.words()).said(m.amount());
            details.add(e.say(
                    "measure.amount",
                    new Claims(e.words())
                            .beside(
                                    amount,
                                    m.otherAmounts(),
                                    other -> e.text(other).text())));
        }
        if (m.instalments().isPart() && !m.instalments().isShared()) {
            boolean isSaid = m.instalments().isSizeSaid();
            details.add(e.say(
                    isSaid ? "measure.part" : "measure.part.unsaid",
                    m.instalments().number(),
                    m.instalments().sizes().size(),
                    isSaid ? e.words().amount(m.instalments().size()) : ""));
        }
        if (m.tranches() > 1) {
            details.add(e.say("measure.tranches", m.tranches()));
        }
        return details;
    }
}
