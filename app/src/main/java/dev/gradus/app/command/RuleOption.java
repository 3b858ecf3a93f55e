package dev.gradus.app.command;

import dev.gradus.formats.notes.Edition;
import dev.gradus.service.refusal.Refusal;
import picocli.CommandLine.Option;

/** Says by which edition of docs/backtest-rule.md notes become cases. */
final class RuleOption {
    @Option(names = "--rule", paramLabel = "N", descriptionKey = "option.rule")
    int number = Edition.FIRST.number();

    Edition edition() {
        return Edition.of(number).orElseThrow(() -> Refusal.question("notes.rule", number));
    }
}
