package releve.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import releve.care.ResultStatus;
import releve.dossier.DossierFact.Change;
import releve.dossier.DossierFact.Contact;
import releve.dossier.DossierFact.ContactsListed;
import releve.dossier.DossierFact.DocumentSaid;
import releve.dossier.DossierFact.Immunised;
import releve.dossier.DossierFact.Measured;
import releve.dossier.DossierFact.Practitioner;
import releve.dossier.DossierFact.PractitionersListed;
import releve.dossier.DossierFact.Problem;
import releve.identity.LedgerTail;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.identity.PatientLedger.Filed;
import releve.identity.PatientLedger.Line;

/** The front door of the dossier, for reading: everything it knows of some patients, as it stands. */
public final class Dossier {
    public record KnownProblem(Problem problem, Origin origin) {}

    public record KnownContact(Contact contact, Origin origin) {}

    public record KnownPractitioner(Practitioner practitioner, Origin origin) {}

    public record Measurement(Measured measured, Origin origin) {}

    public record Vaccination(Immunised immunised, Origin origin) {}

    public enum Standing {
        CURRENT,
        REPLACED,
        CANCELLED
    }

    public record Document(DocumentSaid document, Standing standing, Origin origin) {}

    /** @param measurements the latest first */
    public record Pages(
            Allergies allergies,
            List<KnownProblem> problems,
            List<Measurement> measurements,
            List<Document> documents,
            List<Vaccination> vaccinations,
            List<KnownContact> contacts,
            List<KnownPractitioner> practitioners) {}

    private final Jdbi jdbi;

    public Dossier(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Pages of(Collection<Long> patients) {
        return pages(PatientLedger.read(jdbi, DossierView.TABLE, patients));
    }

    /** Of several persons at once; each is known under some rows. */
    public Map<Long, Pages> of(Map<Long, ? extends Collection<Long>> persons) {
        Map<Long, Pages> pages = new LinkedHashMap<>();
        PatientLedger.read(jdbi, DossierView.TABLE, persons)
                .forEach((person, lines) -> pages.put(person, pages(lines)));
        return pages;
    }

    /** Whom the patients named, of several persons at once; each is known under some rows. */
    public Map<Long, List<KnownContact>> contactsOf(Map<Long, ? extends Collection<Long>> persons) {
        Map<Long, List<KnownContact>> known = new LinkedHashMap<>();
        PatientLedger.read(jdbi, DossierView.TABLE, persons)
                .forEach((person, lines) -> known.put(person, contacts(PatientLedger.of(ContactsListed.class, lines))));
        return known;
    }

    /** What the dossier learns from now on, to be asked now and then. */
    public static LedgerTail tail() {
        return new LedgerTail(DossierView.TABLE);
    }

    private static Pages pages(List<Line> lines) {
        return new Pages(
                Allergies.of(lines),
                Problems.of(lines),
                measurements(PatientLedger.of(Measured.class, lines)),
                Papers.of(PatientLedger.of(DocumentSaid.class, lines)),
                vaccinations(PatientLedger.of(Immunised.class, lines)),
                contacts(PatientLedger.of(ContactsListed.class, lines)),
                practitioners(PatientLedger.of(PractitionersListed.class, lines)));
    }

    /** Of one thing measured at one time, the version that holds: settled before preliminary, then the later word. */
    private static List<Measurement> measurements(List<Filed<Measured>> said) {
        Comparator<Filed<Measured>> weight = Comparator.comparing(
                        (Filed<Measured> each) -> each.fact().status().settled())
                .thenComparing(each -> each.origin().eventTime())
                .thenComparing(each -> each.origin().seq());
        Map<String, Filed<Measured>> holding = new LinkedHashMap<>();
        for (Filed<Measured> each : said) {
            var at = each.fact().at();
            String key = each.patient() + "|" + each.fact().what().key() + "|"
                    + (at == null ? each.origin().eventTime() : at.instant());
            holding.merge(key, each, (one, other) -> weight.compare(one, other) > 0 ? one : other);
        }
        List<Measurement> measurements = new ArrayList<>();
        for (Filed<Measured> each : holding.values()) {
            if (each.fact().status() != ResultStatus.VOID
                    && !each.fact().value().isBlank()) {
                var at = each.fact().at();
                measurements.add(new Measurement(each.fact(), each.origin().at(at == null ? null : at.instant())));
            }
        }
        measurements.sort(
                Comparator.comparing((Measurement each) -> each.origin().eventTime())
                        .reversed());
        return measurements;
    }

    private static List<Vaccination> vaccinations(List<Filed<Immunised>> said) {
        Map<String, Vaccination> holding = new LinkedHashMap<>();
        for (Filed<Immunised> each : said) {
            Immunised fact = each.fact();
            String key =
                    fact.order().filler().isBlank() || fact.order().filler().equals("9999")
                            ? fact.vaccine().key() + "|"
                                    + (fact.at() == null ? "" : fact.at().said())
                            : fact.order().filler() + "|" + fact.vaccine().key();
            if (fact.change() == Change.REMOVED) {
                holding.remove(key);
            } else {
                holding.put(key, new Vaccination(fact, each.origin()));
            }
        }
        return List.copyOf(holding.values());
    }

    private static List<KnownContact> contacts(List<Filed<ContactsListed>> said) {
        Map<String, List<KnownContact>> byFeed = new LinkedHashMap<>();
        for (Filed<ContactsListed> each : said) {
            byFeed.put(
                    each.patient() + "|" + each.origin().feed(),
                    each.fact().contacts().stream()
                            .map(contact -> new KnownContact(contact, each.origin()))
                            .toList());
        }
        return byFeed.values().stream().flatMap(List::stream).toList();
    }

    private static List<KnownPractitioner> practitioners(List<Filed<PractitionersListed>> said) {
        Map<String, List<KnownPractitioner>> byFeed = new LinkedHashMap<>();
        for (Filed<PractitionersListed> each : said) {
            byFeed.put(
                    each.patient() + "|" + each.origin().feed(),
                    each.fact().practitioners().stream()
                            .map(who -> new KnownPractitioner(who, each.origin()))
                            .toList());
        }
        return byFeed.values().stream().flatMap(List::stream).toList();
    }
}
