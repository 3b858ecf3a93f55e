package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.words.Settings;
import dev.gradus.words.Words;

/** Says at the head of an answer what was set for this run; nothing where the case stands as it is. */
public final class SettingLines {
    private static final String BULLET = "- ";
    private static final String INDENT = "  ";

    private SettingLines() {}

    public static void print(Context context, Words words) {
        Settings settings = new Settings(words);
        for (String lead : settings.lead()) {
            context.console().out().line("");
            context.lines(Columns.wrap(lead));
        }
        settings.sentences().forEach(sentence -> context.lines(Columns.wrap(BULLET, INDENT, sentence)));
    }
}
