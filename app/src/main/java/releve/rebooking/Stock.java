package releve.rebooking;

import java.util.Arrays;

/**
 * Beds by night, equipment by day, and the one date a day that a person may have, counted down as cases take them. Below nothing where somebody took more
 * than there is.
 */
final class Stock {
    private final Model model;
    private final int[] beds;
    private final int[] supplies;
    private final int[] persons;

    Stock(Model model) {
        this.model = model;
        beds = model.bedCapacity.clone();
        supplies = model.supplyCapacity.clone();
        persons = new int[model.persons() * model.days];
        Arrays.fill(persons, 1);
    }

    boolean enough(int number, int session) {
        return comes(number, session)
                && fullNight(number, session) == Model.NONE
                && missing(number, session) == Model.NONE;
    }

    /** Whether the person has no other date on the session's day. */
    boolean comes(int number, int session) {
        return model.person[number] == Model.NONE || persons[person(number, session)] > 0;
    }

    private int person(int number, int session) {
        return model.person[number] * model.days + model.sessionDay[session];
    }

    /** The first day whose night has no bed left for a case of this session. */
    int fullNight(int number, int session) {
        int day = model.sessionDay[session];
        for (int night = day; night < day + model.nights[number]; night++) {
            if (beds[model.bed(session, night)] <= 0) {
                return night;
            }
        }
        return Model.NONE;
    }

    /** Which of the things that a case needs, counted from its first, is not left on the session's day. */
    int missing(int number, int session) {
        int[] things = model.supplies[number];
        for (int i = 0; i < things.length; i++) {
            if (supplies[model.supply(things[i], session)] <= 0) {
                return i;
            }
        }
        return Model.NONE;
    }

    /** Takes what a case needs, or with −1 gives it back. */
    void use(int number, int session, int sign) {
        if (model.person[number] != Model.NONE) {
            persons[person(number, session)] -= sign;
        }
        int day = model.sessionDay[session];
        for (int night = day; night < day + model.nights[number]; night++) {
            beds[model.bed(session, night)] -= sign;
        }
        for (int thing : model.supplies[number]) {
            supplies[model.supply(thing, session)] -= sign;
        }
    }
}
