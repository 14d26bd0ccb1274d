package releve.drill;

import java.time.Duration;
import java.time.Instant;
import releve.hl7.Er7;

/** What the appointment system says, with the telephone numbers that let everyone booked be called. HL7 2.4, ISO 8859-1. */
final class AgendaWriter {
    private final Post post;

    AgendaWriter(Post post) {
        this.post = post;
    }

    /** @param trigger S12 booked, S13 moved, S14 modified, S15 cancelled, S16 discontinued, S17 deleted, S26 did not come */
    void say(Instant at, Booking booking, String trigger) {
        String start = Times.minute(booking.when());
        String end = Times.minute(booking.when().plus(Duration.ofMinutes(booking.minutes())));
        post.send(
                Feed.AGENDA,
                at,
                "SIU^" + trigger + "^SIU_S12",
                schedule(booking, trigger, start, end),
                Segments.pid(Feed.AGENDA, booking.patient()),
                Fields.of("PV1")
                        .set(1, "1")
                        .set(2, "O")
                        .set(3, Er7.components(booking.clinic(), "", "", booking.site()))
                        .write(),
                Fields.of("RGS").set(1, "1").set(2, "A").write(),
                Fields.of("AIS")
                        .set(1, "1")
                        .set(2, "A")
                        .parts(3, booking.clinic(), booking.theatre() ? "Intervention" : "Consultation", "G3VRDV")
                        .set(4, start)
                        .set(7, String.valueOf(booking.minutes()))
                        .set(8, "MIN")
                        .write(),
                Fields.of("AIL")
                        .set(1, "1")
                        .set(2, "A")
                        .set(3, Er7.components(booking.clinic(), "", "", booking.site()))
                        .write(),
                Fields.of("AIP")
                        .set(1, "1")
                        .set(2, "A")
                        .set(3, Segments.doctor(booking.doctor()))
                        .set(6, start)
                        .write());
    }

    private static String schedule(Booking booking, String trigger, String start, String end) {
        return Fields.of("SCH")
                .set(1, booking.number())
                .set(2, "F" + booking.number())
                .parts(6, trigger, "")
                .parts(7, booking.theatre() ? "OPERATION" : "CONSULTATION", "Prévu au guichet")
                .parts(8, "NORMAL", "", "HL70276")
                .set(9, String.valueOf(booking.minutes()))
                .set(10, "MIN")
                .set(11, Er7.components("", "", "", start, end))
                .set(16, Segments.doctor(booking.doctor()))
                .parts(25, status(trigger), "", "HL70278")
                .write();
    }

    private static String status(String trigger) {
        return switch (trigger) {
            case "S15" -> "Cancelled";
            case "S16" -> "Dc";
            case "S17" -> "Deleted";
            case "S26" -> "Noshow";
            case "S14" -> "Started";
            default -> "Booked";
        };
    }
}
