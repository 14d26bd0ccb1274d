package releve.agenda.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import releve.agenda.rescue.DateOrder;
import releve.agenda.rescue.Doubled;
import releve.agenda.rescue.Field;
import releve.agenda.rescue.Mapping;
import releve.agenda.rescue.Opened;
import releve.agenda.rescue.Outcome;
import releve.agenda.rescue.Reading;
import releve.agenda.rescue.Refused;
import releve.agenda.rescue.Rescue;
import releve.agenda.rescue.Row;
import releve.agenda.rescue.Setting;
import releve.agenda.rescue.Table;
import releve.agenda.rescue.Unreadable;
import releve.web.Mistake;
import releve.web.Visit;
import releve.web.Words;

/** One export as the page shows it: read with what was chosen so far. */
final class Looked {
    private static final int SHOWN = 300;
    private static final int SAMPLES = 5;
    private static final int CELL = 40;

    /** Those that decide who comes when; the rest stands behind a line that opens. */
    private static final Set<Field> NEEDED = EnumSet.range(Field.PATIENT_NUMBER, Field.PHONE_1);

    static {
        NEEDED.addAll(EnumSet.of(Field.START_DATE, Field.START_TIME, Field.KIND, Field.REASON, Field.BOOKING_NUMBER));
        NEEDED.remove(Field.AUTHORITY);
        NEEDED.remove(Field.SEX);
    }

    private final Visit visit;
    private final Words words;
    private final Draft draft;
    private final Setting setting;
    private final Opened opened;
    private final Reading reading;

    Looked(Visit visit, Draft draft, byte[] file) {
        this.visit = visit;
        this.words = visit.words();
        this.draft = draft;
        this.setting = draft.setting();
        this.opened = Rescue.open(file, setting.hints());
        this.reading = setting.read(file);
    }

    DraftPage page(List<Mistake> others) {
        List<Mistake> mistakes = new ArrayList<>(others);
        mistakes.addAll(mistakes());
        List<DraftPage.Line> lines = lines();
        List<String> header = opened instanceof Table table ? table.header() : List.of();
        return new DraftPage(
                visit.frame(words.text("agenda.intake.look", draft.name())),
                IntakePages.path(draft),
                draft.source(),
                draft.name(),
                mistakes,
                counts(),
                opened instanceof Table,
                shape(),
                header,
                opened instanceof Table table ? samples(table) : List.of(),
                fields(header, true),
                fields(header, false),
                fixed(),
                orders(),
                String.join("\n", setting.templates()),
                lines.stream().limit(SHOWN).toList(),
                Math.max(0, lines.size() - SHOWN),
                reading.outcome() instanceof Outcome.Taken ? reading.accepted().size() : 0);
    }

    private List<Mistake> mistakes() {
        return switch (reading.outcome()) {
            case Outcome.Taken ignored -> List.of();
            case Outcome.MappingWrong wrong ->
                wrong.faults().stream().map(this::mistake).toList();
            case Outcome.OrderUnclear unclear ->
                unclear.columns().stream()
                        .map(each -> new Mistake(
                                "order-" + each.field().name(),
                                words.text(
                                        "agenda.rescue.order.question",
                                        each.column(),
                                        String.join(", ", each.examples()))))
                        .toList();
            case Unreadable unreadable ->
                List.of(new Mistake(
                        "encoding",
                        (unreadable.line() > 0 ? words.text("agenda.intake.line", unreadable.line()) + " " : "")
                                + words.text(unreadable.reason().key())));
        };
    }

    private Mistake mistake(Mapping.Fault fault) {
        String field = words.text(fault.field().key());
        boolean fixed = Settings.FIXED.contains(fault.field()) || !(opened instanceof Table);
        return new Mistake(
                (fixed ? "fixed-" : "column-") + fault.field().name(),
                words.text(fault.wrong().key(), field, fault.detail()));
    }

    private List<String> counts() {
        if (!(reading.outcome() instanceof Outcome.Taken(Outcome.Counts counts))) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        all.add(words.text("agenda.intake.count.taken", words.number(counts.accepted()), words.number(counts.lines())));
        count(all, "refused", counts.refused());
        count(all, "doubled", counts.doubled());
        count(all, "outside", counts.outside());
        count(all, "remarks", counts.remarks());
        return all;
    }

    private void count(List<String> all, String what, int number) {
        if (number > 0) {
            String key = "agenda.intake.count." + what;
            all.add(words.text(key, words.number(number)));
        }
    }

    private DraftPage.Shape shape() {
        String encoding = setting.hints().encoding() == null
                ? ""
                : setting.hints().encoding().name();
        String separator = setting.hints().separator() == null
                ? ""
                : String.valueOf(setting.hints().separator());
        int line = setting.hints().headerLine();
        return new DraftPage.Shape(
                options(Settings.ENCODINGS, encoding, each -> each),
                options(Settings.SEPARATORS, separator, each -> each.equals("\t") ? "TAB" : each),
                line > 0 ? String.valueOf(line) : "");
    }

    private List<DraftPage.Option> options(List<String> values, String chosen, UnaryOperator<String> shown) {
        List<DraftPage.Option> all = new ArrayList<>();
        all.add(new DraftPage.Option("", words.text("agenda.intake.found"), chosen.isEmpty()));
        values.forEach(each -> all.add(new DraftPage.Option(each, shown.apply(each), each.equals(chosen))));
        return all;
    }

    private static List<List<String>> samples(Table table) {
        return table.samples().stream()
                .limit(SAMPLES)
                .map(row -> row.stream()
                        .map(cell -> cell.length() > CELL ? cell.substring(0, CELL) + "…" : cell)
                        .toList())
                .toList();
    }

    private List<DraftPage.Chosen> fields(List<String> header, boolean needed) {
        if (header.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Field.values())
                .filter(field -> NEEDED.contains(field) == needed)
                .map(field ->
                        new DraftPage.Chosen("column-" + field.name(), words.text(field.key()), columns(header, field)))
                .toList();
    }

    private List<DraftPage.Option> columns(List<String> header, Field field) {
        String chosen = setting.mapping().columns().getOrDefault(field, "");
        List<DraftPage.Option> all = new ArrayList<>();
        all.add(new DraftPage.Option("", words.text("agenda.intake.none"), chosen.isEmpty()));
        header.forEach(each -> all.add(new DraftPage.Option(each, each, each.equalsIgnoreCase(chosen))));
        return all;
    }

    private List<DraftPage.Fixed> fixed() {
        return Settings.FIXED.stream()
                .map(field -> new DraftPage.Fixed(
                        "fixed-" + field.name(),
                        words.text(field.key()),
                        setting.mapping().fixed().getOrDefault(field, "")))
                .toList();
    }

    /** Columns of which somebody has to say it, and those of which somebody did. */
    private List<DraftPage.Chosen> orders() {
        Set<Field> asked = EnumSet.noneOf(Field.class);
        if (reading.outcome() instanceof Outcome.OrderUnclear unclear) {
            unclear.columns().forEach(each -> asked.add(each.field()));
        }
        Map<Field, DateOrder> chosen = setting.mapping().orders();
        asked.addAll(chosen.keySet());
        return asked.stream()
                .filter(Settings.DATED::contains)
                .map(field -> new DraftPage.Chosen(
                        "order-" + field.name(),
                        words.text("agenda.intake.order", words.text(field.key())),
                        options(
                                Arrays.stream(DateOrder.values())
                                        .map(Enum::name)
                                        .toList(),
                                chosen.containsKey(field) ? chosen.get(field).name() : "",
                                this::order)))
                .toList();
    }

    private String order(String name) {
        return words.text(DateOrder.valueOf(name).key());
    }

    private List<DraftPage.Line> lines() {
        List<DraftPage.Line> lines = new ArrayList<>();
        for (Refused each : reading.refused()) {
            lines.add(new DraftPage.Line(
                    "■ " + each.line(),
                    each.column(),
                    each.value(),
                    words.text(each.reason().key())));
        }
        for (Doubled each : reading.doubled()) {
            lines.add(new DraftPage.Line(
                    (each.alike() ? "● " : "▲ ") + each.line(), "", "", words.text(each.textKey(), each.firstLine())));
        }
        for (Row row : reading.accepted()) {
            row.remarks()
                    .forEach(each -> lines.add(new DraftPage.Line(
                            "○ " + row.line(),
                            each.column(),
                            each.value(),
                            words.text(each.reason().key()))));
        }
        return lines;
    }
}
