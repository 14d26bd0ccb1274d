package releve.ward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import releve.identity.Patient;

/** Something a person is asked about once before it is kept. */
public sealed interface Doubt {
    /** What a confirmation carries: another value, or another patient in the bed, is another doubt. */
    String code();

    /** It happened more than a day ago. */
    record LongAgo(Instant event) implements Doubt {
        @Override
        public String code() {
            return "long-ago:" + event.toEpochMilli();
        }
    }

    /** Possible, but rarely seen. @param field the field's name in {@link Item.VitalSigns} or {@link Item.Weight} */
    record Unusual(String field, BigDecimal value) implements Doubt {
        @Override
        public String code() {
            return "unusual:" + field + ":" + value.toPlainString();
        }
    }

    /** Differs from the last weight by a tenth or more. */
    record WeightJump(BigDecimal before, Instant when, BigDecimal value) implements Doubt {
        @Override
        public String code() {
            return "weight:" + before.toPlainString() + ":" + value.toPlainString();
        }
    }

    /** A dose of the drug was taken in the same round, or shortly before or after. */
    record GivenAlready(DrugsOf.Earlier dose) implements Doubt {
        @Override
        public String code() {
            return "given:" + dose.seq() + ":" + dose.at().toEpochMilli();
        }
    }

    /** The number stands on a tube that was recorded before. @param same of this patient, else of another */
    record LabelUsed(String label, Instant when, boolean same) implements Doubt {
        @Override
        public String code() {
            return "label:" + label + ":" + when.toEpochMilli() + ":" + same;
        }
    }

    /** Somebody lies in the bed. */
    record BedTaken(Place bed, List<Patient> by) implements Doubt {
        public BedTaken {
            by = List.copyOf(by);
        }

        @Override
        public String code() {
            return "taken:" + by.stream().map(each -> Long.toString(each.id())).collect(Collectors.joining("-"));
        }
    }

    /** The bed is being cleaned, blocked, or kept for an isolation. */
    record BedNotReady(Place bed, Recorded<BedState> state) implements Doubt {
        @Override
        public String code() {
            return "not-ready:" + state.seq();
        }
    }
}
