package dev.gradus.formats.graphmodel;

import dev.gradus.stability.Pattern;
import dev.gradus.stability.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement as patterns of which one must match (disjunctive form), in the order in which it names them. */
final class Conditions {
    static final int MOST = 2_000;

    private Conditions() {}

    /** The patterns; empty where there would be more than {@value #MOST}. */
    static Optional<List<Pattern>> find(Statement statement) {
        return find(statement, true);
    }

    private static Optional<List<Pattern>> find(Statement statement, boolean holds) {
        return switch (statement) {
            case Statement.Taken(int option) -> Optional.of(List.of(new Pattern(1 << option, holds ? 1 << option : 0)));
            case Statement.Not(Statement inner) -> find(inner, !holds);
            case Statement.And(Statement left, Statement right) ->
                holds ? both(find(left, true), find(right, true)) : either(find(left, false), find(right, false));
            case Statement.Or(Statement left, Statement right) ->
                holds ? either(find(left, true), find(right, true)) : both(find(left, false), find(right, false));
            case Statement.If(Statement then, Statement condition) ->
                holds
                        ? either(find(then, true), find(condition, false))
                        : both(find(then, false), find(condition, true));
            case Statement.Iff(Statement left, Statement right) ->
                either(both(find(left, true), find(right, holds)), both(find(left, false), find(right, !holds)));
            case Statement.Stands(Pattern pattern) -> Optional.of(holds ? List.of(pattern) : opposites(pattern));
        };
    }

    private static List<Pattern> opposites(Pattern pattern) {
        List<Pattern> opposites = new ArrayList<>();
        for (int rest = pattern.fixed(); rest != 0; rest &= rest - 1) {
            int bit = Integer.lowestOneBit(rest);
            opposites.add(new Pattern(bit, ~pattern.yes() & bit));
        }
        return opposites;
    }

    private static Optional<List<Pattern>> either(Optional<List<Pattern>> left, Optional<List<Pattern>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Set<Pattern> all = new LinkedHashSet<>(left.get());
        all.addAll(right.get());
        return all.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    private static Optional<List<Pattern>> both(Optional<List<Pattern>> left, Optional<List<Pattern>> right) {
        if (left.isEmpty()
                || right.isEmpty()
                || (long) left.get().size() * right.get().size() > MOST) {
            return Optional.empty();
        }
        Set<Pattern> all = new LinkedHashSet<>();
        for (Pattern one : left.get()) {
            for (Pattern other : right.get()) {
                int shared = one.fixed() & other.fixed();
                if (((one.yes() ^ other.yes()) & shared) == 0) {
                    all.add(new Pattern(one.fixed() | other.fixed(), one.yes() | other.yes()));
                }
            }
        }
        return Optional.of(List.copyOf(all));
    }
}
