package releve.crisis.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.paper.Paper;
import releve.web.Live;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;

/** The situation log: what is in it, and the forms that write, correct and withdraw. */
public final class LogPages implements Pages {
    static final String PATH = "/crisis/log";
    static final String TOPIC = "crisis-log";

    /** More than a day's entries; a day or a word finds the rest. */
    private static final int SHOWN = 200;

    /** Twice the largest document, so that one that is a little too large is answered with a sentence beside its field. */
    private static final int UPLOAD = 2 * LogForm.MOST_BYTES;

    private final SituationLog log;
    private final Paper paper;
    private final Authors authors;
    private final Live live;

    public LogPages(SituationLog log, Paper paper, Authors authors, Live live) {
        this.log = log;
        this.paper = paper;
        this.authors = authors;
        this.live = live;
    }

    static String path(UUID entry) {
        return PATH + "/" + entry;
    }

    @Override
    public String room() {
        return "crisis/log";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Rights.READ, visit -> show(visit, LogForm.blank(visit.words(), visit.now()), List.of()));
        routes.listed(PATH, "crisis.log.title", "crisis.log.hint");
        routes.upload(PATH, Rights.KEEP, UPLOAD, this::write);
        routes.page(PATH + "/pdf", Rights.READ, this::print);
        routes.page(PATH + "/{entry}", Rights.READ, visit -> entry(visit, get(visit), List.of()));
        routes.page(PATH + "/{entry}/correct", Rights.KEEP, visit -> {
            LogEntry entry = get(visit);
            correctForm(visit, entry, LogForm.of(entry, visit.words()), List.of());
        });
        routes.upload(PATH + "/{entry}/correct", Rights.KEEP, UPLOAD, this::correct);
        routes.action(PATH + "/{entry}/done", Rights.KEEP, visit -> close(visit, State.DONE));
        routes.action(PATH + "/{entry}/withdraw", Rights.KEEP, visit -> close(visit, State.WITHDRAWN));
        routes.page(PATH + "/{entry}/file/{file}", Rights.READ, this::file);
        routes.topics(TOPIC, (visitor, topic) -> authors.may(visitor, Rights.READ));
    }

    private void show(Visit visit, LogFields fields, List<Mistake> mistakes) {
        LogFilter filter = LogFilter.of(visit);
        List<LogEntry> all = log.all();
        List<LogEntry> found = all.stream()
                .filter(each -> filter.lets(each, visit.words().zone()))
                .toList();
        LogWords words = new LogWords(visit.words(), authors.names(), visit.now());
        var frame = visit.frame(visit.words().text("crisis.log.title"), TOPIC);
        var page = new LogPage(
                frame,
                visit.may(Rights.KEEP),
                new LogFormPart(frame, fields, sorts(words, fields.sort()), mistakes),
                filter.shown(all, visit.words()),
                address(filter),
                found.stream().limit(SHOWN).map(words::line).toList(),
                Math.max(0, found.size() - SHOWN));
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/log/log.jte", page);
        } else {
            visit.showMistakes("releve/crisis/log/log.jte", page);
        }
    }

    /** Of the page itself, whatever form it was shown after. */
    private static String address(LogFilter filter) {
        return PATH + "?q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8) + "&sort="
                + filter.sort().map(EntrySort::name).orElse("") + "&day="
                + filter.day().map(Object::toString).orElse("");
    }

    private static List<LogChoice> sorts(LogWords words, String chosen) {
        return Arrays.stream(EntrySort.values())
                .map(each ->
                        new LogChoice(each.name(), words.sort(each), each.name().equals(chosen)))
                .toList();
    }

    private void write(Visit visit) {
        var form = new LogForm(visit.form(), visit.words(), visit.now());
        Optional<Said> said = form.read(false);
        if (said.isEmpty()) {
            show(visit, form.fields(), form.mistakes());
            return;
        }
        UUID key = visit.formKey();
        visit.file(() -> {
            // A new entry conflicts with nothing: its key is its own.
            var unused = log.write(key, said.get(), form.file(), authors.caller(visit.visitor()));
            live.changed(TOPIC);
            return PATH;
        });
    }

    private void entry(Visit visit, LogEntry entry, List<Mistake> mistakes) {
        LogWords words = new LogWords(visit.words(), authors.names(), visit.now());
        var page = new LogEntryPage(
                visit.frame(visit.words().text("crisis.log.entry"), TOPIC),
                words.line(entry),
                words.earlier(entry),
                visit.may(Rights.KEEP),
                entry.stands().number(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/log/entry.jte", page);
        } else {
            visit.showMistakes("releve/crisis/log/entry.jte", page);
        }
    }

    private void correctForm(Visit visit, LogEntry entry, LogFields fields, List<Mistake> mistakes) {
        LogWords words = new LogWords(visit.words(), authors.names(), visit.now());
        var frame = visit.frame(visit.words().text("crisis.log.correct"));
        var page = new LogCorrectPage(
                frame, words.line(entry), new LogFormPart(frame, fields, sorts(words, fields.sort()), mistakes));
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/log/correct.jte", page);
        } else {
            visit.showMistakes("releve/crisis/log/correct.jte", page);
        }
    }

    private void correct(Visit visit) {
        LogEntry entry = get(visit);
        var form = new LogForm(visit.form(), visit.words(), visit.now());
        Optional<Said> said = form.read(true);
        if (said.isEmpty()) {
            correctForm(visit, entry, form.fields(), form.mistakes());
            return;
        }
        // A slip of the pen in a task that was done does not open it again; an entry that was withdrawn stands again.
        boolean done = entry.said().state() == State.DONE && said.get().sort() == EntrySort.TASK;
        Filed filed = log.correct(
                visit.formKey(),
                entry.id(),
                form.seen(),
                said.get().in(done ? State.DONE : State.STANDS, said.get().reason()),
                form.file(),
                authors.caller(visit.visitor()));
        switch (filed) {
            case Filed.Conflicting other ->
                correctForm(visit, entry, form.fields().seeing(other.stands()), List.of(meanwhile(visit, "what")));
            case Filed.New(UUID filedEntry) -> done(visit, filedEntry);
            case Filed.Same(UUID filedEntry) -> done(visit, filedEntry);
        }
    }

    /** A task done, or an entry withdrawn: what it said stays as it was. */
    private void close(Visit visit, State state) {
        LogEntry entry = get(visit);
        if (state == State.DONE && entry.said().sort() != EntrySort.TASK) {
            throw new NotThere("task");
        }
        String reason = visit.form().text("reason");
        if (state == State.WITHDRAWN && (reason.isEmpty() || reason.length() > Said.LONGEST)) {
            entry(visit, entry, List.of(new Mistake("reason", visit.words().text("crisis.log.mistake.reason"))));
            return;
        }
        int seen = new LogForm(visit.form(), visit.words(), visit.now()).seen();
        Filed filed = log.correct(
                visit.formKey(),
                entry.id(),
                seen,
                entry.said().in(state, state == State.WITHDRAWN ? reason : ""),
                Optional.empty(),
                authors.caller(visit.visitor()));
        switch (filed) {
            case Filed.Conflicting ignored -> entry(visit, entry, List.of(meanwhile(visit, "entry")));
            case Filed.New(UUID filedEntry) -> done(visit, filedEntry);
            case Filed.Same(UUID filedEntry) -> done(visit, filedEntry);
        }
    }

    private static Mistake meanwhile(Visit visit, String field) {
        return new Mistake(field, visit.words().text("crisis.log.mistake.meanwhile"));
    }

    /** It is in the journal; the draft in the browser goes. */
    private void done(Visit visit, UUID entry) {
        visit.file(() -> {
            live.changed(TOPIC);
            return path(entry);
        });
    }

    private void file(Visit visit) {
        LogEntry entry = get(visit);
        UUID file = key(visit, "file");
        byte[] bytes = log.file(entry, file).orElseThrow(() -> new NotThere("attachment"));
        String name = entry.files().stream()
                .filter(each -> each.id().equals(file))
                .map(LogEntry.Attachment::name)
                .findFirst()
                .orElseThrow();
        // The bytes say what it is, whatever it was called: nothing else is ever shown in a browser.
        visit.sendDocument(FileKind.of(bytes).map(FileKind::type).orElse("application/octet-stream"), name, bytes);
    }

    private void print(Visit visit) {
        var sheets = new LogPaper(visit.words(), authors.names(), visit.now());
        // The entries are read before the journal is signed, so that the checkpoint covers all that is printed.
        List<LogEntry> all = log.all();
        String title = visit.words().text("crisis.log.title");
        visit.sendDocument("application/pdf", title + ".pdf", paper.pdf(sheets.of(all, log.checkpoint())));
    }

    private LogEntry get(Visit visit) {
        return log.find(key(visit, "entry")).orElseThrow(() -> new NotThere("entry of the log"));
    }

    private static UUID key(Visit visit, String part) {
        try {
            return UUID.fromString(visit.part(part));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere(part);
        }
    }
}
