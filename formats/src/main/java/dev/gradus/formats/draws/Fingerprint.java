package dev.gradus.formats.draws;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Structure;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.roadmap.Allowance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What draws depend on, in sixteen hexadecimal digits: every number and range, the structure, the outcomes, and what was asked. */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    static String of(UncertainCase uncertain, SweepRequest request) {
        StringBuilder text = new StringBuilder("gradus draws 2\n");
        CaseFigures.of(uncertain.written())
                .forEach(figure ->
                        text.append(figure.path()).append(figure.estimate()).append('\n'));
        Structure structure = uncertain.central().structure();
        text.append(structure.parties()).append(structure.measures()).append(structure.inForce());
        text.append(structure.signed() ? "signed" : "");
        text.append(structure.forbidden()).append(uncertain.outcomes().ids());
        uncertain
                .written()
                .uncertainty()
                .outcomes()
                .forEach(outcome ->
                        text.append(outcome.contains()).append(outcome.anyOf()).append(outcome.atLeast()));
        uncertain
                .written()
                .uncertainty()
                .together()
                .forEach(group ->
                        text.append(group.figures()).append(group.correlation().estimate()));
        text.append(uncertain.written().trustIsBefore()).append(request.seed());
        text.append(request.plan().rule()).append(request.plan().maxPerParty());
        text.append(request.plan().target());
        if (request.plan().budget() instanceof Allowance allowance) {
            text.append(allowance).append(request.plan().memoryBytes());
        }
        uncertain
                .written()
                .record()
                .history()
                .forEach(act -> text.append(act.id())
                        .append(act.by())
                        .append(act.on())
                        .append(new java.util.TreeMap<>(act.kept())));
        return digest(text.toString());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The columns of the draws of a case. */
    static List<String> parties(UncertainCase uncertain) {
        return uncertain.central().structure().parties().stream()
                .map(Structure.Decider::id)
                .toList();
    }
}
