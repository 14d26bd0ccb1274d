package releve.wardpc.node;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import releve.identity.Patient;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.ward.Doubt;
import releve.ward.Filed;
import releve.ward.History;
import releve.ward.Item;
import releve.ward.Recordable;
import releve.ward.Recording;
import releve.ward.Refusal;
import releve.ward.Telling;
import releve.wardpc.Noted;

/** A person decides about an entry that could not be filed as it was: it is filed all the same, in the person's name, or set aside. */
final class Settling {
    private final Journal journal;
    private final Recording recording;
    private final Judging judging;
    private final Entries entries;
    private final History history;
    private final ReentrantLock one = new ReentrantLock();

    Settling(Journal journal, Recording recording, Judging judging) {
        this.journal = journal;
        this.recording = recording;
        this.judging = judging;
        this.entries = new Entries(journal.read().jdbi());
        this.history = new History(journal.read().jdbi());
    }

    /** What came of it. */
    sealed interface Came {
        record Done() implements Came {}

        /** Somebody decided already, or it does not wait for anybody. */
        record NotOpen() implements Came {}

        /** It cannot be filed, whoever wants it. */
        record Refused(Refusal why) implements Came {}

        /** What it is about, or what it says, is not known here. */
        record Unknown() implements Came {}
    }

    Came setAside(String id, UUID key, String reason, Caller by) {
        one.lock();
        try {
            Optional<Stored> each = entries.find(id).filter(Stored::isOpen);
            if (each.isEmpty()) {
                return new Came.NotOpen();
            }
            settled(each.get(), new WardPcFact.Settled(id, key, false, reason, 0), by);
            return new Came.Done();
        } finally {
            one.unlock();
        }
    }

    /** Every doubt is taken as answered: the person saw both sides. */
    Came file(String id, UUID key, Caller by) {
        one.lock();
        try {
            Optional<Stored> found = entries.find(id).filter(Stored::isOpen);
            if (found.isEmpty()) {
                return new Came.NotOpen();
            }
            Noted noted = found.get().noted();
            Optional<Item> item = item(noted);
            Optional<Patient> patient = judging.patient(noted.patient());
            if (item.isEmpty() || patient.isEmpty()) {
                return new Came.Unknown();
            }
            Filed filed = sure(noted, telling -> filed(noted, item.get(), patient.get(), telling, by));
            return switch (filed) {
                case Filed.New done -> done(found.get(), key, done.seq(), by);
                case Filed.Already before -> done(found.get(), key, before.seq(), by);
                case Filed.Refused refused -> new Came.Refused(refused.why());
                case Filed.Doubtful ignored -> new Came.Unknown();
            };
        } finally {
            one.unlock();
        }
    }

    private static Optional<Item> item(Noted noted) {
        try {
            return Recordable.read(noted.kind(), noted.content());
        } catch (IllegalArgumentException notWhatTheKindSays) {
            return Optional.empty();
        }
    }

    private interface Filing {
        Filed with(Telling telling);
    }

    private static Filed sure(Noted noted, Filing filing) {
        Telling plain = Judging.telling(noted, Optional.empty());
        Filed first = filing.with(plain);
        if (!(first instanceof Filed.Doubtful doubtful)) {
            return first;
        }
        Set<String> confirmed = new LinkedHashSet<>(plain.confirmed());
        doubtful.doubts().stream().map(Doubt::code).forEach(confirmed::add);
        return filing.with(
                new Telling(plain.event(), false, plain.saidBy(), plain.form(), confirmed, Optional.empty()));
    }

    private Filed filed(Noted noted, Item item, Patient patient, Telling telling, Caller by) {
        if (noted.version() == 1) {
            return recording.file(patient, item, telling, by);
        }
        int standing =
                history.find(noted.item()).map(told -> told.stands().number()).orElse(noted.version() - 1);
        return noted.withdrawn()
                ? recording.withdraw(noted.item(), standing, noted.form(), noted.reason(), by)
                : recording.correct(noted.item(), standing, item, telling, noted.reason(), by);
    }

    private Came done(Stored each, UUID key, long seq, Caller by) {
        settled(each, new WardPcFact.Settled(each.id(), key, true, "", seq), by);
        return new Came.Done();
    }

    private void settled(Stored each, WardPcFact.Settled fact, Caller by) {
        journal.append(new Fact(fact.kind(), Pc.actor(each.label()), by, Json.payload(fact)));
    }

    /** The entries up to this number are missing and will not come; those that follow are taken. */
    void acceptGap(Pc pc, long upTo, String reason, Caller by) {
        var fact = new WardPcFact.GapAccepted(pc.mark().toString(), upTo, reason);
        journal.append(new Fact(fact.kind(), Pc.actor(pc.label()), by, Json.payload(fact)));
    }
}
