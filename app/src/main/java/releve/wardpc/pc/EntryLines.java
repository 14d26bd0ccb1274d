package releve.wardpc.pc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.identity.PatientRef;
import releve.journal.Kind;
import releve.ward.OfflineForms;
import releve.wardpc.Noted;
import releve.web.Words;

/** What was recorded here, line by line, for one reader: only what their key opens is told. */
final class EntryLines {
    /** An entry and its words, where the reader's key opens them. */
    record Told(Book.Row row, Optional<Noted> noted) {}

    private final Book book;
    private final OfflineForms forms;

    EntryLines(Book book, OfflineForms forms) {
        this.book = book;
        this.forms = forms;
    }

    /** The latest first. */
    List<Told> all(Inside reader) {
        return book.rows().stream()
                .map(row -> new Told(row, book.open(row, reader.keys())))
                .toList()
                .reversed();
    }

    /** The highest version of each item: the only one that can be said anew. */
    static Set<UUID> latest(List<Told> all) {
        Set<UUID> seen = new HashSet<>();
        Set<UUID> latest = new HashSet<>();
        for (Told told : all) { // the latest first, and versions of one PC are in order
            if (seen.add(told.row().label().item())) {
                latest.add(told.row().label().form());
            }
        }
        return latest;
    }

    /** Doses of the patient that stand, without the one that is being said anew. */
    List<OfflineForms.Given> given(PatientRef patient, Optional<UUID> but, Inside reader) {
        List<Told> all = all(reader);
        Set<UUID> latest = latest(all);
        return all.stream()
                .filter(told -> latest.contains(told.row().label().form()))
                .flatMap(told -> told.noted().stream())
                .filter(noted -> noted.patient().equals(patient) && !noted.withdrawn())
                .filter(noted -> OfflineForms.dose(Kind.parse(noted.kind())))
                .filter(noted -> !but.equals(Optional.of(noted.item())))
                .map(noted -> new OfflineForms.Given(noted.content(), noted.event(), noted.by(), noted.number()))
                .toList();
    }

    List<EntriesPage.Line> lines(List<Told> all, Inside reader, Words words) {
        Set<UUID> latest = latest(all);
        List<EntriesPage.Line> lines = new ArrayList<>();
        for (Told told : all) {
            boolean own = told.noted()
                    .filter(noted -> author(noted).equals(reader.name()) && !noted.withdrawn())
                    .isPresent();
            lines.add(line(told, own && latest.contains(told.row().label().form()), words));
        }
        return lines;
    }

    private EntriesPage.Line line(Told told, boolean mendable, Words words) {
        Book.Row row = told.row();
        String style = row.fate()
                .map(fate -> switch (fate.outcome()) {
                    case NEW, SAME, UPDATED -> "good";
                    case REFUSED, CONFLICTING -> "bad";
                })
                .orElse("wait");
        if (told.noted().isEmpty()) {
            String why = row.seq().isEmpty() ? words.text("pc.entry.erased") : words.text("pc.entry.other-kit");
            return new EntriesPage.Line(
                    row.label().number(),
                    words.moment(row.label().written()),
                    "",
                    "",
                    why,
                    "",
                    style,
                    state(row, words),
                    "",
                    "");
        }
        Noted noted = told.noted().get();
        Kind kind = Kind.parse(noted.kind());
        String path = "/entries/" + noted.form();
        boolean corrected = mendable && forms.correctedOn(kind, noted.content()).isPresent();
        return new EntriesPage.Line(
                noted.number(),
                words.moment(noted.event()),
                noted.patient().number(),
                OfflineForms.title(kind, noted.content(), words),
                text(noted, words),
                noted.by(),
                style,
                state(row, words),
                corrected ? path : "",
                mendable ? path + "/withdraw" : "");
    }

    static String text(Noted noted, Words words) {
        String text = OfflineForms.text(Kind.parse(noted.kind()), noted.content(), words);
        if (noted.withdrawn()) {
            return words.text("pc.entry.withdrawn", text, noted.reason());
        }
        return noted.version() > 1 ? words.text("pc.entry.corrected", text, noted.reason()) : text;
    }

    /** Who wrote it, without who said it. */
    static String author(Noted noted) {
        int said = noted.by().indexOf(" (");
        return said < 0 ? noted.by() : noted.by().substring(0, said);
    }

    private static String state(Book.Row row, Words words) {
        return row.fate()
                .map(fate -> {
                    String key = "pc.outcome." + fate.outcome();
                    String why = fate.why().isEmpty()
                            ? ""
                            : " – " + words.find("pc.why." + fate.why()).orElse(fate.why());
                    return words.text(key) + why;
                })
                .orElseGet(() -> words.text("pc.outcome.waiting"));
    }
}
