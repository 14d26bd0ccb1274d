package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every claim has a log that breaks it and nothing else before it. */
class ClaimTest {
    @TempDir
    Path folder;

    private @Nullable Forgery begun;

    @BeforeEach
    void aForger() throws Exception {
        begun = new Forgery(folder.resolve("one"));
    }

    private Forgery forgery() {
        return java.util.Objects.requireNonNull(begun);
    }

    private static void fault(Claim claim, long entry, Forgery forgery, Earlier... earlier) {
        Verified.Fault fault = assertInstanceOf(Verified.Fault.class, forgery.verdict(earlier));
        assertEquals(claim, fault.claim(), fault.toString());
        assertEquals(entry, fault.entry(), fault.toString());
    }

    @Test
    void theForgersWorkIsSoundWhenNothingIsForged() {
        Forgery sound =
                forgery().opened().note("a").mark().note("b").purge(true, 1).without(1);
        // The payload went after the checkpoint that stands at index 2, so entry 1 is still the line at index 1.
        assertInstanceOf(Verified.Sound.class, sound.mark().verdict());
    }

    @Test
    void anEmptyLogIsCutOff() {
        fault(Claim.TRUNCATION, 0, forgery());
    }

    @Test
    void aRowOfWrongLengthsOrRangesHasNotTheForm() {
        byte[] hash = new byte[32];
        Line.Payload payload = new Line.Payload(new byte[16], new byte[0]);
        String kind = "test.note/1";
        List<Line.Row> malformed = List.of(
                new Line.Row(1, 1, 0, "a", "r", kind, "s", new byte[31], hash, payload),
                new Line.Row(1, Rfc3339.LAST + 1, 0, "a", "r", kind, "s", hash, hash, payload),
                new Line.Row(1, -1, 0, "a", "r", kind, "s", hash, hash, payload),
                new Line.Row(1, 1, -1, "a", "r", kind, "s", hash, hash, payload),
                new Line.Row(1, 1, 1L << 31, "a", "r", kind, "s", hash, hash, payload),
                new Line.Row(1, 1, 0, " ", "r", kind, "s", hash, hash, payload),
                new Line.Row(1, 1, 0, "a", "", kind, "s", hash, hash, payload),
                new Line.Row(1, 1, 0, "a", "r", "note", "s", hash, hash, payload),
                new Line.Row(1, 1, 0, "a", "r", "test.note/01", "s", hash, hash, payload),
                new Line.Row(1, 1, 0, "a", "r", kind, "s", hash, new byte[33], payload),
                new Line.Row(1, 1, 0, "a", "r", kind, "s", hash, hash, new Line.Payload(new byte[15], new byte[0])));
        Forgery opened = forgery().opened();
        for (Line.Row row : malformed) {
            opened.lines.add(row);
            fault(Claim.FORM, 1, opened);
            opened.lines.removeLast();
        }
    }

    @Test
    void aNumberLeftOutIsAGap() {
        fault(Claim.SEQUENCE, 1, forgery().opened().row(2, 2, "test.note/1", "s", new byte[0]));
    }

    @Test
    void timeThatStandsStillIsFound() {
        fault(Claim.TIME, 2, forgery().opened().note("a").row(2, 1, "test.note/1", "s", new byte[0]));
    }

    @Test
    void aFirstEntryThatOpensNothingHasNoKey() {
        fault(Claim.KEY, 0, forgery().note("a"));
    }

    @Test
    void aFirstEntryThatNamesAnotherLogIsFound() {
        byte[] payload = Opening.fact(forgery().key).payload();
        fault(Claim.KEY, 0, forgery().row(0, 0, Opening.KIND.toString(), "log/another", payload));
    }

    @Test
    void aFirstEntryWithMoreThanTheKeyIsFound() {
        byte[] payload = "{\"format\":1,\"publicKey\":\"AAAA\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        fault(Claim.KEY, 0, forgery().row(0, 0, Opening.KIND.toString(), "log/x", payload));
    }

    @Test
    void anEntryOfAnotherPastBreaksTheChain() throws Exception {
        Forgery other = new Forgery(folder.resolve("two")).opened().note("a").note("b");
        Forgery spliced = forgery().opened().note("A");
        spliced.lines.add(other.lines.get(2));
        fault(Claim.CHAIN, 2, spliced);
    }

    @Test
    void aPayloadOfAnotherEntryIsFound() {
        Forgery forged = forgery().opened().note("a");
        Line.Row row = (Line.Row) forged.without(1).lines.get(1);
        forged.lines.set(
                1,
                new Line.Row(
                        1,
                        row.time(),
                        0,
                        "a",
                        "r",
                        row.kind(),
                        row.subject(),
                        row.digest(),
                        row.hash(),
                        new Line.Payload(new byte[16], new byte[] {1})));
        fault(Claim.PAYLOAD, 1, forged);
    }

    @Test
    void aPayloadMissingWithoutAWordIsFound() {
        fault(Claim.PURGE, 1, forgery().opened().note("a").without(1));
    }

    @Test
    void aPurgeThatNobodySignedIsFound() {
        fault(Claim.PURGE, 2, forgery().opened().note("a").without(1).purge(false, 1));
    }

    @Test
    void aPurgeOfWhatIsStillThereIsFound() {
        fault(Claim.PURGE, 1, forgery().opened().note("a").purge(true, 1));
    }

    @Test
    void aPurgeOfTheFirstEntryOrOfWhatComesLaterIsFound() {
        fault(Claim.PURGE, 1, forgery().opened().purge(true, 0));
    }

    @Test
    void theJournalsOwnPayloadsNeverGo() {
        fault(
                Claim.PURGE,
                2,
                forgery().opened().note("a").purge(true, 1).without(1).without(2));
    }

    @Test
    void aCheckpointSignedByAnotherKeyIsFound() throws Exception {
        LogKey other = LogKey.create(folder.resolve("three"));
        Forgery forged = forgery().opened();
        fault(
                Claim.SIGNATURE,
                1,
                forged.mark(other, 0, 1, forged.tree().root(), forged.tree().peaks()));
    }

    @Test
    void aCheckpointOverOtherEntriesIsFound() {
        Forgery forged = forgery().opened();
        fault(
                Claim.ROOT,
                1,
                forged.mark(forged.key, 0, 1, new byte[32], forged.tree().peaks()));
    }

    @Test
    void peaksOfAnotherTreeAreFound() {
        Forgery forged = forgery().opened();
        fault(Claim.PEAKS, 1, forged.mark(forged.key, 0, 1, forged.tree().root(), new byte[32]));
    }

    @Test
    void checkpointsOutOfOrderAreFound() {
        Forgery forged = forgery().opened();
        forged.mark(forged.key, 1, 1, forged.tree().root(), forged.tree().peaks());
        fault(Claim.ORDER, 1, forged);
    }

    @Test
    void twoCheckpointsOfTheSameSizeAreFound() {
        fault(Claim.ORDER, 1, forgery().opened().mark().mark());
    }

    @Test
    void aThousandEntriesWithoutACheckpointAreFound() {
        Forgery forged = forgery().opened().mark();
        for (int i = 0; i < 1000; i++) {
            forged.note("n");
        }
        fault(Claim.ORDER, 1, forged);
        assertInstanceOf(Verified.Sound.class, forged.mark().verdict());
    }

    @Test
    void entriesMissingBelowACheckpointAreFound() {
        Forgery forged = forgery().opened().note("a").note("b").mark();
        forged.lines.remove(2);
        fault(Claim.TRUNCATION, 2, forged);
    }

    @Test
    void aLogShorterThanWhatWasSignedEarlierIsFound() {
        Forgery forged = forgery().opened().note("a").note("b");
        Checkpoint kept = Checkpoint.sign(forged.key, 3, forged.tree().root());
        forged.lines.removeLast();
        fault(Claim.TRUNCATION, 2, forged, new Earlier.Signed(kept));
        forged.lines.add(new Line.Latest(kept.note()));
        fault(Claim.TRUNCATION, 2, forged);
    }

    @Test
    void aLogThatIsNoLongerWhatWasSignedOrPrintedIsFound() throws Exception {
        Forgery forged = forgery().opened().note("a");
        Checkpoint kept = Checkpoint.sign(forged.key, 2, new byte[32]);
        Checkpoint foreign = Checkpoint.sign(LogKey.create(folder.resolve("four")), 2, new byte[32]);
        fault(Claim.AGAINST, 2, forged, new Earlier.Signed(kept));
        fault(Claim.AGAINST, 2, forged, new Earlier.Printed(2, kept.words()));
        fault(Claim.AGAINST, 0, forged, new Earlier.Signed(foreign));
        forged.mark().lines.add(new Line.Latest(kept.note()));
        fault(Claim.AGAINST, 2, forged);
    }

    @Test
    void anEndThatCountsOtherwiseIsFound() {
        Forgery forged = forgery().opened();
        forged.lines.addFirst(new Line.Header(1, forged.key.log()));
        fault(Claim.TRUNCATION, 1, forged);
        String head = Walk.hex(((Line.Row) forged.lines.get(1)).hash());
        forged.lines.add(new Line.End(2, 1, 0, head, null));
        assertInstanceOf(Verified.Sound.class, forged.verdict());
        forged.lines.set(2, new Line.End(2, 2, 0, head, null));
        fault(Claim.TRUNCATION, 1, forged);
        forged.lines.set(2, new Line.End(2, 1, 0, "00", null));
        fault(Claim.CHAIN, 1, forged);
        forged.lines.set(2, new Line.Stray(5, new byte[16], new byte[0]));
        fault(Claim.FORM, 1, forged);
    }
}
