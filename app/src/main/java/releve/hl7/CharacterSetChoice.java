package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which character set a message is really in, whatever MSH-18 says.
 *
 * <p>Bytes that are well-formed UTF-8 with characters above ASCII are UTF-8: no text in a single-byte set looks like that by
 * chance. Otherwise the declared set holds, where the bytes allow it; else windows-1252, in which every byte that occurs in
 * Western text has a meaning.
 */
final class CharacterSetChoice {
    private final List<String> declared;
    private final Charset fallback;
    private final List<Flag> flags;

    CharacterSetChoice(List<String> declared, Charset fallback, List<Flag> flags) {
        this.declared = declared;
        this.fallback = fallback;
        this.flags = flags;
    }

    Decoding of(byte[] bytes, int start, boolean ascii) {
        List<Charset> known = known();
        if (ascii) {
            return new Decoding(forAscii(known), true, false);
        }
        if (Utf8.valid(bytes, start, bytes.length)) {
            return utf8(known);
        }
        Optional<Charset> candidate =
                known.stream().filter(CharacterSets::aboveAscii).findFirst();
        if (candidate.isEmpty() && known.isEmpty() && !fallback.equals(StandardCharsets.UTF_8)) {
            candidate = Optional.of(fallback).filter(CharacterSets::aboveAscii);
        }
        return candidate.map(charset -> declaredSet(charset, bytes, start)).orElseGet(() -> windows(known));
    }

    private List<Charset> known() {
        if (declared.isEmpty()) {
            return List.of();
        }
        for (String name : declared) {
            if (CharacterSets.find(name).isEmpty()) {
                flags.add(new Flag(Flag.Code.CHARSET_UNKNOWN, "MSH-18 names no known character set: " + name));
            }
        }
        return declared.stream()
                .flatMap(name -> CharacterSets.find(name).stream())
                .toList();
    }

    private Charset forAscii(List<Charset> known) {
        Charset first = known.isEmpty() ? fallback : known.getFirst();
        if (!CharacterSets.wide(first)) {
            return first;
        }
        mismatch(first.name() + " is declared, but the message has one byte per character");
        return CharacterSets.wide(fallback) ? StandardCharsets.UTF_8 : fallback;
    }

    private Decoding utf8(List<Charset> known) {
        boolean expected =
                known.isEmpty() ? fallback.equals(StandardCharsets.UTF_8) : known.contains(StandardCharsets.UTF_8);
        if (!expected) {
            String said = known.isEmpty()
                    ? "MSH-18 is absent and " + fallback.name() + " is the feed's default"
                    : "MSH-18 says " + String.join("~", declared);
            mismatch(said + ", but the text is UTF-8 and was read as such");
        }
        return new Decoding(StandardCharsets.UTF_8, false, false);
    }

    private Decoding declaredSet(Charset charset, byte[] bytes, int start) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            mismatch("UTF-8 is declared, but some text is not valid UTF-8 and was read as windows-1252");
            return new Decoding(CharacterSets.WINDOWS_1252, false, true);
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) && controlsAbove127(bytes, start)) {
            mismatch("ISO 8859-1 is declared, but the text uses windows-1252 characters and was read as such");
            return new Decoding(CharacterSets.WINDOWS_1252, false, false);
        }
        return new Decoding(charset, false, false);
    }

    private Decoding windows(List<Charset> known) {
        String said = known.isEmpty()
                ? "MSH-18 names no set to read bytes above 127 with, and they are not valid UTF-8"
                : "MSH-18 says " + String.join("~", declared) + ", but there are bytes above 127";
        mismatch(said + "; read as windows-1252");
        return new Decoding(CharacterSets.WINDOWS_1252, false, true);
    }

    private static boolean controlsAbove127(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if ((bytes[i] & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private void mismatch(String detail) {
        flags.add(new Flag(Flag.Code.CHARSET_MISMATCH, detail));
    }
}
