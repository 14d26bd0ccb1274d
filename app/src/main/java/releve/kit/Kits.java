package releve.kit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import releve.identity.Reception;
import releve.journal.Caller;
import releve.paper.LabelSheet;
import releve.paper.Paper;
import releve.ward.Wards;
import releve.wardpc.node.EventKeys;
import releve.web.Words;

/** Makes the sealed kit of a site: a new event code, a block of numbers that nobody else is given, and all its paper. */
public final class Kits {
    /** Patients without a number in the first days of one site. */
    public static final int NUMBERS = 50;

    private final EventKeys keys;
    private final Reception reception;
    private final Units units;
    private final Wards wards;
    private final Situation situation;
    private final Paper paper = new Paper();

    public Kits(EventKeys keys, Reception reception, Units units, Wards wards, Situation situation) {
        this.keys = keys;
        this.reception = reception;
        this.units = units;
        this.wards = wards;
        this.situation = situation;
    }

    /** @param papers file names and PDFs; the event code stands on the first and nowhere else */
    public record Made(String kit, Map<String, byte[]> papers) {}

    /** The units of a site that have a card each. */
    public List<String> unitsOf(String site) {
        return wards.names().stream()
                .filter(each -> each.site().equals(site) && !each.ward().isBlank())
                .map(Wards.Named::ward)
                .toList();
    }

    public List<String> sites() {
        return wards.names().stream()
                .map(Wards.Named::site)
                .filter(site -> !site.isBlank())
                .distinct()
                .toList();
    }

    public Made make(String site, UUID form, Words words, LabelSheet stock, Instant now, Caller by) {
        EventKeys.Made made = keys.make(site, by);
        List<String> numbers = reception.setAside(NUMBERS, "kit " + made.kit(), form, by);
        Function<String, KitPaper.Unit> unit = name -> new KitPaper.Unit(name, units.onCard(site, name));
        var kit = new KitPaper(new Sheet(words, now), situation);
        String name = site.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + made.kit() + ".pdf";
        return new Made(
                made.kit(),
                Map.of(
                        "kit-" + name,
                        paper.pdf(kit.of(
                                site,
                                made.kit(),
                                made.code(),
                                numbers,
                                unitsOf(site).stream().map(unit).toList(),
                                units.of(site, ""))),
                        "labels-" + name,
                        paper.pdf(kit.labels(stock, numbers))));
    }
}
