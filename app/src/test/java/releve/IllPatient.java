package releve;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A synthetic patient of whom every service has something to say; lies on CARD. */
final class IllPatient {
    private static final String PID = "PID|||20^^^CHR^MR||NGUYỄN^THỊ MINH KHAI||19400501|F";

    private final OpenPages pages;

    IllPatient(OpenPages pages) {
        this.pages = pages;
    }

    private static String hours(long hours) {
        return ChartPagesTest.ago(Duration.ofHours(hours));
    }

    void tell() {
        pages.tell(
                "A01",
                PID,
                "PD1||||4711^DOCTEUR^EXEMPLE",
                "PV1||I|CARD^14^A^CITADELLE||||||||||||||||V20^^^CHR",
                "OBX|1|NM|29463-7^Poids^LN||61.5|kg|||||F|||202611200700",
                "AL1|1|DA|PEN^Pénicilline^L|SV|Anaphylaxie",
                "DG1|1||I50.9^Insuffisance cardiaque^I10");
        drugs();
        results();
        documents();
    }

    private void drugs() {
        pages.say(
                "pharmacy",
                "RDE^O11",
                hours(60),
                PID,
                "ORC|NW|RX1",
                "TQ1|1||Q8H",
                "RXE||D1^Bisoprolol^L|2.5||mg",
                "RXR|PO");
        pages.say(
                "pharmacy",
                "RAS^O17",
                hours(3),
                PID,
                "ORC|RE|RX1",
                "RXA|0|1|" + hours(3) + "||D1^Bisoprolol^L|2.5|mg|||||||||||||CP");
        pages.say("pharmacy", "RDE^O11", hours(60), PID, "ORC|NW|RX2", "TQ1|1||TID", "RXE||D2^Furosémide^L|40||mg");
        pages.say("pharmacy", "RDE^O11", hours(60), PID, "ORC|NW|RX3", "TQ1|1||QD", "RXE||D3^Digoxine^L|1||cp");
        pages.say("pharmacy", "RDE^O11", hours(5), PID, "ORC|DC|RX3", "RXE||D3^Digoxine^L|1||cp");
    }

    private void results() {
        for (int day = 3; day >= 1; day--) {
            value("LAB" + day, day * 20L, "K^Potassium^L", day == 1 ? "6.8" : "4.1", day == 1 ? "HH" : "");
        }
        pages.say("lab", "ORM^O01", hours(1), PID, "ORC|NW|LAB9||||||||", "OBR|1|LAB9||TROP^Troponine^L");
    }

    private void value(String order, long hoursAgo, String analyte, String value, String flag) {
        pages.say(
                "lab",
                "ORU^R01",
                hours(hoursAgo),
                PID,
                "OBR|1|" + order + "||IONO^Ionogramme^L|||" + hours(hoursAgo) + "|||||||||||||||" + hours(hoursAgo)
                        + "|||F",
                "OBX|1|NM|" + analyte + "||" + value + "|mmol/L|3.5-5.1|" + flag + "|||F");
    }

    private void documents() {
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.4 synthétique".getBytes(StandardCharsets.UTF_8));
        String html = Base64.getEncoder().encodeToString("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        pages.say(
                "letters",
                "MDM^T02",
                hours(30),
                PID,
                "TXA|1|11488-4^Lettre^LN|TX|" + hours(30) + "|||||DOC^AUTEUR^EXEMPLE|||DOC1",
                "OBX|1|ED|11488-4^Lettre^LN||^Application^PDF^Base64^" + pdf,
                "OBX|2|ED|11488-4^Lettre^LN||^TEXT^HTML^Base64^" + html,
                "OBX|3|TX|11488-4^Lettre^LN||Va <b>mieux</b>");
    }
}
