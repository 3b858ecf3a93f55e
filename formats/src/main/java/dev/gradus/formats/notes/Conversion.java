package dev.gradus.formats.notes;

import dev.gradus.formats.notes.Scale.Reversibility;
import dev.gradus.formats.notes.Scale.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One note turned into a case and its outcome, or the reason why none can be made of it. */
public sealed interface Conversion {
    /** The files of the case. */
    record Made(String id, String caseYaml, String outcomeYaml) implements Conversion {}

    /**
     * No roadmap can be made of the note.
     *
     * @param reason "no-date", "no-steps", "one-side" or "too-many"
     */
    record Skipped(String id, String reason) implements Conversion {}

    static Conversion of(Note note, Wording wording, Edition edition) {
        Optional<LocalDate> signed = Agreement.signed(note, wording);
        List<Note.Step> steps = note.steps().stream()
                .filter(Agreement::isInTheText)
                .filter(step -> edition == Edition.FIRST || Duty.of(step) != Duty.END)
                .toList();
        if (signed.isEmpty()) {
            return new Skipped(note.id(), "no-date");
        }
        if (steps.isEmpty()) {
            return new Skipped(note.id(), "no-steps");
        }
        Sides sides = Sides.of(note, steps, wording);
        Agreement agreement = Agreement.of(note, edition, wording, signed.get(), steps, sides);
        if (!sides.isWhole() || agreement.weight(0) == 0 || agreement.weight(1) == 0) {
            return new Skipped(note.id(), "one-side");
        }
        Optional<Gains.Factors> factors =
                edition == Edition.FIRST ? Optional.of(Gains.Factors.NONE) : Gains.factors(agreement);
        return factors.isPresent()
                ? new Made(note.id(), new CaseText(agreement, factors.get()).text(), new OutcomeText(agreement).text())
                : new Skipped(note.id(), "too-many");
    }

    /**
     * What the rule reads of a note.
     *
     * @param stages steps in time
     * @param measures step id → its measures
     */
    record Agreement(
            Note note,
            Edition edition,
            Wording wording,
            LocalDate signed,
            Sides sides,
            Order order,
            List<List<Note.Step>> stages,
            Map<String, List<Act>> measures) {
        private static final Pattern OUTSIDE = Pattern.compile("\\b(extra|not in the text)\\b");
        private static final List<String> SUFFIX = List.of("-first", "-second");

        /**
         * One measure.
         *
         * @param side of the performer: 0 or 1
         * @param weight share in the worth of its side (rule 10)
         */
        record Act(
                String id,
                Note.Step step,
                int side,
                boolean cosigned,
                int weight,
                Reversibility reversibility,
                Verification verification) {}

        static boolean isInTheText(Note.Step step) {
            return !step.get("trigger").strip().equals("hidden")
                    && !OUTSIDE.matcher(step.get("text")).find()
                    && !step.get("text").isEmpty()
                    && !step.get("by").isEmpty();
        }

        static Optional<LocalDate> signed(Note note, Wording wording) {
            List<LocalDate> dates = Stream.of(note.get("signed"), note.get("instrument"), note.get("texts"))
                    .map(Order.Dates::all)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElseGet(() -> Order.Dates.all(wording.signed(note.id())));
            return dates.stream()
                    .filter(date -> note.id().contains(Integer.toString(date.getYear())))
                    .findFirst()
                    .or(() -> dates.stream().findFirst());
        }

        static Agreement of(
                Note note, Edition edition, Wording wording, LocalDate signed, List<Note.Step> steps, Sides sides) {
            Order order = new Order(steps);
            Map<String, List<Act>> measures = new LinkedHashMap<>();
            for (Note.Step step : steps) {
                measures.put(step.id(), acts(step, sides.part(step, wording)));
            }
            return new Agreement(note, edition, wording, signed, sides, order, order.stages(), measures);
        }

        private static List<Act> acts(Note.Step step, Sides.Part part) {
            Reversibility reversibility = Reversibility.of(step.get("rev"));
            List<Act> acts = new ArrayList<>();
            for (int side : part.performers()) {
                String id = id(step.id()) + (part.performers().size() > 1 ? SUFFIX.get(side) : "");
                acts.add(new Act(
                        id,
                        step,
                        side,
                        part.cosigned(),
                        reversibility.weight,
                        reversibility,
                        Verification.of(step.get("ver"))));
            }
            return acts;
        }

        static String id(String step) {
            String lower = step.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            return lower.matches("[a-z].*") ? lower : "step-" + lower;
        }

        List<Act> acts() {
            return stages.stream()
                    .flatMap(List::stream)
                    .flatMap(step -> acts(step).stream())
                    .toList();
        }

        List<Act> acts(Note.Step step) {
            return measures.getOrDefault(step.id(), List.of());
        }

        /** Sum of the weights of one side's measures. */
        int weight(int side) {
            return acts().stream()
                    .filter(act -> act.side() == side)
                    .mapToInt(Act::weight)
                    .sum();
        }

        /** The id of a side: that of its first member. */
        String sideId(int side) {
            return wording.partyId((side == 0 ? sides.first() : sides.second()).getFirst());
        }
    }
}
