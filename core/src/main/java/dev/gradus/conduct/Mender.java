package dev.gradus.conduct;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.conduct.Mending.Joint;
import dev.gradus.conduct.Mending.Lies;
import dev.gradus.conduct.Mending.Shift;
import dev.gradus.conduct.Mending.Single;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.SwitchingNumbers;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the smallest change of a case’s numbers that makes a move worth its maker’s while: one number inside its range, else several
 * together inside theirs, else one number beyond its range.
 */
final class Mender {
    private static final int HALVINGS = 40;

    private final WholeCase whole;
    private final MoveCondition condition;
    private final Watch watch;
    private final List<Pull> pulls = new ArrayList<>();

    /** A number with a range, and what its better end gains. */
    private record Pull(Input input, double end, double gain) {
        double at(double share) {
            return input.now() + share * (end - input.now());
        }
    }

    private Mender(WholeCase whole, MoveCondition condition, Watch watch) {
        this.whole = whole;
        this.condition = condition;
        this.watch = watch;
        double now = margin(whole.resolved());
        long about = condition.measures(whole.structure());
        CaseInputs.of(whole).stream()
                .filter(input -> input.matters(about) && input.estimate().isRange())
                .forEach(input -> pull(input, now));
        pulls.sort(Comparator.comparingDouble(Pull::gain).reversed());
    }

    /** @throws Watch.Stopped when the watch asks to stop */
    static Mending mend(WholeCase whole, MoveCondition condition, Watch watch) {
        return new Mender(whole, condition, watch).mend();
    }

    private double margin(ResolvedCase resolved) {
        return condition.at(resolved).margin();
    }

    private void pull(Input input, double now) {
        watch.check();
        double low = alone(input, input.estimate().low()) - now;
        double high = alone(input, input.estimate().high()) - now;
        double end = low > high ? input.estimate().low() : input.estimate().high();
        if (Math.max(low, high) > Tolerance.TIE) {
            pulls.add(new Pull(input, end, Math.max(low, high)));
        }
    }

    private double alone(Input input, double value) {
        return margin(whole.resolved().with(input.set(whole.resolved().numbers(), value)));
    }

    private Mending mend() {
        List<SwitchingNumber> single =
                SwitchingNumbers.of(whole, this::margin, condition.measures(whole.structure()), watch);
        Optional<Mending.Change> inside = single.stream()
                .filter(this::isWithin)
                .findFirst()
                .<Mending.Change>map(number -> new Single(number, true))
                .or(() -> joint(pulls));
        Mending.Change change = inside.orElseGet(() -> single.stream()
                .findFirst()
                .<Mending.Change>map(number -> new Single(number, false))
                .orElseGet(Mending.Nothing::new));
        return new Mending(change, lies(single, inside.isPresent()));
    }

    private boolean isWithin(SwitchingNumber number) {
        return input(number).estimate().isRange() && number.near();
    }

    private Input input(SwitchingNumber number) {
        return CaseInputs.of(whole).stream()
                .filter(input -> input.path().equals(number.path()))
                .findFirst()
                .orElseThrow();
    }

    private Lies lies(List<SwitchingNumber> single, boolean inside) {
        Set<Lies> alone = EnumSet.noneOf(Lies.class);
        single.stream().filter(this::isWithin).forEach(number -> alone.add(side(input(number))));
        for (Lies side : List.of(Lies.WORTH, Lies.BELIEF, Lies.ENCODING)) {
            if (isEnough(pulls.stream().filter(pull -> side(pull.input) == side).toList(), 1)) {
                alone.add(side);
            }
        }
        if (alone.isEmpty()) {
            return inside ? Lies.UNKNOWN : Lies.OUTSIDE;
        }
        return alone.size() == 1 ? alone.iterator().next() : Lies.UNKNOWN;
    }

    private static Lies side(Input input) {
        return switch (input.kind()) {
            case WORTH, RESPONSE, STOPPING_RESPONSE, IMPATIENCE -> Lies.WORTH;
            case TRUST, PAST_SIGNAL, TURNOVER, TURNOVER_AFTER, SIGNAL -> Lies.BELIEF;
            default -> Lies.ENCODING;
        };
    }

    private Optional<Mending.Change> joint(List<Pull> all) {
        for (int k = 2; k <= all.size(); k++) {
            watch.check();
            List<Pull> strongest = all.subList(0, k);
            if (isEnough(strongest, 1)) {
                double share = leastShare(strongest);
                return Optional.of(new Joint(
                        share,
                        strongest.stream()
                                .map(pull -> new Shift(pull.input.path(), pull.input.now(), pull.at(share)))
                                .toList()));
            }
        }
        return Optional.empty();
    }

    private double leastShare(List<Pull> together) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (isEnough(together, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean isEnough(List<Pull> together, double share) {
        Numbers numbers = whole.resolved().numbers();
        for (Pull pull : together) {
            numbers = pull.input.set(numbers, pull.at(share));
        }
        return margin(whole.resolved().with(numbers)) >= -Tolerance.TIE;
    }
}
