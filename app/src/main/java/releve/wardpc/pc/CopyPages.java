package releve.wardpc.pc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.identity.PatientRef;
import releve.ward.OfflineForms;
import releve.wardpc.Noted;
import releve.wardpc.WardCopy;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** What the opened pack holds, read-only: the board, each chart, and finding somebody in it. */
final class CopyPages implements Pages {
    private final Reading reading;
    private final EntryLines entries;
    private final OfflineForms forms;

    CopyPages(Reading reading, EntryLines entries, OfflineForms forms) {
        this.reading = reading;
        this.entries = entries;
        this.forms = forms;
    }

    @Override
    public String room() {
        return "pc";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/ward", Permission.SIGNED_IN, this::board);
        routes.listed("/ward", "pc.board.title", "pc.board.hint");
        routes.page(Persons.PATH, Permission.SIGNED_IN, this::patient);
        routes.page("/found", Permission.SIGNED_IN, this::found);
        routes.searched("/found");
    }

    private void board(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        List<Noted> here = entries.all(reading.inside(visit)).stream()
                .flatMap(told -> told.noted().stream())
                .toList();
        List<WardPage.Line> lines = opened.copy().ward().beds().stream()
                .map(bed -> line(bed, here, visit.words()))
                .toList();
        visit.show(
                "releve/pc/ward.jte",
                new WardPage(visit.frame(Reading.ward(opened.pack())), reading.head(visit, opened.pack()), lines));
    }

    private static WardPage.Line line(WardCopy.Bed bed, List<Noted> here, Words words) {
        String kind = Persons.state(bed);
        String shape = kind.equals("free") ? "○" : kind.equals("leave") ? "◐" : "●";
        String state = switch (kind) {
            case "free" -> words.text("pc.bed.free");
            case "leave" -> words.text("pc.bed.leave");
            default -> words.text("pc.bed.taken");
        };
        Optional<WardCopy.Person> who = Optional.ofNullable(bed.person());
        List<String> heed = who.map(WardCopy.Person::heed).orElse(List.of());
        return new WardPage.Line(
                OfflineForms.bed(bed.place()),
                kind,
                shape,
                state,
                who.map(WardCopy.Person::name).orElse(""),
                who.map(WardCopy.Person::born).orElse(""),
                who.map(WardCopy.Person::sex).orElse(""),
                who.map(each -> each.ref().number()).orElse(""),
                who.map(each -> Persons.path(each.ref())).orElse(""),
                who.map(WardCopy.Person::confidential).orElse(false),
                heed.isEmpty() ? "" : heed.getFirst(),
                heed.isEmpty() ? "" : String.join(" · ", heed.subList(1, heed.size())),
                who.map(each -> count(here, each.ref())).orElse(0));
    }

    private static int count(List<Noted> here, PatientRef ref) {
        return (int) here.stream().filter(noted -> noted.patient().equals(ref)).count();
    }

    private void patient(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        Persons.InBed each = Persons.get(opened.copy().ward(), visit);
        Words words = visit.words();
        Inside inside = reading.inside(visit);
        PatientRef ref = each.person().ref();
        List<EntryLines.Told> all = entries.all(inside);
        List<EntriesPage.Line> here = entries.lines(all, inside, words);
        List<EntriesPage.Line> own = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).noted().filter(noted -> noted.patient().equals(ref)).isPresent()) {
                own.add(here.get(i));
            }
        }
        List<PatientPage.FormLink> links = forms.menu(words).stream()
                .map(form -> new PatientPage.FormLink(Persons.path(ref) + "/record/" + form.code(), form.title()))
                .toList();
        visit.show(
                "releve/pc/patient.jte",
                new PatientPage(
                        visit.frame(each.person().name()),
                        reading.head(visit, opened.pack()),
                        Persons.who(each),
                        each.person().confidential(),
                        each.person().heed(),
                        each.person().chart(),
                        links,
                        own,
                        visit.query("kept").isPresent()
                                ? words.text("pc.kept", each.person().name())
                                : ""));
    }

    private void found(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        String asked = visit.query("q").orElse("").strip();
        List<FoundPage.Hit> hits = asked.isEmpty()
                ? List.of()
                : Persons.all(opened.copy().ward())
                        .filter(each -> Persons.matches(each.person(), asked))
                        .map(each -> new FoundPage.Hit(
                                Persons.path(each.person().ref()),
                                each.person().name(),
                                each.person().born(),
                                each.person().sex(),
                                each.person().ref().number(),
                                OfflineForms.bed(each.place())))
                        .toList();
        visit.show(
                "releve/pc/found.jte",
                new FoundPage(
                        visit.frame(visit.words().text("pc.found.title")),
                        reading.head(visit, opened.pack()),
                        asked,
                        hits));
    }
}
