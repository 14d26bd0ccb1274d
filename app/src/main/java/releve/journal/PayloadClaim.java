package releve.journal;

import java.util.Arrays;

/** {@link Claim#PAYLOAD}: salt and payload have the digest that the entry carries. */
final class PayloadClaim {
    private final Sha256 sha;
    private long counted;

    PayloadClaim(Sha256 sha) {
        this.sha = sha;
    }

    void check(Line.Row row) {
        Line.Payload payload = row.payload();
        if (payload != null) {
            byte[] digest = sha.of(payload.salt(), payload.body());
            if (!Arrays.equals(digest, row.digest())) {
                throw new FaultFound(row.seq(), Claim.PAYLOAD, Walk.hex(row.digest()), Walk.hex(digest));
            }
            counted++;
        }
    }

    long counted() {
        return counted;
    }
}
