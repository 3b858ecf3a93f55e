package dev.gradus.words;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text says of one measure of a step, as it stands in the cells of its table: who, what, when, on which condition, seen by whom. */
public final class StepWords {
    /** In a cell: there is nothing to say. */
    public static final String NOTHING = "–";

    private final Words words;
    private final Moments moments;
    private final Claims claims;
    private final boolean bare;

    /** @param bare without notes and without what others claim: nothing but what the text itself says */
    public StepWords(Words words, boolean bare) {
        this.words = words;
        this.moments = new Moments(words);
        this.claims = new Claims(words);
        this.bare = bare;
    }

    /** Measures; those that are the shares of one are together. */
    public Collection<List<Measure>> shared(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findMeasure(id).stream())
                .collect(Collectors.groupingBy(
                        m -> m.instalments().isShared() ? m.written() : m.id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    public String performers(List<Measure> shared) {
        return words.list(Stream.concat(shared.stream().map(Measure::by), shared.getFirst().with().stream())
                .distinct()
                .map(words::party)
                .toList());
    }

    /** Names of measures as a text has them: of parts and shares that of the whole, once. */
    public List<String> wholes(List<String> ids) {
        return ids.stream()
                .flatMap(id -> words.written().findMeasure(id).stream())
                .map(this::wholeName)
                .distinct()
                .toList();
    }

    public String wholeName(Measure measure) {
        return words.text(measure.wholeName());
    }

    /**
     * The measure with what kind of duty it is, how much and how often.
     *
     * @param notes of it and of its step, as far as they are to be told here
     * @param end day on which it ends, reckoned where it can be
     */
    public String what(Measure measure, List<LocalText> notes, Optional<LocalDate> end) {
        boolean isShare = measure.instalments().isShared();
        List<String> said = new ArrayList<>(List.of(isShare ? wholeName(measure) : words.measure(measure.id())));
        if (measure.obligation() != Measure.Obligation.RESULT) {
            said.add(words.say("text." + Words.key(measure.obligation())));
        }
        boolean isOfParts = measure.instalments().isPart() && !isShare;
        if (!measure.amount().isEmpty() && !measure.isCountedPart()) {
            String amount = beside(new Amounts(words).said(measure.amount()), measure.otherAmounts(), words::text);
            boolean isOfAll = isOfParts && !measure.amount().isOfEach();
            said.add(isOfAll ? words.say("text.parts.all", amount) : amount);
        }
        if (measure.instalments().isRest()) {
            said.add(words.say("text.part.rest"));
        }
        if (isOfParts && !measure.instalments().isSizeSaid()) {
            said.add(words.say("text.part.unsaid"));
        }
        measure.every().forEach(period -> said.add(moments.every(period)));
        measure.until().forEach(when -> said.add(moments.until(when, end)));
        if (!bare) {
            notes.stream().filter(note -> !note.isEmpty()).map(words::text).forEach(said::add);
        }
        return String.join("; ", said);
    }

    /**
     * The first and the last day, as the text says them, with what they come to where that is another way to say it; of a duty that goes
     * on, when it begins.
     *
     * @param first reckoned, where it can be
     * @param last the same
     */
    public String when(Proposal.Step step, List<Measure> shared, Optional<LocalDate> first, Optional<LocalDate> last) {
        String from = disputed(reckoned(step.notBefore(), first), step.otherNotBefores());
        String due = disputed(reckoned(step.due(), last), step.otherDues());
        String key = shared.getFirst().isStanding() ? "text.begins" : "text.day";
        if (step.due().isEmpty()) {
            String begins = step.notBefore().isEmpty() ? from : words.say(key + ".first", from);
            String said = Stream.of(begins, due).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
            return said.isEmpty() ? words.say("text.undated") : said;
        }
        return from.isEmpty()
                ? words.say(key + ".last", due)
                : from.equals(due) ? words.say(key + ".only", due) : words.say(key + ".both", from, due);
    }

    private String reckoned(List<When> said, Optional<LocalDate> day) {
        return said.stream().map(when -> moments.reckoned(when, day)).collect(Collectors.joining(", "));
    }

    /** With what others claim; "" where nobody says anything. */
    private String disputed(String said, List<Claim<When>> others) {
        boolean isUnsaid = said.isEmpty() && !others.isEmpty() && !bare;
        return beside(isUnsaid ? words.say("text.undated") : said, others, moments::said);
    }

    private <T> String beside(String said, List<Claim<T>> others, Function<T, String> value) {
        return bare ? said : claims.beside(said, others, value);
    }

    /** On what the text has it hang; and what it needs, goes with or stands against in any text. */
    public String after(Proposal proposal, Measure measure) {
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
                .map(words::quoted)
                .toList();
    }

    private boolean areAll(Measure one, List<String> ids) {
        return words.written().measures().stream()
                .filter(other -> other.written().equals(one.written()))
                .allMatch(other -> ids.contains(other.id()));
    }

    public String checker(Measure measure) {
        return measure.verifiedBy().isEmpty() ? words.say("text.nobody") : words.checkers(measure.verifiedBy());
    }

    /** How far it can be undone, by the party of whose worth the largest share can. */
    public String undone(Measure measure) {
        if (!isUndoneSaid(measure)) {
            return words.say("text.unsaid");
        }
        Figure most = Collections.max(measure.reversible().values(), Comparator.comparingDouble(Figure::value));
        LocalText word = most.wording().value().names();
        return word.isEmpty() ? words.percent(most.value()) : words.text(word);
    }

    /** The case says how far the measure can be undone. */
    public static boolean isUndoneSaid(Measure measure) {
        return measure.reversible().values().stream().anyMatch(Figure::given);
    }
}
