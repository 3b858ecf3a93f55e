package dev.gradus.app.command;

import dev.gradus.service.TextSettings;
import picocli.CommandLine.Option;

/** The text into which a roadmap would be written, as options. */
final class TextOptions {
    @Option(names = "--signed", descriptionKey = "option.signed")
    boolean signed;

    @Option(names = "--cure", paramLabel = "CHANCE[,WITHIN]", descriptionKey = "option.cure")
    String cure = "";

    TextSettings settings() {
        return new TextSettings(signed, cure);
    }
}
