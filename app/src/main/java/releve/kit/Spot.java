package releve.kit;

/** Where something lies: the sealed kit, the printed pack, the ward PC. */
public record Spot(String what, String where) {
    public Spot {
        what = what.strip();
        where = where.strip();
        if (what.isEmpty() || where.isEmpty() || what.length() > Phone.LONGEST || where.length() > Phone.LONGEST) {
            throw new IllegalArgumentException("a thing and a place of at most " + Phone.LONGEST + " characters");
        }
    }
}
