package releve.board;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.medication.Medication;
import releve.ward.AtBedside;
import releve.ward.PatientSight;

/** What a board says of one patient, in no language and for no visitor yet. */
record Card(Who who, Chief chief, Drugs drugs, List<Back> back) {
    /** @param rows under which the person is known; {@code patient} is the one that stands after merges */
    record Who(Set<Long> rows, Patient patient, PatientSight.Basis basis, AtBedside bedside) {}

    /** The chief things of the dossier. */
    record Chief(Allergies allergies, List<Dossier.KnownProblem> problems) {}

    /** @param current what is prescribed now, with no more of the past than says when it is due */
    record Drugs(List<Medication.Drug> current) {}

    /** Of each kind, the feeds that brought something of it. */
    Map<DataKind, Set<String>> fed() {
        Map<DataKind, Set<String>> fed = new EnumMap<>(DataKind.class);
        fed.put(DataKind.ALLERGIES, chief.allergies().feeds());
        fed.put(DataKind.DOCUMENTS, feeds(chief.problems().stream().map(Dossier.KnownProblem::origin)));
        fed.put(DataKind.DRUGS, feeds(drugOrigins()));
        fed.put(
                DataKind.RESULTS,
                feeds(back.stream().filter(each -> !each.imaging()).map(Back::origin)));
        fed.put(DataKind.REPORTS, feeds(back.stream().filter(Back::imaging).map(Back::origin)));
        return fed;
    }

    private Stream<Origin> drugOrigins() {
        return drugs.current().stream()
                .flatMap(drug -> Stream.concat(
                        Stream.of(drug.origin()), drug.doses().stream().map(dose -> dose.origin())));
    }

    private static Set<String> feeds(Stream<Origin> origins) {
        return origins.map(Origin::feed).filter(feed -> !feed.isEmpty()).collect(Collectors.toSet());
    }

    /** Whether anything that this visitor sees of it was brought after T0. */
    boolean isAfter(Optional<Instant> trusted, Sees sees) {
        if (trusted.isEmpty()) {
            return false;
        }
        Stream<Origin> chiefs = Stream.concat(
                chief.allergies().lastSaid().stream(), chief.problems().stream().map(Dossier.KnownProblem::origin));
        Stream<Origin> backs = back.stream()
                .filter(each -> each.imaging() ? sees.imaging() : sees.laboratory())
                .map(Back::origin);
        return Stream.of(
                        sees.clinical() ? chiefs : Stream.<Origin>empty(),
                        sees.medication() ? drugOrigins() : Stream.<Origin>empty(),
                        backs)
                .flatMap(each -> each)
                .anyMatch(origin -> origin.isAfter(trusted));
    }

    /** A result or a report that came back. */
    record Back(Origin origin, String what, boolean critical, boolean imaging) {
        Instant at() {
            return origin.eventTime();
        }
    }
}
