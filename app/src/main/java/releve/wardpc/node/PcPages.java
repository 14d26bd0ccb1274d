package releve.wardpc.node;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.wardpc.Speech.SelfCheck;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The green list of ward PCs; codes for new ones, and taking one back. */
final class PcPages {
    static final String PATH = "/ward-pcs";
    private static final String TEMPLATE = "releve/wardpc/wardPcs.jte";
    private static final Permission SEE = Rights.of(releve.access.Permission.SEE_FEEDS);
    private static final Permission ENROL = Rights.of(releve.access.Permission.ENROL_WARD_PC);

    /** What the page asks. */
    record Sources(
            Enrolments enrolments,
            EventKeys kits,
            TakingBack taking,
            Settling settling,
            SelfChecks checks,
            Heard heard,
            Supplier<NodeAddress> address,
            Reach reach,
            ZoneId zone) {}

    private final Sources from;

    PcPages(Sources from) {
        this.from = from;
    }

    void open(Routes routes) {
        routes.page(PATH, SEE, visit -> visit.show(TEMPLATE, page(visit, WardPcsPage.Made.NONE, List.of())));
        routes.listed(PATH, "wardpc.node.title", "wardpc.node.hint");
        routes.action(PATH, ENROL, this::offer);
        routes.action(PATH + "/remove", ENROL, this::remove);
        routes.action(PATH + "/gap", ENROL, this::gap);
    }

    /** The code is shown in the answer itself and nowhere else; asking again makes another one and ends this one. */
    private void offer(Visit visit) {
        Words words = visit.words();
        Form form = visit.form();
        List<Mistake> mistakes = new ArrayList<>();
        if (!WardPcFact.isLabel(form.text("label"))) {
            mistakes.add(new Mistake("label", words.text("wardpc.node.mistake.label")));
        }
        for (String field : List.of("site", "ward")) {
            if (form.text(field).isEmpty() || form.text(field).length() > 60) {
                mistakes.add(new Mistake(field, words.text("wardpc.node.mistake.ward")));
            }
        }
        if (!mistakes.isEmpty()) {
            visit.showMistakes(TEMPLATE, page(visit, WardPcsPage.Made.NONE, mistakes));
            return;
        }
        Enrolments.Offer offer = from.enrolments()
                .offer(
                        form.text("label"),
                        form.text("site"),
                        form.text("ward"),
                        from.reach().caller(visit.visitor()));
        visit.show(TEMPLATE, page(visit, made(offer, words), List.of()));
    }

    private WardPcsPage.Made made(Enrolments.Offer offer, Words words) {
        NodeAddress node = from.address().get();
        String address = node.address().replaceAll("/$", "");
        String print = node.fingerprint().orElse("");
        String command = print.isEmpty()
                ? ""
                : "releve wardpc --data releve-wardpc --node " + address + " --pin " + print + " --enrol "
                        + offer.code();
        return new WardPcsPage.Made(offer.code(), offer.label(), words.moment(offer.until()), address, print, command);
    }

    private void remove(Visit visit) {
        Form form = visit.form();
        String reason = form.text("reason");
        if (reason.isEmpty() || reason.length() > 500) {
            mistake(visit, "reason", visit.words().text("wardpc.node.mistake.reason"));
            return;
        }
        from.enrolments().remove(form.text("pc"), reason, from.reach().caller(visit.visitor()));
        visit.go(PATH);
    }

    /** The missing entries will not come: what waits behind them is taken at the ward PC's next call. */
    private void gap(Visit visit) {
        Form form = visit.form();
        String reason = form.text("gap-reason");
        if (reason.isEmpty() || reason.length() > 500) {
            mistake(visit, "gap-reason", visit.words().text("wardpc.node.mistake.reason"));
            return;
        }
        from.enrolments()
                .labelled(form.text("pc"))
                .ifPresent(pc -> from.taking()
                        .missing(pc)
                        .ifPresent(upTo -> from.settling()
                                .acceptGap(pc, upTo, reason, from.reach().caller(visit.visitor()))));
        visit.go(PATH);
    }

    private void mistake(Visit visit, String field, String text) {
        visit.showMistakes(TEMPLATE, page(visit, WardPcsPage.Made.NONE, List.of(new Mistake(field, text))));
    }

    private WardPcsPage page(Visit visit, WardPcsPage.Made made, List<Mistake> mistakes) {
        Words words = visit.words();
        Form form = visit.form();
        boolean again = !mistakes.isEmpty();
        List<Pc> pcs = from.enrolments().all();
        return new WardPcsPage(
                visit.frame(words.text("wardpc.node.title")),
                visit.may(ENROL),
                made,
                again
                        ? new WardPcsPage.Fields(
                                form.text("label"), form.text("site"), form.text("ward"), form.text("reason"))
                        : new WardPcsPage.Fields("", "", "", ""),
                pcs.stream().map(pc -> line(pc, words, visit.now())).toList(),
                from.enrolments().offers().stream()
                        .map(each -> new WardPcsPage.Offer(
                                each.label(), each.site() + " " + each.ward(), words.moment(each.until())))
                        .toList(),
                pcs.stream()
                        .map(Pc::site)
                        .distinct()
                        .filter(site -> from.kits().current(site).isEmpty())
                        .toList(),
                mistakes);
    }

    private WardPcsPage.Line line(Pc pc, Words words, Instant now) {
        Optional<SelfChecks.Said> said = from.checks().last(pc.label());
        boolean thisShift = said.filter(each -> !each.told().isBefore(Shift.begin(now, from.zone())))
                .isPresent();
        List<WardPcsPage.Part> parts = new ArrayList<>();
        for (String what : SelfChecks.parts()) {
            parts.add(part(what, said, words));
        }
        WardPcsPage.Mark mark = thisShift
                ? said.flatMap(each -> each.check().parts().stream()
                                .map(SelfCheck.Part::finding)
                                .max(Comparator.naturalOrder()))
                        .map(worst -> Marks.of(worst, words))
                        .orElseGet(() -> Marks.unchecked(words))
                : new WardPcsPage.Mark("○", "warn", words.text("wardpc.node.not-this-shift"));
        long missing = from.taking().missing(pc).orElse(0L);
        return new WardPcsPage.Line(
                pc.label(),
                pc.site() + " " + pc.ward(),
                mark,
                from.heard().last(pc.label()).map(words::moment).orElse(words.text("wardpc.node.not-heard")),
                from.heard().pack(pc.label()).map(words::moment).orElse(words.text("wardpc.node.no-pack")),
                said.map(each -> checked(each, words)).orElse(words.text("wardpc.node.never-checked")),
                parts,
                missing,
                missing == 0 ? "" : words.text("wardpc.node.gap", pc.label(), missing));
    }

    private static String checked(SelfChecks.Said said, Words words) {
        String at = words.moment(said.told());
        return said.check().by().isBlank() ? at : at + " · " + said.check().by();
    }

    private static WardPcsPage.Part part(String what, Optional<SelfChecks.Said> said, Words words) {
        String key = "wardpc.node.part." + what;
        Optional<SelfCheck.Part> found = said.flatMap(each -> each.check().parts().stream()
                .filter(part -> part.what().equals(what))
                .findFirst());
        return new WardPcsPage.Part(
                words.text(key),
                found.map(part -> Marks.of(part.finding(), words)).orElseGet(() -> Marks.unchecked(words)),
                found.map(SelfCheck.Part::figure).orElse(""));
    }
}
