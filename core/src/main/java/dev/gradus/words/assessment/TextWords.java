package dev.gradus.words.assessment;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.ClauseDays;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.rounds.Rounds;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Clauses;
import dev.gradus.words.Moments;
import dev.gradus.words.Passage;
import dev.gradus.words.Problems;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.SourceMarks;
import dev.gradus.words.StepWords;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the texts of a case say, whatever its numbers are: who does what by when, after what, seen by whom; what is ruled besides; what is
 * weak in it; and what would have to be known to say more.
 */
public final class TextWords {
    /** So many entries leave room for the rest on one sheet. */
    private static final int ON_A_SHEET = 7;

    private final Words words;
    private final Moments moments;
    private final StepWords cells;
    private final SourceMarks sources;
    private final boolean bare;

    public TextWords(Words words) {
        this(words, false);
    }

    private TextWords(Words words, boolean bare) {
        this.words = words;
        this.moments = new Moments(words);
        this.cells = new StepWords(words, bare);
        this.sources = new SourceMarks(words);
        this.bare = bare;
    }

    /** Without notes and without what others claim: nothing but what the text itself says. */
    public static TextWords bare(Words words) {
        return new TextWords(words, true);
    }

    /**
     * "verdict", in a sentence; "notes", what it is about; the review: "weaknesses", "order" and "exposure" with a passage for each proposal;
     * "steps" with "steps:…" for each proposal; "clauses"; "who"; "terms"; "rounds"; "open", what is not known; "sources", to which the numbers in brackets lead.
     */
    public Passage passage(WholeCase whole, List<Weakness> weaknesses) {
        List<Problem> gaps = whole.gaps();
        return Passage.of("text", "")
                .part(verdict(gaps, weaknesses))
                .part(Passage.of("notes", "")
                        .say(Sentence.of(words.text(words.written().summary())))
                        .done())
                .parts(review(whole, weaknesses))
                .part(Passage.of("steps", words.sentence("text.steps"))
                        .say(isUndoneSaid() ? Sentence.NONE : words.tell("text.undone.none"))
                        .parts(words.written().proposals().stream()
                                .map(proposal -> steps(whole, proposal, sources.isUsed()))
                                .toList())
                        .done())
                .part(clauses(whole))
                .part(who())
                .part(terms())
                .part(new RoundWords(words).passage(Rounds.of(whole)))
                .part(open(gaps))
                .part(sources.passage())
                .done();
    }

    /** The same for one sheet: "verdict", and of the review the first entries and the sentences without their tables. */
    public Passage brief(WholeCase whole, List<Weakness> weaknesses) {
        Passage told = passage(whole, weaknesses);
        Passage mend = told.find("weaknesses");
        List<Sentence> entries = mend.sentences();
        int more = entries.size() - ON_A_SHEET;
        return Passage.of("text", "")
                .part(told.find("verdict"))
                .part(Passage.of(mend.id(), mend.title())
                        .list(entries.stream().limit(ON_A_SHEET).toList())
                        .say(more > 0 ? words.tell("review.more", more) : Sentence.NONE)
                        .done())
                .part(said(told.find("order")))
                .part(said(told.find("exposure")))
                .done();
    }

    /** The sentences of each text in an entry. */
    private static Passage said(Passage passage) {
        return Passage.of(passage.id(), passage.title())
                .list(passage.parts().stream()
                        .map(part -> Sentence.joined(
                                Stream.concat(Stream.of(Sentence.of(part.title() + ":")), part.sentences().stream())
                                        .toList()))
                        .toList())
                .done();
    }

    /** What to mend first; in which order the texts have things done; who is exposed when. */
    private List<Passage> review(WholeCase whole, List<Weakness> weaknesses) {
        TextReview review = TextReview.of(whole, weaknesses);
        Weaknesses said = new Weaknesses(words);
        CourseWords courses = new CourseWords(words, this, cells, whole);
        return List.of(
                Passage.of(
                                "weaknesses",
                                words.sentence(
                                        "text.weaknesses", review.findings().size()))
                        .list(review.findings().stream()
                                .map(said::entry)
                                .map(Sentence::of)
                                .toList())
                        .done(),
                Passage.of("order", words.sentence("review.order"))
                        .parts(review.courses().stream().map(courses::order).toList())
                        .done(),
                Passage.of("exposure", words.sentence("review.exposure"))
                        .parts(review.courses().stream().map(courses::exposure).toList())
                        .done());
    }

    /** What there is to mend is counted as it is told: all of one kind are one thing. */
    private Passage verdict(List<Problem> gaps, List<Weakness> weaknesses) {
        int proposals = words.written().proposals().size();
        long steps = words.written().proposals().stream()
                .flatMap(proposal -> proposal.stages().stream())
                .mapToLong(step -> step.measures().size())
                .sum();
        return Passage.of("verdict", "")
                .say(
                        words.tell("text.verdict", proposals, steps, TextReview.count(weaknesses)),
                        gaps.isEmpty() ? Sentence.NONE : words.tell("text.verdict.open", gaps.size()))
                .done();
    }

    private Passage open(List<Problem> gaps) {
        Problems problems = Problems.of(words.language());
        return Passage.of("open", words.sentence("text.open", gaps.size()))
                .say(gaps.isEmpty() ? Sentence.NONE : words.tell("text.open.lead"))
                .list(gaps.stream()
                        .map(gap -> Sentence.of(problems.question(gap)))
                        .toList())
                .done();
    }

    /** The text of one proposal as a table, in its own order. */
    public Passage steps(WholeCase whole, Proposal proposal) {
        return steps(whole, proposal, false);
    }

    private Passage steps(WholeCase whole, Proposal proposal, boolean sourced) {
        Dating dating = Dating.of(whole, proposal);
        List<String> head = Stream.of("number", "who", "what", "when", "after", "seen", "undone", "source")
                .filter(column -> isUndoneSaid() || !column.equals("undone"))
                .filter(column -> sourced || !column.equals("source"))
                .map(column -> words.sentence("text.column." + column))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<Sentence> cited = new ArrayList<>();
        Set<String> noted = new HashSet<>();
        for (int k = 0; k < proposal.stages().size(); k++) {
            Set<LocalText> notes =
                    new LinkedHashSet<>(List.of(proposal.stages().get(k).note()));
            for (List<Measure> shared : cells.shared(proposal.stages().get(k).measures())) {
                Measure measure = shared.getFirst();
                if (noted.add(measure.written())) {
                    notes.add(measure.note());
                }
                List<String> row = row(dating, k, shared, List.copyOf(notes));
                notes.clear();
                if (sourced) {
                    cited.add(sources.cell(bases(measure, proposal.stages().get(k))));
                    row.add(cited.getLast().text());
                }
                rows.add(row);
            }
        }
        String name = words.text(proposal.name());
        return Passage.of("steps:" + proposal.id(), name)
                .say(
                        bare ? Sentence.NONE : Sentence.of(words.text(proposal.note())),
                        sourced ? sources.said(proposal.basis()) : Sentence.NONE)
                .table(new ResultTable("steps-" + proposal.id(), name, "", head, rows, head.size(), cited))
                .done();
    }

    /** Where what stands in a row comes from: the measure, and what others claim of it or of its day. */
    private static List<Basis> bases(Measure measure, Proposal.Step step) {
        return Stream.of(
                        Stream.of(measure.basis()),
                        measure.otherAmounts().stream().map(Claim::basis),
                        step.otherDues().stream().map(Claim::basis),
                        step.otherNotBefores().stream().map(Claim::basis))
                .flatMap(each -> each)
                .toList();
    }

    private List<String> row(Dating dating, int step, List<Measure> shared, List<LocalText> notes) {
        Measure measure = shared.getFirst();
        List<String> row = new ArrayList<>(List.of(
                dating.proposal().number(step),
                cells.performers(shared),
                cells.what(measure, notes, dating.until(measure)),
                when(dating, step, shared),
                cells.after(dating.proposal(), measure),
                cells.checker(measure)));
        if (isUndoneSaid()) {
            row.add(cells.undone(measure));
        }
        return row;
    }

    /** The case says of some measure how far it can be undone; where it says so of none, that is said once for all. */
    private boolean isUndoneSaid() {
        return words.written().measures().stream().anyMatch(StepWords::isUndoneSaid);
    }

    /** The days of a step, as the text says them and as they are reckoned. */
    String when(Dating dating, int step, List<Measure> shared) {
        Optional<LocalDate> last = dating.hasDay(step) ? Optional.of(dating.day(step)) : Optional.empty();
        return cells.when(dating.proposal().stages().get(step), shared, dating.notBefore(step), last);
    }

    private Passage clauses(WholeCase whole) {
        Clauses clauses = new Clauses(words);
        ClauseDays days = ClauseDays.of(whole);
        return Passage.of("clauses", words.sentence("text.clauses"))
                .list(words.written().record().clauses().stream()
                        .map(clause -> Sentence.joined(
                                List.of(clauses.said(clause, days.ends(clause)), sources.of(clause.basis()))))
                        .toList())
                .done();
    }

    /** Bodies, helpers, those who did not sign, and who answers for them. */
    private Passage who() {
        return Passage.of("who", words.sentence("text.who"))
                .list(words.written().parties().stream().map(this::who).toList())
                .done();
    }

    private Sentence who(Party party) {
        List<String> said = new ArrayList<>();
        if (!party.members().isEmpty()) {
            said.add(words.say("text.who.members", parties(party.members())));
        }
        if (!party.decides().isEmpty()) {
            said.add(words.say("text.who.decides", words.text(party.decides())));
        }
        if (!party.answersFor().isEmpty()) {
            said.add(words.say("text.who.answersFor", parties(party.answersFor())));
        }
        boolean isOther = party.role().isAsked() || party.role() == Party.Role.BYSTANDER;
        if (isOther && said.isEmpty()) {
            return Sentence.NONE;
        }
        boolean onlyChecks = words.written().onlyChecks(party);
        String role = isOther ? "other" : onlyChecks ? "checks" : Words.key(party.role());
        said.addFirst(words.say("text.who." + role, words.party(party.id())));
        return Sentence.joined(
                List.of(Sentence.of(words.capital(String.join("; ", said)) + "."), sources.of(party.basis())));
    }

    private String parties(List<String> ids) {
        return words.list(ids.stream().map(words::party).toList());
    }

    private Passage terms() {
        return Passage.of("terms", words.sentence("text.terms"))
                .list(words.written().terms().stream()
                        .flatMap(term -> term.readings().stream().map(reading -> reading(term, reading)))
                        .toList())
                .done();
    }

    private Sentence reading(Term term, Term.Reading reading) {
        List<String> said = new ArrayList<>(
                cells.wholes(reading.requires()).stream().map(words::quoted).toList());
        if (!reading.also().isEmpty()) {
            said.add(words.text(reading.also()));
        }
        String means = said.isEmpty() ? words.say("text.reading.none") : words.list(said);
        Sentence reads =
                words.tell("text.reading", words.party(reading.party()), unquoted(words.text(term.name())), means);
        return Sentence.joined(List.of(reads, sources.of(term.basis(), reading.basis())));
    }

    /** A term is often written in quotation marks; the sentence has its own. */
    private static String unquoted(String term) {
        return term.replaceAll("^[\"“‘']+|[\"”’']+$", "");
    }
}
