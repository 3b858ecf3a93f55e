package dev.gradus.service;

import dev.gradus.documents.TableImport;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A case made of a document with tables, and the account of each cell. What comes out reads back as a case. */
public record ImportQuestion(Request request) implements Question<Result> {
    @Override
    public Result answer(Capacity capacity, Watch watch) {
        Result result = TableImport.read(request);
        if (result instanceof Result.Read read) {
            require(request.id(), read.yaml());
        }
        return result;
    }

    static void require(String id, String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (CaseReader.read(id + "/case.yaml", bytes, Map.of()) instanceof ReadResult.Unreadable unsound) {
            throw Refusal.problems(unsound.problems());
        }
    }
}
