package releve.drill;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * One sending system of the group: what the receiving side must be told of it, and how it speaks.
 *
 * @param defaultAuthority the assigning authority of numbers sent without one
 * @param charset the character set of its bytes, declared in MSH-18 or not
 * @param declared MSH-18 as sent; empty when the system leaves it out
 * @param lineEnd what ends its segments
 */
public record Feed(
        String name,
        Application application,
        ZoneId zone,
        String defaultAuthority,
        Charset charset,
        String declared,
        String lineEnd) {

    /** MSH-3, MSH-4 and MSH-12. */
    public record Application(String name, String facility, String version) {}

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static final Feed ADT =
            of("adt", new Application("ACCUEIL", "G3V", "2.5"), StandardCharsets.UTF_8, "UNICODE UTF-8", "\r");
    static final Feed LAB =
            of("lab", new Application("LABO-X", "G3V-LAB", "2.3.1"), StandardCharsets.ISO_8859_1, "8859/1", "\r");
    static final Feed RIS =
            of("ris", new Application("RADIO9", "IMAGERIE", "2.3"), Charset.forName("windows-1252"), "", "\r\n");
    static final Feed PHARMACY = of(
            "pharmacy", new Application("PHARMA", "G3V-PHA", "2.5.1"), StandardCharsets.UTF_8, "UNICODE UTF-8", "\r");
    static final Feed AGENDA =
            of("agenda", new Application("RENDEZVOUS", "G3V-RDV", "2.4"), StandardCharsets.ISO_8859_1, "8859/1", "\r");
    static final Feed DOCUMENTS =
            of("documents", new Application("COURRIERS", "G3V", "2.5"), StandardCharsets.UTF_8, "", "\r");

    static final List<Feed> ALL = List.of(ADT, LAB, RIS, PHARMACY, AGENDA, DOCUMENTS);

    private static Feed of(String name, Application application, Charset charset, String declared, String lineEnd) {
        return new Feed(name, application, BRUSSELS, Group.PATIENT_AUTHORITY, charset, declared, lineEnd);
    }
}
