package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.agenda.rescue.Exports.FIXED;
import static releve.agenda.rescue.Exports.RESCUE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every export there can be. */
class RescueLawTest {
    private static final String TABLE = """
            dossier;nom;naissance;tel;date;heure;durée;type;motif;statut
            1;Dupont;13/01/1950;0470000001;24/11/2026;8:30;30;consultation;"Contrôle; plâtre";confirmé
            2;Müller;14/02/1951;0470000002;25/11/2026;9h15;45;opération;"Hernie ""G""
            suite";annulé
            3;Peeters;15/03/1952;0470000003;26/11/2026;1030;60;cs;;
            """;

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/Brussels:20261124T083000
            DTEND;TZID=Europe/Brussels:20261124T090000
            RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU
            EXDATE;TZID=Europe/Brussels:20261201T083000
            SUMMARY:Dupont Jean (123) - Contrôle
            DESCRIPTION:Né le: 13/01/1950\\nTél: 0470000001
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID:20261208T073000Z
            DTSTART;VALUE=DATE:20261209
            DURATION:PT1H
            SUMMARY:Dupont Jean (123)
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """;

    /** How a table is written out. */
    record Writing(char separator, String charset, boolean mark, String lineEnd, boolean quoteAll) {
        byte[] bytes(List<List<String>> rows) {
            String text = rows.stream()
                    .map(row -> row.stream().map(this::cell).collect(Collectors.joining("" + separator)))
                    .collect(Collectors.joining(lineEnd));
            return ((mark ? "\uFEFF" : "") + text + lineEnd).getBytes(Charset.forName(charset));
        }

        private String cell(String text) {
            boolean needed = text.indexOf(separator) >= 0
                    || text.indexOf('"') >= 0
                    || text.indexOf('\n') >= 0
                    || text.indexOf('\r') >= 0;
            return quoteAll || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<String> charsets = Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1");
        return Combinators.combine(
                        Arbitraries.of(';', ',', '\t', '|'),
                        charsets,
                        Arbitraries.of(true, false),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false))
                .as((separator, charset, mark, end, quote) -> new Writing(
                        separator,
                        charset,
                        charset.startsWith("UTF-16") || mark && charset.equals("UTF-8"),
                        end,
                        quote));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab 1;,\t|\"'\n\réÉüß=+@-/".toCharArray())
                .ofMaxLength(12);
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> cell.list()
                        .ofSize(width)
                        // a line of blanks is no row
                        .filter(row -> row.stream().anyMatch(text -> !text.isBlank()))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8));
    }

    @Property(tries = 500)
    void anyTableWrittenInAnyWayReadsBackTheSame(
            @ForAll("tables") List<List<String>> rows, @ForAll("writings") Writing writing) {
        var all = new ArrayList<List<String>>();
        all.add(names("é", rows.getFirst().size()));
        all.addAll(rows);
        // two bytes that happen to be a letter of UTF-8 can be told from it by nobody: the hint says which
        var hints = new Hints(writing.mark ? null : Charset.forName(writing.charset), writing.separator, 1);
        Table table = assertInstanceOf(Table.class, Rescue.open(writing.bytes(all), hints));
        assertEquals(all.getFirst(), table.header());
        var read = new ArrayList<List<String>>();
        table.each(line -> {
            assertEquals(null, line.fault());
            read.add(line.cells());
        });
        assertEquals(rows, read);
    }

    private static List<String> names(String start, int width) {
        var names = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            names.add(start + i);
        }
        return names;
    }

    @Property(tries = 300)
    void theSeparatorAndEncodingOfAnAgendaAreFound(@ForAll("writings") Writing writing) {
        List<List<String>> rows = new ArrayList<>();
        Exports.table(TABLE).each(line -> rows.add(line.cells()));
        var all = new ArrayList<List<String>>();
        all.add(Exports.table(TABLE).header());
        all.addAll(rows);
        Table table = Exports.table(writing.bytes(all));
        assertEquals(writing.separator, table.separator());
        Reading reading = RESCUE.read(table, Exports.mapping(table));
        assertEquals(keys(Exports.read(TABLE)), keys(reading));
        assertEquals("Müller", reading.accepted().get(1).patient().family());
    }

    private static List<BookingKey> keys(Reading reading) {
        return reading.accepted().stream().map(Row::key).toList();
    }

    @Property(tries = 1500)
    void noBytesWhateverGiveMoreThanATypedAnswer(@ForAll long seed, @ForAll boolean calendar) {
        var random = new Random(seed);
        byte[] bytes = mutated((calendar ? CALENDAR : TABLE).getBytes(StandardCharsets.UTF_8), random);
        switch (Rescue.open(bytes, Hints.NONE)) {
            case Unreadable unreadable -> assertTrue(unreadable.line() >= 0);
            case Calendar events -> whole(RESCUE.read(events, EventMapping.of(FIXED)));
            case Table table -> {
                Mapping mapping = Exports.mapping(table);
                Reading reading = RESCUE.read(table, mapping);
                if (reading.outcome() instanceof Outcome.OrderUnclear unclear) {
                    for (Outcome.OpenOrder open : unclear.columns()) {
                        mapping = mapping.withOrder(open.field(), DateOrder.DAY_FIRST);
                    }
                    reading = RESCUE.read(table, mapping);
                }
                whole(reading);
            }
        }
    }

    /** Every line is somewhere, or nothing was handed out. */
    private static void whole(Reading reading) {
        switch (reading.outcome()) {
            case Outcome.Taken taken -> {
                assertEquals(taken.counts().accepted(), reading.accepted().size());
                assertEquals(taken.counts().refused(), reading.refused().size());
                assertEquals(taken.counts().doubled(), reading.doubled().size());
            }
            case Outcome.OrderUnclear unclear -> assertTrue(reading.accepted().isEmpty());
            case Outcome.MappingWrong wrong -> assertTrue(!wrong.faults().isEmpty());
            case Unreadable unreadable -> assertTrue(reading.accepted().isEmpty());
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        String likely = "\";,|\n\r\t:=\\(){}0123456789TZ-/.\u0000\u00ff";
        for (int times = random.nextInt(12); times > 0; times--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] = (byte) likely.charAt(random.nextInt(likely.length()));
                case 2 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
                default -> System.arraycopy(mutated, 0, mutated, at, Math.min(random.nextInt(60), mutated.length - at));
            }
        }
        return mutated;
    }

    @Property(tries = 200)
    void readingTheSameBytesTwiceGivesTheSame(@ForAll long seed) {
        byte[] bytes = mutated(TABLE.getBytes(StandardCharsets.UTF_8), new Random(seed));
        if (Rescue.open(bytes, Hints.NONE) instanceof Table table) {
            Mapping mapping = Exports.mapping(table).withOrder(Field.START_DATE, DateOrder.DAY_FIRST);
            Table again = assertInstanceOf(Table.class, Rescue.open(bytes.clone(), Hints.NONE));
            assertEquals(RESCUE.read(table, mapping), RESCUE.read(again, mapping));
        }
    }
}
