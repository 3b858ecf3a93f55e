package dev.gradus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.work.Watch;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The remedies are those that writing down all of them finds, with the certificate checker as judge. */
class RepairAgainstBruteForceTest {
    private static final int CASES = 1_500;
    private static final int MOST_WAYS = 10;

    @Test
    void theCheapestRemediesAreThoseOfTheDefinition() {
        Map<Repairs.Outcome, Integer> outcomes = new EnumMap<>(Repairs.Outcome.class);
        int several = 0;
        int divided = 0;
        int compared = 0;
        for (long seed = 0; compared < CASES; seed++) {
            RepairCase repair = RandomRepairs.of(seed);
            Roadmap sequence = RandomRepairs.sequence(repair, seed);
            int ways = sequence.stages().size() * repair.resolved().structure().partyCount();
            if (ways == 0 || ways > MOST_WAYS) {
                continue;
            }
            compared++;
            Repairs repairs =
                    Repairer.repair(repair, "", new Goal.Sequence(sequence), RepairRequest.DEFAULT, Watch.NONE);
            outcomes.merge(repairs.outcome(), 1, Integer::sum);
            Set<Remedy> found = repairs.cheapest().stream().map(Repair::remedy).collect(Collectors.toSet());
            if (repairs.outcome() == Repairs.Outcome.HOLDS) {
                found = new HashSet<>(Set.of(
                        new Remedy(0, repair.mostTranches().stream().map(_ -> 1).toList())));
            }

            assertThat(found)
                    .as("seed %d, %s%n%s%n%s", seed, sequence, repair, Samples.print(repair.resolved()))
                    .isEqualTo(new NaiveRepair(repair).cheapest(sequence));
            for (Repair mend : repairs.cheapest()) {
                assertThat(CertificateChecker.check(mend.repaired(), mend.roadmap(), mend.certificate()))
                        .isEmpty();
                assertThat(mend.removes()).hasSize(parts(mend.remedy()));
                assertThat(mend.removes()).allMatch(part -> part.without().margin() < 0);
                assertThat(mend.sizes()).allMatch(sizes -> sizes.margin() >= mend.weakestMargin() - 1e-9);
                divided += mend.remedy().extraTranches() > 0 ? 1 : 0;
            }
            several += repairs.cheapest().size() > 1 ? 1 : 0;
        }

        assertThat(outcomes.get(Repairs.Outcome.MENDED))
                .as("%s %s %s", outcomes, several, divided)
                .isGreaterThan(100);
        assertThat(outcomes.get(Repairs.Outcome.NOT_MENDED)).isGreaterThan(100);
        assertThat(outcomes.get(Repairs.Outcome.HOLDS)).isGreaterThan(50);
        assertThat(several).isGreaterThan(10);
        assertThat(divided).isGreaterThan(20);
    }

    private static int parts(Remedy remedy) {
        return Long.bitCount(remedy.instruments())
                + (int) remedy.tranches().stream().filter(k -> k > 1).count();
    }
}
