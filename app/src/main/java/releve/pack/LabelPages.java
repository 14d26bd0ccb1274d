package releve.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.chart.ChartPages;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.paper.Delivery;
import releve.paper.LabelSheet;
import releve.paper.Paper;
import releve.ward.PatientDoor;
import releve.web.Mistake;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;

/** Where a patient's labels and wristband are printed: as a PDF sheet, or on a label printer. Every print is a fact. */
public final class LabelPages implements Pages {
    private static final String TEMPLATE = "releve/pack/labels.jte";
    private static final int MOST_COPIES = 30;
    private static final int MOST_SHEETS = 4;

    private final PatientDoor door;
    private final Reach reach;
    private final Path data;
    private final Paper paper = new Paper();

    /** @param data where {@code printers.json} lies */
    public LabelPages(PatientDoor door, Reach reach, Path data) {
        this.door = door;
        this.reach = reach;
        this.data = data;
    }

    @Override
    public String room() {
        return "pack";
    }

    @Override
    public void open(Routes routes) {
        String base = "/patient/{authority}/{number}/labels";
        routes.page(base, Rights.PRINT_LABELS, visit -> {
            Patient patient = door.open(visit, "labels");
            visit.show(TEMPLATE, page(visit, patient, told(visit), List.of()));
        });
        routes.page(base + "/sheet", Rights.PRINT_LABELS, this::sheet);
        routes.page(base + "/wristband", Rights.PRINT_LABELS, visit -> {
            Patient patient = door.open(visit, "print wristband");
            pdf(visit, patient, new PatientLabel(visit.words(), patient).wristband(), "wristband");
        });
        routes.action(base, Rights.PRINT_LABELS, this::send);
    }

    private LabelsPage page(Visit visit, Patient patient, String told, List<Mistake> mistakes) {
        List<LabelsPage.Sheet> sheets = new ArrayList<>();
        for (LabelSheet each : LabelSheet.COMMON) {
            sheets.add(new LabelsPage.Sheet(sheets.size(), each.name(), each.labels()));
        }
        List<String> printers = List.of();
        String trouble = "";
        try {
            printers = Printers.load(data).printers().stream()
                    .map(Printers.Printer::name)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            trouble = visit.words().text("pack.labels.trouble", Printers.FILE);
        }
        String back = ChartPages.path(patient.ref());
        return new LabelsPage(
                visit.frame(visit.words().text("pack.labels.title")),
                patient.name() + " · " + patient.ref(),
                back + "/labels",
                back,
                sheets,
                printers,
                trouble,
                told,
                mistakes);
    }

    private static String told(Visit visit) {
        return visit.query("sent")
                .map(name -> visit.words().text("pack.labels.sent", name))
                .orElse("");
    }

    private void sheet(Visit visit) {
        Patient patient = door.open(visit, "print labels");
        int index = number(visit, "sheet", 0, LabelSheet.COMMON.size() - 1);
        LabelSheet sheet = LabelSheet.COMMON.get(Math.max(0, index));
        int first = number(visit, "from", 1, sheet.labels());
        int many = number(visit, "many", 1, sheet.labels() * MOST_SHEETS);
        List<Mistake> mistakes = new ArrayList<>();
        if (first < 0) {
            mistakes.add(new Mistake("from", visit.words().text("pack.labels.range", sheet.labels())));
        }
        if (many < 0) {
            mistakes.add(new Mistake("many", visit.words().text("pack.labels.range", sheet.labels() * MOST_SHEETS)));
        }
        if (index < 0 || !mistakes.isEmpty()) {
            visit.showMistakes(TEMPLATE, page(visit, patient, "", mistakes));
        } else {
            pdf(visit, patient, new PatientLabel(visit.words(), patient).sheet(sheet, first - 1, many), "labels");
        }
    }

    private void pdf(Visit visit, Patient patient, releve.paper.Printout printout, String what) {
        visit.sendDocument("application/pdf", what + "-" + patient.ref().number() + ".pdf", paper.pdf(printout));
    }

    /** A number of the address, or -1 when it is none between these two. */
    private static int number(Visit visit, String name, int least, int most) {
        String said = visit.query(name).orElse(String.valueOf(least));
        int value = said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : -1;
        return value < least || value > most ? -1 : value;
    }

    private void send(Visit visit) throws IOException {
        Patient patient = door.open(visit, "labels");
        String name = visit.form().text("printer");
        String copies = visit.form().text("copies");
        Optional<Printers.Printer> printer = Printers.load(data).find(name);
        List<Mistake> mistakes = new ArrayList<>();
        if (printer.isEmpty()) {
            mistakes.add(new Mistake("printer", visit.words().text("pack.labels.no-printer")));
        }
        if (!copies.matches("[0-9]{1,2}") || Integer.parseInt(copies) < 1 || Integer.parseInt(copies) > MOST_COPIES) {
            mistakes.add(new Mistake("copies", visit.words().text("pack.labels.copies.range")));
        }
        if (mistakes.isEmpty()) {
            reach.saw(visit.visitor(), "patient/" + patient.ref(), "print on " + name, "");
            String job = new PatientLabel(visit.words(), patient).job(printer.orElseThrow(), Integer.parseInt(copies));
            switch (printer.orElseThrow().line().send(job)) {
                case Delivery.Sent ignored -> {
                    String on = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
                    visit.go(ChartPages.path(patient.ref()) + "/labels?sent=" + on);
                    return;
                }
                case Delivery.Refused refused ->
                    mistakes.add(new Mistake(
                            "printer",
                            visit.words().text(refused.begun() ? "pack.labels.refused.begun" : "pack.labels.refused")));
                case Delivery.Unreachable ignored ->
                    mistakes.add(new Mistake("printer", visit.words().text("pack.labels.unreachable")));
            }
        }
        visit.showMistakes(TEMPLATE, page(visit, patient, "", mistakes));
    }
}
