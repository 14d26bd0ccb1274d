package releve.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import releve.chart.DrugsKnown;
import releve.chart.PatientChart;
import releve.crisis.Trust;
import releve.identity.Confidentiality;
import releve.identity.Patient;
import releve.journal.JournalReader;
import releve.paper.Binder;
import releve.paper.Paper;
import releve.paper.Printout;
import releve.ward.AtBedside;
import releve.ward.Bedside;
import releve.ward.Census;
import releve.ward.Place;
import releve.ward.Wards;
import releve.web.DataAges;
import releve.web.Language;
import releve.web.Words;

/** The front door to packs: makes a ward's whole pack from what the journal's views say now. One serves all threads. */
public final class Packs {
    /** The rooms whose texts stand on sheets. */
    private static final List<String> ROOMS = List.of("web", "chart", "ward", "pack");

    /** How long a sheet of a patient who has not changed is used again: its own "valid until" must leave most of a shift. */
    private static final Duration REUSED = Duration.ofHours(1);

    private final JournalReader reader;
    private final DataAges ages;
    private final Trust trust;
    private final Words words;
    private final Clock clock;
    private final Parts parts;
    private final Paper paper = new Paper();

    public Packs(JournalReader reader, Outside outside, Language language, ZoneId zone, Clock clock) {
        this(reader, outside, language, zone, clock, Parts.NONE);
    }

    Packs(JournalReader reader, Outside outside, Language language, ZoneId zone, Clock clock, Parts parts) {
        this.reader = reader;
        this.ages = outside.ages();
        this.trust = outside.trust();
        this.words = Words.of(language, zone, ROOMS);
        this.clock = clock;
        this.parts = parts;
    }

    /** What every sheet says that no patient's data tell: how old the feeds are, and T0. */
    public record Outside(DataAges ages, Trust trust) {}

    private Stamp stamp(Wards.Named ward) {
        return Stamp.of(clock.instant(), ages, trust.until(ward.site()));
    }

    /** Another one when a pack made before would say of its data what is true no more. */
    String state(Wards.Named ward) {
        return stamp(ward).state();
    }

    /** Wards that have beds or patients. */
    public List<Wards.Named> wards() {
        return new Wards(reader.jdbi())
                .census(null).wards().stream()
                        .map(ward -> new Wards.Named(ward.site(), ward.name()))
                        .toList();
    }

    /** Nothing when no such ward is known. */
    public Optional<MadePack> make(Wards.Named named) {
        return draft(named).map(Draft::make);
    }

    /** What the ward's pack says now, in words for a screen; nothing when no such ward is known. */
    public Optional<WardInWords> inWords(Wards.Named named) {
        return draft(named).map(Draft::inWords);
    }

    /** What the ward's pack would say now, not yet set. */
    Optional<Draft> draft(Wards.Named named) {
        Jdbi jdbi = reader.jdbi();
        return new Wards(jdbi)
                .census(named.ward()).wards().stream()
                        .filter(ward -> ward.site().equals(named.site()))
                        .findFirst()
                        .map(ward -> new Draft(named, lines(jdbi, ward), stamp(named)));
    }

    /** One ward as it was read, before it is paper. */
    final class Draft {
        private final Wards.Named named;
        private final List<Cover.Line> lines;
        private final Stamp stamp;

        private Draft(Wards.Named named, List<Cover.Line> lines, Stamp stamp) {
            this.named = named;
            this.lines = lines;
            this.stamp = stamp;
        }

        List<Patient> patients() {
            return lines.stream()
                    .flatMap(line -> line.subject().stream())
                    .map(subject -> subject.chart().patient())
                    .toList();
        }

        /** The same for somebody who may not see these patients: their beds are taken, and no more is said. */
        Draft without(Set<Long> hidden) {
            return new Draft(
                    named, lines.stream().map(line -> line.without(hidden)).toList(), stamp);
        }

        String state() {
            return stamp.state();
        }

        /** Differs when the pack says anything else than before, times that pass by themselves aside. */
        String mark() {
            Sheets timeless = new Sheets(words, stamp.timeless());
            StringBuilder marks = new StringBuilder();
            marks.append(new Cover(timeless)
                    .of(name(named), lines, List.of(), Optional.empty())
                    .mark());
            lines.forEach(line -> line.subject()
                    .ifPresent(subject -> marks.append(timeless.of(subject).mark())));
            return marks.toString();
        }

        WardInWords inWords() {
            return new Telling(new Sheets(words, stamp), new DrugsKnown(reader.jdbi(), words.zone(), trust))
                    .of(named, lines);
        }

        MadePack make() {
            return make(Breath.NONE);
        }

        /** @param breath taken after each patient's sheets */
        MadePack make(Breath breath) {
            Cover cover = new Cover(new Sheets(words, stamp));
            List<byte[]> documents = new ArrayList<>();
            documents.add(paper.pdf(cover.of(name(named), lines, ages.feeds(), reader.checkpoint())));
            lines.forEach(line -> line.subject().ifPresent(subject -> {
                documents.add(sheets(subject, stamp));
                breath.take();
            }));
            return new MadePack(named, stamp.made(), stamp.until(), documents.size() - 1, Binder.bind(documents));
        }
    }

    private byte[] sheets(Subject subject, Stamp stamp) {
        String mark = new Sheets(words, stamp.timeless()).of(subject).mark();
        return parts.find(mark, stamp.made().minus(REUSED)).orElseGet(() -> {
            Printout printout = new Sheets(words, stamp).of(subject);
            byte[] made = paper.pdf(printout);
            parts.keep(mark, stamp.made(), made);
            return made;
        });
    }

    private static List<Cover.Line> lines(Jdbi jdbi, Census.Ward ward) {
        Map<Census.Occupant, PatientChart> charts = new LinkedHashMap<>();
        for (Census.Bed bed : ward.beds()) {
            for (Census.Occupant one : bed.occupants()) {
                PatientChart.of(jdbi, one.number(), one.authority()).stream()
                        .findFirst()
                        .ifPresent(chart -> charts.put(one, chart));
            }
        }
        Map<Long, AtBedside> bedsides = new Bedside(jdbi)
                .of(charts.values().stream().map(chart -> chart.patient().id()).toList());
        Set<Long> confidential = new Confidentiality(jdbi).all();
        List<Cover.Line> lines = new ArrayList<>();
        String name = name(new Wards.Named(ward.site(), ward.name()));
        for (Census.Bed bed : ward.beds()) {
            String place = (bed.room() + " " + bed.name()).strip();
            Place where = new Place(ward.site(), ward.name(), bed.room(), bed.name());
            if (bed.occupants().isEmpty()) {
                lines.add(new Cover.Line(place, Optional.empty(), Cover.Bed.FREE, where));
            }
            for (Census.Occupant one : bed.occupants()) {
                PatientChart chart = charts.get(one);
                if (chart != null) {
                    long id = chart.patient().id();
                    boolean covered = confidential.contains(id)
                            || chart.linked().stream().anyMatch(each -> confidential.contains(each.id()));
                    AtBedside bedside = bedsides.getOrDefault(id, AtBedside.NOTHING);
                    lines.add(new Cover.Line(
                            place,
                            Optional.of(new Subject(chart, bedside, name, place, covered)),
                            one.onLeave() ? Cover.Bed.ON_LEAVE : Cover.Bed.TAKEN,
                            where));
                }
            }
        }
        return lines;
    }

    /** A ward whose name says its site already is not named twice. */
    static String name(Wards.Named ward) {
        return ward.ward().startsWith(ward.site()) ? ward.ward() : (ward.site() + " " + ward.ward()).strip();
    }
}
