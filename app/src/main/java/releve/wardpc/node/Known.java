package releve.wardpc.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.ward.Filed;
import releve.ward.History;
import releve.ward.Item;
import releve.ward.Place;
import releve.ward.RecordWords;
import releve.ward.Recordable;
import releve.ward.Recording;
import releve.ward.Wards;
import releve.wardpc.Noted;
import releve.web.Words;

/** Both sides of an entry in words: what the ward PC says, and what the node knows now. */
final class Known {
    private final Recording recording;
    private final Judging judging;
    private final Patients patients;
    private final Wards wards;
    private final History history;

    Known(Jdbi jdbi, Recording recording, Judging judging) {
        this.recording = recording;
        this.judging = judging;
        this.patients = new Patients(jdbi);
        this.wards = new Wards(jdbi);
        this.history = new History(jdbi);
    }

    /** What was recorded; nothing when it is not to be read. */
    static Optional<Item> item(Stored each) {
        try {
            return Recordable.read(each.noted().kind(), each.noted().content());
        } catch (IllegalArgumentException notWhatTheKindSays) {
            return Optional.empty();
        }
    }

    List<String> said(Stored each, boolean reads, Words words) {
        Noted noted = each.noted();
        List<String> lines = new ArrayList<>();
        if (reads) {
            item(each)
                    .map(new RecordWords(words)::text)
                    .filter(text -> !text.isBlank())
                    .ifPresent(lines::add);
        } else {
            lines.add(words.text("wardpc.node.entries.not-shown"));
        }
        if (noted.withdrawn()) {
            lines.add(words.text("wardpc.node.entries.withdraws", noted.reason()));
        } else if (noted.version() > 1) {
            lines.add(words.text("wardpc.node.entries.corrects", noted.reason()));
        }
        lines.add(words.text("wardpc.node.entries.when", words.moment(noted.event()), noted.by()));
        Place seen = noted.seen();
        if (seen != null) {
            lines.add(words.text("wardpc.node.entries.seen", place(seen)));
        }
        lines.add(words.text("wardpc.node.entries.on", each.label(), each.number(), words.moment(each.at())));
        return lines;
    }

    /** Where the patient is now, what stands instead, and what speaks against filing it. */
    List<String> here(Stored each, Words words) {
        List<String> lines = new ArrayList<>();
        Optional<Patient> patient = judging.patient(each.noted().patient());
        Optional<Item> item = item(each);
        if (patient.isEmpty() || item.isEmpty()) {
            lines.add(words.text("wardpc.node.entries.unknown"));
            return lines;
        }
        lines.add(whereabouts(patient.get(), words));
        if (each.noted().version() > 1) {
            history.find(each.noted().item())
                    .map(History.Told::stands)
                    .map(stands -> words.text(
                            "wardpc.node.entries.stands",
                            new RecordWords(words).text(stands.content()),
                            words.moment(stands.entered())))
                    .ifPresent(lines::add);
        } else if (objection(each, item.get(), patient.get()).orElse(null) instanceof Filed.Refused refused) {
            lines.add(new RecordWords(words).refusal(refused.why()));
        }
        return lines;
    }

    /** What whoever files it all the same says yes to. */
    List<String> doubts(Stored each, Words words) {
        Optional<Patient> patient = judging.patient(each.noted().patient());
        Optional<Item> item = item(each);
        boolean first = each.noted().version() == 1 && patient.isPresent() && item.isPresent();
        return first && objection(each, item.get(), patient.get()).orElse(null) instanceof Filed.Doubtful doubtful
                ? doubtful.doubts().stream().map(new RecordWords(words)::doubt).toList()
                : List.of();
    }

    private Optional<Filed> objection(Stored each, Item item, Patient patient) {
        Noted noted = each.noted();
        return recording.objection(patient, item, Judging.telling(noted, Optional.ofNullable(noted.seen())));
    }

    private String whereabouts(Patient patient, Words words) {
        return wards.staysOf(patients.oneWith(patient.id())).stream()
                .filter(stay -> stay.status().takesBed())
                .findFirst()
                .map(stay -> words.text(
                        "wardpc.node.entries.lies",
                        place(stay.place()),
                        words.moment(stay.since() == null ? stay.event() : stay.since())))
                .orElse(words.text("wardpc.node.entries.nowhere"));
    }

    private static String place(@Nullable Place place) {
        return place == null
                ? "?"
                : Stream.of(place.site(), place.ward(), place.room(), place.bed())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
    }
}
