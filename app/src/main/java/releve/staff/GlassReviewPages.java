package releve.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.access.Access;
import releve.access.BrokenGlass;
import releve.access.Reviewed;
import releve.access.Role;
import releve.access.Verdict;
import releve.identity.Reach;
import releve.web.Form;
import releve.web.Instead;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;
import releve.web.Words;

/** Where broken glass is reviewed: a verdict and a note, which stay in the journal. */
final class GlassReviewPages {
    private static final String TEMPLATE = "releve/staff/glass.jte";
    private static final int LONGEST_NOTE = 500;
    private static final int UNPROCESSABLE = 422;

    private final Access access;
    private final Reach reach;

    GlassReviewPages(Access access, Reach reach) {
        this.access = access;
        this.reach = reach;
    }

    void open(Routes routes) {
        routes.page("/glass", Rights.REVIEW_BREAK_GLASS, this::show);
        routes.listed("/glass", "staff.glass.title", "staff.glass.hint");
        routes.action("/glass/{entry}", Rights.REVIEW_BREAK_GLASS, this::review);
    }

    private void show(Visit visit) {
        GlassReviewPage page = page(visit, List.of());
        reach.saw(visit.visitor(), "glass", "glass to review, " + page.items().size(), "");
        visit.show(TEMPLATE, page);
    }

    private GlassReviewPage page(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        List<GlassReviewPage.Item> items = access.trail().toReview().stream()
                .map(each -> item(words, each, visit.visitor().id()))
                .toList();
        List<Choice> verdicts = Arrays.stream(Verdict.values())
                .map(each -> new Choice(each.name(), Wording.verdict(words, each), false))
                .toList();
        return new GlassReviewPage(visit.frame(words.text("staff.glass.title")), items, verdicts, mistakes);
    }

    private static GlassReviewPage.Item item(Words words, BrokenGlass glass, String reader) {
        String earlier = Optional.ofNullable(glass.verdict())
                .map(verdict -> Wording.verdict(words, verdict) + (glass.note().isEmpty() ? "" : " – " + glass.note()))
                .orElse("");
        return new GlassReviewPage.Item(
                String.valueOf(glass.seq()),
                glass.name().isEmpty() ? glass.account() : glass.name(),
                glass.subject().replaceFirst("^patient/", ""),
                words.moment(glass.broken()),
                glass.reason(),
                earlier,
                glass.account().equals(reader));
    }

    private void review(Visit visit) {
        String part = visit.part("entry");
        if (!part.matches("\\d{1,18}")) {
            throw new NotThere("entry");
        }
        Form form = visit.form();
        Words words = visit.words();
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(form.text("verdict")))
                .findFirst();
        String note = form.text("note");
        if (verdict.isEmpty()) {
            throw again(visit, new Mistake("verdict-" + part, words.text("staff.glass.verdict-missing")));
        }
        if (note.length() > LONGEST_NOTE || note.isEmpty() && verdict.get() != Verdict.JUSTIFIED) {
            throw again(visit, new Mistake("note-" + part, words.text("staff.glass.note-missing", LONGEST_NOTE)));
        }
        visit.file(() -> switch (access.review(who(visit.visitor()), Long.parseLong(part), verdict.get(), note)) {
            case Reviewed.Kept kept -> "/glass";
            case Reviewed.Refused refused ->
                throw again(visit, new Mistake("verdict-" + part, Wording.objection(words, refused.objection())));
        });
    }

    private Instead again(Visit visit, Mistake mistake) {
        return new Instead(UNPROCESSABLE, TEMPLATE, page(visit, List.of(mistake)));
    }

    private static releve.access.Visitor who(Visitor visitor) {
        return new releve.access.Visitor(
                visitor.id(),
                visitor.name(),
                visitor.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
                visitor.wards(),
                visitor.language(),
                visitor.locked());
    }
}
