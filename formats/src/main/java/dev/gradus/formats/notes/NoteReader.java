package dev.gradus.formats.notes;

import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads notes and makes cases of them, or says all that keeps it from doing so, where that can be mended. */
public final class NoteReader {
    private static final List<String> KNOWN_ENDS = Stream.of(Performance.values())
            .map(out -> out.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Wording wording;
    private final Edition edition;
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<LocatedProblem> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    public NoteReader(Wording wording, Edition edition) {
        this.wording = wording;
        this.edition = edition;
    }

    /** What the notes read so far became; not those that have problems. */
    public List<Conversion> conversions() {
        return List.copyOf(conversions);
    }

    /** All that is wrong with the files read so far, file by file. */
    public List<LocatedProblem> problems() {
        return List.copyOf(found);
    }

    /**
     * Reads one text; Markdown without a note is none.
     *
     * @param file as problems name it
     */
    public void read(String file, String markdown) {
        Problems problems = new Problems(file);
        for (Note.Block block : Note.blocks(markdown)) {
            try {
                block.notes().forEach(note -> convert(note, problems));
            } catch (MarkedYamlEngineException e) {
                int line = block.line()
                        + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
                refuse(block, line, markdown, problems);
            } catch (YamlEngineException _) {
                refuse(block, block.line(), markdown, problems);
            }
        }
        found.addAll(problems.sorted());
    }

    /** A block that is no YAML, from this line on; its notes without a word on a date are named all the same. */
    private void refuse(Note.Block block, int line, String markdown, Problems problems) {
        problems.add(Code.YAML_SYNTAX, "", new Place(line, 1), line(markdown, line));
        block.undated().forEach((id, at) -> {
            if (wording.signed(id).isEmpty()) {
                problems.add(Code.NOTE_SIGNED, id + ".signed", new Place(at, 1), id);
            }
        });
    }

    private static String line(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("").strip();
    }

    private void convert(Note note, Problems problems) {
        Conversion conversion = Conversion.of(note, wording, edition);
        if (conversion instanceof Conversion.Skipped(var _, String reason) && !reason.equals("no-date")) {
            conversions.add(conversion);
            return;
        }
        Problems own = new Problems(problems.file());
        checkHead(note, own);
        checkSteps(note, own);
        if (own.isEmpty() && conversion instanceof Conversion.Made made) {
            checkCase(note, made, own);
        }
        own.sorted().forEach(problems::add);
        if (own.isEmpty()) {
            conversions.add(conversion);
        }
    }

    private void checkHead(Note note, Problems own) {
        Place place = new Place(note.line(), 1);
        if (!Identifiers.isId(note.id())) {
            own.add(Code.NOTE_ID, "case", place, note.id(), "", Identifiers.made(note.id()));
        } else if (!ids.add(note.id())) {
            own.add(Code.NOTE_TWICE, "case", place, note.id());
        }
        if (Conversion.Agreement.signed(note, wording).isEmpty()) {
            String written = note.get("signed");
            own.add(
                    written.isEmpty() ? Code.NOTE_SIGNED : Code.NOTE_DATE,
                    note.id() + ".signed",
                    place,
                    written.isEmpty() ? note.id() : written,
                    note.id());
        }
    }

    private static void checkSteps(Note note, Problems own) {
        Place place = new Place(note.line(), 1);
        Map<String, Long> often = note.steps().stream()
                .map(step -> Conversion.Agreement.id(step.id()))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        for (int k = 0; k < note.steps().size(); k++) {
            Note.Step step = note.steps().get(k);
            String path = note.id() + ".steps." + k;
            String id = Conversion.Agreement.id(step.id());
            if (step.id().isBlank() || !Identifiers.isId(id + "-second")) {
                own.add(Code.NOTE_STEP, path, place, step.id(), "" + (k + 1), note.id());
            } else if (often.getOrDefault(id, 0L) > 1) {
                own.add(Code.NOTE_STEP_TWICE, note.id() + "." + id, place, step.id(), note.id());
            }
            if (!KNOWN_ENDS.contains(step.get("out"))) {
                String name = step.id().isBlank() ? "" + (k + 1) : step.id();
                Code code = step.get("out").isEmpty() ? Code.NOTE_OUT_MISSING : Code.NOTE_OUT;
                own.add(code, path + ".out", place, step.get("out"), String.join(", ", KNOWN_ENDS), name);
            }
        }
    }

    /** What the case that was made is still found wanting in, at the note that it was made of. */
    private static void checkCase(Note note, Conversion.Made made, Problems own) {
        byte[] text = made.caseYaml().getBytes(StandardCharsets.UTF_8);
        if (CaseReader.read(note.id() + "/case.yaml", text, Map.of())
                instanceof ReadResult.Unreadable(List<LocatedProblem> wrong)) {
            wrong.forEach(
                    problem -> own.add(LocatedProblem.at(own.file(), new Place(note.line(), 1), problem.problem())));
        }
    }
}
