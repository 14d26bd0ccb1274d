package releve.wardpc.node;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.ward.Recording;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;
import releve.wardpc.Speech.Answer;
import releve.wardpc.node.Stored.Judgement;

/**
 * Takes back what ward PCs recorded, in the order of its numbers and once.
 *
 * <p>Design note. Each entry is first kept as it came (fact {@code received}), then filed under its form's key, then what became of it is
 * kept (fact {@code judged}). A crash between two of these loses and doubles nothing: the next start judges what was not judged, and the
 * filing is found by its form. Who sends again what was judged hears that the node has it. An entry whose number leaves a gap is not kept:
 * the PC sends from {@link #reached} on, or a person says that the missing ones will not come.
 */
final class TakingBack {
    private static final UUID UNREADABLE = new UUID(0, 0);

    private final Journal journal;
    private final NodeKeys keys;
    private final Clock clock;
    private final Entries entries;
    private final Judging judging;
    private final Map<String, Long> missing = new ConcurrentHashMap<>();
    private final ReentrantLock one = new ReentrantLock();

    TakingBack(Journal journal, Recording recording, NodeKeys keys, Clock clock) {
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
        this.entries = new Entries(journal.read().jdbi());
        this.judging = new Judging(journal, recording);
    }

    Judging judging() {
        return judging;
    }

    /** What was kept before a crash and not judged. */
    void catchUp() {
        one.lock();
        try {
            entries.unjudged().forEach(this::judge);
        } finally {
            one.unlock();
        }
    }

    /** How far this ward PC has got, and what time it is here. */
    Speech.Reached reached(Pc pc) {
        return new Speech.Reached(entries.reached(pc.mark().toString()), clock.instant());
    }

    /** The last of the numbers that are missing before others that this ward PC has; in memory, until it comes or is no longer waited for. */
    Optional<Long> missing(Pc pc) {
        String mark = pc.mark().toString();
        return Optional.ofNullable(missing.get(mark)).filter(upTo -> upTo > entries.reached(mark));
    }

    List<Answer> take(Pc pc, Speech.Returned returned) {
        List<Answer> answers = new ArrayList<>();
        returned.entries().forEach(each -> answers.add(take(pc, Optional.of(each))));
        returned.bundles().forEach(each -> answers.add(take(pc, opened(pc, each))));
        return answers;
    }

    /** What a locked entry holds; nothing when it is not this PC's or not for us. */
    private Optional<Handed> opened(Pc pc, String bundle) {
        try {
            return switch (Bundle.check(Base64.getDecoder().decode(bundle), pc.mark())) {
                case Checked.Sound sound ->
                    sound.bundle().open(keys.lock()).map(bytes -> Json.read(bytes, Handed.class));
                case Checked.Faulty ignored -> Optional.empty();
            };
        } catch (IllegalArgumentException junk) {
            return Optional.empty();
        }
    }

    private Answer take(Pc pc, Optional<Handed> handed) {
        one.lock();
        try {
            if (handed.isEmpty() || !handed.get().isSignedBy(pc.mark())) {
                return new Answer(UNREADABLE, Outcome.REFUSED, "signature", 0);
            }
            byte[] bytes = handed.get().bytes();
            Noted noted = Json.read(bytes, Noted.class);
            return keep(pc, handed.get(), noted, EntryId.of(bytes));
        } catch (IllegalArgumentException | NullPointerException junk) {
            return new Answer(UNREADABLE, Outcome.REFUSED, "unreadable", 0);
        } finally {
            one.unlock();
        }
    }

    private Answer keep(Pc pc, Handed handed, Noted noted, String id) {
        Optional<Stored> before = entries.find(id);
        if (before.isPresent()) {
            return again(before.get());
        }
        long reached = entries.reached(pc.mark().toString());
        if (noted.number() > reached + 1) {
            missing.merge(pc.mark().toString(), noted.number() - 1, Math::min);
            return new Answer(noted.form(), Outcome.REFUSED, "gap", 0);
        }
        var fact = new WardPcFact.Received(
                pc.label(),
                pc.site(),
                pc.ward(),
                pc.mark().toString(),
                noted.number(),
                handed.noted(),
                handed.signature());
        journal.append(new Fact(fact.kind(), Pc.actor(pc.label()), pc.caller(), Json.payload(fact)));
        missing.remove(pc.mark().toString());
        Stored kept = entries.find(id).orElseThrow();
        return answer(kept, judge(kept));
    }

    private Judgement judge(Stored each) {
        Judgement judged = numberTaken(each) ? new Judgement(Outcome.REFUSED, "number-taken", 0) : judging.of(each);
        var fact = new WardPcFact.Judged(each.id(), each.noted().form(), judged.outcome(), judged.why(), judged.seq());
        journal.append(new Fact(fact.kind(), Pc.actor(each.label()), Judging.caller(each), Json.payload(fact)));
        return judged;
    }

    /** Another entry came under that number first: the PC was set back to an older state. A person looks at both. */
    private boolean numberTaken(Stored each) {
        return entries.numbered(each.mark(), each.number()).stream()
                .anyMatch(
                        other -> !other.id().equals(each.id()) && other.judged().isPresent());
    }

    private Answer again(Stored each) {
        Judgement judged = each.judged().orElseGet(() -> judge(each));
        if (each.settled().isPresent()) {
            Stored.Settlement settled = each.settled().get();
            return settled.filed()
                    ? new Answer(each.noted().form(), Outcome.SAME, "filed-by-person", settled.seq())
                    : new Answer(each.noted().form(), Outcome.REFUSED, "set-aside", 0);
        }
        boolean has = judged.outcome() == Outcome.NEW || judged.outcome() == Outcome.UPDATED;
        return answer(each, has ? new Judgement(Outcome.SAME, judged.why(), judged.seq()) : judged);
    }

    private static Answer answer(Stored each, Judgement judged) {
        return new Answer(each.noted().form(), judged.outcome(), judged.why(), judged.seq());
    }
}
