package dev.gradus.formats.scenario;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.genius.GeniusReader;
import dev.gradus.settlement.OutcomeSpace;

/** A domain in the form that the reader of its profiles needs. */
sealed interface KnownDomain {
    OutcomeSpace space();

    record Indexed(GeniusReader.Settled settled) implements KnownDomain {
        @Override
        public OutcomeSpace space() {
            return settled.space();
        }
    }

    record Named(Domain domain) implements KnownDomain {
        @Override
        public OutcomeSpace space() {
            return domain.space();
        }
    }
}
