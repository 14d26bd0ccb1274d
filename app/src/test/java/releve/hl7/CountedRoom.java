package releve.hl7;

/** Room for so many bytes, that remembers how much was taken. */
final class CountedRoom implements Room {
    private final long all;
    private long taken;
    private long most;

    CountedRoom(long all) {
        this.all = all;
    }

    @Override
    public boolean take(long bytes) {
        if (bytes > all - taken) {
            return false;
        }
        taken += bytes;
        most = Math.max(most, taken);
        return true;
    }

    @Override
    public void giveBack(long bytes) {
        taken -= bytes;
    }

    long taken() {
        return taken;
    }

    long most() {
        return most;
    }
}
