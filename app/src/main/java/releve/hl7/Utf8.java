package releve.hl7;

/** Tells whether bytes are well-formed UTF-8 (RFC 3629), without making a string of them. */
final class Utf8 {
    private Utf8() {}

    static boolean wellFormed(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                i++;
                continue;
            }
            int more = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
            if (more == 0 || i + more >= bytes.length || !follows(bytes, i, more, b)) {
                return false;
            }
            i += more + 1;
        }
        return true;
    }

    /** Continuation bytes, without overlong forms, surrogates or values beyond U+10FFFF. */
    private static boolean follows(byte[] bytes, int at, int more, int lead) {
        int second = bytes[at + 1] & 0xff;
        int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            return false;
        }
        for (int k = 2; k <= more; k++) {
            if ((bytes[at + k] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
