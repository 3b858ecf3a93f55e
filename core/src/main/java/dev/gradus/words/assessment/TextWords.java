package dev.gradus.words.assessment;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.rounds.Rounds;
import dev.gradus.assessment.text.Course.Ease;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Amounts;
import dev.gradus.words.Claims;
import dev.gradus.words.Moments;
import dev.gradus.words.Passage;
import dev.gradus.words.Problems;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the texts of a case say, whatever its numbers are: who does what by when, after what, seen by whom; what is ruled besides; what is
 * weak in it; and what would have to be known to say more.
 */
public final class TextWords {
    /** In a cell of the table of a text: there is nothing to say. */
    public static final String NOTHING = "–";

    /** So many entries leave room for the rest on one sheet. */
    private static final int ON_A_SHEET = 7;

    private final Words words;
    private final Moments moments;
    private final Claims claims;
    private final boolean bare;

    public TextWords(Words words) {
        this(words, false);
    }

    private TextWords(Words words, boolean bare) {
        this.words = words;
        this.moments = new Moments(words);
        this.claims = new Claims(words);
        this.bare = bare;
    }

    /** Without notes and without what others claim: nothing but what the text itself says. */
    public static TextWords bare(Words words) {
        return new TextWords(words, true);
    }

    /**
     * "verdict", in a sentence; "notes", what it is about; the review: "weaknesses", "order" and "exposure" with a passage for each proposal;
     * "steps" with "steps:…" for each proposal; "clauses"; "who"; "terms"; "rounds"; "open", what is not known.
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
                                .map(proposal -> steps(whole, proposal))
                                .toList())
                        .done())
                .part(clauses())
                .part(who())
                .part(terms())
                .part(new RoundWords(words).passage(Rounds.of(whole)))
                .part(open(gaps))
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
        CourseWords courses = new CourseWords(words, this, whole);
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

    private Passage verdict(List<Problem> gaps, List<Weakness> weaknesses) {
        int proposals = words.written().proposals().size();
        long steps = words.written().proposals().stream()
                .flatMap(proposal -> proposal.stages().stream())
                .mapToLong(step -> step.measures().size())
                .sum();
        return Passage.of("verdict", "")
                .say(
                        words.tell("text.verdict", proposals, steps, weaknesses.size()),
                        gaps.isEmpty() ? Sentence.NONE : words.tell("text.verdict.open", gaps.size()))
                .done();
    }

    private Passage open(List<Problem> gaps) {
        Problems problems = Problems.of(words.language());
        return Passage.of("open", words.sentence("text.open", gaps.size()))
                .say(gaps.isEmpty() ? Sentence.NONE : words.tell("text.open.lead"))
                .list(gaps.stream()
                        .map(gap -> Sentence.of(problems.sentence(gap)))
                        .toList())
                .done();
    }

    /** The text of one proposal as a table, in its own order. */
    public Passage steps(WholeCase whole, Proposal proposal) {
        Dating dating = Dating.of(whole, proposal);
        List<String> head = Stream.of("number", "who", "what", "when", "after", "seen", "undone")
                .filter(column -> isUndoneSaid() || !column.equals("undone"))
                .map(column -> words.sentence("text.column." + column))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < proposal.stages().size(); k++) {
            Proposal.Step step = proposal.stages().get(k);
            for (List<Measure> shared : shared(step.measures())) {
                rows.add(row(proposal, step, k + 1, shared, when(dating, k, step)));
            }
        }
        String name = words.text(proposal.name());
        return Passage.of("steps:" + proposal.id(), name)
                .say(bare ? Sentence.NONE : Sentence.of(words.text(proposal.note())))
                .table(new ResultTable("steps-" + proposal.id(), name, "", head, rows, head.size()))
                .done();
    }

    /** Measures; those that are the shares of one are together. */
    Collection<List<Measure>> shared(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findMeasure(id).stream())
                .collect(Collectors.groupingBy(
                        m -> m.instalments().isShared() ? m.written() : m.id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private List<String> row(Proposal proposal, Proposal.Step step, int number, List<Measure> shared, String when) {
        Measure measure = shared.getFirst();
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(number),
                performers(shared),
                what(measure, step),
                when,
                after(proposal, measure),
                measure.verifiedBy().isEmpty()
                        ? words.say("text.nobody")
                        : words.checkers(measure.verifiedBy())));
        if (isUndoneSaid()) {
            row.add(undone(measure));
        }
        return row;
    }

    /** The case says of some measure how far it can be undone; where it says so of none, that is said once for all. */
    private boolean isUndoneSaid() {
        return words.written().measures().stream().anyMatch(TextWords::isUndoneSaid);
    }

    private static boolean isUndoneSaid(Measure measure) {
        return measure.reversible().values().stream().anyMatch(Figure::given);
    }

    String performers(List<Measure> shared) {
        return words.list(Stream.concat(shared.stream().map(Measure::by), shared.getFirst().with().stream())
                .distinct()
                .map(words::party)
                .toList());
    }

    /** Names of measures as a text has them: of parts and shares that of the whole, once. */
    List<String> wholes(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findMeasure(id).stream())
                .map(this::wholeName)
                .distinct()
                .toList();
    }

    String wholeName(Measure measure) {
        return words.text(measure.wholeName());
    }

    /** The measure with what kind of duty it is, how much and how often. */
    private String what(Measure measure, Proposal.Step step) {
        boolean isShare = measure.instalments().isShared();
        List<String> said = new ArrayList<>(List.of(isShare ? wholeName(measure) : words.measure(measure.id())));
        if (measure.obligation() != Measure.Obligation.RESULT) {
            said.add(words.say("text." + Words.key(measure.obligation())));
        }
        boolean isOfParts = measure.instalments().isPart() && !isShare;
        boolean isOfEach = measure.isFirst() && measure.amount().isOfEach();
        if (!measure.amount().isEmpty() && (!isOfParts || isOfEach)) {
            said.add(beside(new Amounts(words).said(measure.amount()), measure.otherAmounts(), words::text));
        }
        measure.every().forEach(period -> said.add(moments.every(period)));
        measure.until().forEach(when -> said.add(moments.until(when)));
        for (LocalText note : List.of(measure.note(), step.note())) {
            if (!bare && !note.isEmpty()) {
                said.add(words.text(note));
            }
        }
        return String.join("; ", said);
    }

    /** As the text says it, with the day that this comes to where that is another way to say it. */
    String when(Dating dating, int k, Proposal.Step step) {
        boolean reckoned = dating.hasDay(k) && !(step.due().getFirst() instanceof When.On);
        String due = step.due().stream()
                .map(moments::said)
                .map(said -> reckoned ? words.say("text.reckoned", said, words.date(dating.day(k))) : said)
                .collect(Collectors.joining(", "));
        String from = step.notBefore().stream()
                .map(when -> words.say("text.from", moments.said(when)))
                .collect(Collectors.joining(", "));
        String said = Stream.of(disputed(from, step.otherNotBefores()), disputed(due, step.otherDues()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? words.say("text.undated") : said;
    }

    /** With what others claim; "" where nobody says anything. */
    private String disputed(String said, List<Claim<When>> others) {
        boolean isUnsaid = said.isEmpty() && !others.isEmpty() && !bare;
        return beside(isUnsaid ? words.say("text.undated") : said, others, moments::said);
    }

    private <T> String beside(String said, List<Claim<T>> others, Function<T, String> value) {
        return bare ? said : claims.beside(said, others, value);
    }

    /** What the text has it wait for; and what it needs, goes with or stands against in any text. */
    String after(Proposal proposal, Measure measure) {
        List<String> said = new ArrayList<>();
        Set<String> waits = new HashSet<>();
        for (Proposal.Trigger trigger : proposal.triggers()) {
            if (trigger.measure().equals(measure.id())) {
                String of = words.say("text.trigger." + Words.key(trigger.kind()), words.list(named(trigger.of())));
                said.add(Stream.of(of, words.text(trigger.meaning()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
                waits.addAll(trigger.of());
            }
        }
        others(said, "needs", measure, measure.requires(), waits);
        others(said, "onlyWith", measure, measure.onlyWith(), Set.of());
        others(said, "excludes", measure, measure.excludes(), Set.of());
        return said.isEmpty() ? NOTHING : String.join("; ", said);
    }

    /** Without the parts and shares of the same measure, and what has been said. */
    private void others(List<String> said, String how, Measure measure, List<String> ids, Set<String> waits) {
        List<String> others = named(ids.stream()
                .filter(id -> !waits.contains(id))
                .filter(id -> words.written()
                        .findMeasure(id)
                        .filter(other -> other.written().equals(measure.written()))
                        .isEmpty())
                .toList());
        if (!others.isEmpty()) {
            said.add(words.say("text.trigger." + how, words.list(others)));
        }
    }

    /** Measures by name; a part by its own, unless all parts are meant; the shares of one once. */
    private List<String> named(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findMeasure(id).stream())
                .map(measure -> areAll(measure, ids) ? wholeName(measure) : words.measure(measure.id()))
                .distinct()
                .toList();
    }

    private boolean areAll(Measure one, List<String> ids) {
        return words.written().measures().stream()
                .filter(other -> other.written().equals(one.written()))
                .allMatch(other -> ids.contains(other.id()));
    }

    private String undone(Measure measure) {
        if (Ease.of(measure) == Ease.UNSAID) {
            return words.say("text.unsaid");
        }
        Figure most = Collections.max(measure.reversible().values(), Comparator.comparingDouble(Figure::value));
        LocalText word = most.wording().value().names();
        return word.isEmpty() ? words.percent(most.value()) : words.text(word);
    }

    private Passage clauses() {
        return Passage.of("clauses", words.sentence("text.clauses"))
                .list(words.written().record().clauses().stream()
                        .map(this::clause)
                        .toList())
                .done();
    }

    private Sentence clause(Clause clause) {
        String kind = words.say("clause." + Words.key(clause.kind()));
        String says = words.text(clause.says()).replaceFirst("\\.$", "");
        String until = clause.ends().map(words::date).orElseGet(() -> moments.ends(clause.until()));
        Sentence said = clause.until().isEmpty()
                ? words.tell("text.clause", kind, says)
                : words.tell("text.clause.until", kind, says, until);
        List<String> about = Stream.concat(wholes(clause.of()).stream(), proposals(clause.of()))
                .map(words::quoted)
                .toList();
        return about.isEmpty() ? said : Sentence.joined(List.of(said, words.tell("text.clause.of", words.list(about))));
    }

    private Stream<String> proposals(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findProposal(id).stream())
                .map(proposal -> words.text(proposal.name()));
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
        String role = isOther ? "other" : Words.key(party.role());
        said.addFirst(words.say("text.who." + role, words.party(party.id())));
        return Sentence.of(words.capital(String.join("; ", said)) + ".");
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
                wholes(reading.requires()).stream().map(words::quoted).toList());
        if (!reading.also().isEmpty()) {
            said.add(words.text(reading.also()));
        }
        String means = said.isEmpty() ? words.say("text.reading.none") : words.list(said);
        return words.tell("text.reading", words.party(reading.party()), unquoted(words.text(term.name())), means);
    }

    /** A term is often written in quotation marks; the sentence has its own. */
    private static String unquoted(String term) {
        return term.replaceAll("^[\"“‘']+|[\"”’']+$", "");
    }
}
