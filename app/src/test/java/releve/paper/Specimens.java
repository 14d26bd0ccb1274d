package releve.paper;

import java.util.List;

/** Sample documents for tests and for the eye; the people in them are invented. */
final class Specimens {
    static final String CHECKPOINT = """
            releve.example/specimen
            1234567
            Rk5vIHJlYWwgY2hlY2twb2ludCwgYSBzcGVjaW1lbiE=

            — releve.example/specimen Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    static final List<String> PEOPLE = List.of(
            "SPECIMEN-VAN DEN BROUCKE de la Vallée-Poussin, Marie-Clémentine Élisabeth Joséphine Apolline",
            "NGUYỄN, Thị Hồng Nhung",
            "محمد عبد الرحمن الأمين",
            "ŁUKASZEWICZ, Żaneta",
            "Παπαδόπουλος, Γεώργιος",
            "ЩЕРБАКОВА, Ольга",
            "O'Brien & <Sons>, Seán",
            "ŞAHİN, İpek Ğül");

    static final String LABEL_STYLE = ".label-in { padding: 1.2mm 1.5mm } .label .bars { margin-top: 0.5mm }";

    private static final List<String> ROUTES = List.of("p.o.", "i.v.", "s.c.", "inh.");

    private Specimens() {}

    static String number(int i) {
        return String.valueOf(900_000_000_000L + i * 7919L);
    }

    static String person(int i) {
        return PEOPLE.get(i % PEOPLE.size());
    }

    static Xhtml label(LabelSheet sheet, int i) {
        Xhtml label =
                new Xhtml().element("div", person(i), "style", "font-weight: bold; height: 6.3mm; overflow: hidden");
        label.element("div", "12/03/1950  " + number(i), "style", "font-size: 7pt");
        return label.within(
                "div",
                div -> div.bars(
                        BarCode.code128(number(i)),
                        0.25,
                        Math.min(9, sheet.label().height() - 14)));
    }

    /** A ward's pack in small: cover, census, and for each patient a summary, a drug sheet and a blank form. */
    static Xhtml pack() {
        Xhtml pack = new Xhtml();
        cover(pack);
        census(pack);
        for (int i = 0; i < 4; i++) {
            patient(pack, i);
        }
        return pack;
    }

    private static void cover(Xhtml pack) {
        furniture(pack, "Unité 3B — paquet de secours (SPÉCIMEN)", BarCode.code128("000000000001"));
        pack.element("h1", "Unité 3B — paquet de secours");
        pack.element("p", "Données du 24/11/2026 à 03:25. Valable jusqu'au 24/11/2026 à 15:25.");
        pack.within("div", div -> div.bars(BarCode.qr(CHECKPOINT), 0.6, 0), "class", "centre");
        pack.element(
                "p",
                "abandon balcon cerise dauphin écume falaise genêt hamac iris jonque kayak lilas mimosa nacre olive pivoine",
                "class",
                "centre");
        pack.within("p", p -> p.text("Bracelet : ").bars(BarCode.dataMatrix(number(0)), 0.6, 0));
    }

    private static void census(Xhtml pack) {
        pack.element("h2", "Recensement", "class", "new-page");
        pack.open("table").open("thead").open("tr");
        pack.element("th", "Lit", "style", "width: 14mm").element("th", "Patient");
        pack.element("th", "Né(e) le", "style", "width: 24mm").element("th", "Numéro", "style", "width: 32mm");
        pack.element("th", "Alerte", "style", "width: 30mm").close().close().open("tbody");
        for (int bed = 0; bed < 30; bed++) {
            pack.open("tr").element("td", "3B-" + (bed + 1)).element("td", person(bed));
            pack.element("td", "12/03/1950").element("td", number(bed), "class", "number");
            pack.element("td", bed % 5 == 2 ? "▲ Isolement contact" : "").close();
        }
        pack.close().close();
    }

    private static void patient(Xhtml pack, int i) {
        pack.open("div", "class", "sequence");
        furniture(pack, person(i), BarCode.code128(number(i)));
        pack.element("h2", "Résumé");
        pack.within("p", p -> p.element("strong", "Allergies : ").text("pénicilline (choc, 2011) ; latex (urticaire)"));
        pack.element(
                "p",
                "Problèmes : insuffisance cardiaque, FA, diabète de type 2.\nPoids 72,5 kg (20/11/2026).",
                "class",
                "lines");
        drugs(pack, i);
        pack.element("h2", "Paramètres (à remplir)", "class", "new-page");
        pack.within("p", p -> p.text("Formulaire ").bars(BarCode.code128("80000000" + (1000 + i)), 0.25, 8));
        blank(pack);
        pack.close();
    }

    private static void drugs(Xhtml pack, int patient) {
        pack.element("h2", "Feuille de traitement");
        pack.open("table").open("thead").open("tr").element("th", "Médicament", "style", "width: 62mm");
        pack.element("th", "Voie", "style", "width: 12mm").element("th", "Dernière prise", "style", "width: 28mm");
        for (String day : List.of("24/11", "25/11", "26/11")) {
            pack.element("th", day);
        }
        pack.close().close().open("tbody");
        for (int row = 0; row < 40; row++) {
            pack.open("tr").element("td", "Spécimène " + (row + 1) + " 500 mg, 1 comprimé matin et soir");
            pack.element("td", ROUTES.get((row + patient) % ROUTES.size())).element("td", "23/11 20:0" + row % 10);
            pack.element("td", "").element("td", "").element("td", "").close();
        }
        pack.close().close();
    }

    private static void blank(Xhtml pack) {
        pack.open("table", "class", "blank").open("thead").open("tr");
        for (String title : List.of("Date, heure", "TA", "Pouls", "SpO₂", "T°", "Douleur", "Nom, signature")) {
            pack.element("th", title);
        }
        pack.close().close().open("tbody");
        for (int row = 0; row < 20; row++) {
            pack.open("tr");
            for (int cell = 0; cell < 7; cell++) {
                pack.element("td", "");
            }
            pack.close();
        }
        pack.close().close();
    }

    /** What stands on top and at the foot of every page of a sequence. */
    private static void furniture(Xhtml pack, String title, BarCode code) {
        pack.open("div", "class", "head").open("table").open("tr");
        pack.open("td")
                .element("strong", title)
                .open("br")
                .text("12/03/1950 (76 ans)  F")
                .close();
        pack.within("td", td -> td.bars(code, BarCode.MODULE, 9), "class", "right", "style", "width: 48mm");
        pack.close().close().close();
        pack.open("div", "class", "foot").open("table").open("tr");
        pack.element("td", "Données du 24/11/2026 à 03:25 — valable jusqu'au 24/11/2026 à 15:25");
        pack.open("td", "class", "right", "style", "width: 40mm").text("Page ").element("span", "", "class", "page");
        pack.text(" sur ")
                .element("span", "", "class", "pages")
                .close()
                .close()
                .close()
                .close();
    }
}
