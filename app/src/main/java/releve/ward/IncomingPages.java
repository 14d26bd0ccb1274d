package releve.ward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.web.NotThere;
import releve.web.Visit;
import releve.web.Words;

/** The forms on which a ward accepts or refuses a patient whom another ward has sent. */
final class IncomingPages {
    private final Jdbi jdbi;
    private final Reach reach;
    private final Recording recording;
    private final FormFiling filing;

    IncomingPages(Jdbi jdbi, Reach reach, Recording recording, FormFiling filing) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.recording = recording;
        this.filing = filing;
    }

    private record Waiting(UUID item, Optional<Bedside.Incoming> incoming, Patient patient) {}

    /** The sending of the address. One that is settled by now is still shown: what was typed must not be lost on the way. */
    private Waiting waiting(Visit visit, Wards.Named ward) {
        UUID item = FormPages.id(visit.part("item")).orElseThrow(() -> new NotThere("record"));
        History.Told told = new History(jdbi)
                .find(item)
                .filter(each -> each.stands().content() instanceof Item.Sent sent
                        && sent.site().equals(ward.site())
                        && sent.ward().equals(ward.ward()))
                .orElseThrow(() -> new NotThere("record"));
        long id = Objects.requireNonNull(told.patient());
        Patient patient = new Patients(jdbi).survivingById(List.of(id)).get(id);
        if (patient == null) {
            throw new NotThere("patient");
        }
        Optional<Bedside.Incoming> incoming = new Bedside(jdbi)
                .incoming(ward.site(), ward.ward()).stream()
                        .filter(each -> each.sent().item().equals(item))
                        .findFirst();
        reach.saw(visit.visitor(), "patient/" + patient.ref(), "incoming", "");
        return new Waiting(item, incoming, patient);
    }

    private FormBook.Setting setting(Wards.Named ward, Waiting waiting, Words words) {
        return new FormBook.Setting(
                waiting.incoming().map(each -> each.sent().value().from()),
                new WardBeds(jdbi).choices(ward.site(), ward.ward(), words),
                List.of(),
                waiting.incoming().map(Bedside.Incoming::sent),
                List.of());
    }

    void askAcceptance(Visit visit) {
        Wards.Named ward = BedPages.ward(visit, jdbi, reach);
        show(visit, ward, waiting(visit, ward), true, Map.of(), filing.now(visit), FormFiling.Again.NOTHING);
    }

    void askRefusal(Visit visit) {
        Wards.Named ward = BedPages.ward(visit, jdbi, reach);
        show(visit, ward, waiting(visit, ward), false, Map.of(), filing.now(visit), FormFiling.Again.NOTHING);
    }

    void accept(Visit visit) {
        answer(visit, true);
    }

    void refuse(Visit visit) {
        answer(visit, false);
    }

    private void answer(Visit visit, boolean accepting) {
        Wards.Named ward = BedPages.ward(visit, jdbi, reach);
        Waiting waiting = waiting(visit, ward);
        Answers answers = filing.answers(visit);
        Optional<Place> bed = accepting ? FormBook.bed(answers, visit.words()) : Optional.empty();
        String reason = accepting ? "" : answers.text("reason", Item.LONGEST_TEXT, true);
        Map<String, Set<String>> typed = Typed.in(
                visit.form(), questions(accepting, setting(ward, waiting, visit.words()), visit.words(), Map.of()));
        filing.file(
                visit,
                telling -> recording.file(
                        waiting.patient(),
                        accepting
                                ? new Item.Accepted(waiting.item(), bed.orElseThrow())
                                : new Item.TurnedDown(waiting.item(), reason),
                        telling,
                        filing.caller(visit)),
                answers,
                filed -> BedPages.path(ward) + FormFiling.done(filed),
                again -> show(visit, ward, waiting, accepting, typed, FormFiling.typed(visit), again));
    }

    private static List<Question> questions(
            boolean accepting, FormBook.Setting setting, Words words, Map<String, Set<String>> values) {
        Asking ask = new Asking(words, values);
        if (accepting) {
            FormBook.beds(ask, setting);
        } else {
            ask.line("reason", "reason", "refuse");
        }
        return ask.questions();
    }

    private void show(
            Visit visit,
            Wards.Named ward,
            Waiting waiting,
            boolean accepting,
            Map<String, Set<String>> values,
            RecordPage.When when,
            FormFiling.Again again) {
        Words words = visit.words();
        FormBook.Setting setting = setting(ward, waiting, words);
        FormFiling.show(
                visit,
                new RecordPage(
                        visit.frame(accepting ? words.text("ward.accept.title") : words.text("ward.refuse.title")),
                        accepting ? "accept" : "refuse",
                        BedPages.path(ward) + "/incoming/" + waiting.item() + (accepting ? "/accept" : "/refuse"),
                        Optional.of(FormFiling.who(waiting.patient(), setting.here(), words)),
                        waiting.incoming().isEmpty()
                                ? List.of(words.text("ward.refused.no-longer-waiting"))
                                : List.of(),
                        questions(accepting, setting, words, values),
                        Optional.of(when),
                        Optional.empty(),
                        FormFiling.hidden(visit, Optional.empty(), ""),
                        again.mistakes(),
                        again.doubts(),
                        new RecordPage.Links(
                                accepting ? words.text("ward.accept.button") : words.text("ward.refuse.button"),
                                BedPages.path(ward),
                                words.text("ward.beds.back"))));
    }
}
