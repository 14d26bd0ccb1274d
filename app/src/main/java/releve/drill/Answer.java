package releve.drill;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An acknowledgement as far as a sender needs it: MSA-1, MSA-2 and MSA-3. */
record Answer(String code, String controlId, String text) {
    /** Reads an answer; a frame without MSA is an answer without a code, which is no acceptance. */
    static Answer read(byte[] frame) {
        String message = new String(frame, StandardCharsets.UTF_8);
        int msa = message.indexOf("\rMSA");
        if (msa < 0 || msa + 4 >= message.length()) {
            return new Answer("", "", "the answer has no MSA segment");
        }
        char separator = message.charAt(msa + 4);
        int end = message.indexOf('\r', msa + 1);
        String[] fields = message.substring(msa + 1, end < 0 ? message.length() : end)
                .split(Pattern.quote(String.valueOf(separator)), -1);
        return new Answer(field(fields, 1), field(fields, 2), field(fields, 3));
    }

    private static String field(String[] fields, int number) {
        return number < fields.length ? fields[number] : "";
    }

    boolean accepts() {
        return code.equals("AA") || code.equals("CA");
    }
}
