package releve.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands on the first screen, by role. */
enum Overview {
    PHYSICIAN(Part.PROBLEMS, Part.ABNORMAL, Part.DRUGS, Part.SIGNS, Part.NOTES, Part.PENDING),
    NURSE(Part.DUE, Part.SIGNS, Part.NEW_RESULTS, Part.CARE, Part.NOTES, Part.PENDING),
    PHARMACIST(Part.DRUGS, Part.ALLERGIES, Part.BODY, Part.STOPPED, Part.ABNORMAL, Part.PROBLEMS),
    LABORATORY(Part.NEW_RESULTS, Part.PENDING, Part.STAY, Part.PROBLEMS, Part.ALLERGIES),
    IMAGING(Part.IMAGING, Part.PENDING, Part.BODY, Part.ALLERGIES, Part.STAY),
    RECEPTION(Part.STAY, Part.CONTACTS, Part.APPOINTMENTS);

    /** A box, and the part of the chart that a visitor must be allowed to read for it. */
    enum Part {
        DUE(Opened.Part.DRUGS),
        DRUGS(Opened.Part.DRUGS),
        STOPPED(Opened.Part.DRUGS),
        SIGNS(Opened.Part.OBSERVATIONS),
        CARE(Opened.Part.OBSERVATIONS),
        BODY(Opened.Part.OBSERVATIONS),
        NOTES(Opened.Part.DOCUMENTS),
        PROBLEMS(Opened.Part.PROBLEMS),
        ALLERGIES(Opened.Part.PROBLEMS),
        NEW_RESULTS(Opened.Part.RESULTS),
        ABNORMAL(Opened.Part.RESULTS),
        PENDING(Opened.Part.ORDERS),
        IMAGING(Opened.Part.IMAGING),
        STAY(Opened.Part.STAYS),
        CONTACTS(Opened.Part.CONTACTS),
        APPOINTMENTS(Opened.Part.CONTACTS);

        final Opened.Part of;

        Part(Opened.Part of) {
            this.of = of;
        }
    }

    private final List<Part> parts;

    Overview(Part... parts) {
        this.parts = List.of(parts);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one asked for, else that of the visitor's first role that has one, else reception's. */
    private static Overview chosen(Opened chart) {
        Optional<Overview> asked = chart.visit
                .query("as")
                .flatMap(as -> EnumSet.allOf(Overview.class).stream()
                        .filter(each -> each.key().equals(as))
                        .findFirst());
        Set<String> roles = chart.visit.visitor().roles();
        return asked.orElseGet(() -> EnumSet.allOf(Overview.class).stream()
                .filter(each -> roles.contains(each.name()))
                .findFirst()
                .orElseGet(() -> chart.reads(Opened.Part.PROBLEMS) ? PHYSICIAN : RECEPTION));
    }

    static OverviewPage of(Opened chart) {
        Overview chosen = chosen(chart);
        Boxes boxes = new Boxes(chart);
        List<Box> shown = new ArrayList<>();
        for (Part part : chosen.parts) {
            if (chart.reads(part.of)) {
                shown.add(boxes.of(part));
            }
        }
        List<Link> views = new ArrayList<>();
        for (Overview each : values()) {
            if (each.parts.stream().anyMatch(part -> chart.reads(part.of))) {
                String title = "chart.view." + each.key();
                views.add(new Link(
                        chart.path() + "?as=" + each.key(), chart.words().text(title), each == chosen));
            }
        }
        return new OverviewPage(
                chart.head("overview", chart.words().text("chart.part.overview")),
                shown,
                chart.reads(Opened.Part.PROBLEMS) ? views : List.of(),
                chart.hidden());
    }
}
