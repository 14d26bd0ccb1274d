package releve.wardpc.pc;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import releve.bundle.Lock;
import releve.bundle.SealMark;
import releve.journal.Json;
import releve.wardpc.Speech;

/** What the node said once, when this PC was enrolled. Holds the PC's token, so it lies among the keys. */
record Enrolled(Speech.Welcome welcome) {
    private static final String FILE = "wardpc.json";
    private static final int LONGEST = 64 * 1024;

    static Optional<Enrolled> in(Folder folder) throws IOException {
        Optional<byte[]> kept = Folder.read(folder.keys().resolve(FILE), LONGEST);
        try {
            return kept.map(bytes -> new Enrolled(Json.read(bytes, Speech.Welcome.class)));
        } catch (IllegalArgumentException e) {
            throw new IOException(folder.keys().resolve(FILE) + " cannot be read any more", e);
        }
    }

    void write(Folder folder) throws IOException {
        Folder.write(folder.keys().resolve(FILE), Json.payload(welcome));
    }

    SealMark mark() {
        return new SealMark(HexFormat.of().parseHex(welcome.mark()));
    }

    Lock lock() {
        return new Lock(HexFormat.of().parseHex(welcome.lock()));
    }

    ZoneId zone() {
        return ZoneId.of(welcome.zone());
    }

    String label() {
        return welcome.pc();
    }

    @Override
    public String toString() {
        return "Enrolled[" + welcome.pc() + "]"; // never the token
    }
}
