package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The described part of a random case. */
record RandomRecords(RandomFigures make, List<String> parties, List<String> measures, List<String> proposals) {
    static CaseRecord of(RandomFigures make, List<String> parties, List<String> measures, List<String> proposals) {
        RandomRecords records = new RandomRecords(make, parties, measures, proposals);
        return new CaseRecord(
                records.some(records::pastAct),
                records.some(records::text),
                records.some(records::round),
                proposals.isEmpty() || measures.isEmpty() ? List.of() : records.some(records::move),
                records.some(records::statement),
                records.some(records::pledge),
                records.some(records::clause),
                records.some(records::forecast));
    }

    private <T> List<T> some(Function<String, T> one) {
        return make.some(List.of("first", "on", "null")).stream().map(one).toList();
    }

    private CaseRecord.PastAct pastAct(String id) {
        Basis basis = make.basis();
        Map<String, Boolean> kept = new LinkedHashMap<>();
        if (make.chance(0.4)) {
            kept.put("", make.chance(0.5));
        } else {
            make.some(parties).forEach(party -> kept.put(party, make.chance(0.5)));
        }
        return new CaseRecord.PastAct(
                id,
                make.pick(List.of("promise", "concession", "breach")),
                make.pick(parties),
                make.chance(0.5) ? make.pick(parties) : "",
                make.text(),
                make.orNever(),
                kept,
                List.of(make.figure("history." + id + ".signal", RandomFigures.SIGNAL, basis)),
                make.orNone(),
                make.orNone(),
                basis);
    }

    private CaseRecord.Clause clause(String id) {
        return new CaseRecord.Clause(
                id,
                make.pick(List.of(CaseRecord.Clause.Kind.values())),
                make.text(),
                make.some(measures),
                make.orNone(),
                List.of(),
                make.basis());
    }

    private CaseRecord.Text text(String id) {
        return new CaseRecord.Text(
                id,
                make.text(),
                make.pick(List.of("agreement", "framework", "draft", "statement")),
                make.orNever(),
                make.chance(0.3) ? id : "",
                make.pick(List.of("none", "signed", "unsigned")),
                make.orNone(),
                make.basis());
    }

    private CaseRecord.Round round(String id) {
        return new CaseRecord.Round(
                id, make.text(), make.orNever(), make.orNone(), make.orNone(), make.orNone(), make.basis());
    }

    private CaseRecord.Move move(String id) {
        Basis basis = make.basis();
        CaseRecord.MoveKind kind = make.pick(List.of(CaseRecord.MoveKind.values()));
        String path = "moves." + id;
        return new CaseRecord.Move(
                id,
                kind,
                make.pick(parties),
                make.pick(proposals),
                with(kind),
                make.orNone(),
                make.orNever(),
                "",
                make.pick(List.of(CaseRecord.Exempt.values())),
                make.chance(0.5) ? List.of(make.figure(path + ".accepted", RandomFigures.SIGNAL, basis)) : List.of(),
                make.chance(0.3) ? List.of(make.figure(path + ".audience", RandomFigures.PRICE, basis)) : List.of(),
                basis);
    }

    private List<String> with(CaseRecord.MoveKind kind) {
        if (kind.isWithProposal()) {
            return List.of(make.pick(proposals));
        }
        return kind.needsWith() || kind.mayHaveWith() && make.chance(0.5) ? List.of(make.pick(measures)) : List.of();
    }

    private CaseRecord.Statement statement(String id) {
        return new CaseRecord.Statement(
                id,
                make.pick(List.of("claim", "advice", "signal", "tone", "hope", "pledge", "interest")),
                make.text(),
                make.orNone(),
                make.orNone(),
                make.orNever(),
                make.text(),
                make.basis());
    }

    private CaseRecord.Pledge pledge(String id) {
        return new CaseRecord.Pledge(
                id,
                make.pick(parties),
                make.text(),
                measures.isEmpty() || make.chance(0.5) ? "" : make.pick(measures),
                make.pick(List.of(Measure.Form.values())),
                make.orNone(),
                make.orNone(),
                make.orNever(),
                make.basis());
    }

    private CaseRecord.Forecast forecast(String id) {
        boolean known = make.chance(0.5);
        return new CaseRecord.Forecast(
                id,
                make.text(),
                make.orNone(),
                make.orNone(),
                make.orNone(),
                make.orNever(),
                make.orNever(),
                make.basis(),
                known ? make.pick(List.of("yes", "no", "partly", "open")) : "",
                known ? make.orNever() : List.of(),
                known ? make.orNone() : LocalText.NONE,
                known ? make.basis() : Basis.NONE);
    }
}
