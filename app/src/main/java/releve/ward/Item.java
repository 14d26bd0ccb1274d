package releve.ward;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;

/** One thing that a ward records. Each is a kind of fact of its own: {@link VitalSigns} is {@code ward.vital-signs/1}. */
public sealed interface Item permits Item.Observed, Item.Moving, Item.BedSaid {
    /** The longest note, in characters. */
    int LONGEST_NOTE = 20_000;

    /** The longest explanation of anything that is not a note, in characters. */
    int LONGEST_TEXT = 500;

    /** The word for it in kinds of facts and in addresses: {@code vital-signs}. */
    default String code() {
        return code(getClass());
    }

    static String code(Class<? extends Item> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What is seen or decided of a patient, wherever the patient is. */
    sealed interface Observed extends Item {}

    /** What happens to a patient's stay. */
    sealed interface Moving extends Item {}

    /** AVPU with new confusion, as the Royal College of Physicians' NEWS2 chart (2017) has it. */
    enum Consciousness {
        ALERT,
        CONFUSED,
        VOICE,
        PAIN,
        UNRESPONSIVE
    }

    /**
     * What was measured in one round; what was not measured is absent. No score is computed.
     *
     * @param systolic mmHg
     * @param pulse beats a minute
     * @param temperature °C
     * @param saturation SpO2, %
     * @param oxygen l/min given while the saturation was measured; 0 is room air
     * @param respiration breaths a minute
     * @param pain 0 to 10
     */
    record VitalSigns(
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer pulse,
            @Nullable BigDecimal temperature,
            @Nullable Integer saturation,
            @Nullable BigDecimal oxygen,
            @Nullable Integer respiration,
            @Nullable Integer pain,
            @Nullable Consciousness consciousness)
            implements Observed {
        public VitalSigns {
            Plausible.check(Plausible.SYSTOLIC, systolic);
            Plausible.check(Plausible.DIASTOLIC, diastolic);
            Plausible.check(Plausible.PULSE, pulse);
            Plausible.check(Plausible.TEMPERATURE, temperature);
            Plausible.check(Plausible.SATURATION, saturation);
            Plausible.check(Plausible.OXYGEN, oxygen);
            Plausible.check(Plausible.RESPIRATION, respiration);
            Plausible.check(Plausible.PAIN, pain);
            if (systolic != null && diastolic != null && diastolic > systolic) {
                throw new IllegalArgumentException("blood pressure " + systolic + "/" + diastolic);
            }
        }

        /** Nothing was measured at all. */
        public boolean empty() {
            return this.equals(new VitalSigns(null, null, null, null, null, null, null, null, null));
        }
    }

    enum Weighed {
        MEASURED,
        ESTIMATED
    }

    record Weight(BigDecimal kilograms, Weighed how) implements Observed {
        public Weight {
            Plausible.check(Plausible.WEIGHT, kilograms);
        }
    }

    enum NoteSort {
        NURSING,
        MEDICAL
    }

    record Note(NoteSort sort, String text) implements Observed {
        public Note {
            Texts.said(text, LONGEST_NOTE);
        }
    }

    /**
     * A dose at the bedside, given or not. Amount and way are words, typed or repeated from the order; nothing is computed.
     *
     * @param order what it answers; {@link OrderRef#NONE} when the drug is not on the patient's list
     * @param orderedBy who ordered it, when that stands on paper only; else blank
     * @param details in words; asked for when outcome or route is OTHER
     */
    record DrugGiven(
            Coded drug,
            OrderRef order,
            DoseOutcome outcome,
            String dose,
            String route,
            String orderedBy,
            String details)
            implements Observed {
        public DrugGiven {
            DrugForm.check(drug, outcome, List.of(dose, route, orderedBy, details));
        }
    }

    /**
     * What was taken from the patient in one go.
     *
     * @param labels the numbers on the tubes, as scanned or typed; those without one are not listed
     * @param collector who took it, when it was not the author; else blank
     */
    record SampleTaken(
            Set<Specimen> what,
            int tubes,
            List<String> labels,
            String tests,
            Urgency urgency,
            String collector,
            String details)
            implements Observed {
        public SampleTaken {
            what = EnumSet.copyOf(what);
            labels = List.copyOf(labels);
            SampleForm.check(what, tubes, labels, List.of(tests, collector, details));
        }
    }

    enum AlertSort {
        FALL,
        WANDERING,
        VIOLENCE,
        INFECTION,
        AIRWAY,
        OTHER
    }

    record Alert(AlertSort sort, String text) implements Observed {
        public Alert {
            Texts.bounded(text, LONGEST_TEXT);
        }
    }

    /** What is to be done should the heart stop or the patient get worse. */
    enum Care {
        FULL,
        NO_RESUSCITATION,
        LIMITED,
        COMFORT
    }

    /** @param limits what is not to be done, in words; asked for when {@code care} is LIMITED */
    record CodeStatus(Care care, String limits) implements Observed {
        public CodeStatus {
            Texts.bounded(limits, LONGEST_TEXT);
        }
    }

    /** @param nilFrom nothing by mouth from then on; {@code details} holds diabetic, without salt, allergies of the kitchen … */
    record Diet(Texture texture, Fluid fluid, @Nullable Instant nilFrom, String details) implements Observed {
        public Diet {
            Texts.bounded(details, LONGEST_TEXT);
        }
    }

    /** Precautions by the way an infection travels; PROTECTIVE guards the patient from the others. */
    enum Precaution {
        CONTACT,
        DROPLET,
        AIRBORNE,
        PROTECTIVE
    }

    /** No precaution at all ends an isolation. */
    record Isolation(Set<Precaution> precautions, String reason) implements Observed {
        public Isolation {
            precautions = precautions.isEmpty() ? Set.of() : EnumSet.copyOf(precautions);
            Texts.bounded(reason, LONGEST_TEXT);
        }
    }

    /** As the person judged it; nothing is computed. */
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    record FallRisk(Level level) implements Observed {}

    record PressureRisk(Level level) implements Observed {}

    enum Whereabouts {
        BACK,
        THEATRE,
        IMAGING,
        DIALYSIS,
        ENDOSCOPY,
        CONSULTATION,
        REHABILITATION,
        OTHER
    }

    /** Where the patient is just now, away from the bed that stays theirs. */
    record WhereNow(Whereabouts where, String details) implements Observed {
        public WhereNow {
            Texts.bounded(details, LONGEST_TEXT);
        }
    }

    /** Without a day: none is expected any more. */
    record ExpectedDischarge(@Nullable LocalDate day) implements Observed {}

    /** To another bed, wherever it is. */
    record Moved(Place to) implements Moving {}

    record Admitted(Place to) implements Moving {}

    /** Sent to another ward, whose bed is chosen there; until it accepts, the patient belongs to the ward that sends. */
    record Sent(Place from, String site, String ward, String details) implements Moving {
        public Sent {
            Texts.bounded(details, LONGEST_TEXT);
        }
    }

    /** The other ward has the patient now. @param sending the item that sent the patient */
    record Accepted(UUID sending, Place to) implements Moving {}

    record TurnedDown(UUID sending, String reason) implements Moving {
        public TurnedDown {
            Texts.said(reason, LONGEST_TEXT);
        }
    }

    /** The ward that sent the patient has changed its mind. */
    record Recalled(UUID sending, String reason) implements Moving {
        public Recalled {
            Texts.bounded(reason, LONGEST_TEXT);
        }
    }

    record OnLeave(String details) implements Moving {
        public OnLeave {
            Texts.bounded(details, LONGEST_TEXT);
        }
    }

    record BackFromLeave() implements Moving {}

    enum Destination {
        HOME,
        CARE_HOME,
        OTHER_HOSPITAL,
        AGAINST_ADVICE,
        DIED,
        OTHER
    }

    record Discharged(Destination to, String details) implements Moving {
        public Discharged {
            Texts.bounded(details, LONGEST_TEXT);
        }
    }

    /** How a bed stands, whoever lies in it. */
    record BedSaid(BedState state) implements Item {}
}
