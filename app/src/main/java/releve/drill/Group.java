package releve.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The synthetic care group: 6 hospitals (1,300 beds) and 3 care homes (300 beds), 1,600 licensed beds altogether, care homes included.
 * Emergency bays come on top and are not licensed beds. Sites and their names are invented.
 */
public record Group(String name, List<Site> sites) {
    /** Assigning authority of the group-wide patient number. */
    public static final String PATIENT_AUTHORITY = "G3V";
    /** Assigning authority of visit numbers. */
    public static final String VISIT_AUTHORITY = "G3V-SEJ";

    private static final String[] HOSPITALS = {
        "H1;Clinique des Roches Bleues;CARD:CARDIOLOGY:28 MED1:MEDICINE:30 MED2:MEDICINE:30 CHIR:SURGERY:30 ORTH:ORTHOPAEDICS:28 "
                + "GER:GERIATRICS:28 PED:PAEDIATRICS:20 MAT:MATERNITY:24 USI:INTENSIVE_CARE:16 PSY:PSYCHIATRY:28 ONC:ONCOLOGY:24 "
                + "NEU:STROKE:20 PNEU:PNEUMOLOGY:26 GAST:GASTROENTEROLOGY:24 REV:REHABILITATION:24 URG:EMERGENCY:20",
        "H2;Hôpital du Val-aux-Loutres;CARD:CARDIOLOGY:24 MED1:MEDICINE:30 MED2:MEDICINE:28 CHIR:SURGERY:30 ORTH:ORTHOPAEDICS:26 "
                + "GER:GERIATRICS:28 PED:PAEDIATRICS:18 MAT:MATERNITY:22 USI:INTENSIVE_CARE:12 NEU:STROKE:16 ONC:ONCOLOGY:20 "
                + "REV:REHABILITATION:26 PNEU:PNEUMOLOGY:20 URG:EMERGENCY:16",
        "H3;Clinique de la Haute-Sûre-Fictive;MED:MEDICINE:30 CHIR:SURGERY:28 GER:GERIATRICS:30 CARD:CARDIOLOGY:22 USI:INTENSIVE_CARE:10 "
                + "PED:PAEDIATRICS:16 MAT:MATERNITY:20 REV:REHABILITATION:28 PSY:PSYCHIATRY:24 HDJ:DAY_HOSPITAL:12 URG:EMERGENCY:12",
        "H4;Hôpital des Quatre-Tilleuls;MED:MEDICINE:30 CHIR:SURGERY:28 GER:GERIATRICS:28 USI:INTENSIVE_CARE:8 REV:REHABILITATION:28 "
                + "PSY:PSYCHIATRY:26 HDJ:DAY_HOSPITAL:12 URG:EMERGENCY:10",
        "H5;Clinique du Pont-Neuf-des-Prés;GER:GERIATRICS:30 REV:REHABILITATION:30 MED:MEDICINE:28 PSY:PSYCHIATRY:20 HDJ:DAY_HOSPITAL:12",
        "H6;Centre de la Clairière-aux-Geais;PSY1:PSYCHIATRY:30 PSY2:PSYCHIATRY:30 PSY3:PSYCHIATRY:30 GER:GERIATRICS:30",
    };

    private static final String[] CARE_HOMES = {
        "M1;Résidence Les Sept Cerisiers;A:CARE_HOME:30 B:CARE_HOME:30 C:CARE_HOME:30 D:CARE_HOME:30",
        "M2;Résidence L'Horloge Verte;A:CARE_HOME:25 B:CARE_HOME:25 C:CARE_HOME:25 D:CARE_HOME:25",
        "M3;Résidence Le Banc au Soleil;A:CARE_HOME:20 B:CARE_HOME:20 C:CARE_HOME:20 D:CARE_HOME:20",
    };

    /** The group of the design. */
    public static Group ofTheDesign() {
        List<Site> sites = new ArrayList<>();
        Arrays.stream(HOSPITALS).forEach(line -> sites.add(site(line, false)));
        Arrays.stream(CARE_HOMES).forEach(line -> sites.add(site(line, true)));
        return new Group("Groupe des Trois Vallées (fictif)", List.copyOf(sites));
    }

    private static Site site(String line, boolean careHome) {
        String[] columns = line.split(";", -1);
        List<Ward> wards = new ArrayList<>();
        int floor = 1;
        for (String ward : columns[2].split(" ", -1)) {
            String[] parts = ward.split(":", -1);
            Specialty specialty = Specialty.valueOf(parts[1].toUpperCase(Locale.ROOT));
            String code = columns[0] + "-" + parts[0];
            List<Bed> beds = beds(columns[0], code, specialty, Integer.parseInt(parts[2]), floor++);
            wards.add(new Ward(code, columns[0], specialty, beds));
        }
        return new Site(columns[0], columns[1], careHome, List.copyOf(wards));
    }

    private static List<Bed> beds(String site, String ward, Specialty specialty, int count, int floor) {
        boolean bay = specialty == Specialty.EMERGENCY;
        int perRoom = bay || specialty == Specialty.INTENSIVE_CARE ? 1 : 2;
        List<Bed> beds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = i / perRoom + 1;
            String room = bay ? String.format(Locale.ROOT, "BOX%02d", number) : String.valueOf(floor * 100 + number);
            beds.add(new Bed(site, ward, room, bedName(site, specialty, i % perRoom), specialty, !bay));
        }
        return List.copyOf(beds);
    }

    /** Each house has its own habit: numbers, door and window, or mother and cot. */
    private static String bedName(String site, Specialty specialty, int place) {
        if (specialty == Specialty.MATERNITY) {
            return place == 0 ? "1" : "B";
        }
        if (site.equals("H2")) {
            return place == 0 ? "P" : "F";
        }
        return String.valueOf(place + 1);
    }

    public List<Ward> wards() {
        return sites.stream().flatMap(site -> site.wards().stream()).toList();
    }

    /** Licensed beds. */
    public int beds() {
        return sites.stream().mapToInt(Site::beds).sum();
    }
}
