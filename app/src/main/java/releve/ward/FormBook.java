package releve.ward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.web.Paths;
import releve.web.Words;

/** What each form asks, and how its answers become an {@link Item}. */
final class FormBook {
    /** A bed that can be chosen, with what there is to know of it. */
    record BedChoice(Place bed, String shown) {}

    /**
     * What forms about moving need to know.
     *
     * @param here where the patient is
     * @param beds of this ward, or of all wards for an admission
     * @param waiting the sending that has not been answered
     * @param drugs the patient's, for the form of a dose
     */
    record Setting(
            Optional<Place> here,
            List<BedChoice> beds,
            List<Wards.Named> wards,
            Optional<Recorded<Item.Sent>> waiting,
            List<DrugsOf.Choice> drugs) {}

    private FormBook() {}

    static List<Question> questions(RecordForm form, Setting setting, Words words, Map<String, Set<String>> values) {
        Asking ask = new Asking(words, values);
        switch (form) {
            case VITAL_SIGNS -> vitalSigns(ask);
            case DRUG_GIVEN -> DrugForm.ask(ask, setting.drugs());
            case SAMPLE_TAKEN -> SampleForm.ask(ask);
            case NOTE -> ask.one("sort", "note-sort", "", Item.NoteSort.class).text("text", "note", "note");
            case WEIGHT -> ask.number("kilograms").one("how", "how", "", Item.Weighed.class);
            case ALERT ->
                ask.one("sort", "alert-sort", "", Item.AlertSort.class).line("text", "alert", "alert");
            case ISOLATION ->
                ask.some("precautions", "precautions", "precautions", Item.Precaution.class)
                        .line("reason", "reason", "");
            case CODE_STATUS -> ask.one("care", "care", "care", Item.Care.class).line("limits", "limits", "limits");
            case DIET ->
                ask.one("texture", "texture", "", Texture.class)
                        .one("fluid", "fluid", "", Fluid.class)
                        .line("nil-day", "nil-day", "nil-day")
                        .line("nil-hour", "nil-hour", "")
                        .line("details", "details", "diet");
            case FALL_RISK, PRESSURE_RISK -> ask.one("level", "level", "level", Item.Level.class);
            case WHERE_NOW ->
                ask.one("where", "where", "", Item.Whereabouts.class).line("details", "details", "");
            case EXPECTED_DISCHARGE -> ask.line("day", "day", "day");
            case MOVE, ADMIT -> beds(ask, setting);
            case SEND -> send(ask, setting);
            case RECALL -> ask.line("reason", "reason", "");
            case LEAVE -> ask.line("details", "details", "leave");
            case RETURN -> {}
            case DISCHARGE ->
                ask.one("to", "destination", "", Item.Destination.class).line("details", "details", "");
        }
        return ask.questions();
    }

    static void beds(Asking ask, Setting setting) {
        ask.oneOf("bed", "bed", setting.beds(), each -> PlaceCode.of(each.bed()), BedChoice::shown);
    }

    private static void send(Asking ask, Setting setting) {
        ask.oneOf(
                        "ward",
                        "ward",
                        setting.wards(),
                        each -> Paths.part(each.site()) + "/" + Paths.part(each.ward()),
                        each -> each.site() + " · " + each.ward())
                .line("details", "details", "send");
    }

    private static void vitalSigns(Asking ask) {
        ask.number("systolic")
                .number("diastolic")
                .number("pulse")
                .number("temperature")
                .number("saturation")
                .number("oxygen")
                .number("respiration")
                .number("pain")
                .one("consciousness", "consciousness", "", Item.Consciousness.class);
    }

    /** The item; nothing when there is something to mend, which the answers then hold. */
    static @Nullable Item read(RecordForm form, Setting setting, Answers answers, Words words) {
        Item item = switch (form) {
            case VITAL_SIGNS -> vitalSigns(answers, words);
            case DRUG_GIVEN -> DrugForm.read(setting.drugs(), answers, words);
            case SAMPLE_TAKEN -> SampleForm.read(answers, words);
            case NOTE -> note(answers);
            case WEIGHT -> weight(answers, words);
            case ALERT -> alert(answers);
            case ISOLATION ->
                new Item.Isolation(answers.some("precautions", Item.Precaution.class), line(answers, "reason", false));
            case CODE_STATUS -> codeStatus(answers);
            case DIET -> diet(answers);
            case FALL_RISK ->
                answers.one("level", Item.Level.class, true)
                        .map(Item.FallRisk::new)
                        .orElse(null);
            case PRESSURE_RISK ->
                answers.one("level", Item.Level.class, true)
                        .map(Item.PressureRisk::new)
                        .orElse(null);
            case WHERE_NOW -> whereNow(answers);
            case EXPECTED_DISCHARGE -> new Item.ExpectedDischarge(answers.day("day"));
            case MOVE -> bed(answers, words).map(Item.Moved::new).orElse(null);
            case ADMIT -> bed(answers, words).map(Item.Admitted::new).orElse(null);
            case SEND -> sent(setting, answers, words);
            case RECALL -> {
                String reason = line(answers, "reason", false);
                yield setting.waiting()
                        .map(each -> new Item.Recalled(each.item(), reason))
                        .orElse(null);
            }
            case LEAVE -> new Item.OnLeave(line(answers, "details", false));
            case RETURN -> new Item.BackFromLeave();
            case DISCHARGE -> discharged(answers);
        };
        return answers.clean() ? item : null;
    }

    private static String line(Answers answers, String field, boolean needed) {
        return answers.text(field, Item.LONGEST_TEXT, needed);
    }

    private static @Nullable Item vitalSigns(Answers answers, Words words) {
        Integer systolic = answers.whole("systolic", Plausible.SYSTOLIC);
        Integer diastolic = answers.whole("diastolic", Plausible.DIASTOLIC);
        if (systolic != null && diastolic != null && diastolic > systolic) {
            answers.mistake("diastolic", words.text("ward.mistake.pressure"));
            return null;
        }
        Item.VitalSigns signs = new Item.VitalSigns(
                systolic,
                diastolic,
                answers.whole("pulse", Plausible.PULSE),
                answers.decimal("temperature", Plausible.TEMPERATURE),
                answers.whole("saturation", Plausible.SATURATION),
                answers.decimal("oxygen", Plausible.OXYGEN),
                answers.whole("respiration", Plausible.RESPIRATION),
                answers.whole("pain", Plausible.PAIN),
                answers.one("consciousness", Item.Consciousness.class, false).orElse(null));
        if (signs.empty() && answers.clean()) {
            answers.mistake("systolic", words.text("ward.mistake.nothing"));
        }
        return signs;
    }

    private static @Nullable Item note(Answers answers) {
        Optional<Item.NoteSort> sort = answers.one("sort", Item.NoteSort.class, true);
        String text = answers.text("text", Item.LONGEST_NOTE, true);
        return sort.isPresent() && !text.isEmpty() ? new Item.Note(sort.get(), text) : null;
    }

    private static @Nullable Item weight(Answers answers, Words words) {
        BigDecimal kilograms = answers.decimal("kilograms", Plausible.WEIGHT);
        if (kilograms == null && answers.clean()) {
            answers.mistake("kilograms", words.text("ward.mistake.missing"));
        }
        Optional<Item.Weighed> how = answers.one("how", Item.Weighed.class, true);
        return kilograms != null && how.isPresent() ? new Item.Weight(kilograms, how.get()) : null;
    }

    private static @Nullable Item alert(Answers answers) {
        Optional<Item.AlertSort> sort = answers.one("sort", Item.AlertSort.class, true);
        String text = line(answers, "text", sort.equals(Optional.of(Item.AlertSort.OTHER)));
        return sort.map(each -> new Item.Alert(each, text)).orElse(null);
    }

    private static @Nullable Item codeStatus(Answers answers) {
        Optional<Item.Care> care = answers.one("care", Item.Care.class, true);
        String limits = line(answers, "limits", care.equals(Optional.of(Item.Care.LIMITED)));
        return care.map(each -> new Item.CodeStatus(each, limits)).orElse(null);
    }

    private static @Nullable Item diet(Answers answers) {
        Optional<Texture> texture = answers.one("texture", Texture.class, true);
        Optional<Fluid> fluid = answers.one("fluid", Fluid.class, true);
        Instant nilFrom = answers.moment("nil-day", "nil-hour");
        String details = line(answers, "details", false);
        return texture.isPresent() && fluid.isPresent()
                ? new Item.Diet(texture.get(), fluid.get(), nilFrom, details)
                : null;
    }

    private static @Nullable Item whereNow(Answers answers) {
        Optional<Item.Whereabouts> where = answers.one("where", Item.Whereabouts.class, true);
        String details = line(answers, "details", where.equals(Optional.of(Item.Whereabouts.OTHER)));
        return where.map(each -> new Item.WhereNow(each, details)).orElse(null);
    }

    private static @Nullable Item discharged(Answers answers) {
        Optional<Item.Destination> to = answers.one("to", Item.Destination.class, true);
        String details = line(answers, "details", to.equals(Optional.of(Item.Destination.OTHER)));
        return to.map(each -> new Item.Discharged(each, details)).orElse(null);
    }

    static Optional<Place> bed(Answers answers, Words words) {
        Optional<Place> bed = PlaceCode.read(answers.raw("bed"));
        if (bed.isEmpty()) {
            answers.mistake("bed", words.text("ward.mistake.choose"));
        }
        return bed;
    }

    private static @Nullable Item sent(Setting setting, Answers answers, Words words) {
        String details = line(answers, "details", false);
        Optional<Wards.Named> ward = setting.wards().stream()
                .filter(each -> (Paths.part(each.site()) + "/" + Paths.part(each.ward())).equals(answers.raw("ward")))
                .findFirst();
        if (ward.isEmpty()) {
            answers.mistake("ward", words.text("ward.mistake.choose"));
            return null;
        }
        return setting.here()
                .map(here -> new Item.Sent(here, ward.get().site(), ward.get().ward(), details))
                .orElse(null);
    }
}
