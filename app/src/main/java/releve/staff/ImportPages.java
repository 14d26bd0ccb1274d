package releve.staff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import releve.access.Access;
import releve.access.NewPerson;
import releve.access.Objection;
import releve.access.StaffDefaults;
import releve.access.StaffOutcome;
import releve.access.StaffOutcome.Handout;
import releve.access.StaffPreview;
import releve.identity.Reach;
import releve.web.Form;
import releve.web.Instead;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** A staff list, looked at first and then imported whole or not at all. */
final class ImportPages {
    /** A list of some ten thousand people, as a form encodes it. */
    private static final int LIST_LIMIT = 4 * 1024 * 1024;

    private static final String PREVIEW = "releve/staff/preview.jte";
    private static final int SHOWN = 50;
    private static final int FAULTS_SHOWN = 500;
    private static final int UNPROCESSABLE = 422;

    private final Access access;
    private final Reach reach;
    private final Sheets sheets;

    ImportPages(Access access, Reach reach, Sheets sheets) {
        this.access = access;
        this.reach = reach;
        this.sheets = sheets;
    }

    void open(Routes routes) {
        routes.page("/people/import", Rights.MANAGE_PEOPLE, visit -> ask(visit, List.of()));
        routes.action("/people/import", Rights.MANAGE_PEOPLE, LIST_LIMIT, this::look);
        routes.action("/people/import/keep", Rights.MANAGE_PEOPLE, LIST_LIMIT, this::keep);
    }

    private static void ask(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        Form form = visit.form();
        var fields = new ImportPage.Fields(
                form.raw("list").orElse(""),
                Choice.roles(words, PersonPages.roles(form)),
                form.text("wards"),
                Choice.languages(language(form)),
                Choice.secrets(words, PersonPages.secret(form)));
        var page = new ImportPage(visit.frame(words.text("staff.import.title")), fields, mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/staff/import.jte", page);
        } else {
            visit.showMistakes("releve/staff/import.jte", page);
        }
    }

    private static String language(Form form) {
        return form.find("language").filter(NewPerson.LANGUAGES::contains).orElse("fr");
    }

    private StaffPreview preview(Form form) {
        Set<String> wards = PersonPages.wards(form.text("wards"));
        return access.preview(
                form.raw("list").orElse("").getBytes(StandardCharsets.UTF_8),
                new StaffDefaults(PersonPages.roles(form), wards, language(form)));
    }

    private void look(Visit visit) {
        if (visit.form().text("list").isEmpty()) {
            ask(visit, List.of(new Mistake("list", visit.words().text("staff.import.missing"))));
        } else {
            visit.show(PREVIEW, page(visit, preview(visit.form()), List.of()));
        }
    }

    private void keep(Visit visit) {
        Form form = visit.form();
        visit.file(() -> {
            StaffPreview preview = preview(form);
            if (!form.text("rows").equals(String.valueOf(preview.accepted().size()))) {
                throw again(visit, preview, Objection.LIST_CHANGED);
            }
            List<Handout> handouts = new ArrayList<>();
            StaffOutcome outcome = access.importStaff(
                    preview, PersonPages.secret(form), handouts::addAll, reach.caller(visit.visitor()));
            return switch (outcome) {
                case StaffOutcome.Kept kept -> sheets.keep(visit.visitor().id(), handouts);
                case StaffOutcome.Refused refused -> throw again(visit, preview(form), refused.objection());
            };
        });
    }

    private static Instead again(Visit visit, StaffPreview preview, Objection objection) {
        var mistake = new Mistake("preview", Wording.objection(visit.words(), objection));
        return new Instead(UNPROCESSABLE, PREVIEW, page(visit, preview, List.of(mistake)));
    }

    private static PreviewPage page(Visit visit, StaffPreview preview, List<Mistake> mistakes) {
        Words words = visit.words();
        Form form = visit.form();
        int rows = preview.accepted().size();
        var counts = new PreviewPage.Counts(
                rows,
                words.count("staff.preview.good", rows),
                words.count("staff.preview.bad", preview.refused().size()),
                rows > SHOWN ? words.count("staff.preview.more", rows - SHOWN) : "");
        List<PreviewPage.Good> good = preview.accepted().stream()
                .limit(SHOWN)
                .map(row -> new PreviewPage.Good(
                        String.valueOf(row.line()),
                        row.person().display(),
                        row.person().name(),
                        Wording.roles(words, row.person().roles()),
                        String.join(", ", row.person().wards())))
                .toList();
        List<PreviewPage.Bad> bad = preview.refused().stream()
                .limit(FAULTS_SHOWN)
                .map(row -> new PreviewPage.Bad(String.valueOf(row.line()), reason(words, row)))
                .toList();
        var sent = new PreviewPage.Sent(
                form.raw("list").orElse(""),
                form.all("role"),
                form.text("wards"),
                language(form),
                PersonPages.secret(form).name());
        return new PreviewPage(visit.frame(words.text("staff.preview.title")), counts, good, bad, sent, mistakes);
    }

    private static String reason(Words words, StaffPreview.Refused row) {
        boolean objection = Arrays.stream(Objection.values())
                .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).equals(row.code()));
        String key = (objection ? "access." : "staff.fault.") + row.code();
        String text = words.text(key, row.about());
        return row.about().isEmpty() || !objection ? text : row.about() + " : " + text;
    }
}
