package dev.gradus.app.text;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.words.Passage;
import dev.gradus.words.Settings;
import dev.gradus.words.Words;

/** Says at the head of an answer what was set for this run; nothing where the case stands as it is. */
public final class SettingLines {
    private SettingLines() {}

    public static void print(Context context, Words words) {
        Passage settings = new Settings(words).passage();
        if (!settings.isEmpty()) {
            context.console().out().line("");
            context.lines(PassageText.of(settings, Look.PLAIN));
        }
    }
}
