package dev.gradus.formats.answers;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply.Agreed;
import dev.gradus.elicitation.Reply.Apart;
import dev.gradus.elicitation.Reply.Chosen;
import dev.gradus.elicitation.Reply.Content;
import dev.gradus.elicitation.Reply.Ordered;
import dev.gradus.elicitation.Reply.Sided;
import dev.gradus.elicitation.Reply.Stated;
import dev.gradus.elicitation.Reply.Unknown;
import dev.gradus.elicitation.Reply.Weighed;
import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was answered to a question. */
public final class AnswerReader {
    private static final Set<String> UNKNOWN = Set.of(
            "?",
            "don't know",
            "do not know",
            "dont know",
            "no idea",
            "unknown",
            "skip",
            "không biết",
            "không rõ",
            "bỏ qua");
    private static final Set<String> FIRST =
            Set.of("1", "a", "first", "the first", "cái đầu", "thứ nhất", "cái thứ nhất");
    private static final Set<String> SECOND =
            Set.of("2", "b", "second", "the second", "cái sau", "thứ hai", "cái thứ hai");
    private static final Set<String> SAME = Set.of(
            "=", "0", "same", "the same", "equal", "about the same", "both", "như nhau", "ngang nhau", "bằng nhau");

    private static final Set<String> NONE = Set.of("none", "none of them", "nothing", "không có", "không mục nào");

    private static final Set<String> ALONE = Set.of(
            "yes",
            "y",
            "yes, it would",
            "it would",
            "alone",
            "it may go alone",
            "either",
            "either may go alone",
            "either may come first",
            "có",
            "có chứ",
            "được",
            "riêng cũng được",
            "làm riêng cũng được",
            "làm riêng được");
    private static final Set<String> TOGETHER = Set.of(
            "no",
            "n",
            "no, it would not",
            "it would not",
            "together",
            "only together",
            "no, only together",
            "không",
            "không được",
            "phải đi cùng",
            "chỉ đi cùng",
            "chỉ đi cùng nhau",
            "không, chỉ đi cùng nhau");

    private static final Pattern OUTSIDE = Pattern.compile("(outside|out|ngoài)(:|\\s+|$)\\s*");

    private final Question question;
    private final UnaryOperator<String> name;

    private AnswerReader(Question question, UnaryOperator<String> name) {
        this.question = question;
        this.name = name;
    }

    /**
     * What a text means as an answer; empty where it means nothing, or could mean two things. A word of the table of number words is not read here: it is for the reader of
     * case files.
     *
     * @param name what measures are called, by their ids
     */
    public static Optional<Content> read(Question question, String text, UnaryOperator<String> name) {
        String tidy = tidy(text);
        if (UNKNOWN.contains(tidy)) {
            return Optional.of(new Unknown());
        }
        AnswerReader reader = new AnswerReader(question, name);
        return switch (question) {
            case Question.Order order -> reader.order(order, text);
            case Question.Direction direction -> reader.direction(direction, tidy);
            case Question.Heaviest _, Question.Rate _ ->
                SignedText.find(text, Quantity.POINTS, 100)
                        .filter(signed -> signed.size().high() <= 100)
                        .map(signed -> new Weighed(signed.way(), signed.size()));
            case Question.Compare compare -> reader.compare(compare, tidy);
            case Question.Roles roles -> reader.apart(roles, tidy);
            case Question.Alone _, Question.Rest _ ->
                ALONE.contains(tidy) || TOGETHER.contains(tidy)
                        ? Optional.of(new Agreed(ALONE.contains(tidy)))
                        : Optional.empty();
            case Question.Number(String path) ->
                FigurePath.find(path)
                        .map(FigurePath::kind)
                        .flatMap(kind -> number(kind, text).map(Stated::new));
        };
    }

    /** The word of the table of number words that a text stands for, where a question calls it otherwise: else the text itself. */
    public static String word(Question question, String text) {
        return isCollapse(question) ? CollapseText.word(tidy(text)).orElse(text.strip()) : text.strip();
    }

    private static boolean isCollapse(Question question) {
        return question instanceof Question.Number(String path)
                && FigurePath.find(path)
                        .filter(figure -> figure.kind() == FigureKind.RESPONSE)
                        .isPresent();
    }

    private static Optional<Estimate> number(FigureKind kind, String text) {
        return kind == FigureKind.RESPONSE && CollapseText.isNoLoss(tidy(text))
                ? Optional.of(Estimate.of(0))
                : number(text, kind.quantity());
    }

    /** Of points also “a gain of 50”, “costs 50”. */
    private static Optional<Estimate> number(String text, Quantity quantity) {
        boolean isSigned = quantity == Quantity.POINTS || quantity == Quantity.LOSS;
        if (quantity == Quantity.LOSS && text.contains("+")) {
            return Optional.empty();
        }
        return isSigned && SignedText.isWorded(text)
                ? SignedText.find(text, Quantity.POINTS, 1)
                        .map(SignedText::number)
                        .filter(number -> quantity.allows(number.low()) && quantity.allows(number.high()))
                : RangeText.find(text, quantity, 1);
    }

    private static String tidy(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[.!]$", "")
                .replaceAll("\\s+", " ");
    }

    private Optional<Content> compare(Question.Compare compare, String tidy) {
        boolean first = FIRST.contains(tidy) || isNamed(compare.first(), tidy);
        boolean second = SECOND.contains(tidy) || isNamed(compare.second(), tidy);
        if (SAME.contains(tidy)) {
            return Optional.of(new Chosen(Verdict.SAME));
        }
        return first == second ? Optional.empty() : Optional.of(new Chosen(first ? Verdict.FIRST : Verdict.SECOND));
    }

    /** “2 5”, “2, 5, ?3”, “none”. */
    private Optional<Content> direction(Question.Direction direction, String tidy) {
        if (NONE.contains(tidy)) {
            return Optional.of(new Sided(List.of(), List.of()));
        }
        List<String> costs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String item : split(tidy)) {
            boolean isOpen = item.strip().startsWith("?");
            Optional<String> id =
                    find(direction.measures(), isOpen ? item.strip().substring(1) : item);
            if (id.isEmpty() || costs.contains(id.get()) || open.contains(id.get())) {
                return Optional.empty();
            }
            (isOpen ? open : costs).add(id.get());
        }
        return Optional.of(new Sided(costs, open));
    }

    /** “1 2 5”, “1, 2, outside 6”, “none”: two at least decide. */
    private Optional<Content> apart(Question.Roles roles, String tidy) {
        List<String> helpers = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        boolean isOutside = false;
        for (String item : NONE.contains(tidy) ? new String[0] : split(tidy)) {
            Matcher mark = OUTSIDE.matcher(item.strip());
            boolean isMarked = mark.lookingAt();
            isOutside |= isMarked;
            String named = isMarked ? item.strip().substring(mark.end()) : item;
            if (!named.isBlank()) {
                Optional<String> id = find(roles.parties(), named);
                if (id.isEmpty() || helpers.contains(id.get()) || outside.contains(id.get())) {
                    return Optional.empty();
                }
                (isOutside ? outside : helpers).add(id.get());
            }
        }
        return roles.parties().size() - helpers.size() - outside.size() < 2
                ? Optional.empty()
                : Optional.of(new Apart(helpers, outside));
    }

    private static String[] split(String tidy) {
        return tidy.split(tidy.contains(",") ? "," : "\\s+");
    }

    /** By the id or the name of one of a lot, or by a part of the name that is long enough. */
    private boolean isNamed(List<String> lot, String tidy) {
        return lot.stream()
                .anyMatch(id -> id.equals(tidy)
                        || tidy(name.apply(id)).equals(tidy)
                        || tidy.length() > 3 && tidy(name.apply(id)).contains(tidy.replaceFirst("^the ", "")));
    }

    /** “3 1 2=5 4”, “3 > 1 > 2 = 5 > 4”, with numbers of the list, ids or names; every one once. */
    private Optional<Content> order(Question.Order order, String text) {
        boolean marked = text.contains(">");
        String groupsBy = marked ? ">" : text.contains(";") ? ";" : text.contains(",") ? "," : "\\s+";
        String tied = groupsBy.equals("\\s+") ? text.strip().replaceAll("\\s*=\\s*", "=") : text.strip();
        List<List<String>> groups = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String group : tied.split(groupsBy)) {
            List<String> ids = new ArrayList<>();
            for (String item : group.split("=")) {
                Optional<String> id = find(order.measures(), item);
                if (id.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(id.get());
            }
            groups.add(ids);
            all.addAll(ids);
        }
        boolean each = all.size() == order.measures().size() && Set.copyOf(all).size() == all.size();
        return each ? Optional.of(new Ordered(groups)) : Optional.empty();
    }

    private Optional<String> find(List<String> measures, String item) {
        String tidy = tidy(item);
        if (tidy.matches("\\d{1,2}")) {
            int at = Integer.parseInt(tidy) - 1;
            return at >= 0 && at < measures.size() ? Optional.of(measures.get(at)) : Optional.empty();
        }
        List<String> found = measures.stream()
                .filter(id -> id.equals(tidy) || tidy(name.apply(id)).equals(tidy))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
