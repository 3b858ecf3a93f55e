package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.List;

/** Lets no remedy pass whose certificate the checker, which shares no code with the search, does not accept. */
final class CertifiedRemedies {
    private CertifiedRemedies() {}

    static void require(ResolvedCase resolved, Roadmap roadmap, Certificate certificate) {
        List<CertificateChecker.Discrepancy> wrong = CertificateChecker.check(resolved, roadmap, certificate);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("a remedy whose certificate is refused: " + wrong);
        }
    }
}
