package releve.rebooking;

import java.util.Arrays;

/**
 * A plan while it is made: what every room, surgeon, bed and equipment does, kept up to date with each case put in or taken out, and able to go back to
 * where it stood at {@link #mark}. Nothing is allocated once timelines have grown. For one thread.
 */
final class Draft {
    /** How much heavier each time, as a share of what it was at first. */
    private static final double INSISTENCE = 0.25;

    private final Model model;
    private final Options options;
    private final Timeline[] timelines;
    private final Stock stock;
    private final double[] pulls;
    private final int[] option;
    private final int[] start;
    private long mustLate;
    private long mustDays;
    private long late;
    private long wait;
    private double pull;
    private double pullBefore;

    private final int[] touched;
    private int touches;
    private final int[] before;
    private final int[] startBefore;
    private final int[] stamp;
    private int now = 1;

    Draft(Model model) {
        this.model = model;
        options = model.options;
        timelines = new Timeline[model.timelines];
        Arrays.setAll(timelines, each -> new Timeline());
        stock = new Stock(model);
        pulls = options.pulls();
        int cases = model.cases();
        option = new int[cases];
        start = new int[cases];
        touched = new int[cases];
        before = new int[cases];
        startBefore = new int[cases];
        stamp = new int[cases];
        for (int number = 0; number < cases; number++) {
            option[number] = options.none(number);
            count(option[number], 1);
        }
        for (int number = 0; number < cases; number++) {
            int here = number;
            model.waiting(number).stays().ifPresent(slot -> put(here, options.first[here], slot.start()));
        }
    }

    /** The option taken by a case; the last of its options when it has no date. */
    int option(int number) {
        return option[number];
    }

    boolean placed(int number) {
        return option[number] != options.none(number);
    }

    int start(int number) {
        return start[number];
    }

    Timeline room(int session) {
        return timelines[model.roomTimeline(session)];
    }

    Timeline timeline(int which) {
        return timelines[which];
    }

    Stock stock() {
        return stock;
    }

    Cost cost() {
        return new Cost(mustLate, mustDays, late, wait);
    }

    /** Lexicographic, as {@link Cost}, without making one. */
    boolean betterThan(Cost other) {
        if (mustLate != other.mustLate()) {
            return mustLate < other.mustLate();
        }
        if (mustDays != other.mustDays()) {
            return mustDays < other.mustDays();
        }
        return late != other.lateness() ? late < other.lateness() : wait < other.waiting();
    }

    /** One number that draws the search. */
    double pull() {
        return pull;
    }

    /** What an option costs, in the number that draws the search. */
    double pull(int which) {
        return pulls[which];
    }

    long mustLate() {
        return mustLate;
    }

    /** Whether a case has passed a limit that must be kept. */
    boolean mustLate(int number) {
        return options.mustDays[option[number]] > 0;
    }

    /** Makes it worse, for the rest of the search, that this case passes its limit. */
    void insist(int number) {
        pull -= pulls[option[number]];
        for (int which = options.first[number]; which <= options.none(number); which++) {
            pulls[which] += INSISTENCE * options.mustPull(which);
        }
        pull += pulls[option[number]];
    }

    /** The first minute at which a case without a date could begin in an option, or {@link Model#NONE}. */
    private int startIn(int number, int which) {
        int session = options.session[which];
        return stock.enough(number, session) ? minute(number, session, options.surgeon[which]) : Model.NONE;
    }

    /** Whether a case without a date could begin in an option just then. */
    boolean free(int number, int which, int at) {
        int session = options.session[which];
        int length = model.minutes[number];
        return at >= model.begin[session]
                && at + length <= model.end[session]
                && stock.enough(number, session)
                && room(session).free(at, length + model.turnover[session]) == at
                && (options.surgeon[which] == Model.NONE || timelines[options.surgeon[which]].free(at, length) == at);
    }

    /** The first minute of a session at which room and surgeon are free for a case, or {@link Model#NONE}. */
    int minute(int number, int session, int surgeon) {
        Timeline room = room(session);
        int length = model.minutes[number];
        int last = model.end[session] - length;
        int at = model.begin[session];
        while (true) {
            at = room.free(at, length + model.turnover[session]);
            if (at > last) {
                return Model.NONE;
            }
            int there = surgeon == Model.NONE ? at : timelines[surgeon].free(at, length);
            if (there == at) {
                return at;
            }
            at = there;
        }
    }

    boolean place(int number, int which) {
        int at = startIn(number, which);
        if (at == Model.NONE) {
            return false;
        }
        put(number, which, at);
        return true;
    }

    /** Puts a case without a date into the first of its options that takes it, of those before {@code until}. */
    boolean placeEarliest(int number, int until) {
        for (int which = options.first[number]; which < until; which++) {
            if (place(number, which)) {
                return true;
            }
        }
        return false;
    }

    void put(int number, int which, int at) {
        touch(number);
        count(option[number], -1);
        count(which, 1);
        option[number] = which;
        start[number] = at;
        int session = options.session[which];
        int end = at + model.minutes[number];
        room(session).add(at, end + model.turnover[session], number);
        if (options.surgeon[which] != Model.NONE) {
            timelines[options.surgeon[which]].add(at, end, number);
        }
        stock.use(number, session, 1);
    }

    void take(int number) {
        touch(number);
        int which = option[number];
        int session = options.session[which];
        room(session).remove(number);
        if (options.surgeon[which] != Model.NONE) {
            timelines[options.surgeon[which]].remove(number);
        }
        stock.use(number, session, -1);
        option[number] = options.none(number);
        count(which, -1);
        count(option[number], 1);
    }

    /** Moves what is in a session's room forward as far as it goes, in its order; nothing gets a later start by it. */
    void close(int session) {
        Timeline room = room(session);
        for (int i = 0; i < room.size(); i++) {
            int number = room.who(i);
            if (!model.held[number]) {
                int which = option[number];
                int at = start[number];
                take(number);
                put(number, which, earliest(number, which, at));
            }
        }
    }

    private int earliest(int number, int which, int at) {
        int found = minute(number, options.session[which], options.surgeon[which]);
        return found == Model.NONE ? at : Math.min(at, found);
    }

    /** From here on {@link #back} returns to what is now. */
    void mark() {
        touches = 0;
        now++;
        pullBefore = pull;
    }

    void back() {
        for (int i = 0; i < touches; i++) {
            if (placed(touched[i])) {
                take(touched[i]);
            }
        }
        for (int i = 0; i < touches; i++) {
            int number = touched[i];
            if (before[number] != options.none(number)) {
                put(number, before[number], startBefore[number]);
            }
        }
        // a sum of fractions taken forth and back is not quite what it was
        pull = pullBefore;
    }

    /** Makes this draft what another was. */
    void become(int[] theirOption, int[] theirStart) {
        for (int number = 0; number < option.length; number++) {
            if (!model.held[number] && placed(number)) {
                take(number);
            }
        }
        for (int number = 0; number < option.length; number++) {
            if (!model.held[number] && theirOption[number] != options.none(number)) {
                put(number, theirOption[number], theirStart[number]);
            }
        }
    }

    void copyTo(int[] theirOption, int[] theirStart) {
        System.arraycopy(option, 0, theirOption, 0, option.length);
        System.arraycopy(start, 0, theirStart, 0, start.length);
    }

    private void touch(int number) {
        if (stamp[number] != now) {
            stamp[number] = now;
            touched[touches++] = number;
            before[number] = option[number];
            startBefore[number] = start[number];
        }
    }

    private void count(int which, int sign) {
        mustLate += options.mustDays[which] > 0 ? sign : 0;
        mustDays += (long) sign * options.mustDays[which];
        late += sign * options.late[which];
        wait += sign * options.wait[which];
        pull += sign * pulls[which];
    }
}
