package releve.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as it is known; 0 for a part that is not.
 */
public record Born(int year, int month, int day) {
    static final int UNKNOWN = 0;

    /** As one number, {@code yyyymmdd}. */
    int packed() {
        return year * 10_000 + month * 100 + day;
    }

    /** The first part of an ISO 8601 date of any precision; {@link #UNKNOWN} when it is none. */
    static int packed(@Nullable String iso) {
        if (iso == null || iso.length() < 4) {
            return UNKNOWN;
        }
        int year = digits(iso, 0, 4);
        if (year <= 0) {
            return UNKNOWN;
        }
        int month = iso.length() >= 7 && iso.charAt(4) == '-' ? Math.max(0, digits(iso, 5, 7)) : 0;
        int day = month > 0 && iso.length() >= 10 && iso.charAt(7) == '-' ? Math.max(0, digits(iso, 8, 10)) : 0;
        return new Born(year, month, day).packed();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** How a known birth date (packed) fits this question; {@code null} when it does not. */
    @Nullable
    Fit fits(int known) {
        if (known == UNKNOWN || known / 10_000 != year) {
            return null;
        }
        int knownMonth = known / 100 % 100;
        int knownDay = known % 100;
        boolean differs =
                month != 0 && knownMonth != 0 && month != knownMonth || day != 0 && knownDay != 0 && day != knownDay;
        if (differs) {
            return null;
        }
        return month != 0 && knownMonth == 0 || day != 0 && knownDay == 0 ? Fit.BEGINNING : Fit.EXACT;
    }
}
