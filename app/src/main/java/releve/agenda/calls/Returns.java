package releve.agenda.calls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.agenda.CsvFile;
import releve.agenda.Filed;
import releve.agenda.Verdict.Choice;
import releve.agenda.calls.CallFact.Called;
import releve.agenda.calls.CallFact.Listed;
import releve.agenda.calls.CallFact.Member;
import releve.crisis.Hours;
import releve.journal.Caller;
import releve.web.Language;
import releve.web.Words;

/** Takes a team's file back: each good row is filed once, however often the file comes; each bad row is told with its line and why. */
final class Returns {
    /** @param why a key of the texts */
    record Bad(int line, String why) {}

    /** @param blank rows in which nothing was written yet; {@code same} rows that were filed before */
    record Result(int filed, int same, int blank, List<Bad> bad) {
        Result {
            bad = List.copyOf(bad);
        }
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String why) {
            super("agenda.calls.bad." + why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private final Calls calls;
    private final Script script;
    private final Words words;
    private final Instant now;
    private final Map<UUID, Optional<CallList>> lists = new HashMap<>();

    Returns(Calls calls, Script script, Words words, Instant now) {
        this.calls = calls;
        this.script = script;
        this.words = words;
        this.now = now;
    }

    Result take(byte[] file, Caller by) {
        List<CsvFile.Row> rows = CsvFile.read(file);
        List<Bad> bad = new ArrayList<>();
        Optional<Map<String, Integer>> columns = rows.isEmpty() ? Optional.empty() : columns(rows.getFirst());
        if (columns.isEmpty()) {
            return new Result(0, 0, 0, List.of(new Bad(1, "agenda.calls.bad.heading")));
        }
        int filed = 0;
        int same = 0;
        int blank = 0;
        for (CsvFile.Row row : rows.subList(1, rows.size())) {
            var cells = new Cells(row, columns.get());
            if (row.broken()) {
                bad.add(new Bad(row.number(), "agenda.calls.bad.quote"));
                continue;
            }
            if (cells.text("result").isEmpty()) {
                blank++;
                continue;
            }
            try {
                switch (calls.report(called(cells), by)) {
                    case Filed.New ignored -> filed++;
                    case Filed.Same ignored -> same++;
                    case Filed.Refused ignored -> bad.add(new Bad(row.number(), "agenda.calls.bad.patient"));
                }
            } catch (Wrong wrong) {
                bad.add(new Bad(row.number(), wrong.why()));
            }
        }
        return new Result(filed, same, blank, bad);
    }

    private record Cells(CsvFile.Row row, Map<String, Integer> columns) {
        String text(String column) {
            int at = columns.getOrDefault(column, Integer.MAX_VALUE);
            return at < row.cells().size() ? row.cells().get(at).strip() : "";
        }
    }

    /** In any of the languages in which we write them, whatever their order; columns of somebody's own are passed over. */
    private Optional<Map<String, Integer>> columns(CsvFile.Row heading) {
        for (Language language : Language.values()) {
            List<String> names = ListFile.heading(script.in(language));
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                int at = heading.cells().indexOf(names.get(i));
                if (at >= 0) {
                    columns.put(ListFile.COLUMNS.get(i), at);
                }
            }
            if (columns.keySet().containsAll(Set.of("list", "patient", "result", "day", "hour"))) {
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    private Called called(Cells cells) throws Wrong {
        Listed list = list(cells.text("list"));
        Member member = list.members().stream()
                .filter(each -> ListFile.isMeant(each.patient(), cells.text("patient")))
                .findFirst()
                .orElseThrow(() -> new Wrong("patient"));
        Outcome outcome = Outcome.find(cells.text("result")).orElseThrow(() -> new Wrong("result"));
        Instant at = at(cells, list);
        UUID form = UUID.nameUUIDFromBytes((list.form() + "/" + member.patient()).getBytes(StandardCharsets.UTF_8));
        if (cells.text("note").length() > CallFact.LONGEST
                || cells.text("dialled").length() > CallFact.LONGEST) {
            throw new Wrong("long");
        }
        var called = new Called(
                form,
                list.form(),
                member.patient(),
                outcome,
                outcome.tells() ? told(member, cells.text("agreed")) : List.of(),
                cells.text("dialled"),
                at,
                Set.of(),
                cells.text("note"));
        if (calls.call(form).filter(each -> !each.equals(called)).isPresent()) {
            throw new Wrong("other");
        }
        return called;
    }

    private Listed list(String key) throws Wrong {
        try {
            return lists.computeIfAbsent(UUID.fromString(key), calls::list)
                    .map(CallList::said)
                    .orElseThrow(() -> new Wrong("list"));
        } catch (IllegalArgumentException noKey) {
            throw new Wrong("list");
        }
    }

    /** Not before the list was given, nor later than now. */
    private Instant at(Cells cells, Listed list) throws Wrong {
        Instant given = lists.getOrDefault(list.form(), Optional.empty())
                .map(CallList::given)
                .orElse(Instant.EPOCH);
        return Hours.read(cells.text("day"), cells.text("hour"), words.zone())
                .filter(each -> !each.isAfter(now) && !each.isBefore(given.minusSeconds(60)))
                .orElseThrow(() -> new Wrong("when"));
    }

    private static List<Told> told(Member member, String agreed) throws Wrong {
        if (agreed.isEmpty()) {
            return member.told();
        }
        LocalDate day = Hours.day(agreed).orElseThrow(() -> new Wrong("agreed"));
        long deferred = member.told().stream()
                .filter(each -> each.verdict().choice() == Choice.DEFER)
                .count();
        if (deferred != 1) {
            throw new Wrong("agreed-which");
        }
        return member.told().stream()
                .map(each -> each.verdict().choice() == Choice.DEFER
                        ? new Told(each.of(), each.verdict(), each.start(), Optional.of(day))
                        : each)
                .toList();
    }
}
