package releve.hl7;

/** Memory that all readers of a server share. A reader asks before a large message grows. */
public interface Room {
    /** There is always room: for a client, or a test. */
    Room UNLIMITED = new Room() {
        @Override
        public boolean take(long bytes) {
            return true;
        }

        @Override
        public void giveBack(long bytes) {}
    };

    /** May wait; false when there was none after all. */
    boolean take(long bytes);

    void giveBack(long bytes);
}
