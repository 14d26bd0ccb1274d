package releve.drill;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Letters that a system's character set lacks, written as its users do: without the accent, or in two letters. */
final class Spelling {
    private Spelling() {}

    static String fitting(String text, CharsetEncoder encoder) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127 && !encoder.canEncode(text.charAt(i))) {
                return respelt(text, encoder);
            }
        }
        return text;
    }

    private static String respelt(String text, CharsetEncoder encoder) {
        StringBuilder fitted = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            fitted.append(letter < 128 || encoder.canEncode(letter) ? String.valueOf(letter) : plain(letter));
        }
        return fitted.toString();
    }

    private static String plain(char letter) {
        return switch (letter) {
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'ı' -> "i";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            default -> {
                String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .substring(0, 1);
                yield base.charAt(0) < 128 ? base : "?";
            }
        };
    }
}
