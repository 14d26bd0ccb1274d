package releve.kit;

import java.util.List;
import releve.web.Frame;
import releve.web.Language;
import releve.web.Mistake;

/** The units with their cards, shift sheets, telephones and places, site by site. */
public record KitPage(
        Frame frame, List<Site> sites, boolean edits, boolean seals, List<Language> languages, List<Mistake> mistakes) {
    /** @param kits the sealed kits that stand */
    public record Site(String name, String edit, List<Kit> kits, List<Line> units) {}

    public record Kit(String name, String words, String withdraw) {}

    /** @param said when telephones and places were last said, in words */
    public record Line(String name, String card, String shift, String edit, String said) {}
}
