package dev.gradus.service;

import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.BundlesContract;
import java.util.List;

/** Why a question has no answer is said in both languages. */
class ServiceBundlesTest extends BundlesContract {
    @Override
    protected List<String> bundles() {
        return List.of(Refusal.BUNDLE);
    }
}
