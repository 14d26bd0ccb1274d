package releve.drill.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import releve.agenda.CaseRef;
import releve.agenda.DeskFact;
import releve.agenda.Verdict;
import releve.agenda.Verdict.Choice;
import releve.agenda.Voice;
import releve.agenda.calls.CallFact;
import releve.journal.Entry;
import releve.journal.Journal;
import releve.journal.JournalReader;

/** Counts in the journal what was said of cases and to patients, with its own eyes: it asks no view and none of the agenda's rules. */
final class AgendaWitness {
    /** Days that each class allows, as the exercise knows them; {@code docs/guide/agenda/README.md} names the source. */
    private static final Map<String, Integer> ALLOWED = Map.of("P1a", 1, "P1b", 3, "P2", 28, "P3", 84, "P4", 182);

    /** So many days before its limit a deferred case has to be named; the hospital of the exercise leaves it at what the program comes with. */
    private static final int NEAR = 3;

    private record Word(Verdict verdict, String by, Instant at) {}

    private static final class Said {
        final Map<Voice, Word> words = new EnumMap<>(Voice.class);
        boolean settledGo;
        boolean bypassed;
        boolean countersigned;
    }

    private record Telling(String number, Verdict verdict, String start) {}

    private final Map<String, Said> cases = new HashMap<>();
    private final Map<Telling, Integer> told = new HashMap<>();

    static AgendaWitness of(Journal journal) {
        journal.settle();
        var witness = new AgendaWitness();
        JournalReader reader = journal.read();
        List<CallFact> calls = new ArrayList<>();
        reader.entries(0, entry -> {
            if (DeskFact.KINDS.has(entry.kind())) {
                reader.findPayload(entry.seq())
                        .ifPresent(body -> witness.heard(DeskFact.KINDS.read(entry.kind(), body), entry));
            } else if (CallFact.KINDS.has(entry.kind())) {
                reader.findPayload(entry.seq()).ifPresent(body -> calls.add(CallFact.KINDS.read(entry.kind(), body)));
            }
        });
        witness.called(calls);
        return witness;
    }

    private void heard(DeskFact fact, Entry entry) {
        for (CaseRef ref : fact.cases()) {
            Said said = cases.computeIfAbsent(path(ref), none -> new Said());
            switch (fact) {
                case DeskFact.Voiced it ->
                    said.words.put(it.voice(), new Word(it.verdict(), entry.by().actor(), entry.time()));
                case DeskFact.Settled it -> said.settledGo = it.verdict().choice() == Choice.GO;
                case DeskFact.Bypassed ignored -> said.bypassed = true;
                case DeskFact.Countersigned ignored -> said.countersigned = true;
                case DeskFact.Rebooked ignored -> {}
                case DeskFact.HarmJudged ignored -> {}
                case DeskFact.Classed ignored -> {}
                case DeskFact.Withdrawn ignored -> {}
                case DeskFact.Imported ignored -> {}
                case DeskFact.TablesSet ignored -> {}
            }
        }
    }

    private static String path(CaseRef ref) {
        return "/agenda/case/" + ref.patient().authority() + "/" + ref.patient().number() + "/"
                + ref.number().placer();
    }

    private void called(List<CallFact> calls) {
        Set<UUID> withdrawn = new HashSet<>();
        calls.forEach(each -> {
            if (each instanceof CallFact.CallWithdrawn it) {
                withdrawn.add(it.of());
            }
        });
        for (CallFact each : calls) {
            // Whose key is its own called us: that is no call of ours.
            if (each instanceof CallFact.Called it
                    && !withdrawn.contains(it.form())
                    && !it.of().equals(it.form())) {
                it.told()
                        .forEach(one -> told.merge(
                                new Telling(
                                        path(one.of()),
                                        one.verdict(),
                                        one.start().toString()),
                                1,
                                Integer::sum));
            }
        }
    }

    /** Of the cases that pages say go, those for which fewer than three people said so, nobody settled it and nobody bypassed. */
    List<String> goWithoutThree(Collection<String> going) {
        return going.stream()
                .filter(path -> {
                    Said said = cases.getOrDefault(path, new Said());
                    long voices = said.words.values().stream()
                            .filter(each -> each.verdict().choice() == Choice.GO)
                            .map(Word::by)
                            .distinct()
                            .count();
                    boolean settled = said.settledGo && said.words.size() == Voice.values().length;
                    return voices < Voice.values().length && !settled && !said.bypassed;
                })
                .sorted()
                .toList();
    }

    /** Bypasses that nobody stood by. */
    List<String> chased() {
        return cases.entrySet().stream()
                .filter(each -> each.getValue().bypassed && !each.getValue().countersigned)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Cases that all three put off and whose class allows no more than a week from that day on. @param codes the class of each */
    List<String> due(Map<String, String> codes, Map<String, Instant> booked, LocalDate today, ZoneId zone) {
        List<String> due = new ArrayList<>();
        cases.forEach((path, said) -> {
            boolean putOff = said.words.size() == Voice.values().length
                    && said.words.values().stream()
                            .allMatch(each -> each.verdict().choice() == Choice.DEFER)
                    && !said.bypassed;
            Integer days = ALLOWED.get(codes.getOrDefault(path, ""));
            if (putOff && days != null && booked.containsKey(path)) {
                Instant first = said.words.values().stream()
                        .map(Word::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                Instant from = first.isBefore(booked.get(path)) ? first : booked.get(path);
                LocalDate limit = LocalDate.ofInstant(from, zone).plusDays(days);
                if (!limit.minusDays(NEAR).isAfter(today)) {
                    due.add(path);
                }
            }
        });
        due.sort(Comparator.naturalOrder());
        return due;
    }

    /** What was told more than once. */
    int twice() {
        return (int) told.values().stream().filter(times -> times > 1).count();
    }
}
