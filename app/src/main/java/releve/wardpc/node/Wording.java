package releve.wardpc.node;

import java.time.Instant;
import java.util.List;
import releve.pack.WardInWords;
import releve.ward.DrugsOf;
import releve.wardpc.WardCopy;

/** A ward's pack in words as the copy that a ward PC shows. */
final class Wording {
    private Wording() {}

    static WardCopy copy(WardInWords words, List<String> standing) {
        return new WardCopy(
                words.ward().site(),
                words.ward().ward(),
                words.made(),
                words.until(),
                words.asOf(),
                words.language(),
                words.age(),
                standing,
                words.beds().stream().map(Wording::bed).toList());
    }

    /** The same without the times that pass by themselves, to tell whether anything else differs. */
    static WardCopy timeless(WardCopy copy) {
        return new WardCopy(
                copy.site(),
                copy.ward(),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                copy.language(),
                copy.age().startsWith("●") ? "" : copy.age(),
                copy.standing(),
                copy.beds());
    }

    private static WardCopy.Bed bed(WardInWords.Bed bed) {
        return new WardCopy.Bed(
                bed.place(), bed.state(), bed.person().map(Wording::person).orElse(null));
    }

    private static WardCopy.Person person(WardInWords.Person person) {
        return new WardCopy.Person(
                person.ref(),
                person.name(),
                person.born(),
                person.sex(),
                person.confidential(),
                person.heed(),
                person.tables().stream()
                        .map(table -> new WardCopy.Part(table.title(), table.columns(), table.rows(), table.empty()))
                        .toList(),
                person.drugs().stream().map(Wording::drug).toList());
    }

    private static WardCopy.Drug drug(WardInWords.Drug drug) {
        DrugsOf.Choice choice = drug.choice();
        return new WardCopy.Drug(
                choice.code(), drug.words(), choice.drug(), choice.order(), choice.dose(), choice.route());
    }
}
