package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A log made up line by line, whose hashes fit whatever it says: for claims that a chain alone would hide. */
final class Forgery {
    final LogKey key;
    final List<Line> lines = new ArrayList<>();
    private final Sha256 sha = new Sha256();
    private final MerkleRange tree = new MerkleRange(sha);
    private byte[] previous = Leaf.NOTHING_BEFORE;
    private long marks;

    Forgery(Path folder) throws Exception {
        key = LogKey.create(folder);
    }

    /** A log that begins as it should. */
    Forgery opened() {
        Fact fact = Opening.fact(key);
        return row(0, 0, fact.kind().toString(), fact.subject(), fact.payload());
    }

    Forgery note(String text) {
        return row(tree.size(), tree.size(), CountView.NOTE.toString(), "bed/1", text.getBytes(UTF_8));
    }

    Forgery row(long seq, long time, String kind, String subject, byte[] body) {
        Line.Payload payload = new Line.Payload(new byte[Tip.SALT], body);
        return row(new Line.Row(
                seq, time, 0, "a", "r", kind, subject, sha.of(payload.salt(), body), new byte[Sha256.LENGTH], payload));
    }

    /** Adds the row with the hash it ought to have. */
    Forgery row(Line.Row row) {
        byte[] hash = new Leaf(sha).hash(key.log(), previous, row);
        lines.add(new Line.Row(
                row.seq(),
                row.time(),
                row.tick(),
                row.actor(),
                row.role(),
                row.kind(),
                row.subject(),
                row.digest(),
                hash,
                row.payload()));
        previous = hash;
        tree.add(hash);
        return this;
    }

    /** A purge of the given entries, signed with the log's key or with nothing worth the name. */
    Forgery purge(boolean signed, long... seqs) {
        List<Long> list = new ArrayList<>();
        for (long seq : seqs) {
            list.add(seq);
        }
        byte[] unsigned = Purge.statement(key.log(), list, "why", Notes.NURSE, null);
        byte[] signature = signed ? key.sign(unsigned) : new byte[64];
        byte[] body = Purge.statement(
                key.log(), list, "why", Notes.NURSE, Base64.getEncoder().encodeToString(signature));
        return row(tree.size(), tree.size(), Purge.KIND.toString(), "log/" + key.log(), body);
    }

    /** Takes the payload of an entry away and leaves everything else. */
    Forgery without(int seq) {
        Line.Row row = (Line.Row) lines.get(seq);
        lines.set(
                seq,
                new Line.Row(
                        row.seq(),
                        row.time(),
                        row.tick(),
                        row.actor(),
                        row.role(),
                        row.kind(),
                        row.subject(),
                        row.digest(),
                        row.hash(),
                        null));
        return this;
    }

    Forgery mark() {
        return mark(key, marks, tree.size(), tree.root(), tree.peaks());
    }

    Forgery mark(LogKey by, long number, long size, byte[] root, byte[] peaks) {
        lines.add(new Line.Mark(number, size, Checkpoint.sign(by, size, root).note(), peaks));
        marks++;
        return this;
    }

    MerkleRange tree() {
        return tree;
    }

    Verified verdict(Earlier... earlier) {
        Walk walk = new Walk(List.of(earlier));
        try {
            lines.forEach(walk::on);
            return walk.finish();
        } catch (FaultFound found) {
            return found.fault();
        }
    }
}
