package releve.ward;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.care.DoseOutcome;
import releve.journal.Json;
import releve.journal.Kind;
import releve.web.Mistake;
import releve.web.Visit;
import releve.web.Words;

/**
 * The forms of the first hour on a PC that has a copy of its ward and no node: the same questions, the same checks as far as a copy can
 * tell. Nothing is filed here; what passes is handed over as the kind and content that a node files.
 */
public final class OfflineForms {
    private static final List<RecordForm> FORMS = List.of(
            RecordForm.VITAL_SIGNS, RecordForm.DRUG_GIVEN, RecordForm.NOTE, RecordForm.SAMPLE_TAKEN, RecordForm.MOVE);

    /** A dose of the same drug within so long is asked about, as on the node where an order says no more. */
    private static final Duration CLOSE = Duration.ofHours(4);

    private static final Duration AHEAD = Checks.CLOCKS_DIFFER;

    private final ZoneId zone;

    public OfflineForms(ZoneId zone) {
        this.zone = zone;
    }

    /** @param code the word for it in addresses */
    public record Offered(String code, String title) {}

    /** @param by who lies there, blank for nobody */
    public record Bed(Place place, String by) {}

    /**
     * Whom a form is about, as the copy has it.
     *
     * @param here the patient's bed
     * @param beds of the ward
     * @param drugs as the copy has them
     * @param heed allergies first, in words
     * @param given doses that were recorded on this PC
     */
    public record Bedside(
            RecordPage.Who who,
            Optional<Place> here,
            List<Bed> beds,
            List<DrugsOf.Choice> drugs,
            List<String> heed,
            List<Given> given) {}

    /** A dose recorded on this PC. @param number of its entry there */
    public record Given(String content, Instant event, String by, long number) {
        private Item.DrugGiven dose() {
            return Json.read(content, Item.DrugGiven.class);
        }

        private boolean doubles(Item.DrugGiven other, Instant at) {
            Item.DrugGiven dose = dose();
            boolean same = dose.drug().key().equalsIgnoreCase(other.drug().key())
                    || dose.drug().display().equalsIgnoreCase(other.drug().display())
                    || dose.order().matches(other.order());
            return same
                    && dose.outcome().taken()
                    && Duration.between(event, at).abs().compareTo(CLOSE) <= 0;
        }

        private DrugsOf.Earlier earlier() {
            Item.DrugGiven dose = dose();
            return new DrugsOf.Earlier(
                    dose.drug().display(), event, dose.dose(), "", by, dose.outcome() == DoseOutcome.VOMITED, number);
        }
    }

    /** Whether entries of this kind are doses. */
    public static boolean dose(Kind kind) {
        return Item.DrugGiven.class.equals(WardRecord.type(kind));
    }

    /** @param action where the form is sent; {@code why} it is said anew, absent for a first version */
    public record Sheet(String action, String back, Optional<String> why, String version) {}

    /** @param saidBy who said it, when it was written down for somebody else; {@code why} it is said anew, or blank; {@code confirmed} doubts */
    public record Kept(
            Kind kind,
            String content,
            Instant event,
            String saidBy,
            Optional<Place> seen,
            String why,
            List<String> confirmed) {}

    public List<Offered> menu(Words words) {
        return FORMS.stream()
                .map(form -> new Offered(form.code(), title(form, words)))
                .toList();
    }

    public boolean offers(String code) {
        return FORMS.stream().anyMatch(form -> form.code().equals(code));
    }

    /** The form on which such a thing is corrected; nothing when it is withdrawn and recorded again instead, as moves are. */
    public Optional<String> correctedOn(Kind kind, String content) {
        Item item = item(kind, content);
        return RecordForm.correctable(item) ? RecordForm.of(item).map(RecordForm::code) : Optional.empty();
    }

    /** What sort of thing it is, and the whole of it on one line. */
    public static String title(Kind kind, String content, Words words) {
        return new RecordWords(words).title(item(kind, content));
    }

    public static String text(Kind kind, String content, Words words) {
        return new RecordWords(words).text(item(kind, content));
    }

    /** A bed of the ward as people say it. */
    public static String bed(Place place) {
        return PlaceCode.bed(place);
    }

    /** Shows the form, empty or with what was recorded before. */
    public void ask(Visit visit, String code, Bedside bedside, Sheet sheet, Optional<Kept> before) {
        Words words = visit.words();
        Map<String, Set<String>> values = before.map(each -> Typed.as(item(each.kind(), each.content()), words))
                .orElse(Map.of());
        Instant when = before.map(Kept::event).orElse(visit.now());
        var moment = new RecordPage.When(
                words.date(when), words.time(when), before.map(Kept::saidBy).orElse(""));
        show(visit, form(code), bedside, sheet, values, moment, FormFiling.Again.NOTHING);
    }

    /** What was filled in, ready to be kept; nothing when the form is shown again with what to mend or to confirm. */
    public Optional<Kept> read(Visit visit, String code, Bedside bedside, Sheet sheet) {
        RecordForm form = form(code);
        Words words = visit.words();
        FormBook.Setting setting = setting(form, bedside, words);
        var answers = new Answers(visit.form(), words, zone);
        Item item = FormBook.read(form, setting, answers, words);
        String why = sheet.why().isPresent() ? answers.text("why", Item.LONGEST_TEXT, true) : "";
        Telling telling = FormFiling.telling(visit, answers);
        if (telling != null && telling.event().isAfter(visit.now().plus(AHEAD))) {
            answers.mistake("time", words.text("ward.refused.future"));
        }
        List<RecordPage.DoubtLine> doubts =
                item == null || telling == null || !answers.clean() ? List.of() : doubts(visit, item, telling, bedside);
        if (item == null || telling == null || !answers.clean() || !doubts.isEmpty()) {
            var typed = Typed.in(visit.form(), FormBook.questions(form, setting, words, Map.of()));
            var again = new FormFiling.Again(mistakes(answers, item, words), doubts);
            show(visit, form, bedside, sheet, typed, FormFiling.typed(visit), again);
            return Optional.empty();
        }
        return Optional.of(new Kept(
                WardRecord.kind(item),
                new String(Json.payload(item), StandardCharsets.UTF_8),
                telling.event(),
                telling.saidBy(),
                telling.seenAt(),
                why,
                List.copyOf(telling.confirmed())));
    }

    /** A form that can be read in no way says at least that. */
    private static List<Mistake> mistakes(Answers answers, @Nullable Item item, Words words) {
        return answers.clean() && item == null
                ? List.of(new Mistake("form", words.text("ward.mistake.missing")))
                : answers.mistakes();
    }

    private static List<RecordPage.DoubtLine> doubts(Visit visit, Item item, Telling telling, Bedside bedside) {
        List<Doubt> doubts = new ArrayList<>();
        if (telling.event().isBefore(visit.now().minus(Checks.LONG_AGO))) {
            doubts.add(new Doubt.LongAgo(telling.event()));
        }
        Unusual.add(item, doubts);
        if (item instanceof Item.DrugGiven dose && dose.outcome().taken()) {
            bedside.given().stream()
                    .filter(each -> each.doubles(dose, telling.event()))
                    .max(Comparator.comparing(Given::event))
                    .ifPresent(each -> doubts.add(new Doubt.GivenAlready(each.earlier())));
        }
        List<RecordPage.DoubtLine> lines =
                new ArrayList<>(FormFiling.doubts(new Filed.Doubtful(doubts), visit.words()));
        if (item instanceof Item.Moved moved) {
            bedside.beds().stream()
                    .filter(bed -> bed.place().equals(moved.to()) && !bed.by().isEmpty())
                    .forEach(bed -> lines.add(new RecordPage.DoubtLine(
                            "confirm-" + lines.size(),
                            "taken:" + PlaceCode.of(bed.place()),
                            visit.words().text("ward.doubt.taken", PlaceCode.bed(bed.place()), bed.by()))));
        }
        return telling.confirmed()
                        .containsAll(
                                lines.stream().map(RecordPage.DoubtLine::code).toList())
                ? List.of()
                : lines;
    }

    private static void show(
            Visit visit,
            RecordForm form,
            Bedside bedside,
            Sheet sheet,
            Map<String, Set<String>> values,
            RecordPage.When when,
            FormFiling.Again again) {
        Words words = visit.words();
        FormFiling.show(
                visit,
                new RecordPage(
                        visit.frame(title(form, words)),
                        "", // a draft in the browser's store would be a patient's data in clear on this PC's disk
                        sheet.action(),
                        Optional.of(bedside.who()),
                        notices(form, bedside, words),
                        FormBook.questions(form, setting(form, bedside, words), words, values),
                        Optional.of(when),
                        sheet.why(),
                        FormFiling.hidden(visit, bedside.here(), sheet.version()),
                        again.mistakes(),
                        again.doubts(),
                        new RecordPage.Links(
                                words.text("ward.form.button"), sheet.back(), words.text("ward.form.back"))));
    }

    /** The free beds first, as everywhere. */
    private static FormBook.Setting setting(RecordForm form, Bedside bedside, Words words) {
        List<FormBook.BedChoice> choices = bedside.beds().stream()
                .filter(bed -> !bedside.here().equals(Optional.of(bed.place())))
                .sorted(Comparator.comparing(bed -> !bed.by().isEmpty()))
                .map(bed -> new FormBook.BedChoice(
                        bed.place(),
                        PlaceCode.bed(bed.place()) + " – "
                                + (bed.by().isEmpty() ? words.text("ward.beds.empty") : bed.by())))
                .toList();
        return new FormBook.Setting(
                bedside.here(),
                form == RecordForm.MOVE ? choices : List.of(),
                List.of(),
                Optional.empty(),
                form == RecordForm.DRUG_GIVEN ? bedside.drugs() : List.of());
    }

    private static List<String> notices(RecordForm form, Bedside bedside, Words words) {
        if (form != RecordForm.DRUG_GIVEN) {
            return List.of();
        }
        List<String> notices = new ArrayList<>(bedside.heed());
        notices.add(words.text("ward.notice.drug"));
        return notices;
    }

    private static String title(RecordForm form, Words words) {
        return FormPages.title(form, words);
    }

    private static RecordForm form(String code) {
        return FORMS.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + code + " is offered here"));
    }

    private static Item item(Kind kind, String content) {
        return Json.read(content, Objects.requireNonNull(WardRecord.type(kind), () -> "no thing of a ward: " + kind));
    }
}
