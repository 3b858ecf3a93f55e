package dev.gradus.documents.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of a document, by their numbers. */
final class Steps {
    private final List<DraftStep> all;
    private final Map<String, List<DraftStep>> byNumber;
    private final Map<String, DraftStep> byId = new HashMap<>();
    private final Map<DraftStep, Integer> places = new HashMap<>();

    Steps(List<DraftStep> all) {
        this.all = all;
        this.byNumber = all.stream().collect(Collectors.groupingBy(step -> step.number));
        for (DraftStep step : all) {
            byId.put(step.id, step);
            places.put(step, places.size());
        }
    }

    List<DraftStep> all() {
        return all;
    }

    private List<DraftStep> called(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    /** The id of a step by its number: of the same table first, else of the only one that has it. */
    Optional<String> find(DraftStep from, String number) {
        List<DraftStep> called = called(number);
        return called.stream()
                .filter(step -> step.row.table() == from.row.table())
                .findFirst()
                .or(() -> called.size() == 1 ? called.stream().findFirst() : Optional.empty())
                .map(step -> step.id);
    }

    Optional<DraftStep> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The step in the row above, of the same table. */
    Optional<DraftStep> before(DraftStep step) {
        return Optional.ofNullable(places.get(step))
                .filter(at -> at > 0)
                .map(at -> all.get(at - 1))
                .filter(other -> other.row.table() == step.row.table());
    }

    /** As the table calls them: by their numbers, by which alone steps are named in its cells. */
    List<String> numbers(List<String> ids) {
        return all.stream()
                .filter(step -> step.acts().stream().anyMatch(ids::contains) || ids.contains(step.id))
                .map(step -> step.number)
                .toList();
    }

    Optional<DraftStep> parent(DraftStep step) {
        String number = StepNumbers.parent(step.number);
        return number.isEmpty()
                ? Optional.empty()
                : called(number).stream()
                        .filter(other -> other.row.table() == step.row.table())
                        .findFirst();
    }
}
