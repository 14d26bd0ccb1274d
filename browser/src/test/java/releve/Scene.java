package releve;

import java.util.ArrayList;
import java.util.List;
import releve.access.Role;

/** What must have happened in the hospital before every page has something to show: notes, a bed blocked, a patient on the way. */
final class Scene {
    /** In the order of the board of {@link Hospital#CARD}. */
    static final int ON_THE_WAY = 8;

    static final int ON_LEAVE = 7;

    private static boolean set;

    private final Hospital hospital;

    private Scene(Hospital hospital) {
        this.hospital = hospital;
    }

    /** Sets the scene once. */
    static void set(Hospital hospital) {
        if (!set) {
            set = true;
            new Scene(hospital).play();
        }
    }

    private void play() {
        try (var nurse = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE))) {
            List<String> patients = patients(nurse, Hospital.CARD);
            for (String patient : patients.subList(0, 6)) {
                nurse.go(patient + "/record/vital-signs");
                nurse.page().fill("#systolic", "128");
                nurse.page().fill("#diastolic", "74");
                nurse.page().fill("#pulse", "76");
                nurse.page().fill("#temperature", "37,4");
                nurse.page().fill("#saturation", "96");
                send(nurse);
            }
            nurse.go(patients.get(0) + "/record/note");
            nurse.page().check("input[name=sort][value=NURSING]");
            nurse.page().fill("#text", "A bien dormi. Douleur au pli du coude gauche, pansement refait à 03:10.");
            send(nurse);
            nurse.go(patients.get(2) + "/record/isolation");
            nurse.page().check("input[name=precautions][value=CONTACT]");
            send(nurse);
            nurse.go(patients.get(ON_LEAVE) + "/record/leave");
            send(nurse);
            nurse.go(patients.get(ON_THE_WAY) + "/record/send");
            nurse.page().check("input[name=ward][value='H1/H1-MED1']");
            send(nurse);
        }
        try (var physician = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.PHYSICIAN))) {
            List<String> patients = patients(physician, Hospital.CARD);
            physician.go(patients.get(1) + "/record/code-status");
            physician.page().check("input[name=care][value=NO_RESUSCITATION]");
            send(physician);
        }
    }

    private static void send(Seat seat) {
        seat.send();
        seat.confirm();
    }

    /** The charts that a board leads to, in the order of its beds. */
    static List<String> patients(Seat seat, String ward) {
        seat.go(ward);
        List<String> paths = new ArrayList<>();
        for (Object link : (List<?>)
                seat.page()
                        .evaluate(
                                "() => [...document.querySelectorAll('main a[href^=\"/patient/\"]')].map(it => it.getAttribute('href'))")) {
            String path = link.toString().replaceAll("[?#].*", "").replaceAll("^(/patient/[^/]+/[^/]+).*", "$1");
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        return paths;
    }
}
