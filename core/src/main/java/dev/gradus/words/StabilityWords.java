package dev.gradus.words;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.stability.inverse.Inverse;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Need;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.ConflictReview.Way;
import dev.gradus.stability.review.ConflictReview.Wish;
import dev.gradus.stability.review.Evolution;
import dev.gradus.stability.review.FurtherReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a conflict can rest, in words: for each state why everybody stays, or who leaves it and where to. */
public final class StabilityWords {
    private static final int MOST_STEPS = 40;

    private final Words words;
    private final ConflictReview review;
    private final Conflict conflict;
    private final Conflicts names;
    private final Reasons reasons;

    /**
     * What is said of one state.
     *
     * @param state its number, for links
     * @param title what it is called
     * @param lead what holds it, or that nothing does
     * @param sentences one for each decision maker of whom there is something to say
     * @param after how to get there, what would move it
     */
    public record Passage(int state, String title, String lead, List<String> sentences, List<String> after) {
        public Passage {
            sentences = List.copyOf(sentences);
            after = List.copyOf(after);
        }
    }

    /**
     * @param states states that have a name of their own
     */
    public StabilityWords(Words words, ConflictReview review, Map<Integer, LocalText> states) {
        this.words = words;
        this.review = review;
        this.conflict = review.conflict();
        this.names = new Conflicts(words, conflict, states);
        this.reasons = new Reasons(words, names, conflict);
    }

    public String language() {
        return words.language();
    }

    public String say(String key, Object... args) {
        return words.say("stability." + key, args);
    }

    /** A decision maker as for a heading. */
    public String maker(int maker) {
        return names.plain(maker);
    }

    /** What it comes to. */
    public String headline() {
        if (review.restCount() == 0) {
            return say("headline.none", conflict.states());
        }
        long firm = review.stability().equilibria(Concept.NASH).size();
        String count =
                say(review.restCount() == 1 ? "headline.one" : "headline.some", review.restCount(), conflict.states());
        return count + " " + firm(firm);
    }

    private String firm(long firm) {
        if (firm == review.restCount()) {
            return say(firm == 1 ? "headline.itself" : "headline.all");
        }
        return firm == 0 ? say("headline.threats") : say(firm == 1 ? "headline.firmOne" : "headline.firm", firm);
    }

    /** What becomes of the status quo; none where it is not known. */
    public List<String> now() {
        if (conflict.statusQuo().isEmpty()) {
            return List.of();
        }
        int now = conflict.statusQuo().getAsInt();
        List<String> said = new ArrayList<>();
        boolean rests = review.stability().concepts().stream()
                .anyMatch(concept -> review.stability().equilibria(concept).contains(now));
        boolean firm = review.stability().equilibria(Concept.NASH).contains(now);
        String key = firm ? "rests" : rests ? "held" : "leaves";
        said.add(words.sentence("stability.now." + key, names.state(now)));
        review.improving().ifPresent(evolution -> said.add(evolution(evolution, "now.moves", "now.stays")));
        review.together().ifPresent(evolution -> said.add(evolution(evolution, "now.together", "now.apart")));
        return said;
    }

    private String evolution(Evolution evolution, String moves, String stays) {
        int reached = evolution.reached().size() - 1;
        if (reached == 0) {
            return say(stays);
        }
        long rests = evolution.reached().stream()
                .filter(state -> review.stability().concepts().stream()
                        .anyMatch(concept ->
                                review.stability().equilibria(concept).contains(state)))
                .filter(state -> !review.isStatusQuo(state))
                .count();
        return say(moves, words.count("stability.count.states", reached), words.count("stability.count.rests", rests));
    }

    /** What it means and what it does not. */
    public List<String> notes() {
        return List.of(say("means"), say("not"));
    }

    public List<Passage> rests() {
        return review.rests().stream().map(this::rest).toList();
    }

    private Passage rest(Rest rest) {
        List<String> after = new ArrayList<>();
        if (!review.isStatusQuo(rest.state())) {
            conflict.statusQuo().ifPresent(_ -> {
                after.add(
                        rest.worseOff().isEmpty()
                                ? say("gain.all")
                                : words.sentence("stability.gain.not", names.makers(rest.worseOff())));
                after.add(way(rest.way()));
            });
        }
        after.add(unsettling(rest));
        return new Passage(
                rest.state(),
                title(rest.state()),
                say("held." + key(rest.firmest())) + " " + say("concepts", concepts(rest.concepts())),
                rest.firmest() == Concept.NASH
                        ? List.of()
                        : rest.reasons().stream().map(reasons::staying).toList(),
                after);
    }

    private String title(int state) {
        String title = words.capital(names.state(state));
        return review.isStatusQuo(state) ? say("title.now", title) : title;
    }

    private String way(Optional<Way> way) {
        if (way.isEmpty()) {
            return say("way.none");
        }
        List<String> steps = way.get().steps().stream().map(names::step).toList();
        String path = String.join(say("way.then"), steps);
        boolean alone =
                way.get().means() == Evolution.Means.MOVES && review.together().isEmpty();
        return say(alone ? "way.alone" : "way." + key(way.get().means()), path);
    }

    private String unsettling(Rest rest) {
        Optional<PreferenceChange.Found> smallest = Inverse.findSmallest(rest.unsettling());
        return smallest.map(found -> unsettling(rest.state(), found)).orElseGet(() -> say("unsettle.none"));
    }

    private String unsettling(int state, PreferenceChange.Found found) {
        String maker = names.maker(found.maker());
        int first = found.turned().stream().findFirst().orElseThrow();
        boolean own = found.turned().size() == 1 && conflict.graph().canMove(found.maker(), state, first);
        return own
                ? say("unsettle.own", maker, names.doing(state, first))
                : say("unsettle", maker, names.states(found.turned()));
    }

    public List<Passage> departures() {
        return review.departures().stream().map(this::departure).toList();
    }

    private Passage departure(Departure departure) {
        return new Passage(
                departure.state(),
                title(departure.state()),
                say("leaves"),
                departure.reasons().stream().map(reasons::leaving).toList(),
                List.of());
    }

    /** What would have to change for a wished state to hold; empty where there is none. */
    public Optional<Passage> wish() {
        return review.wish().map(this::wish);
    }

    private Passage wish(Wish wish) {
        String lead = say(wish.asked() ? "wish.asked" : "wish.chosen");
        String held = wish.held().isEmpty() ? say("wish.notHeld") : say("wish.held", concepts(wish.held()));
        return new Passage(
                wish.state(),
                title(wish.state()),
                lead + " " + held,
                Stream.concat(
                                wish.needs().stream().flatMap(need -> need(need).stream()),
                                wish.changes().stream().map(this::change))
                        .distinct()
                        .toList(),
                List.of());
    }

    /** What one decision maker must prefer, and in how many rankings that is so; nothing where it stays whatever it prefers. */
    private Optional<String> need(Need need) {
        return need.requirement()
                .filter(requirement -> !requirement.isAlwaysMet())
                .map(requirement -> {
                    String must = words.sentence(
                            need.met() ? "stability.need.met" : "stability.need.open",
                            names.maker(need.maker()),
                            names.states(StateSet.of(requirement.never().stream()
                                    .mapToInt(state -> state)
                                    .toArray())));
                    return need.count()
                            .map(count -> must + " " + say("need.share", words.percent(count.strictShare())))
                            .orElse(must);
                });
    }

    private String change(PreferenceChange change) {
        return switch (change) {
            case PreferenceChange.NotNeeded() -> say("wish.nothing");
            case PreferenceChange.Found found ->
                words.sentence("stability.wish.found", names.maker(found.maker()), names.states(found.turned()));
            case PreferenceChange.Impossible impossible ->
                words.sentence(
                        "stability.wish.impossible",
                        names.maker(impossible.maker()),
                        names.makers(impossible.others()));
            case PreferenceChange.NoneFound none ->
                words.sentence("stability.wish.unknown", names.maker(none.maker()), none.comparisons());
        };
    }

    /** What the further definitions say; no rows where there is no reason for any. */
    public ResultTable further(FurtherReview further) {
        return new FurtherWords(words, names, further).table();
    }

    /** What happens in truth where some see another game than the one that is played. */
    public List<String> course(HypergameCourse course) {
        List<String> said = new ArrayList<>();
        if (course.moves().isEmpty()) {
            said.add(say("course.stays"));
        }
        for (HypergameCourse.Move move : course.moves()) {
            String key = move.result().isBetter() ? "course.better" : "course.mistaken";
            said.add(
                    words.sentence("stability." + key, names.maker(move.maker()), names.doing(move.from(), move.to())));
        }
        said.add(
                course.isCycle()
                        ? say("course.cycle")
                        : words.sentence("stability.course.end", names.state(course.end())));
        return said;
    }

    /** The states told of, and for whom they are stable by which concept. */
    public ResultTable table() {
        List<String> head = new ArrayList<>(List.of(say("table.state")));
        IntStream.range(0, conflict.makers().size()).forEach(maker -> head.add(names.plain(maker)));
        head.add(say("table.equilibrium"));
        List<List<String>> rows = IntStream.concat(
                        review.rests().stream().mapToInt(Rest::state),
                        review.departures().stream().mapToInt(Departure::state))
                .sorted()
                .mapToObj(this::row)
                .toList();
        int left = conflict.states() - rows.size();
        String lead = left == 0 ? say("table.lead") : say("table.lead") + " " + say("table.left", left);
        return new ResultTable("table", say("table.title"), lead, head, rows, head.size());
    }

    /** The tree of what follows from the status quo by improvements: each state after the one from which it is reached. */
    public ResultTable evolution() {
        List<String> head =
                List.of(say("evolution.state"), say("evolution.from"), say("evolution.by"), say("evolution.does"));
        List<List<String>> rows =
                review.improving().stream().flatMap(this::steps).toList();
        String lead = say(
                review.improving().isEmpty()
                        ? "evolution.unknown"
                        : rows.isEmpty() ? "evolution.none" : "evolution.lead");
        return new ResultTable("evolution", say("evolution.title"), lead, head, rows, head.size());
    }

    private Stream<List<String>> steps(Evolution evolution) {
        return evolution.reached().stream()
                .filter(state -> state != evolution.start())
                .mapToObj(evolution::path)
                .sorted(Comparator.comparingInt(List::size))
                .limit(MOST_STEPS)
                .map(List::getLast)
                .map(step -> List.of(
                        title(step.to()),
                        title(step.from()),
                        words.list(step.movers().stream().map(names::plain).toList()),
                        names.doing(step.from(), step.to())));
    }

    private List<String> row(int state) {
        List<String> row = new ArrayList<>(List.of((state + 1) + ". " + title(state)));
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            int of = maker;
            row.add(abbreviated(review.stability().concepts().stream()
                    .filter(concept -> review.stability().stable(concept, of).contains(state))
                    .toList()));
        }
        row.add(abbreviated(review.stability().concepts().stream()
                .filter(concept -> review.stability().equilibria(concept).contains(state))
                .toList()));
        return row;
    }

    private String abbreviated(List<Concept> concepts) {
        return concepts.isEmpty()
                ? say("table.none")
                : String.join(
                        " ",
                        concepts.stream()
                                .map(concept -> say("short." + key(concept)))
                                .toList());
    }

    private String concepts(List<Concept> concepts) {
        return words.list(
                concepts.stream().map(concept -> say("concept." + key(concept))).toList());
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
