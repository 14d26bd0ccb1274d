package releve.agenda.calls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.agenda.CsvFile;
import releve.web.Words;

/** Text messages for whatever sends them: number, text, language; neither name, place nor anything medical. */
final class TextFile {
    private final Script script;
    private final CallTables tables;

    TextFile(Script script, CallTables tables) {
        this.script = script;
        this.tables = tables;
    }

    /** The first number that takes messages. */
    Optional<Telephone> mobile(ToCall person) {
        return person.telephones().stream()
                .flatMap(each -> Telephone.findMobile(each, tables.country()).stream())
                .findFirst();
    }

    byte[] of(List<Sheets.Letter> all) {
        var file = new CsvFile();
        file.addPlain(List.of("number", "text", "language"));
        for (Sheets.Letter each : all) {
            mobile(each.person()).ifPresent(number -> {
                Words own = script.of(each.person());
                file.addPlain(
                        List.of(number.e164(), text(each, own), own.language().tag()));
            });
        }
        return file.bytes();
    }

    private String text(Sheets.Letter letter, Words own) {
        String said =
                letter.open().stream().map(each -> Script.texted(each, own)).collect(Collectors.joining(" "));
        String whole = own.text("agenda.calls.text", said);
        return tables.callBack().isBlank()
                ? whole
                : whole + " " + own.text("agenda.calls.text.call", tables.callBack());
    }
}
