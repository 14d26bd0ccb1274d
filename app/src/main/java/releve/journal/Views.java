package releve.journal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All views in their order, lower rooms first. A view that fails loses its own effect for that entry, never the entry. */
final class Views {
    private static final Logger log = LoggerFactory.getLogger(Views.class);

    private final List<View> list;

    Views(List<View> list) {
        this.list = List.copyOf(list);
        if (list.stream().map(View::name).distinct().count() != list.size()) {
            throw new IllegalArgumentException("two views of the same name: " + fingerprint());
        }
    }

    /** Thrown by a view while it followed entries without savepoints: all of them must be redone with care. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(RuntimeException cause) {
            super(cause);
        }
    }

    /** Reading the payload failed; what stands in place of the prepared object. */
    private record Unprepared(String reason) {}

    List<View> list() {
        return list;
    }

    /** Names and versions: when it differs from the one on disk, everything is replayed. */
    String fingerprint() {
        return list.stream().map(view -> view.name() + "/" + view.version()).collect(Collectors.joining(" "));
    }

    /** One place for each view; {@code null} where the view does not read this kind. */
    @Nullable
    Object[] prepare(Kind kind, String subject, byte[] payload) {
        @Nullable Object[] prepared = new @Nullable Object[list.size()];
        for (int i = 0; i < prepared.length; i++) {
            View view = list.get(i);
            try {
                prepared[i] = view.reads(kind) ? view.prepare(kind, subject, payload) : null;
            } catch (RuntimeException | StackOverflowError failed) {
                prepared[i] = new Unprepared(reason(failed));
            }
        }
        return prepared;
    }

    /** The quick way, for entries of which nearly all succeed. */
    void apply(Entry entry, @Nullable Object[] prepared, Transaction transaction) {
        for (int i = 0; i < prepared.length; i++) {
            Object each = prepared[i];
            if (each instanceof Unprepared unprepared) {
                record(entry, list.get(i).name(), unprepared.reason(), transaction);
            } else if (each != null) {
                try {
                    list.get(i).apply(entry, each, transaction);
                } catch (RuntimeException failed) {
                    throw SqlFailure.byMachine(failed) ? failed : new Failed(failed);
                }
            }
        }
    }

    /** Ends what {@link #apply} began for one entry or many. */
    void settle(Transaction transaction) {
        for (View view : list) {
            try {
                view.settle(transaction);
            } catch (RuntimeException failed) {
                throw SqlFailure.byMachine(failed) ? failed : new Failed(failed);
            }
        }
    }

    /** The slow way, a savepoint around each view: what fails is undone and recorded. */
    void applyWithCare(Entry entry, @Nullable Object[] prepared, Transaction transaction) {
        for (int i = 0; i < prepared.length; i++) {
            Object each = prepared[i];
            if (each instanceof Unprepared unprepared) {
                record(entry, list.get(i).name(), unprepared.reason(), transaction);
            } else if (each != null) {
                applyWithCare(entry, list.get(i), each, transaction);
            }
        }
    }

    private void applyWithCare(Entry entry, View view, Object prepared, Transaction transaction) {
        transaction.run("SAVEPOINT view");
        try {
            view.apply(entry, prepared, transaction);
            list.forEach(each -> each.settle(transaction));
        } catch (RuntimeException failed) {
            if (SqlFailure.byMachine(failed)) {
                throw failed;
            }
            transaction.run("ROLLBACK TO view");
            view.forget();
            record(entry, view.name(), reason(failed), transaction);
        }
        transaction.run("RELEASE view");
    }

    void forget() {
        list.forEach(View::forget);
    }

    static void record(Entry entry, String view, String reason, Transaction transaction) {
        log.warn("entry {} is kept, but {} could not read it: {}", entry.seq(), view, reason);
        transaction.run(
                "INSERT OR REPLACE INTO fault (seq, view, reason) VALUES (:seq, :view, :reason)",
                entry.seq(),
                view,
                reason);
    }

    /** What failed and where, without the message: it may quote the payload, and a fault outlives a purge. */
    static String reason(Throwable failed) {
        String what = failed instanceof SqlFailure
                ? "SQL: " + failed.getMessage()
                : failed.getClass().getName();
        return Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("releve.")
                        && !frame.getClassName().equals(Statements.class.getName()))
                .findFirst()
                .map(frame -> what + " at " + frame)
                .orElse(what);
    }
}
