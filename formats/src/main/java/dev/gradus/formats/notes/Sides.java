package dev.gradus.formats.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who acts: the side that is asked to move first, and all others together (rule 5, 6).
 *
 * @param first names of the first side, as in the note
 * @param second names of the second side
 */
record Sides(List<String> first, List<String> second) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:/|,|\\+(?!\\d))\\s*");
    private static final Pattern EACH = Pattern.compile("\\+(?!\\d)");

    Sides {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /**
     * What one step asks.
     *
     * @param performers 0 = first side, 1 = second: one measure each
     * @param cosigned the other side co-signs
     */
    record Part(List<Integer> performers, boolean cosigned) {
        Part {
            performers = List.copyOf(performers);
        }
    }

    static Sides of(Note note, List<Note.Step> steps, Wording wording) {
        List<String> listed = note.parties().isEmpty() ? wording.parties(note.id()) : note.parties();
        Set<String> all = new LinkedHashSet<>(listed);
        for (Note.Step step : steps) {
            names(step).stream().filter(name -> !isEverybody(name)).forEach(all::add);
        }
        String begins = steps.isEmpty() ? "" : names(steps.getFirst()).getFirst();
        if (isEverybody(begins)) {
            begins = listed.isEmpty() ? "" : listed.getFirst();
        }
        String leader = wording.partyId(begins);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String name : all) {
            if (taken.add(wording.partyId(name))) {
                (wording.partyId(name).equals(leader) ? first : second).add(name);
            }
        }
        return new Sides(first, second);
    }

    Part part(Note.Step step, Wording wording) {
        List<String> names = names(step);
        if (isEverybody(names.getFirst())) {
            return new Part(List.of(0, 1), false);
        }
        List<Integer> sides = names.stream()
                .map(name -> wording.partyId(name).equals(wording.partyId(first.getFirst())) ? 0 : 1)
                .distinct()
                .toList();
        if (sides.size() == 1) {
            return new Part(sides, false);
        }
        boolean each = EACH.matcher(Note.bare(step.get("by"))).find();
        return each ? new Part(List.of(0, 1), false) : new Part(sides.subList(0, 1), true);
    }

    static List<String> names(Note.Step step) {
        return List.of(BETWEEN.split(Note.bare(step.get("by"))));
    }

    static boolean isEverybody(String name) {
        return name.equals("both") || name.equals("all");
    }

    boolean isWhole() {
        return !first.isEmpty() && !second.isEmpty();
    }
}
