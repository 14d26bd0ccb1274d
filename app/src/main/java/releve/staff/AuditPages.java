package releve.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.access.Access;
import releve.access.Permission;
import releve.access.Trail;
import releve.identity.Reach;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The trail of who saw, printed, exported and was refused what. Looking at it is a fact too. */
final class AuditPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int LONGEST = 100;
    private static final List<String> KINDS = List.of(
            "access.seen",
            "access.refused",
            "access.break-glass",
            "access.break-glass-reviewed",
            "access.signed-in",
            "access.sign-in-failed",
            "access.account-added",
            "access.account-changed",
            "access.account-disabled",
            "access.pin-reset",
            "access.password-reset");

    private final Access access;
    private final Reach reach;
    private final ZoneId zone;

    AuditPages(Access access, Reach reach, ZoneId zone) {
        this.access = access;
        this.reach = reach;
        this.zone = zone;
    }

    void open(Routes routes) {
        routes.page("/audit", Rights.READ_AUDIT, this::show);
        routes.listed("/audit", "staff.audit.title", "staff.audit.hint");
        routes.action("/audit/export", Rights.READ_AUDIT, this::export);
    }

    /** The four questions as typed. */
    private record Asked(String person, String patient, String day, String kind) {
        String words() {
            return "person " + person + ", patient " + patient + ", day " + day + ", kind " + kind;
        }

        String query() {
            return "person=" + encoded(person) + "&patient=" + encoded(patient) + "&day=" + encoded(day) + "&kind="
                    + encoded(kind);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(Optional<String> typed) {
        String text = typed.orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void show(Visit visit) {
        Words words = visit.words();
        var asked = new Asked(
                shortened(visit.query("person")),
                shortened(visit.query("patient")),
                shortened(visit.query("day")),
                shortened(visit.query("kind")));
        long before = visit.query("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        Optional<Trail.Question> question = question(asked);
        if (question.isEmpty()) {
            var mistake = new Mistake("day", words.text("staff.audit.day-wrong"));
            visit.showMistakes("releve/staff/audit.jte", page(visit, asked, List.of(), List.of(mistake)));
            return;
        }
        List<Trail.Line> lines = access.trail().find(question.get(), before, Trail.PAGE);
        reach.saw(visit.visitor(), "trail", "audit trail, " + lines.size() + " lines", asked.words());
        visit.show("releve/staff/audit.jte", page(visit, asked, lines, List.of()));
    }

    private Optional<Trail.Question> question(Asked asked) {
        try {
            Optional<LocalDate> day = asked.day().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            asked.day().contains("-")
                                    ? LocalDate.parse(asked.day())
                                    : LocalDate.parse(asked.day(), DAY));
            String kind = KINDS.contains(asked.kind()) ? asked.kind() : "";
            return Optional.of(new Trail.Question(
                    asked.person(),
                    asked.patient(),
                    kind,
                    day.map(date -> date.atStartOfDay(zone).toInstant()),
                    day.map(date -> date.plusDays(1).atStartOfDay(zone).toInstant())));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private AuditPage page(Visit visit, Asked asked, List<Trail.Line> lines, List<Mistake> mistakes) {
        Words words = visit.words();
        var kinds = new ArrayList<Choice>();
        for (String kind : KINDS) {
            kinds.add(new Choice(kind, Wording.kind(words, kind), kind.equals(asked.kind())));
        }
        String older = lines.size() < Trail.PAGE
                ? ""
                : "/audit?" + asked.query() + "&before=" + lines.getLast().seq();
        return new AuditPage(
                visit.frame(words.text("staff.audit.title")),
                new AuditPage.Fields(asked.person(), asked.patient(), asked.day(), kinds),
                lines.stream().map(line -> row(words, line)).toList(),
                older,
                mistakes);
    }

    private static AuditPage.Row row(Words words, Trail.Line line) {
        return new AuditPage.Row(
                String.valueOf(line.seq()),
                words.moment(line.time()),
                line.name().isEmpty() ? line.actor() : line.name(),
                Wording.said(words, line.role()),
                Wording.kind(words, line.kind()),
                line.about().isEmpty() ? line.subject() : line.about(),
                what(words, line),
                words.seat(line.why()));
    }

    private static String what(Words words, Trail.Line line) {
        if (line.kind().equals("access.refused")) {
            for (Permission right : Permission.values()) {
                if (right.name().equals(line.what())) {
                    return Wording.right(words, right);
                }
            }
        }
        return new SeenWords(words).of(line.what());
    }

    private void export(Visit visit) {
        var form = visit.form();
        var asked = new Asked(
                shortened(form.find("person")),
                shortened(form.find("patient")),
                shortened(form.find("day")),
                shortened(form.find("kind")));
        Words words = visit.words();
        Trail.Question question = question(asked).orElse(Trail.Question.EVERYTHING);
        List<Trail.Line> lines = access.trail().find(question, Long.MAX_VALUE, AuditFile.MOST);
        reach.saw(visit.visitor(), "trail", "audit trail exported, " + lines.size() + " lines", asked.words());
        byte[] file = AuditFile.of(lines.stream().map(line -> row(words, line)).toList(), words);
        visit.sendFile("text/csv; charset=utf-8", "releve-audit.csv", file);
    }
}
