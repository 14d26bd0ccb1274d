package releve.rebooking;

/** Beds by night and equipment by day, counted down as cases take them. Below nothing where a person took more than there is. */
final class Stock {
    private final Model model;
    private final int[] beds;
    private final int[] supplies;

    Stock(Model model) {
        this.model = model;
        beds = model.bedCapacity.clone();
        supplies = model.supplyCapacity.clone();
    }

    boolean enough(int number, int session) {
        return fullNight(number, session) == Model.NONE && missing(number, session) == Model.NONE;
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
        int day = model.sessionDay[session];
        for (int night = day; night < day + model.nights[number]; night++) {
            beds[model.bed(session, night)] -= sign;
        }
        for (int thing : model.supplies[number]) {
            supplies[model.supply(thing, session)] -= sign;
        }
    }
}
