package releve.identity;

import org.jspecify.annotations.Nullable;

/**
 * What one message says of a person. In every part {@code null} means not said and an empty text means to be deleted.
 *
 * @param birth ISO 8601 in the precision sent
 * @param sex HL7 v2 table 0001
 * @param died ISO 8601 in the precision sent, or {@code Y} when only the fact is known
 */
public record Person(
        @Nullable String family,
        @Nullable String given,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String address,
        @Nullable String phones,
        @Nullable String died) {
    public static final Person UNSAID = new Person(null, null, null, null, null, null, null);
}
