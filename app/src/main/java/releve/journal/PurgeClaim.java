package releve.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/** {@link Claim#PURGE}: the payloads that are missing are exactly those that signed purges name. */
final class PurgeClaim {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeSet<Long> missing = new TreeSet<>();
    private final TreeSet<Long> said = new TreeSet<>();
    private final List<Verified.Purged> purges = new ArrayList<>();

    void check(Line.Row row, LogIdentity log) {
        Line.Payload payload = row.payload();
        if (payload == null) {
            if (row.kind().startsWith("journal.")) {
                throw new FaultFound(row.seq(), Claim.PURGE, "the journal's own payload, never purged", "none");
            }
            missing.add(row.seq());
        } else if (row.kind().equals(Purge.KIND.toString())) {
            Verified.Purged purged = read(row, payload.body(), log);
            said.addAll(purged.gone());
            purges.add(purged);
        }
    }

    List<Verified.Purged> finish(long size) {
        for (long seq : missing) {
            if (!said.contains(seq)) {
                throw new FaultFound(seq, Claim.PURGE, "the payload, or a signed entry that it was purged", "neither");
            }
        }
        for (long seq : said) {
            if (!missing.contains(seq)) {
                throw new FaultFound(Math.min(seq, size), Claim.PURGE, "no payload: it was purged", "a payload");
            }
        }
        return List.copyOf(purges);
    }

    private static Verified.Purged read(Line.Row row, byte[] body, LogIdentity log) {
        try {
            JsonNode json = JSON.readTree(body);
            JsonNode by = json.path("by");
            Caller caller =
                    new Caller(by.path("actor").asText(), by.path("role").asText());
            String reason = json.path("reason").asText();
            List<Long> gone = new ArrayList<>();
            json.path("seqs").forEach(seq -> gone.add(seq.asLong()));
            String signature = json.path("signature").asText();
            byte[] unsigned = Purge.statement(log.log(), gone, reason, caller, null);
            boolean asWritten = Arrays.equals(body, Purge.statement(log.log(), gone, reason, caller, signature));
            boolean earlier = gone.stream().allMatch(seq -> seq > 0 && seq < row.seq());
            if (asWritten && earlier && log.signed(unsigned, Base64.getDecoder().decode(signature))) {
                return new Verified.Purged(row.seq(), List.copyOf(gone), reason, caller);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FaultFound(row.seq(), Claim.PURGE, "a purge in its canonical form", "unreadable");
        }
        throw new FaultFound(
                row.seq(), Claim.PURGE, "a purge of earlier entries signed by the log's key", "another text");
    }
}
