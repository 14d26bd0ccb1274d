package releve.bench.reading;

import java.nio.charset.StandardCharsets;

/** What many an interface does by hand: {@code String.split} four deep, no escapes, no character sets. */
final class PlainSplit implements Reading {
    @Override
    @SuppressWarnings("StringSplitter") // it is the contestant
    public long touch(byte[] message) {
        long characters = 0;
        for (String segment : new String(message, StandardCharsets.UTF_8).split("\r")) {
            for (String field : segment.split("\\|")) {
                for (String repetition : field.split("~")) {
                    for (String component : repetition.split("\\^")) {
                        characters += component.length();
                    }
                }
            }
        }
        return characters;
    }
}
