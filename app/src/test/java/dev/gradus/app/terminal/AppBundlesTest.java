package dev.gradus.app.terminal;

import dev.gradus.words.BundlesContract;
import java.util.List;

/** The words of the command line are whole in both languages. */
class AppBundlesTest extends BundlesContract {
    @Override
    protected List<String> bundles() {
        return List.of(Messages.BUNDLE);
    }
}
