package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.graphmodel.ConflictModel.NamedState;
import dev.gradus.formats.graphmodel.NfgTokens.Token;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a game in normal form of Gambit ({@code .nfg}, version 1, payoff version and outcome version) as a conflict: each player a decision
 * maker, each profile of strategies a state, a move the change of one's own strategy, preferences by payoff. Payoffs are compared exactly;
 * only their order counts. There is no status quo in such a file.
 */
public final class NfgReader {
    /** The most moves, so that the conflict fits into memory. */
    static final int MAX_MOVES = 1 << 20;

    private final Problems problems;
    private final List<Token> tokens;
    private int at;

    private NfgReader(Problems problems, List<Token> tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    /** What is wrong is noted before; there is no use in reading on. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken() {
            super("", null, false, false);
        }
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     * @param utf8 content of the file, at most 2 MiB
     */
    public static ConflictResult read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Optional<String> text = SourceText.find(utf8, problems);
        if (text.isEmpty()) {
            return new ConflictResult.Unreadable(problems.sorted());
        }
        try {
            ConflictModel model = new NfgReader(problems, NfgTokens.of(text.get())).game();
            return ConflictResult.Read.of(model, List.of());
        } catch (Broken _) {
            return new ConflictResult.Unreadable(problems.sorted());
        }
    }

    /** It begins as such a file does. */
    public static boolean isNfg(String text) {
        return text.stripLeading().startsWith("NFG ");
    }

    private ConflictModel game() {
        word("NFG");
        word("1");
        if (!peek().is("R") && !peek().is("D")) {
            throw expected("R, D");
        }
        at++;
        String title = quoted("\"title\"");
        List<String> players = players();
        NfgProfiles profiles = new NfgProfiles(strategies(players.size()));
        checkSize(players.size(), profiles);
        String comment = peek().quoted() ? quoted("") : "";
        List<List<Ratio>> payoffs =
                peek().is("{") ? byOutcome(players.size(), profiles) : listed(players.size(), profiles);
        if (!peek().text().isEmpty() || peek().quoted()) {
            throw expected("", Code.NFG_END);
        }
        return model(title, comment, players, profiles, payoffs);
    }

    private void checkSize(int players, NfgProfiles profiles) {
        if (players == 0 || players > StateGraph.MAX_MAKERS) {
            throw broken(Code.CONFLICT_MAKERS, "" + players, "" + StateGraph.MAX_MAKERS);
        }
        if (profiles.moves() > MAX_MOVES) {
            throw broken(Code.NFG_LARGE, "" + profiles.moves(), "" + MAX_MOVES);
        }
    }

    private List<String> players() {
        List<String> players = new ArrayList<>();
        word("{");
        while (!peek().is("}")) {
            players.add(quoted("\"player\""));
        }
        at++;
        return players;
    }

    /** Names of each player's strategies, or as many numbers as it says. */
    private List<List<String>> strategies(int players) {
        List<List<String>> strategies = new ArrayList<>();
        word("{");
        while (!peek().is("}")) {
            if (strategies.size() == players) {
                throw expected("}");
            }
            strategies.add(peek().is("{") ? named() : numbered());
        }
        if (strategies.size() < players) {
            throw expected("{ … } × " + players);
        }
        at++;
        return strategies;
    }

    private List<String> named() {
        List<String> names = new ArrayList<>();
        at++;
        while (!peek().is("}")) {
            names.add(quoted("\"strategy\""));
        }
        if (names.isEmpty()) {
            throw expected("\"strategy\"");
        }
        at++;
        return names;
    }

    private List<String> numbered() {
        int count = number(MAX_MOVES);
        if (count == 0) {
            at--;
            throw expected("1 … " + MAX_MOVES);
        }
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            names.add("" + k);
        }
        return names;
    }

    /** The payoffs of each player, profile by profile. */
    private List<List<Ratio>> listed(int players, NfgProfiles profiles) {
        List<List<Ratio>> payoffs = empty(players);
        for (int profile = 0; profile < profiles.count(); profile++) {
            for (List<Ratio> own : payoffs) {
                checkCount(profile, profiles.count());
                own.add(ratio());
            }
        }
        return payoffs;
    }

    private List<List<Ratio>> byOutcome(int players, NfgProfiles profiles) {
        List<List<Ratio>> outcomes = outcomes(players);
        List<List<Ratio>> payoffs = empty(players);
        for (int profile = 0; profile < profiles.count(); profile++) {
            checkCount(profile, profiles.count());
            int outcome = number(outcomes.size() - 1);
            for (int player = 0; player < players; player++) {
                payoffs.get(player).add(outcomes.get(outcome).get(player));
            }
        }
        return payoffs;
    }

    /** The outcomes by their number; that of number 0 is worth nothing to anybody. */
    private List<List<Ratio>> outcomes(int players) {
        List<List<Ratio>> outcomes = new ArrayList<>();
        outcomes.add(java.util.Collections.nCopies(players, Ratio.ZERO));
        at++;
        while (!peek().is("}")) {
            word("{");
            quoted("\"outcome\"");
            List<Ratio> worth = new ArrayList<>();
            for (int player = 0; player < players; player++) {
                worth.add(ratio());
            }
            word("}");
            outcomes.add(worth);
        }
        at++;
        return outcomes;
    }

    private static List<List<Ratio>> empty(int players) {
        List<List<Ratio>> lists = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private ConflictModel model(
            String title, String comment, List<String> players, NfgProfiles profiles, List<List<Ratio>> payoffs) {
        String name = title.isBlank() ? "game" : title;
        Set<String> ids = new LinkedHashSet<>();
        List<DecisionMaker> makers = new ArrayList<>();
        for (String player : players) {
            makers.add(
                    new DecisionMaker(GmcrOptions.different(Identifiers.made(player), ids), GmcrOptions.text(player)));
        }
        List<NamedState> states = new ArrayList<>();
        List<LocalText> names = new ArrayList<>();
        for (int profile = 0; profile < profiles.count(); profile++) {
            names.add(LocalText.of("en", profiles.name(profile)));
            states.add(new NamedState("" + (profile + 1), names.getLast(), profile));
        }
        return new ConflictModel(
                Identifiers.made(name),
                LocalText.of("en", name),
                GmcrOptions.text(comment),
                List.of(),
                makers,
                new ListedStates(players.size(), names, profiles.all()),
                states,
                payoffs.stream().map(NfgReader::preference).toList(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Published.NONE);
    }

    /** By rank, so that nothing is rounded. */
    private static WrittenPreference preference(List<Ratio> payoffs) {
        List<Ratio> levels = List.copyOf(new TreeSet<>(payoffs));
        return WrittenPreference.of(new PreferenceForm.Points(payoffs.stream()
                .map(payoff -> (double) java.util.Collections.binarySearch(levels, payoff))
                .toList()));
    }

    private Token peek() {
        return tokens.get(at);
    }

    private void word(String wanted) {
        if (!peek().is(wanted)) {
            throw expected(wanted);
        }
        at++;
    }

    private String quoted(String wanted) {
        if (!peek().quoted()) {
            throw expected(wanted);
        }
        return tokens.get(at++).text();
    }

    private int number(int most) {
        OptionalInt number = peek().quoted()
                ? OptionalInt.empty()
                : GmcrOptions.number(new Node.Scalar(peek().place(), peek().text(), true), most + 1);
        if (number.isEmpty()) {
            throw expected("0 … " + most);
        }
        at++;
        return number.getAsInt();
    }

    private Ratio ratio() {
        Optional<Ratio> ratio = peek().quoted() ? Optional.empty() : Ratio.find(peek().text());
        if (ratio.isEmpty()) {
            throw expected("1, 0.5, 1/3");
        }
        at++;
        return ratio.get();
    }

    /** The file ends before every profile has what it needs. */
    private void checkCount(int profile, int all) {
        if (peek().text().isEmpty() && !peek().quoted()) {
            throw broken(Code.NFG_SHORT, "" + profile, "" + all);
        }
    }

    private Broken expected(String wanted) {
        boolean end = peek().text().isEmpty() && !peek().quoted();
        return end ? broken(Code.NFG_CUT, "", wanted) : expected(wanted, Code.NFG_EXPECTED);
    }

    private Broken expected(String wanted, Code code) {
        return broken(code, Node.Found.cut(peek().shown()), wanted);
    }

    private Broken broken(Code code, String found, String wanted) {
        problems.add(code, "", peek().place(), found, wanted);
        return new Broken();
    }
}
