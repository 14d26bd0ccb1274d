package releve.wardpc.pc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import releve.care.Coded;
import releve.care.OrderRef;
import releve.identity.PatientRef;
import releve.ward.DrugsOf;
import releve.ward.OfflineForms;
import releve.ward.Place;
import releve.ward.RecordPage;
import releve.wardpc.WardCopy;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Words;

/** The people of a copy, and their addresses. */
final class Persons {
    static final String PATH = "/ward/{authority}/{number}";

    private Persons() {}

    static String path(PatientRef ref) {
        return "/ward/" + Paths.part(ref.authority()) + "/" + Paths.part(ref.number());
    }

    static PatientRef asked(Visit visit) {
        try {
            return new PatientRef(Paths.read(visit.part("authority")), Paths.read(visit.part("number")));
        } catch (IllegalArgumentException noNumber) {
            throw new NotThere("patient");
        }
    }

    /** A bed of somebody, with that somebody. */
    record InBed(WardCopy.Person person, Place place) {}

    static Stream<InBed> all(WardCopy copy) {
        return copy.beds().stream()
                .flatMap(bed -> Optional.ofNullable(bed.person()).stream().map(who -> new InBed(who, bed.place())));
    }

    static Optional<InBed> find(WardCopy copy, PatientRef ref) {
        return all(copy).filter(each -> each.person().ref().equals(ref)).findFirst();
    }

    static InBed get(WardCopy copy, Visit visit) {
        return find(copy, asked(visit)).orElseThrow(() -> new NotThere("patient"));
    }

    static RecordPage.Who who(InBed each) {
        WardCopy.Person person = each.person();
        return new RecordPage.Who(
                person.name(),
                person.born(),
                person.sex(),
                person.ref().number(),
                (each.place().ward() + " " + OfflineForms.bed(each.place())).strip());
    }

    /** @param given doses recorded on this PC for this patient */
    static OfflineForms.Bedside bedside(WardCopy copy, InBed each, List<OfflineForms.Given> given, Words words) {
        List<OfflineForms.Bed> beds = copy.beds().stream()
                .map(bed -> new OfflineForms.Bed(
                        bed.place(),
                        Optional.ofNullable(bed.person())
                                .map(WardCopy.Person::name)
                                .orElse(bed.state().equals("FREE") ? "" : words.text("pc.bed.taken"))))
                .toList();
        List<DrugsOf.Choice> drugs =
                each.person().drugs().stream().map(Persons::choice).toList();
        return new OfflineForms.Bedside(
                who(each), Optional.of(each.place()), beds, drugs, each.person().heed(), given);
    }

    /** An older node's copy names the drug only. */
    private static DrugsOf.Choice choice(WardCopy.Drug drug) {
        return new DrugsOf.Choice(
                Optional.ofNullable(drug.drug()).orElseGet(() -> new Coded("", drug.key(), "")),
                Optional.ofNullable(drug.order()).orElse(OrderRef.NONE),
                Objects.requireNonNullElse(drug.dose(), ""),
                Objects.requireNonNullElse(drug.route(), ""),
                drug.words());
    }

    /** free, taken or leave; what a later program might say is taken. */
    static String state(WardCopy.Bed bed) {
        return switch (bed.state()) {
            case "FREE" -> "free";
            case "ON_LEAVE" -> "leave";
            default -> "taken";
        };
    }

    /** By any part of name, birth date or number, in any case. */
    static boolean matches(WardCopy.Person person, String asked) {
        String all = (person.name() + " " + person.born() + " " + person.ref().number()).toLowerCase(Locale.ROOT);
        return Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> plain(all).contains(plain(word)));
    }

    /** Without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
