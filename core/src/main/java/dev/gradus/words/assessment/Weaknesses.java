package dev.gradus.words.assessment;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.StepWords;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is weak in the agreement as the case describes it, and what to do about it. */
public final class Weaknesses {
    /** Arguments that tell of one reversal. */
    private static final int REVERSAL = 3;

    /** Findings that name a step and nothing of it. */
    private static final Set<Weakness.Kind> NUMBER_ALONE =
            EnumSet.of(Weakness.Kind.DUE_IS_PAST, Weakness.Kind.DUE_TOO_SOON, Weakness.Kind.DAY_UNKNOWN);

    /** Arguments of a step that ends before it begins; those of a duty are more, and name it. */
    private static final int OF_A_STEP = 4;

    private static final String PROPOSAL = "proposal:";
    private static final String STAGE = "stage:";
    private static final String STAGES = "stages:";

    private final Words words;
    private final StepWords cells;

    public Weaknesses(Words words) {
        this.words = words;
        this.cells = new StepWords(words, true);
    }

    /** The finding and what to do about it. */
    public String sentence(Weakness weakness) {
        return finding(weakness) + " " + advice(weakness);
    }

    /** All of one kind in one entry: its name, what is found, and what to do about it, each once. */
    public String entry(TextReview.Group group) {
        String name = words.capital(name(group.kind()));
        String key = name.endsWith("?") ? "review.entry.asked" : "review.entry";
        return words.say(key, name, findings(group), advice(group));
    }

    private String advice(TextReview.Group group) {
        String several = "weakness." + group.kind() + ".several.maybe";
        return group.weaknesses().size() > 1 && words.has(several)
                ? words.sentence(several)
                : joined(group, this::advice);
    }

    /** Several of a kind in one sentence, where there is one for it. */
    private String findings(TextReview.Group group) {
        String several = "weakness." + group.kind() + ".several";
        if (group.weaknesses().size() == 1 || !words.has(several)) {
            return joined(group, this::finding);
        }
        List<String> items = group.weaknesses().stream()
                .map(weakness -> words.say(key(weakness) + ".item", args(weakness)))
                .toList();
        return words.sentence(several, words.list(items), items.size());
    }

    private static String joined(TextReview.Group group, Function<Weakness, String> said) {
        return group.weaknesses().stream().map(said).distinct().collect(Collectors.joining(" "));
    }

    /** The finding alone. */
    public String finding(Weakness weakness) {
        return words.sentence(key(weakness), args(weakness));
    }

    /** What to do about it: "Maybe …". */
    public String advice(Weakness weakness) {
        String parts = weakness.kind() == Weakness.Kind.GIVES_FIRST && areInParts(weakness) ? ".parts" : "";
        return words.sentence(key(weakness) + parts + ".maybe", args(weakness));
    }

    /** All that it is about is done in parts already. */
    private boolean areInParts(Weakness weakness) {
        List<String> ids = weakness.args().stream()
                .filter(arg -> arg.startsWith("measures:"))
                .flatMap(arg -> Stream.of(arg.substring("measures:".length()).split(",")))
                .toList();
        return ids.stream()
                .allMatch(id -> words.written().measures().stream()
                        .filter(measure -> measure.written().equals(id))
                        .allMatch(measure -> measure.instalments().isPart()
                                && !measure.instalments().isShared()));
    }

    /** Name of the kind, for a heading. */
    public String name(Weakness.Kind kind) {
        return words.say("weakness." + kind + ".name");
    }

    private String key(Weakness weakness) {
        int args = weakness.args().size();
        String variant = switch (weakness.kind()) {
            case NUMBER_WITHOUT_EFFECT -> weakness.path().startsWith("trust.") ? ".trust" : "";
            case BUNDLE_TOO_COARSE -> args == 2 ? ".parts" : "";
            case RESTS_ON_OUTSIDER -> args > 3 ? ".answered" : "";
            case ENDS_BEFORE_IT_BEGINS -> weakness.path().startsWith("clauses.") ? ".term" : args > 4 ? ".duty" : "";
            case WAITS_FOR_LATER -> args > 6 ? ".begins" : "";
            case OPEN_MEANING -> args > 3 ? ".steps" : "";
            case DUE_TOO_SOON -> areTimed(weakness) ? "" : ".begins";
            case DAYS_DISPUTED -> args > 2 ? ".order" : "";
            case NO_LATEST_DAY, NO_EXIT_COST, INFLUENCE_NOT_RESULT ->
                weakness.args().getLast().contains(",") ? "" : ".one";
            case FRAGILE_REVERSAL -> args > 1 + REVERSAL ? ".together" : "";
            default -> "";
        };
        return "weakness." + weakness.kind() + variant;
    }

    /** The arguments in words; several measures at the end are one list, and so are reversals. */
    private Object[] args(Weakness weakness) {
        return switch (weakness.kind()) {
            case CIRCULAR_TRIGGERS, PARALLEL_UNDEFINED -> listed(weakness.args());
            case FRAGILE_REVERSAL -> reversals(weakness.args());
            case AMOUNT_DISPUTED, NUMBERS_DISPUTED, DAYS_DISPUTED -> new DisputeWords(words).args(weakness);
            default -> weakness.args().stream().map(arg -> arg(weakness, arg)).toArray();
        };
    }

    /** Steps are called as the text of the proposal that the weakness is about calls them. */
    private String called(Weakness weakness, String arg) {
        Optional<Proposal> proposal = weakness.args().stream()
                .filter(other -> other.startsWith(PROPOSAL))
                .findFirst()
                .flatMap(other -> words.written().findProposal(other.substring(PROPOSAL.length())));
        if (proposal.isEmpty() || !(arg.startsWith(STAGE) || arg.startsWith(STAGES))) {
            return words.arg(arg);
        }
        List<Integer> steps = Stream.of(arg.substring(arg.indexOf(':') + 1).split(","))
                .map(number -> Integer.parseInt(number) - 1)
                .toList();
        return arg.startsWith(STAGE) ? proposal.get().number(steps.getFirst()) : words.steps(proposal.get(), steps);
    }

    private Object[] listed(List<String> args) {
        List<String> said = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        args.forEach(arg -> (arg.startsWith("measure:") ? measures : said).add(words.arg(arg)));
        if (!measures.isEmpty()) {
            said.add(words.list(measures));
        }
        return said.toArray();
    }

    /** After the proposal: measure, performer and points of each. */
    private Object[] reversals(List<String> args) {
        List<String> said = new ArrayList<>();
        for (int k = 1; k + REVERSAL <= args.size(); k += REVERSAL) {
            String points = args.get(k + 2).substring("number:".length());
            said.add(words.say(
                    "weakness.reversal",
                    words.arg(args.get(k)),
                    words.arg(args.get(k + 1)),
                    words.points(Double.parseDouble(points))));
        }
        return new Object[] {words.arg(args.getFirst()), words.list(said)};
    }

    /** An argument in words: a step that is named by its number alone with what is done in it, "step 28 (“Keep talking”)". */
    private String arg(Weakness weakness, String typed) {
        boolean isList = typed.startsWith("stages:");
        boolean isAlone = isList
                ? !typed.contains(",")
                : typed.startsWith("stage:")
                        && (NUMBER_ALONE.contains(weakness.kind())
                                || weakness.kind() == Weakness.Kind.ENDS_BEFORE_IT_BEGINS
                                        && weakness.args().size() == OF_A_STEP);
        Optional<String> name = isAlone ? step(weakness, typed).map(this::name) : Optional.empty();
        return name.map(said -> words.say("weakness.step.named", called(weakness, typed), said))
                .orElseGet(() -> called(weakness, typed));
    }

    private String name(Proposal.Step step) {
        List<String> names = cells.wholes(step.measures());
        String first = words.quoted(names.getFirst());
        return names.size() == 1 ? first : words.say("brief.andMore", first, names.size() - 1);
    }

    /** The case says how long everything in the step of a finding takes. */
    private boolean areTimed(Weakness weakness) {
        return weakness.args().stream()
                .filter(arg -> arg.startsWith("stage:"))
                .flatMap(arg -> step(weakness, arg).stream())
                .flatMap(step -> step.measures().stream())
                .flatMap(id -> words.written().findMeasure(id).stream())
                .allMatch(Weaknesses::isTimed);
    }

    private static boolean isTimed(Measure measure) {
        return measure.figures().get(FigureKind.TAKES).given();
    }

    private Optional<Proposal.Step> step(Weakness weakness, String typed) {
        int number = Integer.parseInt(typed.substring(typed.indexOf(':') + 1));
        String first = weakness.args().getFirst();
        return words.written()
                .findProposal(first.substring(first.indexOf(':') + 1))
                .filter(proposal -> number <= proposal.stages().size())
                .map(proposal -> proposal.stages().get(number - 1))
                .filter(step -> !step.measures().isEmpty());
    }
}
