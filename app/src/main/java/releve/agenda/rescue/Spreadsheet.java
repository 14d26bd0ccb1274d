package releve.agenda.rescue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets do to numbers that are names. */
final class Spreadsheet {
    /** {@code ="00123"}: how zeros in front are kept. It is unwrapped as a text; no formula is ever worked out. */
    private static final Pattern WRAPPED = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");

    private Spreadsheet() {}

    static String unwrapped(String text) {
        Matcher wrapped = WRAPPED.matcher(text);
        return wrapped.matches() ? wrapped.group(1).strip() : text;
    }

    /** {@code 4,75E+08}: the last figures are lost. */
    static boolean rounded(String text) {
        return ROUNDED.matcher(text).matches();
    }
}
