package releve.agenda.rescue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.rescue.Row.Patient;
import releve.agenda.rescue.Row.Preparation;
import releve.agenda.rescue.Row.Visit;
import releve.care.Coded;
import releve.care.Moment;

/** Makes a row of the cells of one line. The first fault that a row cannot do without refuses it; other faults become remarks. */
final class RowReading {
    private final Cells cells;
    private final Grammar grammar;
    private final List<Remark> remarks = new ArrayList<>();
    private @Nullable Refused refused;

    private RowReading(Cells cells, Grammar grammar) {
        this.cells = cells;
        this.grammar = grammar;
    }

    static Found of(Cells cells, Grammar grammar) {
        return new RowReading(cells, grammar).read();
    }

    private Found read() {
        Optional<Start> start = start();
        if (start.isEmpty()) {
            return refusal();
        }
        LocalDate day = start.get().dayIn(grammar.horizon().zone());
        if (!grammar.horizon().holds(day)) {
            return new Outside(cells.line(), day);
        }
        Optional<Patient> patient = new PatientReading(this).read();
        Optional<Kind> kind = kind();
        if (patient.isEmpty() || kind.isEmpty() || refused != null) {
            return refusal();
        }
        String number = number(Field.BOOKING_NUMBER);
        Visit visit = visit(kind.get(), start.get());
        var preparation = new PreparationReading(this);
        Preparation prepared = preparation.read();
        return refused != null
                ? refusal()
                : new Row(
                        cells.line(),
                        BookingKey.of(number, patient.get(), visit),
                        patient.get(),
                        visit,
                        prepared,
                        standing(),
                        remarks);
    }

    private Refused refusal() {
        return refused == null ? Refused.whole(cells.line(), Reason.PATIENT_MISSING) : refused;
    }

    Grammar grammar() {
        return grammar;
    }

    /** The cell, or what is fixed for the whole file where the cell is blank. */
    String text(Field field) {
        String cell = cells.of(field);
        return cell.isEmpty()
                ? grammar.mapping().fixed().getOrDefault(field, "").strip()
                : cell;
    }

    void refuse(Field field, Reason reason) {
        if (refused == null) {
            refused = new Refused(cells.line(), cells.column(field), cells.of(field), reason);
        }
    }

    void remark(Field field, Reason reason) {
        remarks.add(new Remark(cells.column(field), text(field), reason));
    }

    /** A number that names something: a spreadsheet's rounding of it would name something else. */
    String number(Field field) {
        String text = Spreadsheet.unwrapped(text(field));
        if (Spreadsheet.rounded(text)) {
            refuse(field, Reason.NUMBER_ROUNDED);
        }
        return text;
    }

    Optional<LocalDate> day(Field field, boolean past) {
        return WrittenDate.of(text(field))
                .flatMap(date ->
                        date.day(grammar.order(field), past, grammar.horizon().today()));
    }

    private Optional<Start> start() {
        if (text(Field.START_DATE).isEmpty()) {
            refuse(Field.START_DATE, Reason.START_MISSING);
            return Optional.empty();
        }
        Optional<WrittenDate> date = WrittenDate.of(text(Field.START_DATE));
        Optional<LocalDate> day = day(Field.START_DATE, false);
        if (date.isEmpty() || day.isEmpty()) {
            refuse(Field.START_DATE, Reason.DATE_UNREADABLE);
            return Optional.empty();
        }
        boolean own =
                !text(Field.START_TIME).isEmpty() && !text(Field.START_TIME).equals(text(Field.START_DATE));
        Field field = own ? Field.START_TIME : Field.START_DATE;
        String time = own ? timeOf(text(Field.START_TIME)) : date.get().time();
        if (time.isEmpty()) {
            return Optional.of(new Start(day.get(), null));
        }
        return switch (WrittenTime.read(time, grammar.style(field))) {
            case WrittenTime.Read.Clear clear -> Optional.of(new Start(day.get(), clear.time()));
            case WrittenTime.Read.Unclear unclear -> {
                refuse(field, unclear.reason());
                yield Optional.empty();
            }
        };
    }

    /** A column of times may hold a date before each: Access writes 30/12/1899, others the day once more. */
    static String timeOf(String cell) {
        return WrittenDate.of(cell)
                .map(WrittenDate::time)
                .filter(time -> !time.isEmpty())
                .orElse(cell);
    }

    private Optional<Kind> kind() {
        if (text(Field.KIND).isEmpty()) {
            refuse(Field.KIND, Reason.KIND_MISSING);
            return Optional.empty();
        }
        Optional<Kind> kind = grammar.mapping().kind(text(Field.KIND));
        if (kind.isEmpty()) {
            refuse(Field.KIND, Reason.KIND_UNKNOWN);
        }
        return kind;
    }

    /** A word that is not known leaves the appointment standing: one call too many is better than one too few. */
    private Standing standing() {
        String text = text(Field.STATUS);
        if (text.isEmpty()) {
            return Standing.BOOKED;
        }
        return grammar.mapping().standing(text).orElseGet(() -> {
            remark(Field.STATUS, Reason.STATUS_UNKNOWN);
            return Standing.BOOKED;
        });
    }

    private Visit visit(Kind kind, Start start) {
        Moment starts = start.moment(grammar.horizon().zone());
        String code = text(Field.PROCEDURE_CODE);
        String words = text(Field.REASON);
        return new Visit(
                kind,
                starts,
                length(start, starts).orElse(null),
                text(Field.SITE),
                text(Field.SERVICE),
                text(Field.PLACE),
                text(Field.PHYSICIAN),
                code.isEmpty() && words.isEmpty() ? null : new Coded(code, words, ""));
    }

    private Optional<Duration> length(Start start, Moment starts) {
        if (!text(Field.DURATION).isEmpty()) {
            Optional<Duration> length = WrittenTime.length(text(Field.DURATION));
            if (length.isEmpty()) {
                remark(Field.DURATION, Reason.DURATION_UNREADABLE);
            }
            return length;
        }
        String end = text(Field.END);
        if (end.isEmpty() || start.time() == null) {
            return Optional.empty();
        }
        return switch (WrittenTime.read(timeOf(end), grammar.style(Field.END))) {
            case WrittenTime.Read.Unclear unclear -> {
                remark(Field.END, Reason.DURATION_UNREADABLE);
                yield Optional.empty();
            }
            case WrittenTime.Read.Clear clear -> {
                LocalDate day = day(Field.END, false).orElse(start.day());
                Duration length = Duration.between(
                        starts.instant(),
                        new Start(day, clear.time())
                                .moment(grammar.horizon().zone())
                                .instant());
                if (!length.isPositive()) {
                    remark(Field.END, Reason.END_BEFORE_START);
                }
                yield length.isPositive() ? Optional.of(length) : Optional.empty();
            }
        };
    }
}
