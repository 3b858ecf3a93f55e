package dev.gradus.service;

import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.casefile.CureText;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;

/**
 * The text into which a roadmap would be written, as people say it; a proposal says these of itself.
 *
 * @param signed the parties have signed it: the process has begun before its first measure
 * @param cure "CHANCE" or "CHANCE,WITHIN": what is owed and seen not done is made good after all; "" = it has none
 */
public record TextSettings(boolean signed, String cure) {
    public static final TextSettings NONE = new TextSettings(false, "");

    public TextSettings {
        figures(cure);
    }

    private static FigureSet figures(String cure) {
        return CureText.find(cure).orElseThrow(() -> Refusal.question("usage.cure", cure));
    }

    /** The case under the text. */
    public WholeCase whole(LoadedCase loaded) {
        return loaded.complete().under(signed, figures(cure));
    }
}
