package releve.journal;

/** {@link Claim#FORM} of an entry: lengths and ranges that the format gives, before anything is computed from them. */
final class FormClaim {
    private String lastKind = "";

    void check(Line.Row row) {
        expect(row, row.digest().length == Sha256.LENGTH, "a digest of 32 bytes", row.digest().length + " bytes");
        expect(row, row.hash().length == Sha256.LENGTH, "a hash of 32 bytes", row.hash().length + " bytes");
        expect(row, Rfc3339.sayable(row.time()), "milliseconds since 1970 before the year 10000", row.time() + "");
        expect(row, row.tick() >= 0 && row.tick() <= Integer.MAX_VALUE, "a tick of 0 to 2147483647", row.tick() + "");
        expect(row, !row.actor().isBlank() && !row.role().isBlank(), "an actor and a role", "blank");
        Line.Payload payload = row.payload();
        if (payload != null) {
            expect(row, payload.salt().length == Tip.SALT, "a salt of 16 bytes", payload.salt().length + " bytes");
        }
        kind(row);
    }

    private void kind(Line.Row row) {
        if (!row.kind().equals(lastKind)) {
            try {
                expect(row, Kind.parse(row.kind()).toString().equals(row.kind()), "a kind", row.kind());
            } catch (IllegalArgumentException malformed) {
                expect(row, false, "a kind, room.fact/version", row.kind());
            }
            lastKind = row.kind();
        }
    }

    private static void expect(Line.Row row, boolean holds, String expected, String found) {
        if (!holds) {
            throw new FaultFound(row.seq(), Claim.FORM, expected, found);
        }
    }
}
