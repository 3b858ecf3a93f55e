package dev.gradus.words.assessment;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.Course;
import dev.gradus.assessment.text.Course.Exposed;
import dev.gradus.assessment.text.Course.Given;
import dev.gradus.assessment.text.Course.Turn;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.StepWords;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which order a text has things done, and who is exposed when: in sentences, and turn by turn as a table. */
final class CourseWords {
    /** So many measures are named in a sentence. */
    private static final int NAMED = 3;

    private final Words words;
    private final TextWords texts;
    private final StepWords cells;
    private final WholeCase whole;

    CourseWords(Words words, TextWords texts, StepWords cells, WholeCase whole) {
        this.words = words;
        this.texts = texts;
        this.cells = cells;
        this.whole = whole;
    }

    /** "order:…": who moves first, what can go side by side, what waits; then turn by turn. */
    Passage order(Course course) {
        String name = words.text(course.proposal().name());
        List<String> head = Stream.of("turn", "when", "who", "what", "after")
                .map(column -> words.sentence(column.equals("turn") ? "review.column.turn" : "text.column." + column))
                .toList();
        Dating dating = Dating.of(whole, course.proposal());
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < course.turns().size(); k++) {
            for (List<Measure> shared : shared(course.turns().get(k))) {
                rows.add(row(course, dating, k, shared));
            }
        }
        return Passage.of("order:" + course.proposal().id(), name)
                .say(first(course), sideBySide(course), waiting(course))
                .table(new ResultTable(
                        "order-" + course.proposal().id(), label(name, "order"), "", head, rows, head.size()))
                .done();
    }

    /** Each table of a page bears its own name. */
    private String label(String text, String what) {
        return text + " – " + words.sentence("review." + what);
    }

    private Iterable<List<Measure>> shared(Turn turn) {
        return cells.shared(whole.structure().ids(turn.measures()));
    }

    private List<String> row(Course course, Dating dating, int turn, List<Measure> shared) {
        Measure measure = shared.getFirst();
        int step = course.proposal().step(measure.id()).orElseThrow();
        return List.of(
                Integer.toString(turn + 1),
                course.turns().get(turn).day().map(words::date).orElseGet(() -> texts.when(dating, step, shared)),
                cells.performers(shared),
                name(measure),
                cells.after(course.proposal(), measure));
    }

    private String name(Measure measure) {
        return measure.instalments().isShared() ? cells.wholeName(measure) : words.measure(measure.id());
    }

    private Sentence first(Course course) {
        Map<String, List<String>> what = new LinkedHashMap<>();
        for (List<Measure> shared : shared(course.turns().getFirst())) {
            what.computeIfAbsent(cells.performers(shared), _ -> new ArrayList<>())
                    .add(words.quoted(name(shared.getFirst())));
        }
        List<String> said = what.entrySet().stream()
                .map(each -> words.say("review.does", each.getKey(), some(each.getValue())))
                .toList();
        return words.tell(
                "review.first", String.join("; ", said), course.turns().size());
    }

    /** Turns of several steps: of one day, or without a day and without an order among them. */
    private Sentence sideBySide(Course course) {
        List<String> said = course.turns().stream()
                .filter(turn -> turn.steps().size() > 1)
                .map(turn -> words.steps(
                        course.proposal(), turn.steps().stream().sorted().toList()))
                .toList();
        return said.isEmpty() ? Sentence.NONE : words.tell("review.sideBySide", words.list(said));
    }

    private Sentence waiting(Course course) {
        List<Integer> waiting = IntStream.range(0, course.proposal().stages().size())
                .filter(k -> course.proposal().triggers().stream()
                        .filter(Trigger::isOrder)
                        .anyMatch(t ->
                                course.proposal().stages().get(k).measures().contains(t.measure())))
                .boxed()
                .toList();
        return waiting.isEmpty()
                ? words.tell("review.waiting.none")
                : words.tell("review.waiting", words.steps(course.proposal(), waiting));
    }

    /** "exposure:…": who has given what it can hardly take back while others have not; then what each side has given, turn by turn. */
    Passage exposure(Course course) {
        String name = words.text(course.proposal().name());
        List<String> head =
                new ArrayList<>(List.of(words.sentence("review.column.turn"), words.sentence("text.column.when")));
        course.sides().forEach(side -> head.add(words.party(side)));
        Dating dating = Dating.of(whole, course.proposal());
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < course.turns().size(); k++) {
            Turn turn = course.turns().get(k);
            List<String> row = new ArrayList<>(List.of(Integer.toString(k + 1), day(dating, turn)));
            turn.given().forEach(given -> row.add(given(given)));
            rows.add(row);
        }
        return Passage.of("exposure:" + course.proposal().id(), name)
                .list(exposed(course))
                .table(new ResultTable(
                        "exposure-" + course.proposal().id(),
                        label(name, "exposure"),
                        words.sentence("review.exposure.lead"),
                        head,
                        rows,
                        head.size()))
                .done();
    }

    /** The day of a turn, or that before which none of its steps may begin. */
    private String day(Dating dating, Turn turn) {
        Optional<LocalDate> first = turn.steps().stream()
                .map(dating::notBefore)
                .reduce((one, other) -> one.flatMap(day -> other.map(last -> day.isBefore(last) ? day : last)))
                .orElse(Optional.empty());
        return turn.day()
                .map(words::date)
                .or(() -> first.map(day -> words.say("text.from", words.date(day))))
                .orElseGet(() -> words.say("text.undated"));
    }

    private List<Sentence> exposed(Course course) {
        if (course.sides().size() < 2) {
            return List.of(words.tell(
                    "review.exposure.alone",
                    words.list(parties(course.sides())),
                    course.sides().size()));
        }
        List<Given> end = course.turns().getLast().given();
        long all = end.stream().mapToLong(Given::all).reduce(0, (a, b) -> a | b);
        long unsaid = end.stream().mapToLong(Given::unsaid).reduce(0, (a, b) -> a | b);
        if (unsaid == all) {
            return List.of(words.tell("review.exposure.unsaid"));
        }
        List<Sentence> said = new ArrayList<>(course.exposed().stream()
                .map(exposed -> exposed(course, exposed))
                .toList());
        if (said.isEmpty()) {
            said.add(words.tell("review.exposure.none"));
        }
        if (unsaid != 0) {
            said.add(words.tell("review.exposure.partly", some(quoted(unsaid))));
        }
        return said;
    }

    private Sentence exposed(Course course, Exposed exposed) {
        List<Given> given = course.turns().get(exposed.from()).given();
        long hardly = given(given, exposed.party()).hardly();
        List<String> idle = parties(exposed.idle());
        List<String> loose = parties(exposed.loose());
        String how = idle.isEmpty() ? ".loose" : loose.isEmpty() ? ".nothing" : ".both";
        return words.tell(
                "review.exposed" + how,
                turns(course, exposed),
                words.theParty(exposed.party()),
                some(quoted(hardly)),
                words.list(idle),
                words.list(loose));
    }

    private List<String> parties(List<Integer> positions) {
        return positions.stream().map(words::theParty).toList();
    }

    private static Given given(List<Given> given, int party) {
        return given.stream().filter(each -> each.party() == party).findFirst().orElseThrow();
    }

    /** "turn 3 (2 November 2022)", "turns 3–5", "turn 3 to the end". */
    private String turns(Course course, Exposed exposed) {
        String from = turn(course, exposed.from());
        if (exposed.from() == exposed.to()) {
            return words.say("review.turns.one", from);
        }
        return exposed.to() == course.turns().size() - 1
                ? words.say("review.turns.end", from)
                : words.say("review.turns", from, turn(course, exposed.to()));
    }

    private String turn(Course course, int turn) {
        return course.turns()
                .get(turn)
                .day()
                .map(day -> words.say("review.turn.day", turn + 1, words.date(day)))
                .orElseGet(() -> words.say("review.turn", turn + 1));
    }

    private List<String> quoted(long measures) {
        List<String> names = new ArrayList<>();
        for (List<Measure> shared : cells.shared(whole.structure().ids(measures))) {
            names.add(words.quoted(name(shared.getFirst())));
        }
        return names;
    }

    /** The first of them, and how many more. */
    private String some(List<String> names) {
        int more = names.size() - NAMED;
        return more <= 1
                ? words.list(names)
                : words.say("brief.andMore", String.join(", ", names.subList(0, NAMED)), more);
    }

    /** "2 hardly, 1 easily", hardest first. */
    private String given(Given given) {
        List<String> said = new ArrayList<>();
        count(said, "hardly", given.hardly());
        count(said, "withEffort", given.withEffort());
        count(said, "easily", given.easily());
        count(said, "unsaid", given.unsaid());
        return said.isEmpty() ? words.say("review.given.nothing") : String.join(", ", said);
    }

    private void count(List<String> said, String how, long measures) {
        if (measures != 0) {
            said.add(words.say("review.given." + how, Long.bitCount(measures)));
        }
    }
}
