package releve.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/** {@link Claim#KEY}: the first entry's payload holds the public key, and its subject is the log's id, made of that key. */
final class KeyClaim {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyClaim() {}

    static LogIdentity check(Line.Row row) {
        Line.Payload payload = row.payload();
        if (!row.kind().equals(Opening.KIND.toString()) || payload == null) {
            throw new FaultFound(0, Claim.KEY, Opening.KIND + " with its payload", row.kind());
        }
        LogIdentity identity = new LogIdentity(publicKey(payload.body()));
        if (!row.subject().equals("log/" + identity.log())) {
            throw new FaultFound(0, Claim.KEY, "log/" + identity.log(), row.subject());
        }
        return identity;
    }

    private static byte[] publicKey(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            byte[] key = Base64.getDecoder().decode(json.path("publicKey").asText());
            if (key.length == LogIdentity.KEY_LENGTH && Arrays.equals(body, Opening.payload(key))) {
                return key;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FaultFound(0, Claim.KEY, "a payload with format 1 and a public key", "unreadable");
        }
        throw new FaultFound(0, Claim.KEY, "a payload with format 1 and a public key", "another payload");
    }
}
