package releve.drill;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import releve.hl7.Er7;

/** What the documents system says: letters and nursing notes with their text. HL7 2.5, UTF-8 undeclared, times with their offset. */
final class DocumentWriter {
    private final Post post;

    DocumentWriter(Post post) {
        this.post = post;
    }

    /** One document: its number, LOINC type and title. */
    record Paper(String number, String loinc, String title) {}

    /** @param trigger T02 new, T04 status changed, T08 edited, T10 replaced, T11 cancelled */
    void say(Instant at, Paper paper, Stay stay, List<String> text, String trigger) {
        StringBuilder body = new StringBuilder(1_000);
        body.append(Fields.of("EVN").set(1, trigger).set(2, Times.offset(at)).write())
                .append(Segments.pid(Feed.DOCUMENTS, stay.patient))
                .append(Segments.visit(stay))
                .append(header(at, paper, stay, trigger));
        if (!trigger.equals("T11")) {
            body.append(Fields.of("OBX")
                    .set(1, "1")
                    .set(2, "FT")
                    .parts(3, paper.loinc(), paper.title(), "LN")
                    .set(5, Er7.text(String.join("\n", text)))
                    .set(11, "F")
                    .write());
        }
        post.send(
                Feed.DOCUMENTS,
                at,
                "MDM^" + trigger + (trigger.equals("T11") ? "^MDM_T01" : "^MDM_T02"),
                body.toString());
    }

    /** A document whose text is a PDF (ED, chapter 2A). */
    void enclose(Instant at, Paper paper, Stay stay, byte[] pdf) {
        post.send(
                Feed.DOCUMENTS,
                at,
                "MDM^T02^MDM_T02",
                Fields.of("EVN").set(1, "T02").set(2, Times.offset(at)).write(),
                Segments.pid(Feed.DOCUMENTS, stay.patient),
                Segments.visit(stay),
                header(at, paper, stay, "T02"),
                Fields.of("OBX")
                        .set(1, "1")
                        .set(2, "ED")
                        .parts(3, paper.loinc(), paper.title(), "LN")
                        .parts(
                                5,
                                "",
                                "Application",
                                "PDF",
                                "Base64",
                                Base64.getEncoder().encodeToString(pdf))
                        .set(11, "F")
                        .write());
    }

    private static String header(Instant at, Paper paper, Stay stay, String trigger) {
        return Fields.of("TXA")
                .set(1, "1")
                .parts(2, paper.loinc(), paper.title(), "LN")
                .set(3, "TX")
                .set(4, Times.offset(at))
                .set(5, Segments.doctor(stay.doctor))
                .set(6, Times.offset(at))
                .parts(12, paper.number(), "COURRIERS")
                .set(17, trigger.equals("T04") || trigger.equals("T08") ? "LA" : "DO")
                .set(19, trigger.equals("T11") ? "CA" : "AV")
                .write();
    }
}
