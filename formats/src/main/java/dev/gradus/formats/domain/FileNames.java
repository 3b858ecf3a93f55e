package dev.gradus.formats.domain;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Problem;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The names that a scenario's issues, values and parties have in files, different from each other; what is lost by that is noted. */
public final class FileNames {
    /** Names that a note gives as examples. */
    private static final int SHOWN = 3;

    private final List<String> issues;
    private final List<List<String>> values = new ArrayList<>();
    private final List<String> profiles;
    private final List<Problem> lost = new ArrayList<>();
    private final List<String> translated = new ArrayList<>();

    /** @param held what of a name the format can hold */
    public FileNames(Scenario scenario, Function<String, String> held) {
        List<Issue> written = scenario.space().issues();
        this.issues = all("issues", written.stream().map(Issue::name).toList(), held);
        for (Issue issue : written) {
            values.add(all("issues." + issue.id(), issue.values(), Function.identity()));
        }
        this.profiles =
                all("parties", scenario.profiles().stream().map(Profile::name).toList(), held);
        if (!translated.isEmpty()) {
            String some = String.join(", ", translated.subList(0, Math.min(SHOWN, translated.size())));
            String more = translated.size() > SHOWN ? ", …" : "";
            lost.add(Problem.of("lost.language", "", some + more, "", ""));
        }
        if (!scenario.space().constraints().isEmpty()) {
            int count = scenario.space().constraints().size();
            lost.add(Problem.of("lost.constraints", "constraints", "" + count, "", ""));
        }
    }

    private List<String> all(String path, List<LocalText> texts, Function<String, String> held) {
        List<String> plain = texts.stream().map(text -> text.in("en")).toList();
        List<String> tidy = plain.stream()
                .map(name -> held.apply(Names.tidy(name)))
                .map(name -> name.isEmpty() ? "x" : name)
                .toList();
        List<String> names = Names.distinct(tidy, " ").stream().map(held).toList();
        for (int i = 0; i < names.size(); i++) {
            if (texts.get(i).byLanguage().size() > 1) {
                translated.add(names.get(i));
            }
            if (!names.get(i).equals(plain.get(i))) {
                lost.add(Problem.of("lost.name", path, plain.get(i), names.get(i), ""));
            }
        }
        return names;
    }

    public String issue(int issue) {
        return issues.get(issue);
    }

    public String value(int issue, int value) {
        return values.get(issue).get(value);
    }

    public String profile(int profile) {
        return profiles.get(profile);
    }

    /** What of names and constraints has no place in the format. */
    public List<Problem> lost() {
        return List.copyOf(lost);
    }

    /** What no deal is worth to a party, as far as it has no place in the format. */
    public static Problem lostReservation(Profile profile) {
        String path = "parties." + profile.id();
        String name = profile.name().in("en").isEmpty()
                ? profile.id()
                : profile.name().in("en");
        return Double.isFinite(profile.reservation())
                ? Problem.of("lost.reservation", path, name, "" + profile.reservation(), "")
                : Problem.of("lost.unreserved", path, name, "", "");
    }

    /** Names of the profiles' files without their ending, in whose order the files are read again. */
    public static List<String> stems(Scenario scenario) {
        List<String> ids = scenario.profiles().stream().map(Profile::id).toList();
        boolean sorted = ids.stream()
                        .sorted(Comparator.comparing(id -> id + "."))
                        .toList()
                        .equals(ids)
                && Names.distinct(ids, "-").equals(ids);
        if (sorted && !ids.contains(domainStem(scenario))) {
            return ids;
        }
        int digits = Integer.toString(ids.size()).length();
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stems.add(("%0" + digits + "d").formatted(i + 1) + "-" + ids.get(i));
        }
        return stems;
    }

    /** Name of the domain's file without its ending. */
    public static String domainStem(Scenario scenario) {
        return scenario.id() + "-domain";
    }
}
