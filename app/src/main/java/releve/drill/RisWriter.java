package releve.drill;

import java.time.Instant;
import java.util.List;

/** What radiology says: orders and reports, one line of the report per OBX. HL7 2.3, windows-1252 undeclared, segments end in CRLF. */
final class RisWriter {
    private final Post post;

    RisWriter(Post post) {
        this.post = post;
    }

    void order(Instant at, Exam exam, String control) {
        post.send(
                Feed.RIS,
                at,
                "ORM^O01^ORM_O01",
                Segments.pid(Feed.RIS, exam.patient()),
                Segments.visit(exam.stay()),
                common(at, exam, control),
                request(exam, "", at));
    }

    void report(Instant at, Exam exam, List<String> lines, String status) {
        StringBuilder body = new StringBuilder(1_000);
        body.append(Segments.pid(Feed.RIS, exam.patient()))
                .append(Segments.visit(exam.stay()))
                .append(common(at, exam, "RE"))
                .append(request(exam, status, at));
        int set = 1;
        for (String line : lines) {
            body.append(Fields.of("OBX")
                    .set(1, String.valueOf(set++))
                    .set(2, "TX")
                    .parts(3, "&GDT", "Protocole")
                    .text(5, line)
                    .set(11, status)
                    .write());
        }
        post.send(Feed.RIS, at, "ORU^R01^ORU_R01", body.toString());
    }

    private static String common(Instant at, Exam exam, String control) {
        return Fields.of("ORC")
                .set(1, control)
                .set(2, exam.placer())
                .set(3, exam.filler())
                .set(5, control.equals("SC") ? "CM" : "")
                .set(9, Times.second(at))
                .write();
    }

    private static String request(Exam exam, String status, Instant at) {
        return Fields.of("OBR")
                .set(1, "1")
                .set(2, exam.placer())
                .set(3, exam.filler())
                .parts(4, exam.kind().code(), exam.kind().text(), "G3VRAD")
                .set(7, Times.minute(exam.taken()))
                .text(13, "Renseignements : douleur & fièvre, créat. <1,2")
                .set(16, Segments.doctor(exam.stay().doctor))
                .set(22, status.isEmpty() ? "" : Times.minute(at))
                .set(24, exam.kind().modality())
                .set(25, status)
                .write();
    }
}
