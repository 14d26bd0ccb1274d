package releve.bench.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of messages that every contestant gets, byte for byte the same. */
public record Corpus(String name, List<byte[]> messages) {
    public Corpus {
        messages = List.copyOf(messages);
    }

    /** All messages of all files below a folder, one by one, line ends made CR as over the wire. */
    public static Corpus samples(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> messages = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .flatMap(file -> split(bytes(file)).stream())
                    .toList();
            return new Corpus("sample messages", messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of these numbers. */
    public Corpus choose(Collection<Integer> numbers) {
        return new Corpus(name, numbers.stream().map(messages::get).toList());
    }

    /** At most so many, evenly spread over the whole. */
    public Corpus thinned(int most) {
        int each = Math.ceilDiv(messages.size(), most);
        return new Corpus(
                name,
                IntStream.range(0, messages.size())
                        .filter(number -> number % each == 0)
                        .mapToObj(messages::get)
                        .toList());
    }

    /** Writes them where other processes find them. */
    public Path save(Path folder) {
        Path file = folder.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".messages");
        try {
            MessageFile.write(file, messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public long bytes() {
        return messages.stream().mapToLong(message -> message.length).sum();
    }

    /** The messages in one file: each begins at a line that begins with MSH; batch lines are left out. */
    static List<byte[]> split(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\r")
                .replace('\n', '\r');
        List<ByteArrayOutputStream> messages = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.matches("(FHS|BHS|BTS|FTS).*"))
                .forEach(line -> {
                    if (line.startsWith("MSH")) {
                        messages.add(new ByteArrayOutputStream());
                    }
                    if (!messages.isEmpty()) {
                        messages.getLast().writeBytes((line + "\r").getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
        return messages.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
