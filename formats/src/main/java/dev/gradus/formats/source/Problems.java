package dev.gradus.formats.source;

import dev.gradus.agreement.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems; keeps the first {@value #MOST} and counts the rest, so that a file of mistakes stays cheap. */
public final class Problems {
    static final int MOST = 500;

    private final String file;
    private final Set<LocatedProblem> found = new LinkedHashSet<>();
    private int more;

    public Problems(String file) {
        this.file = file;
    }

    /** Notes a problem; missing arguments are "". */
    public void add(Code code, String path, Place place, String... args) {
        add(LocatedProblem.at(file, place, problem(code, path, args)));
    }

    /** Notes a problem of a number that was set for this run and is in no file. */
    public void addOverride(Code code, String path, String... args) {
        add(LocatedProblem.at("--set", Place.NOWHERE, problem(code, path, args)));
    }

    public void add(LocatedProblem problem) {
        if (found.contains(problem)) {
            return;
        }
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            more++;
        }
    }

    /** More than are kept: whoever makes costly suggestions can stop. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public String file() {
        return file;
    }

    /** All in the order of the file. */
    public List<LocatedProblem> sorted() {
        List<LocatedProblem> sorted = new ArrayList<>(found);
        sorted.sort(LocatedProblem.ORDER);
        if (more > 0) {
            sorted.add(LocatedProblem.at(file, Place.NOWHERE, problem(Code.PROBLEM_MANY, "", "" + more, "" + MOST)));
        }
        return sorted;
    }

    private static Problem problem(Code code, String path, String... args) {
        List<String> three = new ArrayList<>(List.of(args));
        while (three.size() < 3) {
            three.add("");
        }
        return new Problem(code.code(), path, three);
    }
}
