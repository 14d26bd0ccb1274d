package releve.agenda.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Booking;
import releve.agenda.Judged;
import releve.agenda.Sort;
import releve.agenda.Standing;
import releve.agenda.rescue.Need;
import releve.identity.Patient;
import releve.web.Words;

/** Says cases, days and hours in the words of this room's pages and papers. */
final class PlanWords {
    private final Words words;
    private final Predicate<Patient> named;
    private final LocalDate today;

    /** @param named whom the visitor may see by name */
    PlanWords(Words words, Predicate<Patient> named, LocalDate today) {
        this.words = words;
        this.named = named;
        this.today = today;
    }

    Words words() {
        return words;
    }

    LocalDate today() {
        return today;
    }

    /** <i>mar. 01/12/2026</i>. */
    String day(LocalDate day) {
        String key = "agenda.plan.weekday." + day.getDayOfWeek().getValue();
        return words.text(key) + " " + words.date(day);
    }

    String who(Patient patient) {
        return named.test(patient) && !patient.name().isBlank()
                ? patient.name()
                : "■ " + words.text("agenda.confidential");
    }

    private String birth(Patient patient) {
        String iso = named.test(patient)
                ? Objects.requireNonNullElse(patient.person().birth(), "")
                : "";
        try {
            return iso.length() >= 10 ? words.date(LocalDate.parse(iso.substring(0, 10))) : iso;
        } catch (DateTimeException notOfTheCalendar) {
            return iso;
        }
    }

    /** {@code P2 EXEMPLE, BERTHE (12)}: a case as sentences name it. */
    String named(Judged judged) {
        Patient patient = judged.of().patient();
        return judged.urgency().code() + " " + who(patient) + " ("
                + patient.ref().number() + ")";
    }

    String title(Booking booking) {
        String procedure = Optional.ofNullable(booking.details().procedure())
                .map(each -> each.text().isBlank() ? each.code() : each.text())
                .orElse("");
        return Stream.of(
                        procedure,
                        booking.appointment().kind(),
                        booking.appointment().reason())
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("?");
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(each -> !each.isBlank()).collect(Collectors.joining(" · "));
    }

    String sort(Sort sort) {
        String key = "agenda.sort." + sort.name().toLowerCase(Locale.ROOT);
        return words.text(key);
    }

    String need(Need need) {
        String key = "agenda.need." + need.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(key);
    }

    PlanCase of(Judged judged) {
        Patient patient = judged.of().patient();
        var booked = judged.of().booked();
        return new PlanCase(
                "/agenda/plan/case/" + judged.of().ref().key(),
                "/agenda/case/" + judged.of().ref().key(),
                who(patient),
                birth(patient),
                patient.ref().number(),
                title(booked),
                joined(
                        sort(judged.meaning().sort()),
                        booked.details().service(),
                        booked.details().unit(),
                        booked.details().site(),
                        booked.details().physician()),
                judged.meaning().needs().stream().map(this::need).sorted().collect(Collectors.joining(", ")),
                judged.urgency().code(),
                words.date(judged.limit()),
                marks(judged));
    }

    private List<String> marks(Judged judged) {
        List<String> marks = new ArrayList<>();
        if (judged.limit().isBefore(today)) {
            marks.add("■ " + words.text("agenda.heed.past"));
        }
        if (judged.classed().isEmpty()) {
            marks.add("○ " + words.text("agenda.plan.mark.proposed"));
        }
        if (judged.standing() instanceof Standing.Open) {
            marks.add("▲ " + words.text("agenda.plan.mark.open"));
        }
        return marks;
    }

    /** Why it stands where it stands on the list. */
    Waited waited(WaitLine line) {
        String since = switch (line.from()) {
            case CONSENT -> words.text("agenda.plan.since.consent", words.date(line.since()));
            case BOOKED -> words.text("agenda.plan.since.booked", words.date(line.since()));
            case DAY -> words.text("agenda.plan.since.day", words.date(line.since()));
        };
        return new Waited(
                words.count("agenda.plan.days", line.daysWaited()),
                since,
                words.count("agenda.plan.lost", line.cancellations()));
    }

    /** @param lost how often its date was */
    record Waited(String days, String since, String lost) {}
}
