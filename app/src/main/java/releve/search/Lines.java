package releve.search;

import java.text.Collator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.chart.Ages;
import releve.chart.ChartPages;
import releve.crisis.Trust;
import releve.identity.Confidentiality;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.identity.directory.Directory;
import releve.identity.directory.Fit;
import releve.identity.directory.Hit;
import releve.identity.directory.Hits;
import releve.identity.directory.Search;
import releve.ward.Births;
import releve.ward.PatientSight;
import releve.ward.PatientSight.Seen;
import releve.ward.Wards;
import releve.web.Visit;
import releve.web.Words;

/** Asks the directory and makes lines of what this visitor may know of. */
final class Lines {
    private static final int NUMBERS_SHOWN = 4;
    private static final int NAMES_SHOWN = 3;

    private final Jdbi jdbi;
    private final Directory directory;
    private final PatientSight sights;
    private final Trust trust;

    Lines(Jdbi jdbi, Directory directory, Reach reach, Trust trust) {
        this.jdbi = jdbi;
        this.trust = trust;
        this.directory = directory;
        this.sights = new PatientSight(jdbi, reach);
    }

    /** What came of a search: lines of those who fit, of those who are only alike, and whether there are more. */
    record Found(List<FoundLine> close, List<FoundLine> alike, boolean more) {
        int size() {
            return close.size() + alike.size();
        }
    }

    Found find(String typed, Visit visit, int most) {
        BitSet present = new Wards(jdbi).present();
        Hits hits = directory.find(new Search(typed, present, shown(typed, visit), most));
        Map<Long, Patient> patients =
                new Patients(jdbi).byId(hits.list().stream().map(Hit::patient).toList());
        Map<Long, Seen> seen = sights.of(visit.visitor(), patients.values());
        List<Hit> order = new ArrayList<>(hits.list());
        order.sort(inOrder(present, patients, visit.words()));
        List<FoundLine> close = new ArrayList<>();
        List<FoundLine> alike = new ArrayList<>();
        for (Hit hit : order) {
            Patient patient = patients.get(hit.patient());
            Seen sight = seen.get(hit.patient());
            if (patient != null && sight != null) {
                (hit.fit().onlyAlike() ? alike : close).add(line(hit, patient, sight, visit));
            }
        }
        return new Found(close, alike, hits.more());
    }

    /**
     * Whom this visitor may know of. Every confidential patient is looked at for every search, whether it finds them or not, so that a
     * search that passes one over takes as long as one that does not. Who could break the glass is told of a confidential patient only
     * when they already know who it is: whole names and more than one, or a number.
     */
    private Predicate<Hit> shown(String typed, Visit visit) {
        Patients patients = new Patients(jdbi);
        Set<Long> persons = new Confidentiality(jdbi)
                .all().stream().map(patients::survivorOf).collect(Collectors.toSet());
        Map<Long, Seen> covered =
                sights.of(visit.visitor(), patients.byId(persons).values());
        boolean precise = typed.strip().split("\\s+", -1).length > 1;
        return hit -> {
            Seen sight = covered.get(hit.patient());
            if (sight == null || sight.named()) {
                return true;
            }
            boolean knows = hit.fit() == Fit.EXACT && (precise || hit.byNumber());
            return sight.sight() == Sight.BEHIND_GLASS && knows;
        };
    }

    /** As the directory ranks, and by name among equals. */
    private static Comparator<Hit> inOrder(BitSet present, Map<Long, Patient> patients, Words words) {
        Collator names =
                Collator.getInstance(Locale.forLanguageTag(words.language().tag()));
        Map<Long, String> name = new HashMap<>();
        patients.forEach((id, patient) -> name.put(id, patient.name()));
        return Comparator.comparing(Hit::fit)
                .thenComparing(Hit::earlier)
                .thenComparing(hit -> !present.get((int) hit.row()))
                .thenComparing(hit -> name.getOrDefault(hit.patient(), ""), names);
    }

    private FoundLine line(Hit hit, Patient patient, Seen seen, Visit visit) {
        Words words = visit.words();
        boolean glass = seen.sight() == Sight.BEHIND_GLASS;
        String path = ChartPages.path(patient.ref());
        if (!seen.named()) {
            return new FoundLine("", path, "", "", "", patient.ref().number(), "", "", List.of(), glass);
        }
        String birth = Objects.requireNonNullElse(patient.person().birth(), "");
        return new FoundLine(
                patient.name().isEmpty() ? words.text("search.nameless") : patient.name(),
                path,
                Births.words(birth, words),
                Ages.of(birth, visit.now()),
                Objects.requireNonNullElse(patient.person().sex(), ""),
                patient.ref().number(),
                patient.identifiers().stream()
                        .map(Identifier::ref)
                        .filter(ref -> !ref.equals(patient.ref()))
                        .limit(NUMBERS_SHOWN)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")),
                Whereabouts.of(seen.stays(), trust, words),
                matched(hit, patient, words),
                glass);
    }

    private List<String> matched(Hit hit, Patient patient, Words words) {
        List<String> matched = new ArrayList<>();
        Patients patients = new Patients(jdbi);
        if (hit.row() != hit.patient()) {
            Patient merged = patients.byId(List.of(hit.row())).get(hit.row());
            if (merged != null) {
                matched.add(words.text("search.matched.merged", merged.ref(), merged.name()));
            }
        } else if (hit.earlier()) {
            String names = patients.namesSaid(hit.row()).stream()
                    .filter(name -> !name.equals(patient.name()))
                    .limit(NAMES_SHOWN)
                    .collect(Collectors.joining("; "));
            matched.add(words.text("search.matched.earlier", names));
        }
        return matched;
    }
}
