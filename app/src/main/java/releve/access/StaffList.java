package releve.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import releve.access.StaffPreview.Accepted;
import releve.access.StaffPreview.Refused;
import releve.access.StaffRow.Field;

/** A staff list exported before the night, read into people: CSV or LDIF, UTF-8 or what an old spreadsheet writes. */
final class StaffList {
    private static final int ACCOUNT_DISABLED = 2;
    private static final int SHOWN = 60;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> PERSONS =
            Set.of("person", "organizationalperson", "inetorgperson", "user", "posixaccount");

    private final StaffDefaults defaults;
    private final Set<String> taken;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private StaffList(StaffDefaults defaults, Set<String> taken) {
        this.defaults = defaults;
        this.taken = new HashSet<>(taken);
    }

    /** @param taken keys of the sign-in names that have an account */
    static StaffPreview read(byte[] file, StaffDefaults defaults, Set<String> taken) {
        String text = text(file);
        var list = new StaffList(defaults, taken);
        if (Ldif.looksLike(text)) {
            Ldif.read(text).forEach(list::entry);
        } else {
            list.table(Csv.read(text));
        }
        return new StaffPreview(list.accepted, list.refused);
    }

    private static String text(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private void table(List<Csv.Line> records) {
        if (records.isEmpty()) {
            refused.add(new Refused(1, "empty", "", "the file is empty"));
            return;
        }
        Csv.Line heading = records.getFirst();
        List<Optional<Field>> columns =
                heading.fields().stream().map(StaffWords::field).toList();
        if (heading.fault().isPresent() || !columns.contains(Optional.of(Field.LOGIN))) {
            refused.add(new Refused(
                    heading.line(),
                    heading.fault().isPresent() ? "unreadable" : "heading",
                    "",
                    heading.fault()
                            .orElse("no column holds the sign-in name; call one 'login', 'identifiant',"
                                    + " 'gebruikersnaam' or 'Benutzername'")));
            return;
        }
        for (Csv.Line record : records.subList(1, records.size())) {
            if (record.fault().isPresent()) {
                refused.add(new Refused(
                        record.line(), "unreadable", "", record.fault().get()));
            } else if (record.fields().size() > columns.size()) {
                refused.add(new Refused(
                        record.line(),
                        "fields",
                        "",
                        record.fields().size() + " fields under " + columns.size()
                                + " headings: quote what holds a separator"));
            } else {
                row(record, columns);
            }
        }
    }

    private void row(Csv.Line record, List<Optional<Field>> columns) {
        var row = new StaffRow(record.line());
        for (int i = 0; i < record.fields().size(); i++) {
            String value = record.fields().get(i);
            columns.get(i).ifPresent(field -> add(row, field, value));
        }
        take(row);
    }

    private static void add(StaffRow row, Field field, String value) {
        switch (field) {
            case ROLE, WARD -> {
                for (String each : value.split("[|;,\n]")) {
                    row.add(field, each);
                }
            }
            case LOGIN, DISPLAY, GIVEN, FAMILY, LANGUAGE -> row.add(field, value);
        }
    }

    private void entry(Ldif.Entry entry) {
        if (entry.fault().isPresent()) {
            refused.add(
                    new Refused(entry.line(), "unreadable", "", entry.fault().get()));
            return;
        }
        if (entry.all("dn").isEmpty()) {
            refused.add(new Refused(entry.line(), "unreadable", "", "an entry begins with 'dn:'"));
            return;
        }
        List<String> kinds = entry.all("changetype");
        if (!kinds.isEmpty() && !kinds.getFirst().equalsIgnoreCase("add")) {
            refused.add(
                    new Refused(entry.line(), "change", "", "a change to a directory is no person; export entries"));
            return;
        }
        List<String> classes = entry.all("objectclass");
        if (!classes.isEmpty() && classes.stream().noneMatch(each -> PERSONS.contains(StaffWords.plain(each)))) {
            refused.add(new Refused(
                    entry.line(),
                    "no_person",
                    quoted(String.join(", ", classes)),
                    "not a person but " + quoted(String.join(", ", classes))));
            return;
        }
        if (closedInDirectory(entry)) {
            refused.add(new Refused(entry.line(), "closed", "", "the account is disabled in the directory"));
            return;
        }
        var row = new StaffRow(entry.line());
        entry.pairs().forEach(pair -> StaffWords.field(pair.name()).ifPresent(field -> add(row, field, pair.value())));
        take(row);
    }

    /** Active Directory's userAccountControl. */
    private static boolean closedInDirectory(Ldif.Entry entry) {
        return entry.all("useraccountcontrol").stream()
                .anyMatch(value -> value.matches("\\d{1,9}") && (Integer.parseInt(value) & ACCOUNT_DISABLED) != 0);
    }

    private void take(StaffRow row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : row.all(Field.ROLE)) {
            Optional<Role> role = StaffWords.role(word);
            if (role.isEmpty()) {
                refused.add(new Refused(
                        row.line(),
                        "role",
                        quoted(word),
                        "role " + quoted(word) + " is not known; `releve user add --help` lists them"));
                return;
            }
            roles.add(role.get());
        }
        String said = row.first(Field.LANGUAGE);
        Optional<String> language = said.isEmpty() ? Optional.of(defaults.language()) : StaffWords.language(said);
        if (language.isEmpty()) {
            refused.add(new Refused(
                    row.line(), "language", quoted(said), "language " + quoted(said) + ": fr, nl, de or en expected"));
            return;
        }
        Set<String> wards = new TreeSet<>(row.all(Field.WARD));
        take(
                row.line(),
                new NewPerson(
                        row.first(Field.LOGIN),
                        display(row),
                        roles.isEmpty() ? defaults.roles() : roles,
                        wards.isEmpty() ? defaults.wards() : wards,
                        language.get()));
    }

    private void take(int line, NewPerson person) {
        Optional<Objection> objection = person.objection();
        if (person.name().isEmpty()) {
            refused.add(new Refused(line, "no_name", "", "there is no sign-in name"));
        } else if (objection.isPresent()) {
            refused.add(new Refused(
                    line,
                    objection.get().name().toLowerCase(Locale.ROOT),
                    quoted(person.name()),
                    quoted(person.name()) + ": " + objection.get().sentence()));
        } else if (!taken.add(SignInName.key(person.name()))) {
            refused.add(new Refused(
                    line,
                    "taken",
                    quoted(person.name()),
                    quoted(person.name()) + " has an account already, or stands in the list twice"));
        } else {
            accepted.add(new Accepted(line, person));
        }
    }

    /** As a terminal or a page may show it, whatever the file holds. */
    private static String quoted(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return "'" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean) + "'";
    }

    private static String display(StaffRow row) {
        String display = row.first(Field.DISPLAY);
        String composed = (row.first(Field.GIVEN) + " " + row.first(Field.FAMILY)).strip();
        if (!display.isEmpty()) {
            return display;
        }
        return composed.isEmpty() ? row.first(Field.LOGIN) : composed;
    }
}
