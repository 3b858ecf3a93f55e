package dev.gradus.report.view;

import dev.gradus.words.Settings;
import java.util.List;

/**
 * What was set for this run, so that the page is not taken for that of the plain case.
 *
 * @param lead that it is not the case as it stands; "" = it is
 * @param sentences one for each number
 */
public record SettingsView(String lead, List<String> sentences) {
    public SettingsView {
        sentences = List.copyOf(sentences);
    }

    static SettingsView of(LocalizedContext e) {
        Settings settings = new Settings(e.words());
        return new SettingsView(String.join(" ", settings.lead()), settings.sentences());
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
