package releve.hl7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import releve.DataSets;

/** Messages to test with: our own synthetic ones, and the public data set where it is at hand. */
final class Samples {
    private static final Path OURS = Path.of("src/test/resources/releve/hl7");

    private Samples() {}

    /** One message of a file, for a failure to name. */
    record Sample(String name, byte[] bytes) {}

    static List<Sample> ours() {
        return of(DataSets.files(OURS));
    }

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(ours());
        DataSets.find("hl7v2").ifPresent(folder -> all.addAll(of(DataSets.files(folder))));
        return all;
    }

    private static List<Sample> of(List<Path> files) {
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            try {
                int number = 0;
                for (byte[] message : Batches.split(Files.readAllBytes(file))) {
                    samples.add(new Sample(file.getFileName() + " #" + ++number, message));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return samples;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Message read(String text) {
        return read(utf8(text));
    }

    static Message read(byte[] bytes) {
        return switch (Message.read(bytes, Defaults.NORTH_SEA)) {
            case Read.Readable(Message message) -> message;
            case Read.NotHl7(String reason) -> throw new AssertionError(reason);
        };
    }

    /** A header that nothing is odd about, and the segments given, each on its line. */
    static String message(String... segments) {
        return "MSH|^~\\&|APP|FAC|||20261121033000||ADT^A01|42|P|2.5\r" + String.join("\r", segments) + "\r";
    }

    /** Reads every part of a message in every way; returns how many values it read. */
    static int touch(Message message) {
        int values = message.type().length()
                + message.trigger().length()
                + message.controlId().length();
        for (Segment segment : message.segments()) {
            values += segment.name().isEmpty() ? 0 : 1;
            for (int field = 1; field <= segment.size() + 1; field++) {
                values += segment.presence(field).ordinal() + segment.raw(field).length();
                for (Repetition repetition : segment.repetitions(field)) {
                    values += touch(repetition);
                }
            }
        }
        return values;
    }

    private static int touch(Repetition repetition) {
        int values = repetition.display().length() + repetition.raw().length();
        for (int component = 1; component <= repetition.size() + 1; component++) {
            values += repetition.presence(component).ordinal();
            for (int sub = 1; sub <= repetition.size(component) + 1; sub++) {
                values += 1 + repetition.text(component, sub).length();
            }
        }
        return values;
    }
}
