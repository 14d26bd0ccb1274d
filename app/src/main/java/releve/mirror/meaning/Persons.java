package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.hl7.Presence;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.identity.Identifier;
import releve.identity.IdentityFact.PatientSeen;
import releve.identity.PatientRef;
import releve.identity.Person;

/** PID and MRG as patients. */
final class Persons {
    /** Table 0203: numbers of an account or a visit, not of a person, though some senders list them in PID-3. */
    private static final Set<String> NOT_OF_A_PERSON = Set.of("AN", "VN");

    /** Table 0203: numbers issued by a state, unique by their type alone, so the feed's own authority must not claim them. */
    private static final Set<String> NATIONAL = Set.of("SS", "SB", "NI", "NH", "PPN", "DL", "CZ", "HC");

    private Persons() {}

    /** Notes the patient of a PID; empty, with a reason, when it names none. */
    static Optional<PatientRef> see(Segment pid, FeedContext context, boolean registered, Findings findings) {
        List<Identifier> identifiers = identifiers(pid, context);
        if (identifiers.isEmpty()) {
            findings.miss("PID-3: no patient number");
            return Optional.empty();
        }
        PatientSeen seen = new PatientSeen(identifiers, person(pid, context), registered);
        findings.identity.add(seen);
        return Optional.of(seen.ref());
    }

    /** PID-3; before version 2.3.1 also PID-2 (external) and PID-4 (alternate), read only when PID-3 is empty. */
    private static List<Identifier> identifiers(Segment pid, FeedContext context) {
        for (int field : new int[] {3, 2, 4}) {
            List<Identifier> found = identifiers(pid, field, context);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** CX repetitions, the one to be shown first: a hospital number before all others. */
    static List<Identifier> identifiers(Segment segment, int field, FeedContext context) {
        List<Identifier> found = new ArrayList<>(2);
        for (Repetition number : segment.repetitions(field)) {
            String text = number.text(1).strip();
            String type = number.text(5).strip();
            if (!text.isBlank() && !text.equals("\"\"") && !NOT_OF_A_PERSON.contains(type)) {
                Identifier identifier = new Identifier(new PatientRef(authority(number, type, context), text), type);
                if (found.stream().noneMatch(other -> other.ref().equals(identifier.ref()))) {
                    found.add(identifier);
                }
            }
        }
        found.sort(Comparator.comparingInt(identifier -> rank(identifier.type())));
        return found;
    }

    private static int rank(String type) {
        return switch (type) {
            case "MR" -> 0;
            case "PI" -> 1;
            case "" -> 2;
            default -> 3;
        };
    }

    /** CX.4: the namespace, else the universal id, else the type of a national number, else the feed's own authority. */
    static String authority(Repetition number, String type, FeedContext context) {
        String namespace = number.text(4, 1).strip();
        if (!namespace.isEmpty()) {
            return namespace;
        }
        String universal = number.text(4, 2).strip();
        if (!universal.isEmpty()) {
            return universal;
        }
        return NATIONAL.contains(type) || type.startsWith("NN") ? type : context.defaultAuthority();
    }

    private static Person person(Segment pid, FeedContext context) {
        Repetition name = legalName(pid);
        return new Person(
                name == null ? null : part(name, 1),
                name == null ? null : part(name, 2),
                date(pid, 7, context),
                Fields.said(pid, 8),
                address(pid),
                phones(pid),
                died(pid, context));
    }

    private static @Nullable Repetition legalName(Segment pid) {
        List<Repetition> names = pid.repetitions(5);
        return names.stream()
                .filter(name -> name.text(7).equals("L"))
                .findFirst()
                .orElse(names.isEmpty() ? null : names.getFirst());
    }

    private static @Nullable String part(Repetition value, int component) {
        return switch (value.presence(component)) {
            case NOT_SENT -> null;
            case DELETED -> "";
            case VALUED -> value.text(component).strip();
        };
    }

    private static @Nullable String date(Segment pid, int field, FeedContext context) {
        String said = Fields.said(pid, field);
        if (said == null || said.isEmpty()) {
            return said;
        }
        Moment moment = Fields.moment(said, context.zone());
        return moment == null ? said : moment.said();
    }

    private static @Nullable String address(Segment pid) {
        if (pid.presence(11) != Presence.VALUED) {
            return Fields.said(pid, 11);
        }
        Repetition home = pid.repetitions(11).getFirst();
        return Fields.joined(
                ", ",
                Fields.joined(" ", home.text(1), home.text(2)),
                Fields.joined(" ", home.text(5), home.text(3)),
                home.text(6));
    }

    private static @Nullable String phones(Segment pid) {
        String said = Fields.phones(pid, 13, 14);
        if (!said.isEmpty()) {
            return said;
        }
        return pid.presence(13) == Presence.DELETED ? "" : null;
    }

    private static @Nullable String died(Segment pid, FeedContext context) {
        String when = date(pid, 29, context);
        if (when != null) {
            return when;
        }
        return switch (pid.text(30)) {
            case "Y" -> "Y";
            case "N" -> "";
            default -> null;
        };
    }
}
