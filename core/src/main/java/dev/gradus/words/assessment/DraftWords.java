package dev.gradus.words.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.DraftChanges;
import dev.gradus.assessment.text.DraftChanges.Part;
import dev.gradus.words.Amounts;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.StepWords;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the drafts of one case change in those of another, step by step. */
public final class DraftWords {
    private final Side to;
    private final Side from;

    /** One of the two cases, with its words. */
    private record Side(Words words, WholeCase whole, TextWords texts, StepWords cells) {
        static Side of(Words words, WholeCase whole) {
            return new Side(words, whole, TextWords.bare(words), new StepWords(words, true));
        }

        Case written() {
            return whole.written();
        }

        String name(String measure) {
            return words.quoted(words.measure(measure));
        }

        List<String> names(List<String> measures) {
            return cells.wholes(measures).stream().map(words::quoted).toList();
        }

        Measure measure(String id) {
            return written().findMeasure(id).orElseThrow();
        }

        String performers(Measure measure) {
            return cells.performers(List.of(measure));
        }

        String said(Part part, Proposal proposal, String id) {
            Measure measure = measure(id);
            String said = switch (part) {
                case WHEN -> when(proposal, id);
                case WAITS -> cells.after(proposal, measure);
                case PERFORMER -> performers(measure);
                case VERIFIER -> cells.checker(measure);
                case AMOUNT -> new Amounts(words).said(measure.amount());
            };
            return said.isBlank() || said.equals(StepWords.NOTHING) ? words.say("drafts.nothing") : said;
        }

        private String when(Proposal proposal, String id) {
            int place = proposal.step(id).orElseThrow();
            return texts.when(Dating.of(whole, proposal), place, List.of(measure(id)));
        }
    }

    /**
     * @param to of the later case
     * @param from of the earlier
     */
    public DraftWords(Words to, WholeCase later, Words from, WholeCase earlier) {
        this.to = Side.of(to, later);
        this.from = Side.of(from, earlier);
    }

    /** Some text of one case reads otherwise than in the other, or has no counterpart there. */
    static boolean differ(Case earlier, Case later) {
        Map<Proposal, Proposal> paired = DraftChanges.paired(earlier, later);
        return paired.size() != later.proposals().size()
                || paired.size() != earlier.proposals().size()
                || paired.entrySet().stream()
                        .anyMatch(pair -> !DraftChanges.of(earlier, pair.getValue(), later, pair.getKey())
                                .isEmpty());
    }

    /** "texts", with a part for each text of the later case, and for those that are gone. */
    public Passage passage() {
        Map<Proposal, Proposal> paired = DraftChanges.paired(from.written(), to.written());
        List<Passage> parts = new ArrayList<>();
        for (Proposal proposal : to.written().proposals()) {
            parts.add(
                    paired.get(proposal) instanceof Proposal earlier
                            ? changed(earlier, proposal)
                            : only("new", to, proposal));
        }
        from.written().proposals().stream()
                .filter(proposal -> !paired.containsValue(proposal))
                .forEach(proposal -> parts.add(only("gone", from, proposal)));
        return Passage.of("texts", to.words().sentence("drafts")).parts(parts).done();
    }

    /** What the texts alone say, of cases that are not complete. */
    public Passage alone() {
        Passage.Builder told = Passage.of("drafts", title(to.words(), to.written(), from.written()));
        return differ(from.written(), to.written())
                ? told.part(passage()).done()
                : told.say(to.words().tell("against.nothing")).done();
    }

    /** The same as a page of its own: its "verdict" is the headline. */
    public Passage page() {
        boolean isOther = differ(from.written(), to.written());
        Sentence headline = Sentence.of(title(to.words(), to.written(), from.written()));
        return Passage.of("drafts", headline.text())
                .part(Passage.of("verdict", "").say(headline).done())
                .part(Passage.of("notes", "")
                        .say(isOther ? Sentence.NONE : to.words().tell("against.nothing"))
                        .done())
                .part(passage())
                .done();
    }

    static String title(Words words, Case later, Case earlier) {
        if (!later.id().equals(earlier.id())) {
            return words.say("against.other", earlier.id(), later.id());
        }
        return words.say(differ(earlier, later) ? "against.drafts" : "against.same", later.id());
    }

    private Passage only(String key, Side side, Proposal proposal) {
        return part(
                side,
                proposal,
                List.of(to.words()
                        .tell("drafts." + key, side.names(measures(proposal)).size())));
    }

    private static List<String> measures(Proposal proposal) {
        return proposal.stages().stream()
                .flatMap(step -> step.measures().stream())
                .toList();
    }

    private static Passage part(Side side, Proposal proposal, List<Sentence> said) {
        return Passage.of("draft-" + proposal.id(), side.words().text(proposal.name()))
                .list(said)
                .done();
    }

    private Passage changed(Proposal earlier, Proposal later) {
        DraftChanges changes = DraftChanges.of(from.written(), earlier, to.written(), later);
        List<Sentence> said = new ArrayList<>();
        changes.added().forEach(id -> said.add(one("added", to, id)));
        changes.dropped().forEach(id -> said.add(one("dropped", from, id)));
        changes.moved()
                .forEach(move -> said.add(
                        move.after().isEmpty()
                                ? to.words().tell("drafts.first", to.name(move.measure()))
                                : to.words()
                                        .tell(
                                                "drafts.moved",
                                                to.name(move.measure()),
                                                to.words().list(to.names(move.after())))));
        changes.differing().forEach(differing -> said.addAll(differing(earlier, later, differing)));
        return part(to, later, said.isEmpty() ? List.of(to.words().tell("drafts.same")) : said);
    }

    private Sentence one(String key, Side side, String id) {
        return to.words().tell("drafts." + key, side.name(id), side.performers(side.measure(id)));
    }

    /** Nothing where both drafts say it in the same words. */
    private List<Sentence> differing(Proposal earlier, Proposal later, DraftChanges.Differing differing) {
        String was = from.said(differing.part(), earlier, differing.measure());
        String is = to.said(differing.part(), later, differing.measure());
        String key = "drafts." + Words.key(differing.part());
        return Stream.of(is)
                .filter(said -> !said.equals(was))
                .map(said -> to.words().tell(key, to.name(differing.measure()), was, said))
                .toList();
    }
}
