package dev.gradus.app.command;

import dev.gradus.service.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers set for one run: "trust.us.dprk=0.6". Of two for the same path the later counts. */
final class SetOption {
    private SetOption() {}

    static Map<String, String> of(List<String> words) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            if (at <= 0 || at == word.length() - 1) {
                throw Refusal.question("usage.set", word);
            }
            settings.put(word.substring(0, at).strip(), word.substring(at + 1).strip());
        }
        return settings;
    }
}
