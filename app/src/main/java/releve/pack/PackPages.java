package releve.pack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.PatientSight;
import releve.ward.Wards;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;

/** Where packs are printed. Every print is a fact. */
public final class PackPages implements Pages {
    private final PackKeeper keeper;
    private final PatientSight sights;
    private final Reach reach;

    public PackPages(Jdbi jdbi, PackKeeper keeper, Reach reach) {
        this.keeper = keeper;
        this.sights = new PatientSight(jdbi, reach);
        this.reach = reach;
    }

    @Override
    public String room() {
        return "pack";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/packs", Rights.PRINT_PACK, this::list);
        routes.page("/ward/{site}/{ward}/pack", Rights.PRINT_PACK, this::print);
        routes.listed("/packs", "pack.list.title", "pack.list.hint");
    }

    /** The address of a ward's pack. */
    public static String path(String site, String ward) {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward) + "/pack";
    }

    private void list(Visit visit) {
        List<PacksPage.Line> lines = keeper.packs().wards().stream()
                .filter(ward -> reach.sees(visit.visitor(), ward.site(), ward.ward()))
                .map(ward -> line(visit, ward))
                .toList();
        visit.show(
                "releve/pack/packs.jte", new PacksPage(visit.frame(visit.words().text("pack.list.title")), lines));
    }

    private PacksPage.Line line(Visit visit, Wards.Named ward) {
        Optional<PackKeeper.Kept> kept = keeper.find(ward);
        return new PacksPage.Line(
                ward.site(),
                ward.ward(),
                kept.map(each -> visit.words().moment(each.made()))
                        .orElse(visit.words().text("pack.list.when-asked")),
                kept.map(each -> String.valueOf(each.patients())).orElse(""),
                path(ward.site(), ward.ward()));
    }

    private void print(Visit visit) throws IOException {
        var ward = new Wards.Named(Paths.read(visit.part("site")), Paths.read(visit.part("ward")));
        Packs.Draft draft = keeper.packs().draft(ward).orElseThrow(() -> new NotThere("ward"));
        String subject = "ward/" + ward.site() + "/" + ward.ward();
        if (!reach.sees(visit.visitor(), ward.site(), ward.ward())) {
            reach.refused(visit.visitor(), subject, Rights.PRINT_PACK);
            throw new NotAllowed("ward");
        }
        Set<Long> hidden = hidden(visit, draft.patients());
        reach.saw(visit.visitor(), subject, "pack", "");
        Optional<byte[]> ready = hidden.isEmpty() ? keeper.ready(ward) : Optional.empty();
        byte[] pdf =
                ready.isPresent() ? ready.get() : draft.without(hidden).make().pdf();
        visit.sendDocument("application/pdf", MadePack.fileName(ward), pdf);
    }

    /** Confidential patients whom this visitor may not see, though they may see the ward. */
    private Set<Long> hidden(Visit visit, List<Patient> patients) {
        Map<Long, PatientSight.Seen> seen = sights.of(visit.visitor(), patients);
        return patients.stream()
                .map(Patient::id)
                .filter(id -> {
                    PatientSight.Seen one = seen.get(id);
                    return one == null || !one.named();
                })
                .collect(Collectors.toSet());
    }
}
