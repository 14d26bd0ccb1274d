package releve.wardpc.node;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import releve.access.People;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.Item;
import releve.ward.PatientSight;
import releve.ward.RecordWords;
import releve.ward.Recordable;
import releve.wardpc.Outcome;
import releve.web.Mistake;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** What ward PCs handed back: what could not be filed as it was, with both sides, for a person to decide; and the rest below. */
final class EntryPages {
    static final String PATH = PcPages.PATH + "/entries";
    private static final String TEMPLATE = "releve/wardpc/entries.jte";
    private static final int MOST_DONE = 100;

    private final Entries entries;
    private final Settling settling;
    private final Judging judging;
    private final Known known;
    private final PatientSight sights;
    private final People people;
    private final Reach reach;

    EntryPages(Jdbi jdbi, Settling settling, Judging judging, Known known, Reach reach) {
        this.entries = new Entries(jdbi);
        this.settling = settling;
        this.judging = judging;
        this.known = known;
        this.sights = new PatientSight(jdbi, reach);
        this.people = new People(jdbi);
        this.reach = reach;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.SETTLE_ENTRIES, visit -> {
            reach.saw(visit.visitor(), "wardpc/entries", "ward PC entries", "");
            visit.show(TEMPLATE, page(visit, List.of()));
        });
        routes.listed(PATH, "wardpc.node.entries.title", "wardpc.node.entries.hint");
        routes.action(PATH + "/{id}/file", Rights.SETTLE_ENTRIES, this::file);
        routes.action(PATH + "/{id}/aside", Rights.SETTLE_ENTRIES, this::setAside);
    }

    private void file(Visit visit) {
        Stored each = decidable(visit);
        Settling.Came came = settling.file(each.id(), visit.formKey(), reach.caller(visit.visitor()));
        Words words = visit.words();
        switch (came) {
            case Settling.Came.Done ignored -> visit.file(() -> PATH);
            case Settling.Came.NotOpen ignored -> visit.file(() -> PATH);
            case Settling.Came.Refused refused -> mistake(visit, each, new RecordWords(words).refusal(refused.why()));
            case Settling.Came.Unknown ignored -> mistake(visit, each, words.text("wardpc.node.entries.unknown"));
        }
    }

    private void setAside(Visit visit) {
        Stored each = decidable(visit);
        String reason = visit.form().text("reason");
        if (reason.isEmpty() || reason.length() > 500) {
            visit.showMistakes(
                    TEMPLATE,
                    page(
                            visit,
                            List.of(new Mistake(
                                    "reason-" + each.id().substring(0, 8),
                                    visit.words().text("wardpc.node.mistake.reason")))));
            return;
        }
        settling.setAside(each.id(), visit.formKey(), reason, reach.caller(visit.visitor()));
        visit.file(() -> PATH);
    }

    private void mistake(Visit visit, Stored each, String why) {
        visit.showMistakes(
                TEMPLATE, page(visit, List.of(new Mistake("file-" + each.id().substring(0, 8), why))));
    }

    /** The entry of the address, if it is this visitor's to decide about. */
    private Stored decidable(Visit visit) {
        Stored each = entries.find(visit.part("id")).orElseThrow(() -> new NotThere("entry"));
        Map<Long, PatientSight.Seen> seen = sights.of(visit.visitor(), patients(List.of(each)));
        if (!settles(visit, each, seen)) {
            throw new NotAllowed("entry");
        }
        return each;
    }

    private List<Patient> patients(List<Stored> all) {
        return all.stream()
                .flatMap(each -> judging.patient(each.noted().patient()).stream())
                .distinct()
                .toList();
    }

    private boolean sees(Visit visit, Stored each) {
        return reach.sees(visit.visitor(), each.site(), each.ward());
    }

    /** Who could record it themselves decides about it; what nobody can read any more is anybody's who settles. */
    private boolean settles(Visit visit, Stored each, Map<Long, PatientSight.Seen> seen) {
        return sees(visit, each)
                && named(each, seen)
                && Known.item(each)
                        .map(item -> visit.may(Recordable.permission(item)))
                        .orElse(true);
    }

    private boolean named(Stored each, Map<Long, PatientSight.Seen> seen) {
        return judging.patient(each.noted().patient())
                .map(patient -> seen.get(patient.id()))
                .map(PatientSight.Seen::named)
                .orElse(true);
    }

    private EntriesPage page(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        List<Stored> open =
                entries.open().stream().filter(each -> sees(visit, each)).toList();
        List<Stored> done = entries.done(MOST_DONE).stream()
                .filter(each -> sees(visit, each))
                .toList();
        List<Stored> all = new ArrayList<>(open);
        all.addAll(done);
        Map<Long, PatientSight.Seen> seen = sights.of(visit.visitor(), patients(all));
        Map<Outcome, Long> counts = entries.counts();
        return new EntriesPage(
                visit.frame(words.text("wardpc.node.entries.title")),
                EnumSet.allOf(Outcome.class).stream()
                        .map(each -> new EntriesPage.Count(Marks.of(each, words), counts.getOrDefault(each, 0L)))
                        .toList(),
                open.stream().map(each -> line(visit, each, seen)).toList(),
                done.stream().map(each -> line(visit, each, seen)).toList(),
                mistakes,
                visit.form().text("reason"));
    }

    private EntriesPage.Line line(Visit visit, Stored each, Map<Long, PatientSight.Seen> seen) {
        Words words = visit.words();
        Stored.Judgement judged = each.judged().orElseThrow();
        Optional<Item> item = Known.item(each);
        boolean named = named(each, seen);
        boolean reads = named
                && (visit.may(Rights.READ_CLINICAL)
                        || item.filter(Item.Moving.class::isInstance).isPresent());
        return new EntriesPage.Line(
                each.id(),
                Marks.of(judged.outcome(), words),
                named ? who(each, words) : words.text("wardpc.node.entries.confidential"),
                item.map(new RecordWords(words)::title).orElse(words.text("wardpc.node.entries.unreadable")),
                known.said(each, reads, words),
                each.isOpen() && reads ? known.here(each, words) : List.of(),
                each.isOpen() && reads ? known.doubts(each, words) : List.of(),
                why(judged.why(), words),
                each.isOpen() && settles(visit, each, seen),
                each.settled().map(settled -> settled(settled, words)).orElse(""));
    }

    /** Name, birth date and number: two alike are not to be taken for each other. */
    private String who(Stored each, Words words) {
        String number = each.noted().patient().number();
        return judging.patient(each.noted().patient())
                .map(patient -> patient.name() + " · " + born(patient, words) + " · " + number)
                .orElse(number);
    }

    private static String born(Patient patient, Words words) {
        String birth = Objects.requireNonNullElse(patient.person().birth(), "?");
        return birth.matches("\\d{4}-\\d\\d-\\d\\d") ? words.date(LocalDate.parse(birth)) : birth;
    }

    private static String why(String why, Words words) {
        String key = "wardpc.node.why." + why;
        return why.isEmpty() ? "" : words.find(key).orElse(why);
    }

    private String settled(Stored.Settlement settled, Words words) {
        String by = settled.by().startsWith("account/")
                ? people.find(settled.by().substring("account/".length()))
                        .map(account -> account.display())
                        .orElse(settled.by())
                : settled.by();
        return settled.filed()
                ? words.text("wardpc.node.entries.filed-by", by, words.moment(settled.at()))
                : words.text("wardpc.node.entries.aside-by", by, words.moment(settled.at()), settled.reason());
    }
}
