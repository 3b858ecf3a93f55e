package dev.gradus.report;

import dev.gradus.report.view.context.PageWords;
import dev.gradus.words.BundlesContract;
import java.util.List;

/** The words of the pages are whole in both languages. */
class ReportBundlesTest extends BundlesContract {
    @Override
    protected List<String> bundles() {
        return PageWords.BUNDLES;
    }
}
