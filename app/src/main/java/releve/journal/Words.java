package releve.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 256 short words, one for each value of a byte, that a person can read out, copy by hand and compare. */
final class Words {
    private static final int COUNT = 16;
    static final List<String> LIST = load();

    private Words() {}

    static List<String> of(String text) {
        byte[] hash = new Sha256().of(text.getBytes(StandardCharsets.UTF_8));
        List<String> words = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            words.add(LIST.get(hash[i] & 0xFF));
        }
        return List.copyOf(words);
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
