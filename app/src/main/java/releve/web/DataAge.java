package releve.web;

import java.time.Instant;
import java.util.Optional;

/** How old the data are that pages show. */
public sealed interface DataAge {
    /** When the last message was kept, if ever. */
    Optional<Instant> asOf();

    /** The feeds deliver as they use to. */
    record Fresh(Instant at) implements DataAge {
        @Override
        public Optional<Instant> asOf() {
            return Optional.of(at);
        }
    }

    /** At least one feed is later than its own rhythm. */
    record Late(Instant since) implements DataAge {
        @Override
        public Optional<Instant> asOf() {
            return Optional.of(since);
        }
    }

    /** The feeds are cut: what is shown from them is as it was then. */
    record Frozen(Instant since) implements DataAge {
        @Override
        public Optional<Instant> asOf() {
            return Optional.of(since);
        }
    }

    /** No feed has ever delivered anything. */
    record Nothing() implements DataAge {
        @Override
        public Optional<Instant> asOf() {
            return Optional.empty();
        }
    }
}
