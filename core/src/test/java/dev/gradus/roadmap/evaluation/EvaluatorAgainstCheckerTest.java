package dev.gradus.roadmap.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The evaluator and the checker, written apart from the same pages, give the same certificate on random roadmaps, holding or not. */
class EvaluatorAgainstCheckerTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000);

    @Test
    void a01_everyNumberAgrees() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            for (long path = 0; path < 3; path++) {
                Roadmap roadmap = RandomCases.roadmap(resolved, 3 * seed + path);
                Certificate expected = CertificateChecker.rederive(resolved, roadmap);
                Certificate found = Evaluator.evaluate(resolved, roadmap);

                assertThat(CertificateChecker.compare(expected, found))
                        .as("seed %s, %s%n%s", seed, roadmap, RandomCases.print(resolved))
                        .isEmpty();
            }
        }
    }

    @Test
    void a02_alternativesComeInTheAgreedOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);

            assertThat(alternatives(Evaluator.evaluate(resolved, roadmap)))
                    .as("seed %s, %s%n%s", seed, roadmap, RandomCases.print(resolved))
                    .isEqualTo(alternatives(CertificateChecker.rederive(resolved, roadmap)));
        }
    }

    @Test
    void a03_holdingIsWhatTheCheckerSaysItIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            Certificate certificate = Evaluator.evaluate(resolved, roadmap);

            assertThat(CertificateChecker.check(resolved, roadmap, certificate).isEmpty())
                    .as("seed %s, %s%n%s", seed, roadmap, RandomCases.print(resolved))
                    .isEqualTo(certificate.holds());
        }
    }

    private static List<Alternative> alternatives(Certificate certificate) {
        return certificate.stages().stream()
                .flatMap(stage -> stage.parties().stream())
                .flatMap(party -> party.choices().stream())
                .map(Certificate.Choice::alternative)
                .toList();
    }
}
