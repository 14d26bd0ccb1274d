package releve.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.care.OrderGroups;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.identity.PatientLedger.Filed;

/** The front door of the agenda, for reading. */
public final class Agenda {
    /** An appointment as it stands. */
    public record Appointment(AppointmentSaid appointment, Origin origin) {
        public boolean stands() {
            return appointment.step().stands();
        }
    }

    private final Jdbi jdbi;

    public Agenda(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every appointment of these patients, the cancelled ones too, by when it starts. */
    public List<Appointment> appointmentsOf(Collection<Long> patients) {
        OrderGroups<Filed<AppointmentSaid>> groups = new OrderGroups<>();
        PatientLedger.of(AppointmentSaid.class, PatientLedger.read(jdbi, AgendaView.TABLE, patients))
                .forEach(said -> groups.add(said.fact().number(), said));
        List<Appointment> appointments = new ArrayList<>();
        for (List<Filed<AppointmentSaid>> said : groups.groups()) {
            Filed<AppointmentSaid> latest = said.stream().max(BY_TIME).orElseThrow();
            appointments.add(new Appointment(withStart(latest.fact(), said), latest.origin()));
        }
        appointments.sort(Comparator.comparing(Agenda::start));
        return appointments;
    }

    private static final Comparator<Filed<AppointmentSaid>> BY_TIME = Comparator.comparing(
                    (Filed<AppointmentSaid> said) -> said.origin().eventTime())
            .thenComparing(said -> said.origin().seq());

    /** A cancellation need not repeat the time. */
    private static AppointmentSaid withStart(AppointmentSaid latest, List<Filed<AppointmentSaid>> said) {
        if (latest.starts() != null) {
            return latest;
        }
        return said.stream()
                .sorted(BY_TIME.reversed())
                .map(Filed::fact)
                .filter(earlier -> earlier.starts() != null)
                .findFirst()
                .map(earlier -> new AppointmentSaid(
                        latest.patient(),
                        latest.number(),
                        latest.step(),
                        earlier.starts(),
                        earlier.ends(),
                        latest.kind().isBlank() ? earlier.kind() : latest.kind(),
                        latest.reason(),
                        latest.place().isBlank() ? earlier.place() : latest.place(),
                        latest.with().isEmpty() ? earlier.with() : latest.with(),
                        latest.phones().isBlank() ? earlier.phones() : latest.phones()))
                .orElse(latest);
    }

    private static Instant start(Appointment appointment) {
        return appointment.appointment().starts() == null
                ? Instant.MAX
                : appointment.appointment().starts().instant();
    }
}
