package dev.gradus.app.command;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which past agreements, and how their numbers are drawn, as options. */
final class PastOptions {
    @Parameters(arity = "0..*", paramLabel = "CASE|NOTE.md|DIR", descriptionKey = "parameter.backtest")
    List<String> names = List.of();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.backtest.draws")
    int draws = 2048;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.backtest.seed")
    long seed = 1;

    @Mixin
    RuleOption rule = new RuleOption();
}
