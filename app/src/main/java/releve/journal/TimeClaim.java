package releve.journal;

/** {@link Claim#TIME}: (time, tick) of an entry is greater than that of the entry before. */
final class TimeClaim {
    private long time = -1;
    private long tick;

    void check(Line.Row row) {
        if (row.time() < time || (row.time() == time && row.tick() <= tick)) {
            throw new FaultFound(row.seq(), Claim.TIME, "later than " + said(time, tick), said(row.time(), row.tick()));
        }
        time = row.time();
        tick = row.tick();
    }

    private static String said(long time, long tick) {
        return Rfc3339.text(time) + " tick " + tick;
    }
}
