package releve.drill;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Letters that a system's character set lacks, written as its users do: without the accent, or in two letters. */
final class Spelling {
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىة";
    private static final String[] LATIN = {
        "A", "B", "T", "TH", "J", "H", "KH", "D", "DH", "R", "Z", "S", "CH", "S", "D", "T", "Z", "A", "GH", "F", "K",
        "K", "L", "M", "N", "H", "OU", "I", "A", "A"
    };

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
            case 'Đ' -> "D";
            case 'đ' -> "d";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            default -> {
                String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .substring(0, 1);
                yield base.charAt(0) < 128 ? base : arabic(base.charAt(0));
            }
        };
    }

    /** Arabic letters as a French-speaking admission office types them, roughly: what the old systems of a hospital hold. */
    private static String arabic(char letter) {
        int place = ARABIC.indexOf(letter);
        return place < 0 ? "?" : LATIN[place];
    }
}
